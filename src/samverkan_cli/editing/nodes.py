"""A YAML text as a tree of nodes that know which characters they stand on.

Made from the events of the reader's own parser; for texts the reader accepts (no anchors, tags or
duplicate keys, at most 32 levels).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from samverkan_cli.loading.builder import parser_of
from samverkan_cli.model.keys import Keys

_NULLS = frozenset({"", "~", "null"})
_TRAILING_BLANKS = re.compile(r"(?:\n *)+\Z")
_GAP = re.compile(r"(?:[ \n]|#[^\n]*)*")


@dataclass(slots=True)
class Leaf:
    """A scalar; `style` is `''`, `'`, `"`, `|` or `>`; `source` is what stands in the text."""

    start: int
    end: int
    style: str
    value: str | None
    source: str = ""


@dataclass(slots=True)
class Entry:
    """A field or an item: `start` is its key, its dash, or in a flow list its value.

    `above` are the comment lines (and blank lines) before it, `beside` the comment on its line.
    """

    start: int
    key: Leaf | None
    value: "Node"
    above: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass(slots=True)
class Group:
    """A mapping (`named`) or a list; `end` is after its last value or its closing bracket."""

    start: int
    end: int
    named: bool
    flow: bool
    entries: list[Entry] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


Node = Leaf | Group


class _Builder:
    """Turns events into nodes; iterative, like the reader's."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.open: list[Group] = []
        self.keys: list[Leaf | None] = []

    def run(self) -> Node | None:
        parser = parser_of(self.text)
        while True:
            event = parser.get_event()
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                group = Group(
                    event.start_mark.index, 0, kind is MappingStartEvent, bool(event.flow_style)
                )
                self.open.append(group)
                self.keys.append(None)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._end(event)
            elif kind is StreamEndEvent:
                return self.root

    def _scalar(self, event: Any) -> None:
        leaf = self._leaf(event)
        if self.open and self.open[-1].named and self.keys[-1] is None:
            leaf.value = event.value
            self.keys[-1] = leaf
        else:
            self._put(leaf)

    def _leaf(self, event: Any) -> Leaf:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or ""
        if style in ("|", ">"):
            header = self.text[start : self.text.find("\n", start)].partition(" ")[0]
            keeps = "+" in header or event.value.rstrip("\n").endswith(" ")
            blanks = _TRAILING_BLANKS.search(self.text, start, end)
            end = max(start, end - 1) if keeps else blanks.start() if blanks else end
        null = event.implicit[0] and not style and event.value in _NULLS
        return Leaf(start, end, style, None if null else event.value, self.text[start:end])

    def _end(self, event: Any) -> None:
        group = self.open.pop()
        self.keys.pop()
        last = group.entries[-1].value.end if group.entries else group.start
        group.end = event.end_mark.index if group.flow else last
        self._put(group)

    def _put(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        group, key = self.open[-1], self.keys[-1]
        self.keys[-1] = None
        start = key.start if key else node.start if group.flow else self._dash(group)
        group.entries.append(Entry(start, key, node))

    def _dash(self, group: Group) -> int:
        return after_gap(self.text, group.entries[-1].value.end if group.entries else group.start)


def nodes(text: str) -> Node | None:
    """The tree of a text that can be read; None when it is empty."""
    return _Builder(text).run()


def after_gap(text: str, offset: int) -> int:
    """The first character from an offset that is neither white space nor in a comment."""
    found = _GAP.match(text, offset)
    return found.end() if found else offset


def line_start(text: str, offset: int) -> int:
    """Where the line of a character begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line of a character ends, before its line break."""
    found = text.find("\n", offset)
    return len(text) if found < 0 else found


def column(text: str, offset: int) -> int:
    """How many characters stand before this one on its line."""
    return offset - line_start(text, offset)


def entry_at(root: Node | None, keys: Keys) -> list[tuple[Group, int]]:
    """The way to a node: each group with the place of the entry taken in it; as far as it goes."""
    way: list[tuple[Group, int]] = []
    here = root
    for key in keys:
        if not isinstance(here, Group):
            break
        place = place_of(here, key)
        if place is None:
            break
        way.append((here, place))
        here = here.entries[place].value
    return way


def place_of(group: Group, key: str | int) -> int | None:
    """The place of a key or an item in a group."""
    if isinstance(key, int):
        return key if not group.named and 0 <= key < len(group.entries) else None
    found = (i for i, e in enumerate(group.entries) if e.key is not None and e.key.value == key)
    return next(found, None)


def leaves(node: Node | None) -> Iterator[Leaf]:
    """Every scalar, keys included, in the order of the text."""
    if isinstance(node, Leaf):
        yield node
    elif node is not None:
        for entry in node.entries:
            if entry.key is not None:
                yield entry.key
            yield from leaves(entry.value)
