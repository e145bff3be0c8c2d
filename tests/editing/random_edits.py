"""Random edits with the data they must lead to and the edit that undoes them."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from random_texts import KEYS, data

from samverkan_cli.editing import edits
from samverkan_cli.editing.put import append, put
from samverkan_cli.model.keys import Keys


@dataclass(frozen=True)
class Try:
    """An edit of a text, the data it must give, and the way back."""

    name: str
    keys: Keys
    do: Callable[[str], str]
    wanted: Any
    undo: Callable[[str], str] | None


def places(value: Any, keys: Keys = ()) -> list[tuple[Keys, Any]]:
    """Every place below the top, with what stands there."""
    found: list[tuple[Keys, Any]] = []
    entries = value.items() if isinstance(value, dict) else enumerate(value or ())
    if isinstance(value, dict | list):
        for key, inner in entries:
            found += [((*keys, key), inner), *places(inner, (*keys, key))]
    return found


def random_edit(rng: random.Random, whole: dict[str, Any]) -> Try:
    """Any edit that fits the data."""
    keys, old = rng.choice(places(whole))
    parent = _at(whole, keys[:-1])
    kinds = ["replace", "put", "remove"]
    kinds += ["rename", "add"] if isinstance(parent, dict) else ["insert", "append", "reorder"]
    return globals()[f"_{rng.choice(kinds)}"](rng, whole, keys, old, parent)  # type: ignore[no-any-return]


def _at(value: Any, keys: Keys) -> Any:
    for key in keys:
        value = value[key]
    return value


def _with(value: Any, keys: Keys, new: Any) -> Any:
    if not keys:
        return new
    if isinstance(value, dict):
        return {k: _with(v, keys[1:], new) if k == keys[0] else v for k, v in value.items()}
    return [_with(v, keys[1:], new) if i == keys[0] else v for i, v in enumerate(value)]


def _replace(rng: random.Random, whole: Any, keys: Keys, old: Any, parent: Any) -> Try:
    new = data(rng, rng.choice((2, 4)))
    return Try(
        "replace", keys, lambda t: edits.replace(t, keys, new), _with(whole, keys, new),
        lambda t: edits.replace(t, keys, old),
    )  # fmt: skip


def _put(rng: random.Random, whole: Any, keys: Keys, old: Any, parent: Any) -> Try:
    new = data(rng, rng.choice((2, 4)))
    return Try(
        "put", keys, lambda t: put(t, keys, new), _with(whole, keys, new),
        lambda t: put(t, keys, old),
    )  # fmt: skip


def _remove(rng: random.Random, whole: Any, keys: Keys, old: Any, parent: Any) -> Try:
    rest: Any = (
        {k: v for k, v in parent.items() if k != keys[-1]}
        if isinstance(parent, dict)
        else [v for i, v in enumerate(parent) if i != keys[-1]]
    )
    return Try("remove", keys, lambda t: edits.remove(t, keys), _with(whole, keys[:-1], rest), None)


def _rename(rng: random.Random, whole: Any, keys: Keys, old: Any, parent: Any) -> Try:
    name = rng.choice([k for k in KEYS if k not in parent])
    new = {name if k == keys[-1] else k: v for k, v in parent.items()}
    return Try(
        "rename", keys, lambda t: edits.rename(t, keys, name), _with(whole, keys[:-1], new),
        lambda t: edits.rename(t, (*keys[:-1], name), str(keys[-1])),
    )  # fmt: skip


def _add(rng: random.Random, whole: Any, keys: Keys, old: Any, parent: Any) -> Try:
    name = rng.choice([k for k in KEYS if k not in parent])
    new, where = data(rng, rng.choice((2, 4))), (*keys[:-1], name)
    return Try(
        "add", where, lambda t: put(t, where, new),
        _with(whole, keys[:-1], {**parent, name: new}), lambda t: edits.remove(t, where),
    )  # fmt: skip


def _insert(rng: random.Random, whole: Any, keys: Keys, old: Any, parent: Any) -> Try:
    new = data(rng, rng.choice((2, 4)))
    items = [*parent[: keys[-1]], new, *parent[keys[-1] :]]  # type: ignore[misc]
    return Try(
        "insert", keys, lambda t: edits.insert(t, keys, new), _with(whole, keys[:-1], items),
        lambda t: edits.remove(t, keys),
    )  # fmt: skip


def _append(rng: random.Random, whole: Any, keys: Keys, old: Any, parent: Any) -> Try:
    new = data(rng, rng.choice((2, 4)))
    return Try(
        "append", keys, lambda t: append(t, keys[:-1], new),
        _with(whole, keys[:-1], [*parent, new]),
        lambda t: edits.remove(t, (*keys[:-1], len(parent))),
    )  # fmt: skip


def _reorder(rng: random.Random, whole: Any, keys: Keys, old: Any, parent: Any) -> Try:
    order = list(range(len(parent)))
    rng.shuffle(order)
    back = [order.index(i) for i in range(len(order))]
    return Try(
        "reorder", keys, lambda t: edits.reorder(t, keys[:-1], order),
        _with(whole, keys[:-1], [parent[i] for i in order]),
        lambda t: edits.reorder(t, keys[:-1], back),
    )  # fmt: skip
