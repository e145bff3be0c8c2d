"""What an own template is given: the published JSON, and the page's texts, as plain data."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any, get_args

from samverkan_cli.views.parts import (
    Behind,
    Cell,
    Column,
    Fact,
    KeyFigure,
    Line,
    Notice,
    Point,
    Record,
    Records,
    Table,
)
from samverkan_cli.views.pictures import Picture
from samverkan_cli.views.sheet import Part, Sheet

Json = dict[str, Any]
# the shapes whose fields are promised; those of pictures may change, they are handed on as they are
PROMISED: tuple[type, ...] = (
    Sheet, Part, Fact, Notice, KeyFigure, Point, Table, Column, Line, Cell, Records, Behind, Record,
)  # fmt: skip


def template_view(report: str, document: Mapping[str, Any], page: Sheet) -> Json:
    """The names of a template: `data`, `page`, `report` and `lang`."""
    return {
        "data": json.loads(json.dumps(document)),
        "page": plain(page),
        "report": report,
        "lang": page.lang,
    }


def plain(value: Any) -> Any:
    """Groups of fields, lists, texts and numbers; of a record also what its fields amount to."""
    if is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in fields(value)] + amounts(type(value))
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    assert value is None or isinstance(value, str | int | float), type(value)
    return value


def amounts(shape: type) -> list[str]:
    """What is not stored but told by a shape: its properties and its fixed fields."""
    told = [name for name, what in vars(shape).items() if isinstance(what, property)]
    fixed = {"kind"} & set(vars(shape)) if shape in get_args(Picture) else set()
    stored = {one.name for one in fields(shape)}
    return [name for name in [*told, *sorted(fixed)] if name not in stored]
