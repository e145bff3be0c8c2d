"""The reference registry with a text of one's own in every field that people write freely."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.values import RefTo, Text

Word = Callable[[int], str]
_FREE = get_args(Text)[1]  # what marks a field as text


def filled(registry: Registry, word: Word, inner: Word | None = None) -> tuple[Registry, list[str]]:
    """The registry with `word(n)` in its n:th text, as no reader may let it in; and whose each is.

    With `inner` that is said in lists and parts, where a text may tell which item is which.
    """
    owners: list[str] = []
    nested = inner or word

    def written(value: Any, free: bool, direct: bool = False) -> Any:
        if isinstance(value, str):
            if not free:
                return value
            owners.append(owner)
            return (word if direct else nested)(len(owners) - 1)
        if isinstance(value, tuple | list):
            return tuple(written(one, free) for one in value)
        if isinstance(value, Mapping):
            return {key: written(one, free) for key, one in value.items()}
        if isinstance(value, BaseModel):
            free_ones, whole = free_fields(type(value)), isinstance(value, Noun)
            found = {name: written(one, name in free_ones, whole) for name, one in value}
            return value.model_copy(update=found)
        return value

    made = {}
    for field in dataclasses.fields(registry):
        owner = field.name
        made[owner] = written(getattr(registry, owner), False)
    return Registry(**made), owners


@cache
def free_fields(noun: type[BaseModel]) -> frozenset[str]:
    """The fields of free text, in a list or mapping too; not ids, days or words of a list."""
    fields = noun.model_fields.items()
    return frozenset(name for name, one in fields if _is_free(one.annotation, one.metadata))


def _is_free(annotation: Any, metadata: Any) -> bool:
    marks = list(_marks(annotation, metadata))
    return any(mark is _FREE for mark in marks) and not any(isinstance(m, RefTo) for m in marks)


def _marks(annotation: Any, metadata: Any = ()) -> Iterator[Any]:
    yield from metadata
    if get_origin(annotation) is Annotated:
        first, *rest = get_args(annotation)
        yield from _marks(first, rest)
    else:
        for part in get_args(annotation):
            yield from _marks(part)
