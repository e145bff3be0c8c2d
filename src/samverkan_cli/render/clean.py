"""Text from data without what nobody can see, for pages and tables."""

import re

# Control characters, bidi controls, zero-width characters and tags: they speak in another's name or
# not at all. Lone surrogates cannot be encoded, and HTML holds no noncharacters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_BROKEN = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_LINE_ENDS = re.compile("\r\n|[\x0b-\r\x1c-\x1f\x85]")


def clean(value: object) -> str:
    """The text without characters that cannot be seen; what cannot be written is marked.

    Every line end is the one that HTML and CSV know.
    """
    text = str(value)
    if text.isprintable():  # nearly every text, at a tenth of the time
        return text
    return _BROKEN.sub("\ufffd", _LINE_ENDS.sub("\n", _UNSEEN.sub("", text)))
