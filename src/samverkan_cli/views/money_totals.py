"""`cost total`: the portfolio's budget against outcome, and running costs ahead."""

from collections.abc import Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.totals import BASES, KINDS, NOBODY, Row, Totals
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.money_notes import undated_notes
from samverkan_cli.views.parts import Cell, Fact, Line, Table
from samverkan_cli.views.sheet import Part, Place, Sheet, bare, fact, heads, page, signed, summed
from samverkan_cli.views.words import Language, capital, kronor

_HEADINGS = {
    "kind": (N_("Kostnadsslag"), N_("Budget mot utfall per kostnadsslag")),
    "municipality": (N_("Part"), N_("Budget mot utfall per part")),
    "initiative": (N_("Initiativ"), N_("Budget mot utfall per initiativ")),
    "year": (N_("År"), N_("Budget mot utfall per år")),
}
MOST_BARS = 14


def totals_page(
    found: Totals, years: int, registry: Registry, place: Place, language: Language,
    *, example: bool,
) -> Sheet:  # fmt: skip
    """The page: rows, each kind's own figures, the years ahead."""
    title = language.text(N_("Kostnader i {name}"), name=found.collaboration.name)
    parts = (
        _rows(found, registry, place, language),
        _kinds(found, language),
        _ahead(found, years, language),
    )
    facts = _facts(found, language)
    return page(language, title, facts, (p for p in parts if p.tables or p.notes), example=example)


def _facts(found: Totals, language: Language) -> Iterator[Fact]:
    yield fact(language, N_("Till och med"), language.long_day(found.on))
    yield fact(language, N_("Utfall"), kronor(language, found.total.amount("utfall")))
    yield fact(language, N_("Budget"), kronor(language, found.total.amount("budget")))
    yield fact(language, N_("Budget för tiden därefter"), kronor(language, found.ahead))
    text = N_("Drift och förvaltning de senaste tolv månaderna")
    yield fact(language, text, kronor(language, found.total.yearly_rate))


def label_of(found: Totals, key: str, registry: Registry, language: Language) -> str:
    """What a row is called: a term, a name, a title or a year."""
    if found.by == "kind":
        return capital(language.term(key))
    if found.by == "municipality":
        return capital(language.term(key)) if key == NOBODY else registry.name(key)
    initiative = registry.initiatives.get(key) if found.by == "initiative" else None
    return initiative.title if initiative else key


def _rows(found: Totals, registry: Registry, place: Place, language: Language) -> Part:
    first, heading = _HEADINGS[found.by]
    with_rate = found.by == "initiative"
    more = (N_("Drift per år"),) if with_rate else ()
    columns = heads(language, first, N_("Budget"), N_("Utfall"), N_("Skillnad"), *more)
    lines = [
        Line(
            (Cell(label_of(found, row.key, registry, language)), *_cells(row, language, with_rate))
        )
        for row in found.rows
    ]
    if lines:
        lines.append(summed(language, _cells(found.total, language, with_rate)))
    empty = language.text(N_("Inga kostnader i registret."))
    table = Table(language.text(N_("Kronor till och med mätdagen")), columns, tuple(lines), empty)
    chart = _chart(found, registry, language)
    note = language.text(
        N_(
            "Av en budget räknas, som av utfallet, den del av perioden som gått. Skillnaden är "
            "utfall minus budget där samma initiativ och kostnadsslag har båda."
        )
    )
    notes = (*((note,) if lines else ()), *undated_notes(found.undated, place, language))
    return Part("summor", language.text(heading), (chart,) if chart else (), (table,), notes)


def _cells(row: Row, language: Language, with_rate: bool) -> list[Cell]:
    cells = [bare(language, row.amount(basis)) for basis in BASES]
    cells.append(signed(language, row.difference))
    return [*cells, bare(language, row.yearly_rate)] if with_rate else cells


def _chart(found: Totals, registry: Registry, language: Language) -> BarChart | None:
    rows = [row for row in found.rows if row.amount("utfall") is not None]
    if not 2 <= len(rows) <= MOST_BARS:
        return None
    amounts = [
        Amount(
            label_of(found, row.key, registry, language), (row.amount("utfall"),),
            kronor(language, row.amount("utfall")),
        )
        for row in rows
    ]  # fmt: skip
    total = kronor(language, found.total.amount("utfall"))
    finding = language.text(N_("Utfallet är {total} till och med mätdagen."), total=total)
    title = language.text(_HEADINGS[found.by][1])
    return bar_chart("bild-summor", title, finding, amounts)


def _kinds(found: Totals, language: Language) -> Part:
    """The kinds when the rows are something else."""
    heading = language.text(N_("Budget mot utfall per kostnadsslag"))
    if found.by == "kind":
        return Part("slag", heading)
    columns = heads(language, N_("Kostnadsslag"), N_("Budget"), N_("Utfall"))
    used = {piece.kind for piece in found.total.pieces}
    lines = [
        Line(
            (
                Cell(capital(language.term(kind))),
                *(bare(language, found.total.amount(basis, kind)) for basis in BASES),
            )
        )
        for kind in KINDS
        if kind in used
    ]
    caption = language.text(N_("Kronor till och med mätdagen"))
    return Part("slag", heading, tables=(Table(caption, columns, tuple(lines)),) if lines else ())


def _ahead(found: Totals, years: int, language: Language) -> Part:
    heading = language.text(N_("Drift och förvaltning framåt"))
    if found.total.yearly_rate is None:
        note = language.text(N_("Registret har inget utfall för drift de senaste tolv månaderna."))
        return Part("framat", heading, notes=(note,))
    columns = heads(language, N_("År"), N_("Kronor"))
    lines = [
        Line((Cell(str(year)), bare(language, amount))) for year, amount in found.forecast(years)
    ]
    note = language.text(
        N_("Varje år visas som de senaste tolv månaderna: rakt framåt, utan prisökning, nya "
           "initiativ eller avveckling.")
    )  # fmt: skip
    caption = language.text(N_("Kronor per år, oförändrad takt"))
    return Part("framat", heading, tables=(Table(caption, columns, tuple(lines)),), notes=(note,))
