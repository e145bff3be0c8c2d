"""Milestones and plan by quarter, and a source's figures beside the computed ones."""

from samverkan_cli.governance.schedule import Scheduled, schedule
from samverkan_cli.governance.stated import StatedAndComputed, stated_and_computed
from samverkan_cli.model.message import N_
from samverkan_cli.views.governance_parts import GovernanceSubject, Section, Statement
from samverkan_cli.views.parts import Cell
from samverkan_cli.views.words import clip, day, partial

STATES = {
    "done": N_("klart"), "overdue": N_("försenat"), "coming": N_("kommande"),
    "undated": N_("utan dag"),
}  # fmt: skip
LONGEST = 400


def plan_section(subject: GovernanceSubject) -> Section | None:
    """What is to be done, by the quarter in which its last day falls; None without anything."""
    rows = schedule(subject.collaboration, subject.day)
    if not rows:
        return None
    late = [row for row in rows if row.state == "overdue"]
    statements = tuple(_late(subject, row) for row in late)
    heads = (
        (N_("Kvartal"), False), (N_("Vad"), False), (N_("Ansvarig"), False), (N_("Läge"), False),
    )  # fmt: skip
    table = subject.table(N_("Kvartal för kvartal"), heads, [_row(subject, row) for row in rows])
    heading = subject.language.text(N_("Plan och milstolpar"))
    return Section("plan", heading, statements, tables=(table,))


def _late(subject: GovernanceSubject, row: Scheduled) -> Statement:
    text = subject.language.text(
        N_("Skulle ha varit klart {due}: {text}."),
        due=partial(subject.language, row.due), text=clip(row.text, LONGEST).rstrip("."),
    )  # fmt: skip
    return subject.says("overdue", text, row.record, row.keys)


def _row(subject: GovernanceSubject, row: Scheduled) -> tuple[Cell, ...]:
    language = subject.language
    state = language.text(STATES[row.state])
    if row.done is not None and row.state == "done":
        state = f"{state} {day(language, row.done)}"
    when = row.quarter or "–"
    if row.due is not None and row.due.text != when:
        when = f"{when} ({partial(language, row.due)})"
    return (
        Cell(when, known=row.due is not None),
        Cell(clip(row.text, LONGEST)),
        Cell(language.names(list(row.responsible)) or "–", known=bool(row.responsible)),
        Cell(state),
        subject.source(row.record, row.keys),
    )


def stated_section(subject: GovernanceSubject) -> Section | None:
    """Each figure a source states, what the registry gives, and how they compare."""
    found = stated_and_computed(subject.registry, subject.collaboration, subject.day)
    if not found:
        return None
    heads = (
        (N_("Källan säger"), False), (N_("Angivet"), True), (N_("Uträknat"), True),
        (N_("Jämförelse"), False),
    )  # fmt: skip
    rows = [_stated(subject, one) for one in found]
    notes = tuple(one.figure.note for one in found if one.figure.note)
    heading = subject.language.text(N_("Angivet mot uträknat"))
    return Section(
        "angivet", heading, tables=(subject.table(N_("Tal för tal"), heads, rows),), notes=notes
    )


def _stated(subject: GovernanceSubject, one: StatedAndComputed) -> tuple[Cell, ...]:
    language = subject.language
    return (
        Cell(clip(one.figure.claim)),
        Cell(language.number(one.figure.value), number=one.figure.value),
        Cell(
            "–" if one.computed is None else language.number(one.computed), one.computed is not None
        ),
        Cell(comparison(subject, one)),
        subject.source(one.record, one.keys),
    )


def comparison(subject: GovernanceSubject, one: StatedAndComputed) -> str:
    """Whether the figures agree, in words; what is missing is named."""
    language = subject.language
    if one.missing:
        names = subject.names(one.missing)
        return language.text(N_("går inte att jämföra: uppgift saknas för {names}"), names=names)
    if one.difference is None:
        return language.text(N_("går inte att räkna ut"))
    if one.difference == 0:
        return language.text(N_("stämmer"))
    if one.agrees:
        return language.text(N_("stämmer avrundat, skillnad {n}"), n=one.difference)
    return language.text(N_("stämmer inte, skillnad {n}"), n=one.difference)
