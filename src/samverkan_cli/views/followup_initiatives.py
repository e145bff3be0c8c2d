"""The tables of B5 that tell of time: participation, leaves and waiting, by initiative."""

from collections.abc import Mapping
from datetime import date

from samverkan_cli.indicators.result import Result, Row
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_records import anchor_of
from samverkan_cli.views.followup_subject import Subject, entries, figure
from samverkan_cli.views.followup_tables import Maker, Tables, columns, number
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.shortened import firsts
from samverkan_cli.views.words import (
    LONGEST_TEXT,
    Language,
    clip,
    day,
    days,
    unknown,
)


def participants(subject: Subject, result: Result) -> Tables:
    """B5a: now, at start and at most; no start has no figure, only the word for it."""
    language = subject.language
    rows, left = firsts(result.rows)
    lines = tuple(_participants(subject, result, row) for row in rows)
    heads = columns(language, N_("Initiativ"), N_("På mätdagen"), N_("Vid starten"), N_("Som mest"))
    caption = language.text(N_("Antal deltagande kommuner"))
    return (Table(caption, heads, lines, _none(language), left),)


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
    shown, left = firsts(
        [(row, leave) for row in result.rows for leave in entries(row.figures, "left")]
    )
    lines = tuple(_leave(subject, row, one, anchor_of(result, row)) for row, one in shown)
    named = (N_("Kommun"), N_("Initiativ"), N_("Lämnade"), N_("Princip och orsak"))
    heads = tuple(Column(language.text(name), whole=name == named[2]) for name in named)
    caption = language.text(N_("Kommuner som lämnat, till och med mätdagen"))
    empty = language.text(N_("Ingen kommun har lämnat ett startat initiativ."))
    return (Table(caption, heads, lines, empty, left),)


def _leave(subject: Subject, row: Row, leave: Mapping[str, object], target: str) -> Line:
    language = subject.language
    when, back = leave.get("date"), leave.get("returned_on")
    why = reason(subject, leave)
    told = why or unknown(language)
    if isinstance(back, date):
        told = language.text(
            N_("{why}. Deltar åter från den {day}"), why=told, day=language.long_day(back)
        )
    return Line(
        (
            Cell(subject.organisation(str(leave["municipality"]))),
            Cell(subject.initiative(row.key), target=target),
            Cell(day(language, when if isinstance(when, date) else None)),
            Cell(told, known=bool(why)),
        )
    )


def reason(subject: Subject, leave: Mapping[str, object]) -> str:
    """The principle's text and id, then the municipality's own words; empty when neither stands."""
    said = leave.get("reason")
    named = leave.get("principle")
    principle = next((p for p in subject.collaboration.principles if p.id == named), None)
    texts = []
    if named is not None:
        texts.append(f"{principle.text.rstrip('. ')} ({named})" if principle else str(named))
    if said is not None:
        texts.append(str(said))
    return clip(" – ".join(text.rstrip(". ") for text in texts), LONGEST_TEXT)


def waiting(subject: Subject, result: Result) -> Tables:
    """B5e: those that started in the period, then those that wait or waited in vain."""
    language = subject.language
    heads = (
        Column(language.text(N_("Initiativ"))),
        Column(language.text(N_("Skickades in")), whole=True),
        Column(language.text(N_("Läge"))),
        Column(language.text(N_("Tid")), numeric=True),
    )
    started = [row for row in result.rows if row.value is not None]
    rest = [row for row in result.rows if row.value is None]
    rows, left = firsts((*started, *rest))
    lines = tuple(_wait(subject, result, row) for row in rows)
    empty = language.text(N_("Inget initiativ startade eller väntade under perioden."))
    return (Table(language.text(N_("Tid till start")), heads, lines, empty, left),)


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
    "B5a": participants, "B5b": leaves, "B5e": waiting,
}  # fmt: skip
