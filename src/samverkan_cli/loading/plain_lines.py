"""On which line each value of plain YAML begins, found without the parser's events."""

from typing import Any

from samverkan_cli.loading.canonical import LINE, canonical
from samverkan_cli.model.keys import Keys

Lines = dict[Keys, int]
Entry = tuple[int, bool]  # the line of a key or a dash, and whether all of its value stands on it


def plain_lines(text: str) -> Lines | None:
    """The first line of every value, from 1, as `places_of` says; None when the text is not plain.

    What `canonical` reads has one key or one dash a line, in the order of the data.
    """
    data = canonical(text)
    if data is None:
        return None
    found: Lines = {}
    _place(data, (), (1, False), _entries(text)[::-1], found)
    return found


def _entries(text: str) -> list[Entry]:
    """Every dash and key in order; a dash with a key after it comes before that key."""
    found = []
    number = 1
    for line in LINE.finditer(text if text.endswith("\n") else f"{text}\n"):
        dash, name, special = line[2], line[3], bool(line[5])
        if dash:
            found.append((number, special and not name))
        if name:
            found.append((number, special))
        number += line[0].count("\n")
    return found


def _place(value: Any, keys: Keys, entry: Entry, rest: list[Entry], found: Lines) -> None:
    """Note where a value begins, and what is in it; `rest` has the entries to come, last first."""
    line, in_flow = entry
    nested = value if isinstance(value, dict | list) else ()
    if nested and not in_flow:
        line = rest[-1][0]
    found[keys] = line
    items = nested.items() if isinstance(nested, dict) else enumerate(nested)
    for key, inside in items:
        _place(inside, (*keys, key), (line, True) if in_flow else rest.pop(), rest, found)
