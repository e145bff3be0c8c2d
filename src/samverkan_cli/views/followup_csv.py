"""The half-year report as a table: one line for each figure of an indicator and of its rows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from samverkan_cli.indicators.result import Result
from samverkan_cli.model.period import Span

CSV_COLUMNS = (
    "period", "as_of", "indicator", "row", "figure", "value", "records", "missing",
)  # fmt: skip


def followup_rows(
    period: Span, as_of: date, results: Sequence[Result]
) -> Iterator[tuple[object, ...]]:
    """Lines in the columns of `CSV_COLUMNS`; `row` is empty for the indicator as a whole.

    `value` keeps the indicator's unit (indicators.md: days, kronor, number); unknown is empty, not
    0. `records` and `missing` are how many lie behind the line and how many lack what it needs.
    """
    for found in results:
        about = (period.text, as_of, found.id)
        lack = len(found.missing)
        yield *about, "", "value", found.value, len(found.records), lack
        if found.cumulative:
            yield *about, "", "cumulative", found.cumulative.value, None, None
        for name, figure in _flat(found.figures):
            yield *about, "", name, figure, None, None
        for row in found.rows:
            yield *about, row.key, "value", row.value, len(row.records), None
            for name, figure in _flat(row.figures):
                yield *about, row.key, name, figure, None, None


def _flat(figures: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    """Figures with a name each: `after.high`; a list is its parts with a space between."""
    for name, figure in figures.items():
        if isinstance(figure, Mapping):
            yield from _flat(figure, f"{above}{name}.")
        elif isinstance(figure, tuple | list):
            yield f"{above}{name}", " ".join(map(str, figure))
        else:
            yield f"{above}{name}", figure
