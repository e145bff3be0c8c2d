"""The published JSON of `indicators`; its schema is `schemas/indicators.schema.json`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from samverkan_cli.indicators import measuring_day
from samverkan_cli.indicators.result import Result, Row
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

Json = dict[str, object]


def indicators_document(
    registry: Registry,
    collaboration: Collaboration,
    period: Span,
    results: Sequence[Result],
    *,
    as_of: date | None,
    revision: str | None,
    unread: Iterable[tuple[str, str]],
) -> Json:
    """The document; `unread` holds the path and code of each file that could not be read."""
    return {
        "schema_version": 1,
        "kind": "indicators",
        "collaboration": collaboration.id,
        "period": period.text,
        "as_of": measuring_day(period, as_of).isoformat(),
        "revision": revision,
        "example_data": counts_example_data(registry, collaboration, results),
        "unread": [{"path": path, "code": code} for path, code in unread],
        "indicators": [_indicator(result) for result in results],
    }


def _indicator(result: Result) -> Json:
    cumulative = result.cumulative and {
        "since": result.cumulative.since.isoformat(),
        "value": plain(result.cumulative.value),
    }
    return {
        "id": result.id,
        "value": plain(result.value),
        **{name: plain(figure) for name, figure in result.figures.items()},
        "rows": [_row(row) for row in result.rows],
        "records": list(result.records),
        "cumulative": cumulative,
        "missing": [{"record": m.record, "field": m.field} for m in result.missing],
    }


def _row(row: Row) -> Json:
    figures = {name: plain(figure) for name, figure in row.figures.items()}
    return {"key": row.key, "value": plain(row.value), **figures, "records": list(row.records)}


def plain(figure: object) -> object:
    """A figure as JSON: fractions to 6 decimals, dates as text, tuples as lists."""
    if isinstance(figure, Fraction):
        return float(round(figure, 6))
    if isinstance(figure, date):
        return figure.isoformat()
    if isinstance(figure, Mapping):
        return {str(name): plain(part) for name, part in figure.items()}
    if isinstance(figure, tuple | list):
        return [plain(part) for part in figure]
    return figure


def counts_example_data(
    registry: Registry, collaboration: Collaboration, results: Iterable[Result]
) -> bool:
    """Whether anything counted is made up, the cooperation and the row's own subject included."""
    if registry.is_example(collaboration):
        return True
    made_up = {record.ref for record in _subjects(registry) if registry.is_example(record)}
    return bool(made_up) and any(
        _subject_of(ref) in made_up for result in results for ref in _counted(result)
    )


def _subjects(registry: Registry) -> Iterator[Noun]:
    """The records whose mark counts; what lies under an initiative has the initiative's."""
    yield from registry.initiatives.values()
    yield from registry.intakes.values()
    yield from registry.organisations.values()
    yield from registry.surveys.values()


def _counted(result: Result) -> Iterator[str]:
    yield from result.records
    for row in result.rows:
        yield from row.records
        if result.id.startswith("B5"):
            yield f"initiatives/{row.key}"
        elif result.id in ("A1", "B1", "B3", "B4"):
            yield f"organisations/{row.key}"


def _subject_of(ref: str) -> str:
    return "/".join(ref.split("/", 2)[:2])
