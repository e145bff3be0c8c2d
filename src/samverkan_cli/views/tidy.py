"""Tidy tables for analysis: one for each noun and each list of parts, planned from the classes.

Scalars become columns, a part in a part is flattened (`solution.ny.value` → `solution_ny_value`),
lists and mappings become tables of their own. Columns are named after the registry's fields.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.period import Span
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Intake, Prioritisation, Review, Survey, Waivers
from samverkan_cli.model.settings import Settings
from samverkan_cli.model.values import RefTo


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of record: its table, what the tables below it begin with, the ids its rows carry."""

    table: str
    prefix: str
    noun: type[Noun]
    owners: tuple[str, ...]


SOURCES = (
    Source("settings", "settings", Settings, ()),
    Source("organisations", "organisation", Organisation, ("organisation",)),
    Source("collaborations", "collaboration", Collaboration, ("collaboration",)),
    Source("models", "model", QualificationModel, ("model",)),
    Source("initiatives", "initiative", Initiative, ("collaboration", "initiative")),
    Source("participations", "participation", Participation,
           ("collaboration", "initiative", "municipality")),
    Source("assessments", "assessment", Assessment, ("collaboration", "initiative", "assessment")),
    Source("intakes", "intake", Intake, ("municipality",)),
    Source("prioritisations", "prioritisation", Prioritisation,
           ("collaboration", "prioritisation")),
    Source("surveys", "survey", Survey, ("collaboration", "survey")),
    Source("review", "review", Review, ()),
    Source("waivers", "", Waivers, ()),
)  # fmt: skip
LEAD = ("record", "path", "line", "example")
_TYPES = {str: "string", date: "date", int: "integer", Fraction: "number", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column in the words of Table Schema; `told` is its key among the descriptions."""

    name: str
    type: str
    told: str
    required: bool = False
    enum: tuple[str, ...] = ()
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """Where in a row's part a value stands, and its column; a span has the days of it as well."""

    steps: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Below:
    """A list or mapping in a part: how to reach it, its keys in the file, and each item's shape."""

    steps: tuple[str, ...]
    keys: tuple[str, ...]
    mapping: bool
    shape: "Shape"
    of: type[Part] | None
    told: str


@dataclass(frozen=True, slots=True)
class Shape:
    """What a row holds, and the lists below it."""

    held: tuple[Held, ...]
    below: tuple[Below, ...]


@cache
def shape_of(part: type[Part]) -> Shape:
    """The shape of a record or part."""
    return _gathered(part, (), (), required=True)


def _gathered(
    part: type[Part], steps: tuple[str, ...], keys: tuple[str, ...], *, required: bool
) -> Shape:
    held: list[Held] = []
    below: list[Below] = []
    for name, field in part.model_fields.items():
        key = field.alias or name
        there, written = (*steps, name), (*keys, key)
        kind, refers = _bare(Annotated[field.annotation, *field.metadata, None])
        needed = required and field.is_required()
        if get_origin(kind) in (tuple, dict):
            below.append(_below(kind, there, written, f"{part.__name__}.{key}"))
        elif isinstance(kind, type) and issubclass(kind, Part):
            inner = _gathered(kind, there, written, required=needed)
            held += inner.held
            below += inner.below
        else:
            told = f"{part.__name__}.{key}"
            columns = tuple(_columns("_".join(written), kind, told, refers, required=needed))
            held.append(Held(there, columns))
    return Shape(tuple(held), tuple(below))


def _below(kind: Any, steps: tuple[str, ...], keys: tuple[str, ...], told: str) -> Below:
    mapping = get_origin(kind) is dict
    item, refers = _bare(get_args(kind)[1 if mapping else 0])
    if isinstance(item, type) and issubclass(item, Part):
        return Below(steps, keys, mapping, shape_of(item), item, told)
    value = Held((), tuple(_columns("value", item, told, refers, required=not mapping)))
    return Below(steps, keys, mapping, Shape((value,), ()), None, told)


def _bare(annotation: Any) -> tuple[Any, str | None]:
    """The type without marks and without None, and the kind of record a text refers to."""
    refers = None
    while True:
        origin, inside = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            refers = next((m.kind for m in inside[1:] if isinstance(m, RefTo)), refers)
            annotation = inside[0]
        elif origin in (Union, types.UnionType):
            annotation = next(a for a in inside if a is not types.NoneType)
        else:
            return annotation, refers


def _columns(
    name: str, kind: Any, told: str, refers: str | None, *, required: bool
) -> Iterator[Column]:
    if get_origin(kind) is Literal:
        yield Column(name, "string", told, required, get_args(kind))
    elif kind is Span:
        yield Column(name, "string", told, required)
        yield Column(f"{name}_first", "date", "first_day", required)
        yield Column(f"{name}_last", "date", "last_day", required)
    else:
        yield Column(name, _TYPES[kind], told, required, (), refers)
