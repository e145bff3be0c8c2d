"""Text from data made safe to print: no control, escape, bidi or invisible characters."""

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def plain(text: str) -> str:
    """The text with every character that could act on a terminal shown as `·`."""
    return _UNSAFE.sub("·", text.replace("\t", " "))
