"""The edits: one value, item, field or name of a text changed, and nothing else.

Keys lead to a place as in findings: names, and 0-based places in lists. `part` is the record's
class; with it a new field gets its place in the schema's order. Every edit is verified
(`splice.edited`); what cannot be done so is a RefusedEdit, and the same value gives the same text.
"""

from collections.abc import Sequence
from typing import Any

from samverkan_cli.editing import block, flow
from samverkan_cli.editing.nodes import line_end
from samverkan_cli.editing.placing import Part, added, group_at, new_entry, replaced, way_to
from samverkan_cli.editing.scalars import key_text
from samverkan_cli.editing.shape import shape_at
from samverkan_cli.editing.splice import Document, Plan, Splice, edited, refused
from samverkan_cli.editing.values import holds, plain, value_at, with_group, with_value
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_


def replace(text: str, keys: Keys, value: Any, part: Part = None) -> str:
    """The value at the keys: in place of what stands there, else as a new field or last item."""
    wanted = plain(value)

    def plan(doc: Document) -> Plan:
        if not holds(doc.data, keys):
            return added(doc, keys, wanted, part)
        if value_at(doc.data, keys) == wanted:
            return Plan((), doc.data)
        data = with_value(doc.data, keys, wanted)
        return Plan(replaced(doc, keys, wanted, part), data)

    return edited(text, plan)


def insert(text: str, keys: Keys, value: Any, part: Part = None) -> str:
    """A new item before the one the keys lead to."""
    wanted, place = plain(value), keys[-1]
    assert isinstance(place, int)

    def plan(doc: Document) -> Plan:
        def with_item(items: list[Any]) -> list[Any]:
            return [*items[:place], wanted, *items[place:]]

        if not holds(doc.data, keys):
            return added(doc, keys, wanted, part)
        group, owner = group_at(doc, keys[:-1])
        splices = new_entry(doc, owner, group, place, None, wanted, shape_at(part, keys[:-1]))
        return Plan(splices, with_group(doc.data, keys[:-1], with_item))

    return edited(text, plan)


def remove(text: str, keys: Keys) -> str:
    """The text without the field or item; comments inside it and on its line go with it."""

    def without(group: Any) -> Any:
        if isinstance(group, dict):
            return {key: value for key, value in group.items() if key != keys[-1]}
        return [item for place, item in enumerate(group) if place != keys[-1]]

    def plan(doc: Document) -> Plan:
        group, owner = group_at(doc, keys[:-1])
        way = way_to(doc, keys)
        place, entry = way[-1][1], way[-1][0].entries[way[-1][1]]
        data = with_group(doc.data, keys[:-1], without)
        if group.flow:
            return Plan([flow.take_out(doc, group, place)], data)
        loses = (entry.start, line_end(doc.text, entry.value.end))
        return Plan(block.take_out(doc, owner, group, place), data, loses)

    return edited(text, plan)


def rename(text: str, keys: Keys, name: str) -> str:
    """The field at the keys under another name, where it stands."""

    def renamed(group: dict[str, Any]) -> dict[str, Any]:
        return {name if key == keys[-1] else key: value for key, value in group.items()}

    def plan(doc: Document) -> Plan:
        group, place = way_to(doc, keys)[-1]
        key = group.entries[place].key
        if key is None or name in value_at(doc.data, keys[:-1]):
            raise refused(N_("fältet {name} finns redan"), N_("slå ihop dem för hand"), name=name)
        text_of_key = key_text(name, group.flow)
        data = with_group(doc.data, keys[:-1], renamed)
        return Plan([Splice(key.start, key.end, text_of_key)], data)

    return edited(text, plan)


def reorder(text: str, keys: Keys, order: Sequence[int]) -> str:
    """The items of a list in another order: `order` holds their old places."""

    def plan(doc: Document) -> Plan:
        if list(order) == sorted(order):
            return Plan((), doc.data)
        group, owner = group_at(doc, keys)
        moved = flow.in_order(doc, group, order) if group.flow else None
        splices = moved or [block.in_order(doc, owner, group, order)]
        return Plan(splices, with_group(doc.data, keys, lambda items: [items[i] for i in order]))

    return edited(text, plan)
