"""Spaces that are no spaces to YAML, as Word and web pages paste them, where the layout is made."""

import re
from collections.abc import Iterator

from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.text import place
from samverkan_cli.model.message import N_, Listed, Message

ODD_SPACE = "SAM225"
_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ANY = re.compile(f"[{_ODD}]")
# in the indent, around a dash or colon that makes a list or field, and last on the line
_IN_LAYOUT = re.compile(
    rf"^[ {_ODD}]*(?:-[ {_ODD}]+)*(?:[\w.-]+[ {_ODD}]*:(?:[ {_ODD}]+|$))?"
    rf"|(?<=[{{,])[ {_ODD}]*[\w.-]+[ {_ODD}]*:[ {_ODD}]+"
    rf"|[ {_ODD}]+$",
    re.MULTILINE,
)
_NAMES = {
    "\u00a0": N_("hårt mellanslag ({character})"),
    "\u202f": N_("smalt hårt mellanslag ({character})"),
}
_WHERE = {
    "indent": N_("i indraget"),
    "dash": N_("efter bindestrecket"),
    "name": N_("före kolonet"),
    "colon": N_("efter kolonet"),
    "end": N_("sist på raden"),
}
_MOST_LINES = 12


def with_plain_spaces(text: str) -> str | None:
    """The text with plain spaces where the layout is made; None when it has no others there.

    One character for another, so every place in the text stays where it is.
    """
    if not _ANY.search(text):
        return None
    plain = _IN_LAYOUT.sub(lambda found: _ANY.sub(" ", found[0]), text)
    return plain if plain != text else None


def odd_space(text: str) -> Problem:
    """The first such space, by name and place, with the other lines that have one."""
    offsets = list(_offsets(text))
    first = offsets[0]
    line, column = place(text, first)
    known = Message(
        _NAMES.get(text[first], N_("ovanligt mellanslag ({character})")),
        {"character": f"U+{ord(text[first]):04X}"},
    )
    args = {"space": known, "where": Message(_WHERE[_where(text, first)])}
    lines = sorted({place(text, offset)[0] for offset in offsets[:1000]} - {line})
    hint = Message(N_("skriv ett vanligt mellanslag i stället; de två ser likadana ut"))
    if lines:
        others = tuple(str(n) for n in lines[:_MOST_LINES])
        hint = Message(
            N_("skriv ett vanligt mellanslag i stället, även på rad {lines}"),
            {"lines": Listed(others)},
        )
    return Problem(
        ODD_SPACE, line, column, args=args, hint=hint, end_column=column + 1, fix="plain_spaces"
    )


def _offsets(text: str) -> Iterator[int]:
    for found in _IN_LAYOUT.finditer(text):
        for odd in _ANY.finditer(found[0]):
            yield found.start() + odd.start()


def _where(text: str, offset: int) -> str:
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    before, after = text[begin:offset].strip(), text[offset : end if end >= 0 else None].strip()
    if not before:
        return "indent"
    if not after:
        return "end"
    if after.startswith(":"):
        return "name"
    return "dash" if before.endswith("-") and not before.endswith(":") else "colon"
