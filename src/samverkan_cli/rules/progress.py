"""SAM039, SAM057, SAM059: an initiative that goes on, and one that stands still."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.leaves import days
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.period import Span, latest_half_year
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import has_unread, turn_of
from samverkan_cli.rules.rule import rule
from samverkan_cli.status import derived_status

_CLOSED = frozenset({"aterkallad", "avslagen", "avslutad"})
_GOES_ON = frozenset({"pagaende", "prioriterad", "kvalificerad", "komplettering", "inskickad"})


@rule(
    "SAM039",
    "warning",
    remedy=N_("Ange end och outcome, eller lägg till händelsen aterupptagen."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - {form: projekt, start: 2024-09-02}  # <- SAM039
          events:
            - {date: 2025-02-10, kind: avslutad}
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - {form: projekt, start: 2024-09-02, end: 2025-02-10, outcome: avbrutet}
          events:
            - {date: 2025-02-10, kind: avslutad}
    """,
)
def closed_initiative_has_nothing_running(registry: Registry) -> Iterator[Fault]:
    """Det som pågår i ett avslutat initiativ blir aldrig genomfört i redovisningen (VDT 22
    avsnitt 6): en slutdag och ett resultat saknas, eller så är initiativet inte avslutat."""
    for found in registry.initiatives.values():
        turn = turn_of(found) if found.events else None
        if turn not in _CLOSED:
            continue
        for i, execution in enumerate(found.executions):
            if execution.running:
                args = {"turn": Term(turn or ""), "form": Term(execution.form)}
                text = Message(N_("den senaste händelsen är ”{turn}”, men {form} pågår"), args)
                yield Fault(found.ref, ("executions", i), text, Message(N_("ange end och outcome")))


@rule(
    "SAM057",
    "info",
    remedy=N_("Beskriv behovet med några meningar under need."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov  # <- SAM057
        initiatives/bygglov/participation/vara:
          events:
            - {date: 2025-06-02, kind: tillfragad}
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          need: Den sökande kan inte följa sitt ärende, och kompletteringar begärs in för hand.
        initiatives/bygglov/participation/vara:
          events:
            - {date: 2025-06-02, kind: tillfragad}
    """,
)
def asked_municipality_can_read_the_need(registry: Registry) -> Iterator[Fault]:
    """Kommunerna ska kunna svara på om de har samma behov, och de som bedömer ska veta vad de
    bedömer. En rubrik räcker sällan."""
    for key, found in registry.initiatives.items():
        if found.need is not None or found.solution or any(e.start for e in found.executions):
            continue
        asked = any(share.events for share in registry.participations_of(key))
        if asked or registry.assessments_of(key):
            text = N_("andra ska ta ställning, men behovet är inte beskrivet")
            yield Fault(found.ref, (), Message(text), Message(N_("beskriv behovet under need")))


@rule(
    "SAM059",
    "info",
    dated=True,
    remedy=N_("Lägg till det som har hänt, eller händelsen vilande eller avslutad."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov  # <- SAM059
          received: 2023-02-06
          submitted: 2023-03-13
          executions:
            - {form: forstudie, start: 2023-09-04}
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          received: 2023-02-06
          submitted: 2023-03-13
          executions:
            - {form: forstudie, start: 2023-09-04}
          events:
            - {date: 2024-10-01, kind: vilande, reason: Väntar på ny lagstiftning}
    """,
)
def submitted_initiative_moves(registry: Registry, today: date) -> Iterator[Fault]:
    """Ett initiativ som inget nytt har stått om på två hela halvår har troligen stannat, eller så har
    ingen skrivit in det som hänt. Då visar uppföljningen fel läge."""
    recent = latest_half_year(latest_half_year(today).first).first
    for found in registry.initiatives.values():
        if found.submitted is None or not _may_go_on(registry, found):
            continue
        last = _last_day(registry, found, recent)
        if last is None or last.year < 1990:  # a slip of the year is told by its own rule
            continue
        if derived_status(registry, found, today) in _GOES_ON:
            text = Message(N_("inget nytt står om initiativet sedan {day}"), {"day": last})
            hint = Message(N_("lägg till det som hänt, eller händelsen vilande eller avslutad"))
            yield Fault(found.ref, (), text, hint)


def _may_go_on(registry: Registry, initiative: Initiative) -> bool:
    """Whether a closer look is worth its time: nobody is done, and every file could be read."""
    done = any(share.implemented for share in registry.participations_of(initiative.id))
    return not done and not has_unread(registry, initiative.ref)


def _last_day(registry: Registry, initiative: Initiative, recent: date) -> date | None:
    """The latest day in the initiative's files; None when any of them is recent or to come."""
    last = date.min
    for record in _files(registry, initiative):
        found = [day.last if isinstance(day, Span) else day for _, day in days(record)]
        last = max(last, *found) if found else last
        if last >= recent:
            return None
    return last


def _files(registry: Registry, initiative: Initiative) -> Iterator[Noun]:
    yield initiative
    yield from registry.participations_of(initiative.id)
    yield from registry.assessments_of(initiative.id)
