"""Plain data as the reader gives it (text, null, lists, mappings), changed and made into nodes."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from samverkan_cli.editing.nodes import Entry, Group, Leaf, Node
from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.model.keys import Keys


def plain(value: Any) -> Any:
    """A value as the text, null, list or mapping a file holds: days, numbers and flags as text."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [plain(inner) for inner in value]
    return decimal_text(value) if isinstance(value, Fraction) else str(value)


def tree(value: Any) -> Node:
    """Plain data as nodes that stand nowhere yet, to be laid out."""
    if isinstance(value, dict):
        named = [Entry(0, Leaf(0, 0, "", key), tree(inner)) for key, inner in value.items()]
        return Group(0, 0, named=True, flow=False, entries=named)
    if isinstance(value, list):
        items = [Entry(0, None, tree(inner)) for inner in value]
        return Group(0, 0, named=False, flow=False, entries=items)
    return Leaf(0, 0, "", value)


def value_at(data: Any, keys: Keys) -> Any:
    """What stands at the keys; KeyError or IndexError when nothing does."""
    for key in keys:
        if isinstance(data, dict) != isinstance(key, str) or data is None or isinstance(data, str):
            raise KeyError(key)
        data = data[key]
    return data


def holds(data: Any, keys: Keys) -> bool:
    """Whether anything stands at the keys."""
    try:
        value_at(data, keys)
    except (KeyError, IndexError):
        return False
    return True


def with_value(data: Any, keys: Keys, value: Any) -> Any:
    """The data with the value at the keys; a list's place after the last is a new item."""
    if not keys:
        return value
    key, rest = keys[0], keys[1:]
    if isinstance(key, int):
        items = list(data or ())
        items[key : key + 1] = [with_value(items[key] if key < len(items) else None, rest, value)]
        return items
    fields = dict(data or {})
    fields[key] = with_value(fields.get(key), rest, value)
    return fields


def with_group(data: Any, keys: Keys, change: Any) -> Any:
    """The data with the group at the keys replaced by what `change` makes of it."""
    return with_value(data, keys, change(value_at(data, keys)))
