"""What a municipality has paid in its own books, initiative by initiative."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samverkan_cli.model.message import N_
from samverkan_cli.model.spread import sum_of
from samverkan_cli.views.charts import Amount, bar_chart
from samverkan_cli.views.municipality import Owned, Portrait
from samverkan_cli.views.parts import Cell, Line, Table
from samverkan_cli.views.report_subject import ReportSubject, anchor, behind, records
from samverkan_cli.views.report_tables import columns
from samverkan_cli.views.sheet import Part, bare, summed
from samverkan_cli.views.words import kronor

MOST_BARS = 14


def figure(subject: ReportSubject, amount: int | None) -> str:
    """Kronor, or that they are missing."""
    return kronor(subject.language, amount)


def costs_part(subject: ReportSubject, found: Portrait) -> Part:
    """Outcome and budget up to the day; in the period too when one is asked for."""
    language = subject.language
    heading = language.text(N_("Våra egna kostnader"))
    if not found.costs:
        note = language.text(N_("Ingen kostnad står i kommunens namn."))
        return Part("kostnader", heading, notes=(note,))
    text = N_(
        "Kommunen har till och med mätdagen haft {amount} i egna utgifter."
        " Det andra har betalat räknas inte."
    )
    finding = language.text(text, amount=figure(subject, found.spent()))
    chart = bar_chart(
        "kostnader-bild",
        language.text(N_("Egna kostnader per initiativ")),
        finding,
        [
            Amount(subject.title(i.id), (n,), kronor(language, n))
            for i, lines in found.costs
            if (n := _sum(lines, "utfall")) is not None
        ][:MOST_BARS],
    )
    rows = (
        behind(subject, anchor("kostnader", i.id), subject.title(i.id),
               ((o.line.record, ("costs", o.line.place)) for o in lines))
        for i, lines in found.costs
    )  # fmt: skip
    return Part(
        "kostnader", heading, charts=(chart,) if chart else (), intro="" if chart else finding,
        tables=(_table(subject, found),), notes=tuple(_notes(subject, found)),
        records=records(subject, rows),
    )  # fmt: skip


def _sum(lines: Sequence[Owned], basis: str, *, within: bool = False) -> int | None:
    return sum_of((o.within if within else o.upto) for o in lines if o.line.cost.basis == basis)


def _table(subject: ReportSubject, found: Portrait) -> Table:
    language, asked = subject.language, found.period is not None
    heads = [N_("Initiativ"), N_("Utfall hittills"), N_("Budget hittills")]
    heads += [N_("Utfall i perioden")] if asked else []
    lines = []
    for initiative, owned in found.costs:
        cells = _cells(subject, owned, asked)
        cells[0] = replace(cells[0], target=anchor("kostnader", initiative.id))
        lines.append(Line((Cell(subject.title(initiative.id)), *cells)))
    every = [one for _, owned in found.costs for one in owned]
    total = summed(language, _cells(subject, every, asked))
    caption = language.text(N_("Kronor exklusive moms"))
    return Table(caption, columns(subject, *heads, numbers=(1, 2, 3)), (*lines, total))


def _cells(subject: ReportSubject, owned: Sequence[Owned], asked: bool) -> list[Cell]:
    amounts = [_sum(owned, "utfall"), _sum(owned, "budget")]
    amounts += [_sum(owned, "utfall", within=True)] if asked else []
    return [bare(subject.language, amount) for amount in amounts]


def _notes(subject: ReportSubject, found: Portrait) -> Iterator[str]:
    undated = [o for _, owned in found.costs for o in owned if o.line.cost.period is None]
    if undated:
        places = [subject.stands(o.line.record, ("costs", o.line.place)) for o in undated]
        yield subject.language.plural(
            "{n} kostnadsrad utan period är inte medräknad: {places}",
            "{n} kostnadsrader utan period är inte medräknade: {places}",
            len(undated), places=", ".join(places),
        )  # fmt: skip
