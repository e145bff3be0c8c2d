"""Plans for a value put where something stands, and where nothing stands yet."""

from typing import Any

from pydantic import BaseModel

from samverkan_cli.editing import block, flow
from samverkan_cli.editing.layout import arrange
from samverkan_cli.editing.nodes import Entry, Group, Leaf, Node, column, entry_at
from samverkan_cli.editing.scalars import WIDTH, is_plain, scalar
from samverkan_cli.editing.shape import Shape, shape_at
from samverkan_cli.editing.splice import Document, Plan, Splice, refused, unsafe
from samverkan_cli.editing.values import holds, tree, value_at, with_value
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_

Part = type[BaseModel] | None


def way_to(doc: Document, keys: Keys) -> list[tuple[Group, int]]:
    """Each group on the way to the keys with the place taken in it; refused when one is missing."""
    way = entry_at(doc.root, keys)
    if not keys or len(way) < len(keys):
        where = ".".join(str(key) for key in keys)
        raise refused(N_("{where} finns inte i filen"), N_("kontrollera fältets namn"), where=where)
    return way


def group_at(doc: Document, keys: Keys) -> tuple[Group, Entry | None]:
    """The group at the keys and the entry that holds it; None for the record itself."""
    if not keys:
        if not isinstance(doc.root, Group):
            raise unsafe()
        return doc.root, None
    parent, place = way_to(doc, keys)[-1]
    value = parent.entries[place].value
    if not isinstance(value, Group):
        raise unsafe()
    return value, parent.entries[place]


def replaced(doc: Document, keys: Keys, value: Any, part: Part) -> list[Splice]:
    """Another value where one stands, in the old one's style where it can be."""
    group, place = way_to(doc, keys)[-1]
    entry = group.entries[place]
    old, shape = entry.value, shape_at(part, keys)
    style = _style_to_keep(doc, old, group.flow, value)
    if group.flow:
        return [flow.fill(doc, entry, flow.written(value, shape, style))]
    simple = value is None or (isinstance(value, str) and "\n" not in value)
    if isinstance(old, Leaf) and simple and old.style not in ("|", ">") and old.end > old.start:
        line = scalar(value, style=style)
        if column(doc.text, old.start) + len(line) <= WIDTH:
            return [Splice(old.start, old.end, line)]
    node = tree(value)
    arrange(node, shape)
    new = Entry(0, entry.key, node)
    return block.fill(doc, group, entry, new, shape_at(part, keys[:-1]), style)


def _style_to_keep(doc: Document, old: Node, flow: bool, value: Any) -> str:
    """Quotes and blocks that were needed go when they no longer are; chosen ones stay."""
    if not isinstance(old, Leaf):
        return ""
    if old.style not in ("|", ">"):
        return old.style if is_plain(old.value or "", flow) else ""
    at = column(doc.text, old.start)
    was, will_be = ("\n" in t or at + len(t) > WIDTH for t in (old.value or "", str(value)))
    return old.style if will_be or not was else ""


def added(doc: Document, keys: Keys, value: Any, part: Part) -> Plan:
    """A place that is missing: the deepest group that stands gets a new entry."""
    depth = max(n for n in range(len(keys)) if holds(doc.data, keys[:n]))
    above, key = keys[:depth], keys[depth]
    inner = _wrapped(keys[depth + 1 :], value)
    here = value_at(doc.data, above)
    if isinstance(here, str) or (isinstance(key, int) and key != len(here or [])):
        where = ".".join(str(k) for k in keys)
        raise refused(N_("{where} finns inte i filen"), N_("kontrollera fältets namn"), where=where)
    data = _with_new(doc.data, above, key, inner)
    if not above and here is None:
        return Plan(_first_field(doc, key, inner, part), data)
    if not here and above:
        return Plan(replaced(doc, above, value_at(data, above), part), data)
    group, owner = group_at(doc, above)
    shape = shape_at(part, above)
    place = key if isinstance(key, int) else _place_for(group, key, shape)
    name = key if isinstance(key, str) else None
    return Plan(new_entry(doc, owner, group, place, name, inner, shape), data)


def _with_new(data: Any, above: Keys, key: str | int, inner: Any) -> Any:
    here = value_at(data, above)
    fresh: Any = [*(here or []), inner] if isinstance(key, int) else {**(here or {}), key: inner}
    return with_value(data, above, fresh)


def _wrapped(keys: Keys, value: Any) -> Any:
    for key in reversed(keys):
        value = {key: value} if isinstance(key, str) else [value]
    return value


def _first_field(doc: Document, key: str | int, value: Any, part: Part) -> list[Splice]:
    """The first field of a file that has only comments, or nothing."""
    node = tree({str(key): value})
    arrange(node, Shape(part))
    assert isinstance(node, Group)
    lines = block.lines_for(doc, None, node.entries[0], Shape(part), 0)
    at = len(doc.text) if doc.text.strip() else 0
    return [Splice(at, len(doc.text), "".join(line + "\n" for line in lines))]


def new_entry(
    doc: Document, owner: Entry | None, group: Group, place: int, name: str | None, value: Any,
    shape: Shape,
) -> list[Splice]:  # fmt: skip
    """A new field or item in a group that has some, in the style of its neighbours."""
    inner = shape.at(name if name is not None else 0)
    if group.flow:
        return [flow.put_in(doc, group, place, name, flow.written(value, inner))]
    node = tree(value)
    arrange(node, inner)
    entry = Entry(0, None if name is None else Leaf(0, 0, "", name), node)
    at = column(doc.text, group.entries[0].start)
    lines = block.lines_for(doc, group, entry, shape, at)
    return [block.put_in(doc, owner, group, place, lines)]


def _place_for(group: Group, name: str, shape: Shape) -> int:
    """Where a new field belongs: after the last that comes before it in the schema."""
    rank = {field: i for i, field in enumerate(shape.fields)}
    if name not in rank:
        return len(group.entries)
    ranks = [rank.get((e.key and e.key.value) or "") for e in group.entries]
    before = [i for i, r in enumerate(ranks) if r is not None and r < rank[name]]
    after = [i for i, r in enumerate(ranks) if r is not None and r > rank[name]]
    return before[-1] + 1 if before else after[0] if after else len(group.entries)
