"""What a comma inside braces cuts off a value: `{amount: 1,640,000}` reads as three fields."""

import re
from collections.abc import Sequence
from typing import Any

from samverkan_cli.loading.fields import fields_at
from samverkan_cli.loading.located import Located
from samverkan_cli.loading.problem import MOST
from samverkan_cli.loading.record import CodedFault
from samverkan_cli.loading.tree import value_at
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Noun

_COMMA = re.compile(r", *")
_ENDS_HERE = re.compile(r" *[,}]")


def one_for_each(
    faults: list[CodedFault], noun: type[Noun], data: Any, located: Located
) -> list[CodedFault]:
    """The faults without those of a value's second and later pieces: the mistake is one."""
    if "{" not in located.text or len(faults) > MOST:
        return faults
    return [
        (code, fault)
        for code, fault in faults
        if code != "SAM101" or not _follows_a_piece(fault.keys, noun, data, located)
    ]


def _follows_a_piece(keys: Keys, noun: type[Noun], data: Any, located: Located) -> bool:
    above, cut = keys[:-1], str(keys[-1])
    beside = value_at(data, above)
    names = list(beside)
    place, known = names.index(cut), fields_at(noun, above)
    pair = names[place - 1 : place + 1] if place else []
    loose = bool(pair) and all(is_loose(name, beside, known) for name in pair)
    return loose and as_written(located, above, pair) is not None


def pieces(cut: str, beside: dict[str, Any], known: Sequence[str]) -> list[str]:
    """The names that may be one value: those without values around the cut, and the one before."""
    names = list(beside)
    last = first = names.index(cut)
    while first and is_loose(names[first], beside, known):
        first -= 1
    while last + 1 < len(names) and is_loose(names[last + 1], beside, known):
        last += 1
    return names[first : last + 1]


def is_loose(name: str, beside: dict[str, Any], known: Sequence[str]) -> bool:
    """Whether a name is neither a field nor has a value."""
    return beside[name] is None and name not in known


def as_written(located: Located, above: Keys, names: list[str]) -> str | None:
    """The first name's value with the commas and names after it, as they stand on one line.

    None when anything else stands between, or when the last is followed by a colon.
    """
    places = [found for name in names if (found := located.places.get((*above, name)))]
    if not places:  # below a field that is to be renamed as well
        return None
    first = places[0]
    line, end = located.line(first.line) or "", first.end_column - 1
    begin = first.column - 1
    if (
        any(p.line != first.line or p.end_line != p.line for p in places)
        or line[begin : begin + 1] in "'\""
    ):
        return None
    for place in places[1:]:
        if not _COMMA.fullmatch(line[end : place.key_column - 1]):
            return None
        end = place.key_end_column - 1
    return line[begin:end] if _ENDS_HERE.match(line, end) else None
