"""Splices in block style: an entry put in, filled or taken out, or all in another order."""

from collections.abc import Sequence

from samverkan_cli.editing.layout import entry_lines, lead_of
from samverkan_cli.editing.nodes import (
    Entry,
    Group,
    Leaf,
    Node,
    after_gap,
    column,
    line_end,
    line_start,
)
from samverkan_cli.editing.scalars import WIDTH, folded, literal, refolded
from samverkan_cli.editing.shape import Shape
from samverkan_cli.editing.splice import Document, Splice, refused, unsafe
from samverkan_cli.model.message import N_


def lines_for(doc: Document, group: Group | None, entry: Entry, shape: Shape, at: int) -> list[str]:
    """The canonical lines of a new entry in a group, indented to the column it gets."""
    top = group is None or group is doc.root
    lines = entry_lines(entry, shape, at, top)
    return [" " * at + line if line else line for line in lines]


def put_in(
    doc: Document, owner: Entry | None, group: Group, place: int, lines: list[str]
) -> Splice:
    """New lines, already indented, before the entry at `place` or after the last."""
    text = doc.text
    if place:
        at = line_end(text, group.entries[place - 1].value.end)
        at = _past_comments(text, at, _comment_limit(doc, owner, group, place))
        return Splice(at, at, "".join("\n" + line for line in lines))
    first = group.entries[0].start
    pad = column(text, first)
    if owner is not None and _alone(text, first):
        at = line_end(text, slot(text, owner))
        return Splice(at, at, "".join("\n" + line for line in lines))
    if owner is None:
        at = _below_head(text, first)
        return Splice(at, at, "".join(line + "\n" for line in lines))
    return Splice(first, first, "\n".join(lines).lstrip(" ") + "\n" + " " * pad)


def _comment_limit(doc: Document, owner: Entry | None, group: Group, place: int) -> int:
    """Comments after an entry that stand deeper than this column belong before the new one."""
    if place == len(group.entries) and owner is not None:
        return column(doc.text, owner.start)
    return column(doc.text, group.entries[0].start)


def _past_comments(text: str, at: int, limit: int) -> int:
    while at < len(text) - 1:
        line = text[at + 1 : line_end(text, at + 1)]
        indent = len(line) - len(line.lstrip(" "))
        if not line.lstrip(" ").startswith("#") or indent <= limit:
            break
        at += 1 + len(line)
    return at


def _below_head(text: str, first: int) -> int:
    """Before the first field's own comments; a head without a blank line after it stays above."""
    at = first
    while at and text[line_start(text, at - 1) : at].lstrip(" ").startswith("#"):
        at = line_start(text, at - 1)
    return at if at and not text[line_start(text, at - 1) : at].strip() else first


def slot(text: str, entry: Entry) -> int:
    """Where the value of a block entry may begin: right after its colon or dash."""
    if entry.key is None:
        return entry.start + 1
    colon = after_gap(text, entry.key.end)
    if text[colon : colon + 1] != ":":
        raise unsafe()
    return colon + 1


def fill(
    doc: Document, group: Group, entry: Entry, new: Entry, shape: Shape, style: str
) -> list[Splice]:
    """Another value in an entry that stands; the comment on its line stays."""
    text, old = doc.text, entry.value
    at = column(text, entry.start)
    first, *rest = _in_block(new, old, style, at) or lines_for(doc, group, new, shape, at)
    first = first.lstrip(" ")[len(lead_of(new)) :]
    end = line_end(text, old.end)
    if isinstance(old, Leaf) and old.style in ("|", ">"):
        header = old.source.split("\n", 1)[0]
        first += header[len(header.split(" ", 1)[0]) :]  # the comment beside, as it stands
    splices = [Splice(slot(text, entry), old.end, first)]
    return [*splices, Splice(end, end, "".join("\n" + line for line in rest))] if rest else splices


def _in_block(new: Entry, old: Node, style: str, at: int) -> list[str] | None:
    """The lines of a text that stays a block of the same sort; None when it cannot."""
    text = new.value.value if isinstance(new.value, Leaf) else None
    if text is None or style not in ("|", ">") or not isinstance(old, Leaf):
        return None
    room = max(WIDTH - at - 2, 20)
    block = (
        literal(text) if style == "|" else refolded(old.source, text, room) or folded(text, room)
    )
    if block is None:
        return None
    pad = " " * (at + 2)
    body = [pad + line if line else line for line in block[1:]]
    return [f"{lead_of(new)} {block[0]}", *body]


def take_out(doc: Document, owner: Entry | None, group: Group, place: int) -> list[Splice]:
    """An entry and its lines gone; a group that becomes empty is written `[]` or `{}`."""
    text, entry = doc.text, group.entries[place]
    begin, end = line_start(text, entry.start), line_end(text, entry.value.end)
    alone = _alone(text, entry.start)
    whole = Splice(begin, end + 1, "")
    if len(group.entries) > 1:
        if alone:
            return [whole]
        return [Splice(entry.start, group.entries[1].start, "")]
    empty = "{}" if group.named else "[]"
    if owner is None:
        raise refused(
            N_("posten skulle bli tom"), N_("ta bort hela filen om posten inte ska finnas")
        )
    if alone:
        at = slot(text, owner)
        return [Splice(at, at, f" {empty}"), whole]
    return [Splice(entry.start, entry.value.end, empty)]


def in_order(doc: Document, owner: Entry | None, group: Group, order: Sequence[int]) -> Splice:
    """The entries' lines in another order, each with the comments above it."""
    text = doc.text
    if owner is None or not all(_alone(text, entry.start) for entry in group.entries):
        raise unsafe()
    begin = at = line_end(text, slot(text, owner)) + 1
    chunks = []
    for entry in group.entries:
        end = line_end(text, entry.value.end) + 1
        chunks.append(text[at:end])
        at = end
    return Splice(begin, at, "".join(chunks[place] for place in order))


def _alone(text: str, offset: int) -> bool:
    """Whether only white space stands before a character on its line."""
    return not text[line_start(text, offset) : offset].strip()
