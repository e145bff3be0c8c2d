"""The tables of B5: participation, leaves, costs and waiting, initiative by initiative."""

from collections.abc import Mapping, Sequence
from datetime import date

from samverkan_cli.indicators.result import Result, Row
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_records import anchor_of
from samverkan_cli.views.followup_subject import Subject, entries, figure
from samverkan_cli.views.followup_tables import Maker, Tables, columns, number, total
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.words import (
    LONGEST_TEXT,
    Language,
    Number,
    clip,
    day,
    days,
    kronor,
    unknown,
)


def participants(subject: Subject, result: Result) -> Tables:
    """B5a: now, at start and at most; no start has no figure, only the word for it."""
    language = subject.language
    lines = tuple(_participants(subject, result, row) for row in result.rows)
    heads = columns(language, N_("Initiativ"), N_("På mätdagen"), N_("Vid starten"), N_("Som mest"))
    return (Table(language.text(N_("Antal deltagande kommuner")), heads, lines, _none(language)),)


def _none(language: Language) -> str:
    return language.text(N_("Inget initiativ."))


def _participants(subject: Subject, result: Result, row: Row) -> Line:
    language = subject.language
    at_start = figure(row.figures, "at_start")
    start = number(language, at_start)
    if at_start is None:
        start = Cell(language.text(N_("inte startat")), known=False)
    elif row.figures.get("start_flagged"):
        start = Cell(f"{start.text} *")
    return Line(
        (
            Cell(subject.initiative(row.key)),
            number(language, figure(row.figures, "now"), anchor_of(result, row)),
            start,
            number(language, figure(row.figures, "most")),
        )
    )


def leaves(subject: Subject, result: Result) -> Tables:
    """B5b: who left what and when, and why in relation to which principle."""
    language = subject.language
    lines = tuple(
        _leave(subject, row, leave, anchor_of(result, row))
        for row in result.rows
        for leave in entries(row.figures, "left")
    )
    named = (N_("Kommun"), N_("Initiativ"), N_("Lämnade"), N_("Princip och orsak"))
    heads = tuple(Column(language.text(name)) for name in named)
    caption = language.text(N_("Kommuner som lämnat, till och med mätdagen"))
    empty = language.text(N_("Ingen kommun har lämnat ett startat initiativ."))
    return (Table(caption, heads, lines, empty),)


def _leave(subject: Subject, row: Row, leave: Mapping[str, object], target: str) -> Line:
    language = subject.language
    when = leave.get("date")
    left = day(language, when if isinstance(when, date) else None)
    back = leave.get("returned_on")
    if isinstance(back, date):
        left = language.text(N_("{day}; åter med {back}"), day=left, back=language.long_day(back))
    why = reason(subject, leave)
    return Line(
        (
            Cell(subject.organisation(str(leave["municipality"]))),
            Cell(subject.initiative(row.key), target=target),
            Cell(left),
            Cell(why or unknown(language), known=bool(why)),
        )
    )


def reason(subject: Subject, leave: Mapping[str, object]) -> str:
    """The principle's id and text, then the municipality's own words; empty when neither stands."""
    said = leave.get("reason")
    named = leave.get("principle")
    principle = next((p for p in subject.collaboration.principles if p.id == named), None)
    texts = []
    if named is not None:
        texts.append(f"{named}: {principle.text}" if principle else str(named))
    if said is not None:
        texts.append(str(said))
    return clip(" – ".join(text.rstrip(". ") for text in texts), LONGEST_TEXT)


def development(subject: Subject, result: Result) -> Tables:
    """B5c: what pre-studies and development have cost, budget and grants beside."""
    heads = (N_("Förstudie"), N_("Utveckling"), N_("Utfall"), N_("Budget"), N_("Bidrag"))
    names = ("forstudie", "utveckling", "total", "budget", "grants")
    caption = subject.language.text(N_("Kronor till och med mätdagen"))
    return (_money(subject, result, caption, heads, names),)


def running(subject: Subject, result: Result) -> Tables:
    """B5d: what operation and maintenance cost in the period, and in the last twelve months."""
    heads = (N_("Drift"), N_("Förvaltning"), N_("Summa"), N_("Årstakt"))
    caption = subject.language.text(N_("Kronor under perioden"))
    return (
        _money(subject, result, caption, heads, ("drift", "forvaltning", "total", "yearly_rate")),
    )


def _money(
    subject: Subject, result: Result, caption: str, heads: Sequence[str], names: Sequence[str]
) -> Table:
    """Initiatives with any amount; those without are named in a note (`without_amounts`)."""
    language = subject.language
    lines = []
    for row in result.rows:
        amounts = [figure(row.figures, name) for name in names]
        if any(amount is not None for amount in amounts):
            targets = [anchor_of(result, row) if name == "total" else "" for name in names]
            cells = (_kronor(language, *pair) for pair in zip(amounts, targets, strict=True))
            lines.append(Line((Cell(subject.initiative(row.key)), *cells)))
    sums = [result.value if name == "total" else figure(result.figures, name) for name in names]
    if lines:
        lines.append(total(language, N_("Summa"), *(_kronor(language, value) for value in sums)))
    empty = language.text(N_("Inga kostnader i registret."))
    return Table(caption, columns(language, N_("Initiativ"), *heads), tuple(lines), empty)


def _kronor(language: Language, amount: Number | None, target: str = "") -> Cell:
    return Cell(kronor(language, amount), known=amount is not None, target=target)


def without_amounts(subject: Subject, result: Result) -> str:
    """The initiatives that have no amount at all, by name; empty when there are none."""
    bare = [row.key for row in result.rows if all(v is None for v in row.figures.values())]
    if not bare:
        return ""
    return subject.language.plural(
        "För {n} initiativ finns inga belopp i registret: {names}.",
        "För {n} initiativ finns inga belopp i registret: {names}.",
        len(bare),
        names=subject.initiatives(bare, shown=len(bare)),
    )


def waiting(subject: Subject, result: Result) -> Tables:
    """B5e: those that started in the period, then those that wait or waited in vain."""
    language = subject.language
    heads = (
        *(
            Column(language.text(name))
            for name in (N_("Initiativ"), N_("Skickades in"), N_("Läge"))
        ),
        Column(language.text(N_("Tid")), numeric=True),
    )
    started = [row for row in result.rows if row.value is not None]
    rest = [row for row in result.rows if row.value is None]
    lines = tuple(_wait(subject, result, row) for row in (*started, *rest))
    empty = language.text(N_("Inget initiativ startade eller väntade under perioden."))
    return (Table(language.text(N_("Tid till start")), heads, lines, empty),)


def _wait(subject: Subject, result: Result, row: Row) -> Line:
    language = subject.language
    initiative = subject.registry.initiatives.get(row.key)
    time = figure(row.figures, "days" if row.value is not None else "waiting_days")
    return Line(
        (
            Cell(subject.initiative(row.key)),
            Cell(day(language, initiative.submitted if initiative else None)),
            Cell(_state(subject, row)),
            Cell(days(language, time), known=time is not None, target=anchor_of(result, row)),
        )
    )


def _state(subject: Subject, row: Row) -> str:
    language = subject.language
    form, ended = row.figures.get("start_form"), row.figures.get("waiting_ended")
    if form == "implementation":
        return language.text(N_("startade direkt med implementation, utanför medianen"))
    if form is not None:
        return language.text(N_("startade som {form}"), form=language.term(str(form)))
    if isinstance(ended, date):
        return language.text(N_("avslutades {day} utan start"), day=language.long_day(ended))
    return language.text(N_("väntar på start"))


INITIATIVE_TABLES: dict[str, Maker] = {
    "B5a": participants, "B5b": leaves, "B5c": development, "B5d": running, "B5e": waiting,
}  # fmt: skip
