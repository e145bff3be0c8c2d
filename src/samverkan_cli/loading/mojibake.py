"""UTF-8 read as Windows-1252 and saved again: `fÃ¶r` for `för`."""

import re

from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.text import place
from samverkan_cli.model.message import N_, Listed, Message
from samverkan_cli.model.shortened import shortened

GARBLED = "SAM228"
_MEANT = (*map(chr, range(0xA0, 0x100)), *"–—‘’“”„…•€")
_MOST_LINES = 12
_LONGEST = 60


def _tables() -> dict[str, str]:
    """What each character becomes when its UTF-8 bytes are read as Windows-1252."""
    garbled = {}
    for character in _MEANT:
        try:
            garbled[character.encode().decode("cp1252")] = character
        except UnicodeDecodeError:
            continue  # has a byte that Windows-1252 lacks: it becomes a control character
    return garbled


_TABLE = _tables()
_FIRST = "".join(sorted({found[0] for found in _TABLE}))
_GARBLED = re.compile("|".join(map(re.escape, sorted(_TABLE, key=len, reverse=True))))
_WORD = re.compile(r"[^\s:,\"'()\[\]{}]*")


def mended(text: str) -> str:
    """The text with every such pair of characters as the one that was meant."""
    return _GARBLED.sub(lambda found: _TABLE[found[0]], text)


def garbled(text: str) -> list[Problem]:
    """The first garbled word, with the other lines that have one."""
    if text.isascii() or not any(first in text for first in _FIRST):
        return []
    offsets = [found.start() for found in _GARBLED.finditer(text)]
    if not offsets:
        return []
    begin = offsets[0]
    while begin and not re.match(r"[\s:,\"'()\[\]{}]", text[begin - 1]):
        begin -= 1
    found = _WORD.match(text, begin)
    word = found[0] if found else ""
    line, column = place(text, begin)
    lines = sorted({place(text, offset)[0] for offset in offsets[:1000]} - {line})
    args: dict[str, object] = {"near": shortened(mended(word), _LONGEST)}
    hint = Message(N_("menade du {near}?"), args)
    if lines:
        args["lines"] = Listed(tuple(str(n) for n in lines[:_MOST_LINES]))
        hint = Message(N_("menade du {near}? Samma sak på rad {lines}"), args)
    return [
        Problem(GARBLED, line, column, args={"word": shortened(word, _LONGEST)}, hint=hint,
                end_column=column + len(word), fix="encoding")
    ]  # fmt: skip
