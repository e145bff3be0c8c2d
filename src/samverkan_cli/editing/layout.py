"""The one canonical layout: a tree of nodes as lines.

Fields in the order of the schema, two spaces a level, list items two under their key; an item with
only scalars on one line where it fits; a list of words on its field's line except at the top of a
record; other lists one item to a line.
"""

import re
from collections.abc import Iterable

from samverkan_cli.editing.nodes import Entry, Group, Leaf, Node
from samverkan_cli.editing.scalars import WIDTH, folded, key_text, literal, scalar
from samverkan_cli.editing.shape import Shape

STEP = "  "
_HEADER = re.compile(r"([|>])([-+]?)(?:[1-9])?([-+]?)")


def arrange(node: Node, shape: Shape) -> None:
    """Put fields in the order of the schema, an unknown one after the one before it.

    Comments before an item's first field move up before the item, where they can stand.
    """
    if isinstance(node, Leaf):
        return
    if node.named:
        node.entries = _in_order(node.entries, shape)
    if node.entries and node.entries[0].above[:1] == [""]:
        node.entries[0].above.pop(0)
    for entry in node.entries:
        arrange(entry.value, _inner(entry, shape))
        value = entry.value
        if entry.key is None and isinstance(value, Group) and value.entries:
            entry.above += value.entries[0].above
            value.entries[0].above = []


def _in_order(entries: list[Entry], shape: Shape) -> list[Entry]:
    places = {name: i for i, name in enumerate(shape.fields)}
    ranked, rank = [], -1
    for i, entry in enumerate(entries):
        rank = places.get((entry.key and entry.key.value) or "", rank)
        ranked.append((rank, i, entry))
    return [entry for _, _, entry in sorted(ranked, key=lambda item: item[:2])]


def _inner(entry: Entry, shape: Shape) -> Shape:
    name = entry.key.value if entry.key is not None else None
    return shape.at(name if name is not None else 0)


def group_lines(group: Group, shape: Shape, column: int, top: bool = False) -> list[str]:
    """The lines of an arranged block group whose entries stand in `column`, without indent."""
    lines: list[str] = []
    for entry in group.entries:
        lines += tidy(entry.above)
        lines += entry_lines(entry, shape, column, top)
    return lines + tidy(group.below)


def tidy(lines: Iterable[str]) -> list[str]:
    """Comment lines with at most one blank line in a row."""
    kept: list[str] = []
    for line in lines:
        if line or kept[-1:] != [""]:
            kept.append(line)
    return kept


def entry_lines(entry: Entry, shape: Shape, column: int, top: bool = False) -> list[str]:
    """The lines of a field or an item, without indent; `top` for the fields of a record."""
    inner = _inner(entry, shape)
    lead = lead_of(entry)
    if isinstance(entry.value, Leaf):
        first, *rest = leaf_lines(entry.value, column, len(lead) + 1)
        return [_beside(f"{lead} {first}", entry.beside), *indented(rest)]
    line = _on_one_line(entry, inner, top, WIDTH - column - len(lead) - 1)
    if line is not None:
        return [_beside(f"{lead} {line}", entry.beside)]
    if entry.key is None:
        return _block_item(entry, inner, column)
    return [
        _beside(lead, entry.beside),
        *indented(group_lines(entry.value, inner, column + len(STEP))),
    ]


def lead_of(entry: Entry) -> str:
    """What stands before the value: `name:` or a dash."""
    return "-" if entry.key is None else f"{key_text(entry.key.value or '', flow=False)}:"


def _block_item(entry: Entry, shape: Shape, column: int) -> list[str]:
    assert isinstance(entry.value, Group)
    lines = group_lines(entry.value, shape, column + len(STEP))
    above = [entry.beside] if entry.beside else []
    while lines[0].startswith("#"):  # from an item of an item; no comment follows a dash
        above.append(lines.pop(0))
    return [*above, f"- {lines[0]}", *indented(lines[1:])]


def _on_one_line(entry: Entry, shape: Shape, top: bool, room: int) -> str | None:
    """The group as `{…}` or `[…]` where the layout wants that and it fits."""
    group = entry.value
    assert isinstance(group, Group)
    if not group.entries:
        return inline(group, shape) if not group.below else None
    if any(isinstance(inner.value, Group) and inner.value.entries for inner in group.entries):
        return None
    if group.named:
        wanted = entry.key is None or shape.small
    else:
        wanted = not top and all(_is_word(inner.value) for inner in group.entries)
    line = inline(group, shape) if wanted else None
    return line if line is not None and len(line) <= room else None


def _is_word(node: Node) -> bool:
    return isinstance(node, Leaf) and node.value is not None and " " not in node.value


def inline(node: Node, shape: Shape, always: bool = False) -> str | None:
    """The node on one line inside brackets; None when a comment or several lines are in it.

    `always` is for nodes without comments that have nowhere else to stand.
    """
    if isinstance(node, Leaf):
        several = node.style in ("|", ">") and node.source.count("\n") > 1
        better = several or "\n" in (node.value or "")
        return None if better and not always else scalar(node.value, flow=True)
    parts = []
    for entry in node.entries:
        text = inline(entry.value, _inner(entry, shape), always)
        if text is None or entry.above or entry.beside:
            return None
        name = entry.key.value if entry.key is not None else None
        parts.append(text if name is None else f"{key_text(name, flow=True)}: {text}")
    if node.below:
        return None
    return "{" + ", ".join(parts) + "}" if node.named else "[" + ", ".join(parts) + "]"


def leaf_lines(leaf: Leaf, column: int, taken: int) -> list[str]:
    """A scalar after its key or dash: the first line, then lines to be indented one step."""
    room = WIDTH - column - len(STEP)
    if leaf.style in ("|", ">"):
        kept = _kept_block(leaf, room)
        if kept is not None:
            return kept
    value = leaf.value
    if value is None:
        return ["null"]
    if "\n" not in value:
        line = scalar(value)
        if column + taken + len(line) <= WIDTH:
            return [line]
    block = folded(value, room) or (literal(value) if "\n" in value else None)
    useless = block is None or (len(block) == 2 and len(block[1]) > room)
    return [scalar(value)] if block is None or useless else block


def _kept_block(leaf: Leaf, room: int) -> list[str] | None:
    """A block text with the lines it has; None when it is better written anew."""
    header, *body = leaf.source.split("\n")
    filled = [line for line in body if line.strip()]
    found = _HEADER.match(header)
    if not filled or not found:
        return None
    margin = min(len(line) - len(line.lstrip(" ")) for line in filled)
    lines = [line[margin:] for line in body]
    if filled[0][margin:].startswith(" ") or any(line and not line.strip() for line in lines):
        return None
    too_long = any(len(line) > room for line in lines)
    if found[1] == ">" and (too_long or len(body) == 1) and "\n" not in (leaf.value or "")[:-1]:
        return None
    return [f"{found[1]}{found[2] or found[3]}", *lines]


def indented(lines: Iterable[str]) -> list[str]:
    """The lines one step in; blank lines stay empty."""
    return [STEP + line if line else line for line in lines]


def _beside(line: str, comment: str) -> str:
    return f"{line}  {comment}" if comment else line
