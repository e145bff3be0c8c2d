"""The part of a change that is about one field."""

from collections.abc import Iterator, Mapping

from samverkan_cli.diff.change import Change, Side
from samverkan_cli.diff.parts import NOTHING
from samverkan_cli.model.identity import name_of
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Noun, Part

Names = tuple[str, ...]  # a field within a record, without places in lists: `executions`, `end`


def within(change: Change, names: Names) -> Iterator[Change]:
    """The change if it is in the field or brings or takes the field with it; else nothing.

    Of a whole record only the field itself is told. Without names it is the change.
    """
    keys = tuple(key for key in change.keys if isinstance(key, str))
    if not names or (keys and keys[: len(names)] == names):
        yield change
    elif not keys:
        yield from _of_record(change, names)
    elif names[: len(keys)] == keys:
        inside = names[len(keys) :]
        if _has(change.before, inside) or _has(change.after, inside):
            yield change


def _of_record(change: Change, names: Names) -> Iterator[Change]:
    whole = change.after if change.kind == "added" else change.before
    if change.kind not in ("added", "removed") or not isinstance(whole, Noun):
        return
    if not _has(whole, names):
        return
    name, label = names[0], f"{type(whole).__name__}.{names[0]}"
    value = _inside(whole, name)
    for keys, path, each in _each(name, value):
        if not _has(each, names[1:]):
            continue
        side = Side(whole.ref, keys)
        if change.kind == "added":
            yield Change("added", None, side, None, each, path, label, (whole,))
        else:
            yield Change("removed", side, None, each, None, path, label, (whole,))


def _each(name: str, value: object) -> Iterator[tuple[Keys, tuple[str, ...], object]]:
    """The items of a list of parts one by one; any other value whole."""
    if isinstance(value, tuple) and value and isinstance(value[0], Part):
        for i, item in enumerate(value):
            yield (name, i), (name, name_of(item)), item
    else:
        yield (name,), (name,), value


def _has(value: object, names: Names) -> bool:
    """Whether a value has anything at the field, in any item of the lists on the way."""
    if isinstance(value, tuple) and names:
        return any(_has(item, names) for item in value)
    if not names:
        return value not in NOTHING
    return _has(_inside(value, names[0]), names[1:])


def _inside(value: object, name: str) -> object:
    if isinstance(value, Mapping):
        return value.get(name)
    if isinstance(value, Part):
        fields = type(value).model_fields.items()
        return next(
            (getattr(value, field) for field, f in fields if (f.alias or field) == name), None
        )
    return None
