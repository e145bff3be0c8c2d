"""What a scalar's text may mean: text, dates, spans, amounts, decimals, flags, ids, references.

YAML gives text and null; the types here decide. Each refusal is a `PydanticCustomError` whose type
names a field law (`loading.laws`), with the offending text in its context.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, NoReturn, TypeVar

from pydantic import BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from samverkan_cli.model.period import Span, span

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WHOLE = re.compile(r"\d+|\d{1,3}([ _\u00a0\u202f])\d{3}(?:\1\d{3})*", re.ASCII)
_DECIMAL = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_ITEM_ID = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*", re.ASCII)
_SEPARATORS = str.maketrans("", "", " _\u00a0\u202f")
MAX_DIGITS = 20
_REMEMBERED = 4096  # texts: the same days, periods and points stand in file after file
T = TypeVar("T")


def _refuse(kind: str, value: object, **context: object) -> NoReturn:
    shown = value if isinstance(value, str) else type(value).__name__
    raise PydanticCustomError(kind, "{value}", {"value": shown, **context})


def _scalar(value: object) -> str:
    """The text of a scalar; null is a missing value, a list or mapping is the wrong shape."""
    if isinstance(value, str):
        return value
    if value is None:
        _refuse("missing_value", value)
    _refuse("not_text", value)


def _text(value: object) -> str:
    text = _scalar(value)
    if not text.strip():
        _refuse("empty_text", text)
    return text


def _date(value: object) -> date:
    return _day(value if isinstance(value, str) else _scalar(value))


@lru_cache(_REMEMBERED)
def _day(text: str) -> date:
    if not _DATE.fullmatch(text):
        _refuse("date_form", text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        _refuse("date_calendar", text)


def _span(value: object) -> Span:
    return _days(value if isinstance(value, str) else _scalar(value))


@lru_cache(_REMEMBERED)
def _days(text: str) -> Span:
    found = span(text)
    if found is None:
        _refuse("date_calendar" if _DATE.fullmatch(text) else "span_form", text)
    return found


def _period_of(*grains: str) -> Callable[[object], Span]:
    def parse(value: object) -> Span:
        found = _span(value)
        if found.grain not in grains:
            _refuse("period_grain", found.text, grains=", ".join(grains))
        return found

    return parse


def _whole(value: object) -> int:
    text = _scalar(value)
    if not _WHOLE.fullmatch(text):
        _refuse("whole_number", text)
    digits = text.translate(_SEPARATORS)
    if len(digits) > MAX_DIGITS:
        _refuse("too_many_digits", text)
    return int(digits)


def _decimal(value: object) -> Fraction:
    return _fraction(value if isinstance(value, str) else _scalar(value))


@lru_cache(_REMEMBERED)
def _fraction(text: str) -> Fraction:
    if not _DECIMAL.fullmatch(text):
        _refuse("decimal_number", text)
    if len(text) > MAX_DIGITS + 2:
        _refuse("too_many_digits", text)
    return Fraction(text)


def _flag(value: object) -> bool:
    if value is None:
        return False
    text = _scalar(value)
    if text not in ("true", "false"):
        _refuse("flag", text)
    return text == "true"


def _item_id(value: object) -> str:
    text = _scalar(value)
    if not _ITEM_ID.fullmatch(text) or len(text) > 64:
        _refuse("item_id", text)
    return text


def _shape(text: str, pattern: re.Pattern[str], kind: str) -> str:
    if not pattern.fullmatch(text):
        _refuse(kind, text)
    return text


def _kommunkod(value: object) -> str:
    return _shape(_scalar(value), re.compile(r"\d{4}", re.ASCII), "municipality_code_form")


def _organisation_number(value: object) -> str:
    return _shape(_scalar(value), re.compile(r"\d{6}-\d{4}", re.ASCII), "organisation_number_form")


def nothing_is(default: T) -> BeforeValidator:
    """Null in a field with a default is a missing value, so it gives the default."""
    return BeforeValidator(lambda value: default if value is None else value)


def _nothing_is_empty(value: object) -> object:
    return () if value is None else value


def _nothing_is_no_entries(value: object) -> object:
    return {} if value is None else value


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a text field as the id of another record: `organisations`, `models`, ..."""

    kind: str


class _Exact:
    """Core schema for a value our own parser has already made."""

    def __init__(self, parse: Callable[[object], object]) -> None:
        self.parse = parse

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.parse, serialization=core_schema.to_string_ser_schema()
        )


Text = Annotated[str, _Exact(_text)]
ItemId = Annotated[str, _Exact(_item_id)]
MunicipalityCode = Annotated[str, _Exact(_kommunkod)]
OrganisationNumber = Annotated[str, _Exact(_organisation_number)]
Day = Annotated[date, _Exact(_date)]
PartialDay = Annotated[Span, _Exact(_span)]
CostPeriod = Annotated[Span, _Exact(_period_of("year", "half", "day"))]
HalfYear = Annotated[Span, _Exact(_period_of("half"))]
SurveyPeriod = Annotated[Span, _Exact(_period_of("year", "half", "quarter", "month"))]
Whole = Annotated[int, _Exact(_whole)]
Decimal = Annotated[Fraction, _Exact(_decimal)]
Flag = Annotated[bool, _Exact(_flag)]

OrganisationId = Annotated[Text, RefTo("organisations")]
CollaborationId = Annotated[Text, RefTo("collaborations")]
ModelId = Annotated[Text, RefTo("models")]
InitiativeId = Annotated[Text, RefTo("initiatives")]

Many = Annotated[tuple[T, ...], BeforeValidator(_nothing_is_empty)]
Entries = Annotated[dict[str, T], BeforeValidator(_nothing_is_no_entries)]
