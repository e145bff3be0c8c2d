"""The indicators at each point of a series."""

from samverkan_cli import indicators
from samverkan_cli.cli.measured import known_indicators
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import collaboration_named
from samverkan_cli.cli.root import say_unread
from samverkan_cli.cli.series import Asked, walked
from samverkan_cli.indicators.memory import Memory
from samverkan_cli.indicators.series import Point
from samverkan_cli.language.language import Language
from samverkan_cli.loading.past import Past
from samverkan_cli.loading.unread import unread_files
from samverkan_cli.render.csv_text import csv_text
from samverkan_cli.render.plain import plain
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.indicators_json import counts_example_data
from samverkan_cli.views.series import (
    CSV_COLUMNS,
    MeasuredPoint,
    Series,
    legend,
    series_document,
    series_rows,
    series_table,
)


def series_text(
    asked: Asked, collaboration: str | None, which: tuple[str, ...], fmt: str, speech: Language
) -> str:
    """The series as a table, a JSON document or rows for a spreadsheet."""
    series = measured_series(asked, collaboration, which)
    files = (path for point in series.points for path, _ in point.unread)
    say_unread(dict.fromkeys(files), speech)
    if fmt == "json":
        return as_json(series_document(series))
    if fmt == "csv":
        return csv_text(CSV_COLUMNS, series_rows(series))
    table = table_text(series_table(series, speech))
    return "\n".join([table, *(plain(line) for line in legend(series, speech)), ""])


def measured_series(asked: Asked, collaboration: str | None, which: tuple[str, ...]) -> Series:
    """Every point measured for the cooperation the newest registry knows by the name.

    At a point where it was not yet there nothing is measured.
    """
    wanted = known_indicators(which)
    memory = Memory()
    points: list[MeasuredPoint] = []
    chosen = ""
    for point, past in walked(asked):
        chosen = chosen or collaboration_named(past.registry, collaboration).id
        points.append(_measured(point, past, chosen, wanted, memory))
    shown = tuple(i.id for i in indicators.INDICATORS if not wanted or i.id in wanted)
    return Series(chosen, asked.grain, shown, tuple(reversed(points)))


def _measured(
    point: Point, past: Past, chosen: str, wanted: frozenset[str], memory: Memory
) -> MeasuredPoint:
    registry = past.registry
    collaboration = registry.collaborations.get(chosen)
    if collaboration is None:
        return MeasuredPoint(point, (), False, _unread(past))
    found = indicators.measure(registry, collaboration, point.period, point.as_of, wanted, memory)
    example = counts_example_data(registry, collaboration, found)
    return MeasuredPoint(point, found, example, _unread(past))


def _unread(past: Past) -> tuple[tuple[str, str], ...]:
    """Path and code of each file that could not be read."""
    return tuple(unread_files(past.registry.unread, past.findings))
