"""Which part of a record keys lead to, and what its fields are called, also in Swedish."""

import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from samverkan_cli.model.descriptions import DESCRIPTIONS
from samverkan_cli.model.keys import Keys

Part = type[BaseModel]


def part_at(noun: Part, keys: Keys) -> Part | None:
    """The class whose fields stand at a place in a record; None where names are free."""
    here: Any = noun
    for key in keys:
        if _is_part(here):
            here = _bare(fields_of(here).get(str(key)))
        else:
            inside = [arg for arg in typing.get_args(here) if arg is not Ellipsis]
            here = _bare(inside[-1]) if inside else None
    return here if _is_part(here) else None


def fields_of(part: Part) -> dict[str, Any]:
    """The type of every field by its name in the file."""
    return {field.alias or name: field.annotation for name, field in part.model_fields.items()}


def required(part: Part) -> frozenset[str]:
    """The fields that may not be left out, as named in the file."""
    found = part.model_fields.items()
    return frozenset(field.alias or name for name, field in found if field.is_required())


def called(part: Part) -> dict[str, tuple[str, ...]]:
    """Every field with what it is called in Swedish: people write `orsak` for `reason`."""
    return {
        name: (DESCRIPTIONS.get(f"{part.__name__}.{name}", name).partition(":")[0],)
        for name in fields_of(part)
    }


def places(noun: Part, name: str, above: str = "") -> Iterator[str]:
    """The fields under which a field of that name stands; empty for the record itself."""
    if name in fields_of(noun):
        yield above
    for key, annotation in fields_of(noun).items():
        for part in _parts_in(annotation):
            yield from places(part, name, key)


def _parts_in(annotation: Any) -> Iterator[Part]:
    if _is_part(annotation):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _parts_in(inner)


def _is_part(annotation: Any) -> bool:
    plain = isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias)
    return plain and issubclass(annotation, BaseModel)


def _bare(annotation: Any) -> Any:
    """The type itself: without Annotated and without None."""
    if annotation is None or typing.get_origin(annotation) in (tuple, dict):
        return annotation
    inner = [arg for arg in typing.get_args(annotation) if arg is not type(None)]
    return _bare(inner[0]) if inner else annotation
