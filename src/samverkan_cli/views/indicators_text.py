"""The indicators for a terminal: one line each, and on demand the records behind them."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from samverkan_cli.indicators import INDICATORS
from samverkan_cli.indicators.result import Result
from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.words import Language, count

Place = Callable[[str], tuple[str, int]]
_IN_KRONOR = frozenset({"B5c", "B5d"})
_IN_DAYS = frozenset({"B5e"})


def indicators_table(results: Sequence[Result], period: str, language: Language) -> Table:
    """Id, title, value in the period and since the follow-up began."""
    titles = {indicator.id: indicator.title for indicator in INDICATORS}
    columns = (
        Column(""),
        Column(language.text(N_("Indikator"))),
        Column(period, numeric=True),
        Column(language.text(N_("Sedan start")), numeric=True),
    )
    lines = []
    for result in results:
        since = result.cumulative
        total = value_text(result.id, since.value, language) if since else "–"
        cells = (
            result.id,
            language.text(titles[result.id]),
            value_text(result.id, result.value, language),
        )
        lines.append(Line(tuple(Cell(text) for text in (*cells, total))))
    return Table("", columns, tuple(lines))


def value_text(indicator: str, value: int | Fraction | None, language: Language) -> str:
    """A value with its unit: kronor, days or a plain number; a dash when it is unknown."""
    if value is None:
        return "–"
    if indicator in _IN_KRONOR:
        return language.kronor(int(value))
    if indicator in _IN_DAYS:
        return language.text(N_("{n} dagar"), n=value)
    return count(language, value)


def records_behind(
    results: Sequence[Result], registry: Registry, place: Place, language: Language
) -> Iterator[str]:
    """For each indicator its rows with records by file and line, and what is missing."""
    titles = {indicator.id: indicator.title for indicator in INDICATORS}
    for result in results:
        yield f"{result.id} {language.text(titles[result.id])}"
        for row in result.rows:
            value = value_text(result.id, row.value, language)
            yield f"  {_name(row.key, registry, language)}: {value}"
            for ref in row.records:
                path, line = place(ref)
                yield f"    {path}:{line}"
        for missing in result.missing:
            path, line = place(missing.record)
            yield "  " + language.text(
                N_("saknas: {field} i {place}"), field=missing.field, place=f"{path}:{line}"
            )
        yield ""


def _name(key: str, registry: Registry, language: Language) -> str:
    if key in registry.organisations:
        return registry.name(key)
    if key in registry.initiatives:
        return registry.initiatives[key].title
    return language.term(key)
