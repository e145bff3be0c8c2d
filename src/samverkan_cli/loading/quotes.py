"""Texts in typographic quotes, which YAML takes for part of the text."""

import re
from typing import Any

from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.tree import value_at
from samverkan_cli.model.message import N_, Message

CURLY = "SAM227"
_OPENS = "”“„»«"
_BEGUN = re.compile(rf"(?:[:-] +|[\[,] *)[{_OPENS}]")
# one pair around a text; what ends as a sentence is more often somebody's own words
_WRAPPED = re.compile(rf"[{_OPENS}]([^{_OPENS}\n]*[^{_OPENS}\s.!?…])[{_OPENS}]")
_SHOWN = 60


def curly_quotes(text: str, data: Any) -> list[Problem]:
    """Texts that are wholly in one pair of typographic quotes, in the file's order."""
    if not _BEGUN.search(text):
        return []
    from samverkan_cli.loading.builder import places_of  # few files have such a text

    lines = text.split("\n")
    found = []
    for keys, place in places_of(text).items():
        if lines[place.line - 1][place.column - 1 : place.column] not in tuple(_OPENS):
            continue
        value = value_at(data, keys)
        wrapped = _WRAPPED.fullmatch(value) if isinstance(value, str) else None
        if wrapped and place.end_line == place.line:
            inner = wrapped[1].strip()
            hint = Message(N_("skriv {value}"), {"value": inner}) if len(inner) <= _SHOWN else None
            found.append(
                Problem(CURLY, place.line, place.column, keys, {"quote": value[0]}, hint,
                        place.end_column, "set", inner)
            )  # fmt: skip
    return sorted(found, key=lambda problem: (problem.line, problem.column))
