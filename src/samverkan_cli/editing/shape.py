"""The order of fields and the sort of each place in a record, from its pydantic class."""

import types
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from samverkan_cli.model.keys import Keys

_SMALL = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """What the schema says of a place: its fields in order, or what is inside a list or a map.

    `part` is the class of a mapping with fixed fields; a free map and a list have `inside`.
    `small`: a field with a mapping of so few fields that it reads best on one line.
    """

    part: type[BaseModel] | None = None
    inside: "Shape | None" = None
    small: bool = False

    @property
    def fields(self) -> "dict[str, Shape]":
        """The fields in the order of the class; empty where names are free."""
        return _fields(self.part) if self.part else {}

    def at(self, key: str | int) -> "Shape":
        """The shape of a field, of an item, or of an entry of a free map."""
        if isinstance(key, str) and self.part:
            return self.fields.get(key, FREE)
        return self.inside or FREE


FREE = Shape()


def shape_at(part: type[BaseModel] | None, keys: Keys) -> Shape:
    """The shape of the place the keys lead to."""
    here = Shape(part)
    for key in keys:
        here = here.at(key)
    return here


@cache
def _fields(part: type[BaseModel]) -> dict[str, Shape]:
    return {f.alias or name: _shape(f.annotation) for name, f in part.model_fields.items()}


def _shape(annotation: Any) -> Shape:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if not issubclass(annotation, BaseModel):
            return FREE
        return Shape(annotation, small=len(annotation.model_fields) <= _SMALL)
    inner = get_args(annotation)
    if get_origin(annotation) in (tuple, dict):
        of = [a for a in inner if a is not Ellipsis]
        return Shape(inside=replace(_shape(of[-1]), small=False))
    found = (_shape(a) for a in inner if a is not type(None))
    return next((shape for shape in found if shape != FREE), FREE)
