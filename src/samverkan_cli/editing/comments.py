"""Comments of a YAML text: where they stand, and to which entry each belongs."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from samverkan_cli.editing.nodes import Entry, Group, Leaf, Node, column, leaves, line_start

_COMMENT = re.compile(r"#[^\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment; `own` when nothing but white space stands before it on its line."""

    start: int
    end: int
    text: str
    own: bool


def comments(text: str, root: Node | None) -> list[Comment]:
    """Every comment of a text, in order: whatever begins with # outside all scalars."""
    if "#" not in text:
        return []
    parts, at = [], 0
    for leaf in leaves(root):
        parts.append(text[at : leaf.start])
        parts.append(_masked(text, leaf))
        at = leaf.end
    parts.append(text[at:])
    masked = "".join(parts)
    return [
        Comment(
            found.start(),
            found.end(),
            found[0].rstrip(),
            not text[line_start(text, found.start()) : found.start()].strip(),
        )
        for found in _COMMENT.finditer(masked)
    ]


def _masked(text: str, leaf: Leaf) -> str:
    """The scalar made of other letters; the comment on the first line of a block text stays."""
    source = text[leaf.start : leaf.end]
    if leaf.style in ("|", ">"):
        header = _HEADER.match(source)
        first = source.split("\n", 1)[0]
        cut = header.end() if header else 0
        return "x" * cut + first[cut:] + _hidden(source[len(first) :])
    return _hidden(source)


def _hidden(source: str) -> str:
    return re.sub(r"[^\n]", "x", source)


@dataclass(slots=True)
class _Spot:
    """A block entry on the way through the text, with the groups open around it."""

    entry: Entry
    open: tuple[Group, ...]


class _Attacher:
    """Hands every comment and blank line to the entry it belongs to."""

    def __init__(self, text: str, root: Group) -> None:
        self.text = text
        self.root = root
        self.spots: list[_Spot] = []
        self.flows: list[Group] = []
        self._walk(root, (root,))
        self.starts = [spot.entry.start for spot in self.spots]

    def _walk(self, group: Group, open_: tuple[Group, ...]) -> None:
        for entry in group.entries:
            self.spots.append(_Spot(entry, open_))
            if isinstance(entry.value, Group):
                if entry.value.flow:
                    self.flows.append(entry.value)
                else:
                    self._walk(entry.value, (*open_, entry.value))

    def comment(self, comment: Comment) -> None:
        flow = next((g for g in self.flows if g.start < comment.start < g.end), None)
        if flow is not None:
            self._in_flow(flow, comment)
            return
        at = bisect_left(self.starts, comment.start)
        before = self.spots[at - 1] if at else None
        after = self.spots[at] if at < len(self.spots) else None
        if before and self._beside(before.entry, comment):
            return
        if after is not None and not self._closes(comment, after):
            self._above(after.entry, comment)
        else:
            self._below(before, after, comment)

    def _beside(self, entry: Entry, comment: Comment) -> bool:
        """On the entry's line, or between its key and its value."""
        if comment.own:
            if not entry.start < comment.start < entry.value.start:
                return False
            opens = isinstance(entry.value, Group) and not entry.value.flow
            if not opens:
                entry.above.append(comment.text)
            return not opens
        if (entry.key is None and comment.start < entry.value.start) or entry.beside:
            entry.above.append(comment.text)
        else:
            entry.beside = comment.text
        return True

    def _closes(self, comment: Comment, after: _Spot) -> bool:
        return column(self.text, comment.start) > column(self.text, after.entry.start)

    def _above(self, entry: Entry, comment: Comment) -> None:
        self._blank(entry.above, comment.start)
        entry.above.append(comment.text)

    def _below(self, before: _Spot | None, after: _Spot | None, comment: Comment) -> None:
        """At the end of the innermost group that has closed and stands no deeper than it."""
        still_open = after.open if after else ()
        indent = column(self.text, comment.start)
        closed = [g for g in (before.open if before else ()) if not any(g is o for o in still_open)]
        fitting = [g for g in closed if column(self.text, g.start) <= indent]
        if fitting:
            self._blank(fitting[-1].below, comment.start)
            fitting[-1].below.append(comment.text)
        elif after is not None:
            self._above(after.entry, comment)
        else:
            self._blank(self.root.below, comment.start)
            self.root.below.append(comment.text)

    def _in_flow(self, flow: Group, comment: Comment) -> None:
        inner = next(
            (
                entry.value
                for entry in flow.entries
                if isinstance(entry.value, Group)
                and entry.value.start < comment.start < entry.value.end
            ),
            None,
        )
        if inner is not None:
            self._in_flow(inner, comment)
            return
        at = bisect_right([entry.start for entry in flow.entries], comment.start)
        if at and not comment.own and not flow.entries[at - 1].beside:
            flow.entries[at - 1].beside = comment.text
        elif at < len(flow.entries):
            flow.entries[at].above.append(comment.text)
        else:
            flow.below.append(comment.text)

    def blanks(self) -> None:
        """A blank line directly before an entry is kept."""
        for spot in self.spots:
            self._blank(spot.entry.above, spot.entry.start)

    def _blank(self, above: list[str], offset: int) -> None:
        begin = line_start(self.text, offset)
        previous = self.text[line_start(self.text, max(begin - 1, 0)) : max(begin - 1, 0)]
        first_on_line = not self.text[begin:offset].strip()
        if begin and first_on_line and not previous.strip() and not self._in_scalar(begin - 1):
            above.append("")

    def _in_scalar(self, offset: int) -> bool:
        at = bisect_right(self.starts, offset)
        value = self.spots[at - 1].entry.value if at else None
        return isinstance(value, Leaf) and value.start <= offset < value.end


def attach(text: str, root: Group) -> None:
    """Give every entry of a tree the comments and the blank line that belong to it."""
    attacher = _Attacher(text, root)
    for comment in comments(text, root):
        attacher.comment(comment)
    attacher.blanks()
