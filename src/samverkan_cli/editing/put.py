"""A whole value put in place by the smallest edits that lead to it."""

import json
from difflib import SequenceMatcher
from typing import Any

from samverkan_cli.editing.edits import insert, remove, replace
from samverkan_cli.editing.placing import Part
from samverkan_cli.editing.splice import document
from samverkan_cli.editing.values import holds, plain, value_at
from samverkan_cli.loading.text import BOM
from samverkan_cli.model.keys import Keys


def put(text: str, keys: Keys, value: Any, part: Part = None) -> str:
    """The value at the keys: what is equal stays untouched, what is missing is added in its place.

    Groups are brought to the value field by field and item by item, so that comments stay.
    """
    wanted = plain(value)
    data = _data(text)
    old = value_at(data, keys) if holds(data, keys) else None
    if isinstance(old, dict) and isinstance(wanted, dict) and old.keys() & wanted.keys():
        return _put_fields(text, keys, old, wanted, part)
    if isinstance(old, list) and isinstance(wanted, list) and old and wanted:
        return _put_items(text, keys, old, wanted, part)
    return replace(text, keys, wanted, part)


def append(text: str, keys: Keys, value: Any, part: Part = None) -> str:
    """A new last item of the list at the keys, which is made when it is missing or empty."""
    data = _data(text)
    items = value_at(data, keys) if holds(data, keys) else None
    return replace(text, (*keys, len(items or [])), value, part)


def _data(text: str) -> Any:
    return document(text.removeprefix(BOM).replace("\r\n", "\n")).data


def _put_fields(
    text: str, keys: Keys, old: dict[str, Any], wanted: dict[str, Any], part: Part
) -> str:
    for key in old.keys() - wanted.keys():
        text = remove(text, (*keys, key))
    for key, value in wanted.items():
        text = put(text, (*keys, key), value, part)
    return text


def _put_items(text: str, keys: Keys, old: list[Any], wanted: list[Any], part: Part) -> str:
    """From the end, so that the places before stay what they were."""
    before, after = ([json.dumps(item, sort_keys=True) for item in i] for i in (old, wanted))
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for _, i, i_end, j, j_end in reversed([step for step in steps if step[0] != "equal"]):
        both = min(i_end - i, j_end - j)
        for place in reversed(range(i + both, i_end)):
            text = remove(text, (*keys, place))
        for item in reversed(wanted[j + both : j_end]):
            text = insert(text, (*keys, i + both), item, part)
        for n in range(both):
            text = put(text, (*keys, i + n), wanted[j + n], part)
    return text
