"""Splices inside brackets: `{a: 1}` and `[a, b]`."""

from collections.abc import Sequence

from samverkan_cli.editing.layout import arrange, inline
from samverkan_cli.editing.nodes import Entry, Group, Leaf, after_gap
from samverkan_cli.editing.scalars import key_text, scalar
from samverkan_cli.editing.shape import Shape
from samverkan_cli.editing.splice import Document, Splice
from samverkan_cli.editing.values import tree


def written(value: object, shape: Shape, style: str = "") -> str:
    """Plain data on one line inside brackets."""
    if value is None or isinstance(value, str):
        return scalar(value, flow=True, style=style)
    node = tree(value)
    arrange(node, shape)
    return inline(node, shape, always=True) or ""


def put_in(doc: Document, group: Group, place: int, key: str | None, value: str) -> Splice:
    """A new entry before the one at `place`, or after the last."""
    piece = value if key is None else f"{key_text(key, flow=True)}: {value}"
    if not group.entries:
        return Splice(group.start + 1, group.end - 1, piece)
    if place < len(group.entries):
        at = group.entries[place].start
        return Splice(at, at, f"{piece}, ")
    at = _end(doc, group.entries[-1])
    return Splice(at, at, f", {piece}")


def fill(doc: Document, entry: Entry, value: str) -> Splice:
    """Another value in an entry; `{a}` and `{a: }` get what they lack."""
    old = entry.value
    if entry.key is None or old.end > old.start:
        return Splice(old.start, old.end, value)
    colon = after_gap(doc.text, entry.key.end)
    if doc.text[colon : colon + 1] == ":":
        return Splice(colon + 1, colon + 1, f" {value}")
    return Splice(entry.key.end, entry.key.end, f": {value}")


def take_out(doc: Document, group: Group, place: int) -> Splice:
    """An entry gone, with the comma that parted it from its neighbour."""
    entry = group.entries[place]
    if len(group.entries) == 1:
        return Splice(group.start + 1, group.end - 1, "")
    before = _end(doc, group.entries[place - 1]) if place else None
    if place + 1 < len(group.entries):
        after = group.entries[place + 1].start
        around = (doc.text[before : entry.start], doc.text[_end(doc, entry) : after])
        if before is None or any(gap.strip(" ") != "," for gap in around):
            return Splice(entry.start, after, "")
    return Splice(before or entry.start, _end(doc, entry), "")  # what follows keeps its space


def in_order(doc: Document, group: Group, order: Sequence[int]) -> list[Splice]:
    """The entries in another order, each in another's place."""
    old = [(entry.start, _end(doc, entry)) for entry in group.entries]
    return [
        Splice(*old[place], doc.text[old[taken][0] : old[taken][1]])
        for place, taken in enumerate(order)
    ]


def _end(doc: Document, entry: Entry) -> int:
    """Where an entry ends: a null that is only a key or a colon ends with that."""
    value = entry.value
    if entry.key is None or not isinstance(value, Leaf) or value.end > value.start:
        return value.end
    colon = after_gap(doc.text, entry.key.end)
    return colon + 1 if doc.text[colon : colon + 1] == ":" else entry.key.end
