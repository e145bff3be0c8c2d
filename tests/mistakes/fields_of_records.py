"""Every field of every kind of record, with a smallest file in which it can be given any value."""

import json
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from samverkan_cli.findings import Finding
from samverkan_cli.loading import from_texts
from samverkan_cli.loading.kinds import KINDS, Kind
from samverkan_cli.model import values
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Part

LEAVES: dict[str, tuple[Any, str]] = {
    "text": (values.Text, "text"),
    "item_id": (values.ItemId, "a1"),
    "municipality_code": (values.MunicipalityCode, "1470"),
    "organisation_number": (values.OrganisationNumber, "212000-1694"),
    "day": (values.Day, "2024-05-21"),
    "partial_day": (values.PartialDay, "2024-Q2"),
    "cost_period": (values.CostPeriod, "2024-H1"),
    "half_year": (values.HalfYear, "2024-H1"),
    "survey_period": (values.SurveyPeriod, "2024-H1"),
    "whole": (values.Whole, "1"),
    "decimal": (values.Decimal, "1"),
    "flag": (values.Flag, "true"),
}
STEPS: dict[str, Keys] = {"list": (0,), "entries": ("k",)}
Build = Callable[[Any], Any]
Where = dict[Keys, int]


@dataclass(frozen=True)
class FieldOf:
    """A field: `file(value)` is a text of its kind in which only the field's value may be wrong."""

    kind: Kind
    part: type[Part]
    name: str
    annotation: Any
    required: bool
    keys: Keys
    build: Build

    @property
    def title(self) -> str:
        """`Member.from`, as the model names it."""
        return f"{self.part.__name__}.{self.name}"

    @property
    def sort(self) -> str:
        """What the field holds: a leaf, `term`, `list`, `entries` or `part`."""
        return sort_of(self.annotation)

    @property
    def words(self) -> tuple[str, ...]:
        """The words a field, or each item of a list, may be."""
        return typing.get_args(bare(self.item))

    @property
    def item(self) -> Any:
        """The type of an item when the field is a list, else of the field."""
        if self.sort not in ("list", "entries"):
            return self.annotation
        return [arg for arg in typing.get_args(bare(self.annotation)) if arg is not Ellipsis][-1]

    def file(self, value: Any) -> tuple[str, int]:
        """The text with the value, and the line of the field in it."""
        return written(self.build({self.name: value}), self.keys)

    def without(self) -> tuple[str, int]:
        """The text without the field, and the line of what surrounds it."""
        data = self.build({self.name: ...})
        return written(data, self.keys[:-1]) if data else ("{}\n", 1)

    def found(self, text: str) -> list[Finding]:
        """What reading the text finds."""
        path = self.kind.pattern.replace("{slug}", "x").replace("{dated}", "2024-05-21-x")
        return list(from_texts({path: text}).findings)


def every_field() -> list[FieldOf]:
    """All fields, record by record; a part that stands in several places is met in each."""
    return [field for kind in KINDS for field in _walk(kind, kind.noun, lambda value: value, ())]


def _walk(kind: Kind, part: type[Part], wrap: Build, keys: Keys) -> Iterator[FieldOf]:
    hints = typing.get_type_hints(part, include_extras=True)
    for attribute, info in part.model_fields.items():
        name, annotation = info.alias or attribute, hints[attribute]
        build = partial(_with, part, wrap)
        here = (*keys, name)
        yield FieldOf(kind, part, name, annotation, info.is_required(), here, build)
        inside = part_in(annotation)
        if inside:
            step = STEPS.get(sort_of(annotation), ())
            yield from _walk(kind, inside, partial(_nested, build, name, step), (*here, *step))


def _with(part: type[Part], wrap: Build, changed: dict[str, Any]) -> Any:
    """The smallest part with some fields changed, in its smallest record; `...` leaves one out."""
    fields = {**smallest(part), **changed}
    return wrap({name: value for name, value in fields.items() if value is not ...})


def _nested(build: Build, name: str, step: Keys, value: Any) -> Any:
    if step:
        value = [value] if step == (0,) else {"k": value}
    return build({name: value})


def smallest(part: type[Part]) -> dict[str, Any]:
    """The required fields with values that can be read."""
    hints = typing.get_type_hints(part, include_extras=True)
    return {
        info.alias or name: right_value(hints[name])
        for name, info in part.model_fields.items()
        if info.is_required()
    }


def right_value(annotation: Any) -> Any:
    """A value of a type that can be read."""
    sort = sort_of(annotation)
    if sort == "term":
        return typing.get_args(bare(annotation))[0]
    if sort == "part":
        return smallest(bare(annotation))
    return LEAVES[sort][1] if sort in LEAVES else [] if sort == "list" else {}


def sort_of(annotation: Any) -> str:
    """The sort of a type; a reference to a record is a text."""
    without_none = _some(annotation)
    for name, (leaf, _) in LEAVES.items():
        if without_none == leaf:
            return name
    if typing.get_origin(without_none) is typing.Annotated:
        inner, *marks = typing.get_args(without_none)
        return "text" if any(isinstance(m, values.RefTo) for m in marks) else sort_of(inner)
    if typing.get_origin(without_none) is typing.Literal:
        return "term"
    if isinstance(without_none, type) and issubclass(without_none, Part):
        return "part"
    return {tuple: "list", dict: "entries"}[typing.get_origin(without_none)]


def part_in(annotation: Any) -> type[Part] | None:
    """The part a field holds, one or many of."""
    plain = bare(annotation)
    if typing.get_origin(plain) in (tuple, dict):
        return part_in([arg for arg in typing.get_args(plain) if arg is not Ellipsis][-1])
    return plain if isinstance(plain, type) and issubclass(plain, Part) else None


def bare(annotation: Any) -> Any:
    """The type itself: without `| None` and without marks."""
    found = _some(annotation)
    is_marked = typing.get_origin(found) is typing.Annotated
    return bare(typing.get_args(found)[0]) if is_marked else found


def _some(annotation: Any) -> Any:
    """The type without `| None`."""
    if typing.get_origin(annotation) not in (typing.Union, types.UnionType):
        return annotation
    kept = [arg for arg in typing.get_args(annotation) if arg is not type(None)]
    return _some(kept[0])


def written(data: Any, keys: Keys) -> tuple[str, int]:
    """The data as YAML, and the line of the field at the keys; what is beside it is in a row."""
    lines: list[str] = []
    where: Where = {(): 1}
    _write(data, (), keys, lines, where)
    return "\n".join(lines) + "\n", where[keys]


def _write(data: Any, here: Keys, keys: Keys, lines: list[str], where: Where) -> None:
    pairs = enumerate(data) if isinstance(data, list) else data.items()
    for key, value in pairs:
        step, first, pad = (*here, key), len(lines), "  " * len(here)
        where[step] = first + 1
        head = "-" if isinstance(data, list) else f"{key}:"
        if value and isinstance(value, dict | list) and step == keys[: len(step)] != keys:
            if isinstance(data, dict):
                lines.append(f"{pad}{head}")
            _write(value, step, keys, lines, where)
            if isinstance(data, list):
                lines[first] = f"{pad}- {lines[first].lstrip()}"
        else:
            lines.append(f"{pad}{head} {json.dumps(value, ensure_ascii=False)}")
