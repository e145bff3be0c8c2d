"""From record and keys to line and column, found when a finding or a page asks."""

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any

from samverkan_cli.findings import Fault, Finding, Law, fingerprint
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.loading.plain_lines import Lines, plain_lines
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.source import Source
from samverkan_cli.loading.text import as_shown, decode, visible
from samverkan_cli.loading.tree import build
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import Message

if TYPE_CHECKING:
    from samverkan_cli.loading.builder import Place, Places

_NAMES = ("id", "organisation", "initiative", "code", "form", "date", "kind", "basis", "period")
Spot = tuple[int, int, int | None]
NOWHERE: tuple[None, None, None] = (None, None, None)  # a folder has no lines


class Located:
    """A file's text with the places of its nodes, made once when first needed."""

    def __init__(self, text: str, shown: str | None = None) -> None:
        self.text = text
        self._shown = text if shown is None else shown
        self._names: dict[int, list[str]] = {}
        self._asked = False

    @classmethod
    def read(cls, source: Source, path: str) -> "Located":
        """The text of a file now; empty when there is none, or none that can be read.

        What cannot be read is told where the record is read; here only the place is lost.
        """
        try:
            content = source.read(path)
        except (OSError, KeyError):
            return cls("")
        text = decode(content)
        return cls("", _as_shown(content)) if isinstance(text, Problem) else cls(text)

    @cached_property
    def places(self) -> "Places":
        """Where each node stands."""
        from samverkan_cli.loading.builder import places_of  # only files with findings need it

        return places_of(self.text)

    @cached_property
    def data(self) -> Any:
        """The file's data as plain text, lists and mappings."""
        return build(self.text)[0]

    @cached_property
    def _lines(self) -> list[str]:
        return self._shown.split("\n")

    def line(self, number: int) -> str | None:
        """A line as it is shown, without its end, from 1; also of a file that is no text."""
        if not 0 < number <= len(self._lines):
            return None
        return self._lines[number - 1].rstrip("\r")

    def line_of(self, keys: Keys) -> int:
        """The line of `at`; nearly every text is plain, and then no event is asked for."""
        found = self._plain_lines.get(keys) if keys else None
        return found or self.at(keys)[0]

    @cached_property
    def _plain_lines(self) -> Lines:
        return plain_lines(self.text) or {}

    def at(self, keys: Keys, on_key: bool = False) -> Spot:
        """Line, column and end column of a node, or of the nearest node around a missing one.

        The nearest around is shown by its key, since its value may be many lines.
        """
        if not keys:
            return self._first_line()
        places = self._places_for(keys)
        found = places.get(keys)
        while found is None and keys:
            keys, on_key = keys[:-1], True
            found = places.get(keys) if keys else None
        if found is None:
            return self._first_line()
        if on_key or (found.end_column <= found.column and found.end_line == found.line):
            return found.key_line, found.key_column, max(found.key_end_column, found.key_column + 1)
        whole = found.end_line == found.line and not self._opens_a_group(found)
        end = found.end_column if whole else None
        return found.line, found.column, end

    def _places_for(self, keys: Keys) -> "Places":
        """The places up to the node at the first question, which most often is the only one."""
        if self._asked:
            return self.places
        self._asked = True
        from samverkan_cli.loading.builder import places_until  # with PyYAML, as in `places`

        return places_until(self.text, keys)

    def _opens_a_group(self, place: "Place") -> bool:
        """A group of fields is pointed at, not underlined: the fault is something it lacks."""
        return (self.line(place.line) or "")[place.column - 1 : place.column] in ("{", "[")

    def _first_line(self) -> Spot:
        for number, line in enumerate(self.text.split("\n"), start=1):
            text = line.strip()
            if text and not text.startswith("#") and text != "---":
                return number, len(line) - len(line.lstrip()) + 1, None
        return 1, 1, None

    def stable(self, keys: Keys) -> tuple[object, ...]:
        """The keys with list places named by what identifies the item, for fingerprints."""
        here: Any = self.data
        named: list[object] = []
        for key in keys:
            if isinstance(key, int) and isinstance(here, list) and key < len(here):
                named.append(self._name_of(here, key))
                here = here[key]
            else:
                named.append(key)
                here = here.get(key) if isinstance(here, dict) else None
        return tuple(named)

    def _name_of(self, items: list[Any], index: int) -> str:
        """What identifies an item; the names of a list are made once, at its first finding."""
        if id(items) not in self._names:
            self._names[id(items)] = _names_of(items)
        return self._names[id(items)][index]


def _as_shown(content: bytes) -> str:
    """The lines of what is no text; nothing when a number could stand in them without its mask."""
    shown = as_shown(content)
    joined = re.sub("[\t\ufffd]", "", shown)
    return "" if masked(joined) != joined else shown


def _names_of(items: list[Any]) -> list[str]:
    twins: Counter[str] = Counter()
    names = []
    for item in items:
        name = _name(item)
        names.append(f"{name}#{twins[name]}" if twins[name] else name)
        twins[name] += 1
    return names


def _name(item: Any) -> str:
    if not isinstance(item, dict):
        return str(item)
    known = [f"{k}={item[k]}" for k in _NAMES if isinstance(item.get(k), str)]
    return ",".join(known) or ",".join(f"{k}={v}" for k, v in item.items())


def finding_at(
    source: Source,
    law: Law,
    fault: Fault,
    located: Located,
    path: str | None = None,
    spot: Spot | tuple[None, None, None] | None = None,
) -> Finding:
    """The finding of a fault: at `spot` when the reader knows it, else where the keys lead."""
    line, column, end = spot or located.at(fault.keys, fault.on_key)
    return Finding(
        code=law.code,
        severity=law.severity,
        path=_shown(source.shown(path or path_of(fault.record))),
        line=line,
        column=column,
        message=_masked(fault.message),
        hint=fault.hint and _masked(fault.hint),
        record=_shown(fault.record),
        keys=tuple(_shown(k) if isinstance(k, str) else k for k in fault.keys),
        fingerprint=fingerprint(
            law.code, masked(fault.record), (masked(str(k)) for k in located.stable(fault.keys))
        ),
        fix=fault.fix,
        end_column=end,
    )


def _masked(message: Message) -> Message:
    args = {k: _shown(v) if isinstance(v, str) else v for k, v in message.args.items()}
    return Message(message.id, args)


def _shown(text: str) -> str:
    """A text from data or of a name: no personal number, nothing that acts on a terminal."""
    return masked(visible(text))
