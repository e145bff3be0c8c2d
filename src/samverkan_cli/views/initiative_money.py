"""What an initiative has cost against its budget, kind by kind."""

from collections.abc import Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.initiative import Dossier, Spent
from samverkan_cli.views.money_notes import undated_notes
from samverkan_cli.views.parts import Cell, Line, Table
from samverkan_cli.views.report_subject import ReportSubject, Source
from samverkan_cli.views.report_tables import Row, Sourced, part, sourced
from samverkan_cli.views.sheet import Part, bare, signed, summed
from samverkan_cli.views.words import capital, kronor


def costs_part(subject: ReportSubject, found: Dossier) -> Part:
    """Budget beside outcome up to the day; a difference only where there are both."""
    heads = (N_("Slag"), N_("Budget hittills"), N_("Utfall hittills"), N_("Skillnad"))
    rows = [_row(subject, one) for one in found.costs]
    caption, empty = N_("Kronor exklusive moms"), N_("Inga kostnader står i registret.")
    told = sourced(subject, "kostnader", caption, heads, rows, numbers=(1, 2, 3), empty=empty)
    if found.costs:
        told = _with_total(subject, told, found)
    return part(
        subject, "kostnader", N_("Vad det kostar"), told, pictures=(_chart(subject, found),),
        notes=tuple(_notes(subject, found)),
    )  # fmt: skip


def _row(subject: ReportSubject, one: Spent) -> Row:
    name = Cell(capital(subject.language.term(one.kind)))
    sources: list[Source] = [(line.record, ("costs", line.place)) for line in one.lines]
    return Row((name, *_cells(subject, one.budget, one.outcome)), sources)


def _cells(subject: ReportSubject, budget: int | None, outcome: int | None) -> tuple[Cell, ...]:
    both = None if budget is None or outcome is None else outcome - budget
    language = subject.language
    return bare(language, budget), bare(language, outcome), signed(language, both)


def _with_total(subject: ReportSubject, told: Sourced, found: Dossier) -> Sourced:
    """The sums; no difference, since a kind without a budget would look like an overrun."""
    language, table = subject.language, told.table
    sums = (bare(language, found.total("budget")), bare(language, found.total("outcome")))
    total: Line = summed(language, (*sums, Cell("")))
    return Sourced(Table(table.caption, table.columns, (*table.lines, total)), told.behind)


def _chart(subject: ReportSubject, found: Dossier) -> BarChart | None:
    """Two bars for each kind, so that outcome and budget stand under each other."""
    language = subject.language
    amounts = []
    for one in found.costs:
        name = capital(language.term(one.kind))
        for amount, parts, label in (
            (one.outcome, (one.outcome,), N_("{name}, utfall")),
            (one.budget, (None, one.budget), N_("{name}, budget")),
        ):
            if amount is not None:
                text = language.text(label, name=name)
                amounts.append(Amount(text, parts, kronor(language, amount)))
    finding = _finding(subject, found)
    title = language.text(N_("Budget och utfall"))
    series = (language.text(N_("Utfall")), language.text(N_("Budget")))
    return bar_chart("kostnader-bild", title, finding, amounts, series)


def _finding(subject: ReportSubject, found: Dossier) -> str:
    """Outcome against budget of the kinds that have both; the others only add to one side."""
    language = subject.language
    both = [one for one in found.costs if one.budget is not None and one.outcome is not None]
    spent, budget = found.total("outcome"), found.total("budget")
    if spent is None or budget is None:
        text = N_("Utfallet är {spent}; ingen budget till och med mätdagen finns i registret.")
        if spent is None:
            text = N_("Budgeten till och med mätdagen är {budget}; inget utfall finns i registret.")
        return language.text(text, spent=kronor(language, spent), budget=kronor(language, budget))
    if len(both) == len(found.costs):
        text = N_("Utfallet är {spent} mot {budget} i budget till och med mätdagen.")
        return language.text(text, spent=kronor(language, spent), budget=kronor(language, budget))
    text = N_("Utfallet är {spent}. Budget och utfall finns inte för samma slag av kostnader.")
    if both:
        text = N_("Utfallet är {spent}. Där det finns budget är det {of} mot {budget}.")
    return language.text(
        text, spent=kronor(language, spent),
        of=kronor(language, sum(one.outcome or 0 for one in both)),
        budget=kronor(language, sum(one.budget or 0 for one in both)),
    )  # fmt: skip


def _notes(subject: ReportSubject, found: Dossier) -> Iterator[str]:
    ahead = found.total("ahead")
    if ahead:
        text = N_("Budget för tiden efter mätdagen: {amount}.")
        yield subject.language.text(text, amount=kronor(subject.language, ahead))
    yield from undated_notes(found.undated, subject.place, subject.language)
