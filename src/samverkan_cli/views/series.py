"""A series of the indicators: its published JSON, its rows for a spreadsheet and its table."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from samverkan_cli.indicators import INDICATORS
from samverkan_cli.indicators.result import Result
from samverkan_cli.indicators.series import Grain, Point
from samverkan_cli.model.message import N_
from samverkan_cli.views.indicators_json import Json, plain
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.words import Language

CSV_COLUMNS = ("period", "as_of", "commit", "committed", "indicator", "value", "cumulative")


@dataclass(frozen=True, slots=True)
class MeasuredPoint:
    """A point with its results; none where the cooperation was not yet in the registry."""

    point: Point
    results: tuple[Result, ...]
    example_data: bool
    unread: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Series:
    """The indicators of a cooperation at each point, oldest first; `shown` are their ids."""

    collaboration: str
    grain: Grain
    shown: tuple[str, ...]
    points: tuple[MeasuredPoint, ...]


def series_document(series: Series) -> Json:
    """The document; its schema is `schemas/series.schema.json`."""
    return {
        "schema_version": 1,
        "kind": "series",
        "collaboration": series.collaboration,
        "grain": series.grain,
        "points": [_point(found) for found in series.points],
    }


def _point(found: MeasuredPoint) -> Json:
    return {
        "period": found.point.period.text,
        "as_of": found.point.as_of.isoformat(),
        "commit": found.point.commit,
        "committed": found.point.day.isoformat(),
        "example_data": found.example_data,
        "unread": [{"path": path, "code": code} for path, code in found.unread],
        "indicators": [_indicator(result) for result in found.results],
    }


def _indicator(result: Result) -> Json:
    total = result.cumulative
    return {
        "id": result.id,
        "value": plain(result.value),
        "cumulative": plain(total.value) if total else None,
        "missing": len(result.missing),
        "rows": [{"key": row.key, "value": plain(row.value)} for row in result.rows],
    }


def series_rows(series: Series) -> Iterator[dict[str, object]]:
    """One row for each point and indicator; an unknown value is empty, not 0."""
    for found in series.points:
        for result in found.results:
            total = result.cumulative
            yield {
                "period": found.point.period.text,
                "as_of": found.point.as_of.isoformat(),
                "commit": found.point.commit,
                "committed": found.point.day.isoformat(),
                "indicator": result.id,
                "value": plain(result.value),
                "cumulative": plain(total.value) if total else None,
            }


def series_table(series: Series, language: Language) -> Table:
    """One line for each point, one column for each indicator."""
    heads = [Column(language.text(N_("Period")))]
    if series.grain == "commit":
        heads = [Column(language.text(N_("Dag"))), Column(language.text(N_("Incheckning")))]
    heads += [Column(code, numeric=True) for code in series.shown]
    lines = tuple(_line(series, found, language) for found in series.points)
    return Table("", tuple(heads), lines)


def _line(series: Series, found: MeasuredPoint, language: Language) -> Line:
    point = found.point
    names = [point.period.text]
    if series.grain == "commit":
        names = [point.day.isoformat(), point.commit[:10]]
    by_id = {result.id: result.value for result in found.results}
    values = [_value(by_id.get(code), language) for code in series.shown]
    return Line(tuple(Cell(text) for text in (*names, *values)))


def _value(value: int | Fraction | None, language: Language) -> str:
    return "–" if value is None else language.number(value)


def legend(series: Series, language: Language) -> Iterator[str]:
    """What the columns are, in which unit, and what the last line does not yet hold."""
    units = {"B5c": N_("kr"), "B5d": N_("kr"), "B5e": N_("dagar")}
    for indicator in INDICATORS:
        if indicator.id in series.shown:
            unit = units.get(indicator.id)
            title = language.text(indicator.title)
            yield (
                f"{indicator.id}  {title} ({language.text(unit)})"
                if unit
                else (f"{indicator.id}  {title}")
            )
    yield from unfinished(series.grain, series.points[-1].point, language)


def unfinished(grain: Grain, last: Point, language: Language) -> Iterator[str]:
    """That the last half-year or month is not over yet, when it is not."""
    if grain != "commit" and last.as_of < last.period.last:
        what = N_("{period} är räknad till och med {day}.")
        yield language.text(what, period=last.period.text, day=last.as_of)
