"""SAM024, SAM055: a year that can be right, and a day that has come for what has happened."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from samverkan_cli.findings import Fault
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Cost, Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.leaves import days
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule

_PLANS = {
    "start": N_("är det planerat: skriv planned_start"),
    "implemented": N_("är det planerat: skriv planned"),
    "in_use": N_("är det planerat: skriv planned"),
    "done": N_("är det planerat: skriv due"),
}
Names = tuple[str, ...]
Later = list[tuple[str, Keys, date]]


@rule(
    "SAM024",
    "warning",
    remedy=N_("Rätta året."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          received: 0204-02-05  # <- SAM024
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          received: 2024-02-05
    """,
)
def year_is_plausible(registry: Registry) -> Iterator[Fault]:
    """Ett årtal före 1990 eller efter 2100 är nästan alltid ett skrivfel, och gör att händelsen
    hamnar utanför varje period som följs upp."""
    for record in registry.records():
        for keys, day in days(record):
            first, last = (day.first, day.last) if isinstance(day, Span) else (day, day)
            if first.year < 1990 or last.year > 2100:
                text = N_("året i {day} är troligen fel")
                yield Fault(record.ref, keys, Message(text, {"day": day}))


@rule(
    "SAM055",
    "warning",
    dated=True,
    remedy=N_("Rätta året eller dagen. Det som är planerat har egna fält: planned_start och due."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - form: forstudie
              start: 2052-04-15  # <- SAM055
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - form: forstudie
              start: 2025-04-15
            - form: projekt
              planned_start: 2025-10-06
    """,
)
def what_has_happened_has_a_past_day(registry: Registry, today: date) -> Iterator[Fault]:
    """Det som har hänt räknas på sin dag. Står dagen i framtiden räknas det inte på länge än, och
    oftast är det årtalet som är fel eller en plan som står i fel fält."""
    later: Later = []
    for initiative in registry.initiatives.values():
        _initiative(initiative, today, later)
    for share in registry.all_participations():
        _participation(share, today, later)
    for form in registry.all_assessments():
        if form.date > today:
            later.append((form.ref, ("date",), form.date))
    for collaboration in registry.collaborations.values():
        _collaboration(collaboration, today, later)
    _counts(registry, today, later)
    for record, keys, day in later:
        if day.year <= 2100:  # a slip further ahead is told by its own rule
            hint = _PLANS.get(str(keys[-1]), N_("rätta året eller dagen"))
            text = Message(N_("{day} har inte varit än"), {"day": day})
            yield Fault(record, keys, text, Message(hint))


def _dates(record: str, name: str, rows: Iterable[Any], today: date, later: Later) -> None:
    """Rows with a `date` that is still to come; filled into a list, as every record passes here."""
    for i, row in enumerate(rows):
        if row.date > today:
            later.append((record, (name, i, "date"), row.date))


def _costs(record: str, costs: tuple[Cost, ...], today: date, later: Later) -> None:
    for i, cost in enumerate(costs):
        if cost.basis == "utfall" and cost.period is not None and cost.period.first > today:
            later.append((record, ("costs", i, "period"), cost.period.first))


def _fields(record: str, at: Keys, part: Any, names: Names, today: date, later: Later) -> None:
    for name in names:
        day = getattr(part, name)
        if day is not None and day > today:
            later.append((record, (*at, name), day))


def _initiative(found: Initiative, today: date, later: Later) -> None:
    ref = found.ref
    _fields(ref, (), found, ("received", "submitted", "handed_over"), today, later)
    for i, execution in enumerate(found.executions):
        _fields(ref, ("executions", i), execution, ("start", "end"), today, later)
    _dates(ref, "events", found.events, today, later)
    _dates(ref, "decisions", found.decisions, today, later)
    for name in ("ny", "nyttig", "nyttiggjord") if found.solution else ():
        claimed = getattr(found.solution, name)
        if claimed is not None:
            _fields(ref, ("solution", name), claimed, ("date",), today, later)
    _costs(ref, found.costs, today, later)


def _participation(share: Participation, today: date, later: Later) -> None:
    _dates(share.ref, "events", share.events, today, later)
    if share.implementation is not None:
        done = ("implemented", "in_use")
        _fields(share.ref, ("implementation",), share.implementation, done, today, later)
    _costs(share.ref, share.costs, today, later)


def _collaboration(found: Collaboration, today: date, later: Later) -> None:
    _dates(found.ref, "decisions", found.decisions, today, later)
    for i, reading in enumerate(found.governance):
        if reading.date.first > today:
            later.append((found.ref, ("governance", i, "date"), reading.date.first))
    for i, approval in enumerate(found.approvals):
        if approval.outcome != "vantar":
            _fields(found.ref, ("approvals", i), approval, ("date",), today, later)
    for name in ("plan", "milestones"):
        for i, row in enumerate(getattr(found, name)):
            _fields(found.ref, (name, i), row, ("done",), today, later)


def _counts(registry: Registry, today: date, later: Later) -> None:
    for meeting in registry.prioritisations.values():
        _fields(meeting.ref, (), meeting, ("date",), today, later)
    for party in registry.organisations.values():
        _dates(party.ref, "population", party.population, today, later)
    for intake in registry.intakes.values():
        for i, count in enumerate(intake.counts):
            if count.period.first > today:
                later.append((intake.ref, ("counts", i, "period"), count.period.first))
    for survey in registry.surveys.values():
        if survey.answers and survey.period.first > today:
            later.append((survey.ref, ("period",), survey.period.first))
