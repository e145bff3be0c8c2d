"""SAM038, SAM068: days that have come without what was planned for them."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import turn_of
from samverkan_cli.rules.rule import rule

_RESTS = frozenset({"aterkallad", "avslagen", "avslutad", "i_forvaltning", "vilande"})


@rule(
    "SAM038",
    "info",
    dated=True,
    remedy=N_("Ange dagen då det skedde, eller en ny planerad dag."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          received: 2024-09-02
          submitted: 2024-10-07
          executions:
            - {form: forstudie, planned_start: 2025-03-03}  # <- SAM038
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
          implementation:
            planned: 2025-05-05  # <- SAM038
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          received: 2024-09-02
          submitted: 2024-10-07
          executions:
            - {form: forstudie, planned_start: 2025-03-03, start: 2025-03-10}
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
          implementation:
            planned: 2025-09-01
    """,
)
def planned_day_is_ahead(registry: Registry, today: date) -> Iterator[Fault]:
    """En plan vars dag har passerat säger inget: har det skett räknas det inte förrän dagen står
    där, och har det inte skett undrar de andra kommunerna när."""
    for found in registry.initiatives.values():
        for i, execution in enumerate(found.executions if found.submitted else ()):
            day = execution.planned_start
            if day is None or execution.start is not None or execution.end is not None:
                continue
            if day < today and turn_of(found) not in _RESTS:
                args = {"day": day, "form": Term(execution.form)}
                text = Message(N_("skulle ha börjat {day} ({form})"), args)
                hint = Message(N_("ange start, eller en ny planned_start"))
                yield Fault(found.ref, ("executions", i, "planned_start"), text, hint)
    yield from _late_implementations(registry, today)


def _late_implementations(registry: Registry, today: date) -> Iterator[Fault]:
    for share in registry.all_participations():
        plan = share.implementation
        if plan is None or plan.planned is None or plan.planned >= today:
            continue
        initiative = registry.initiatives.get(share.initiative_id)
        waits = initiative is not None and turn_of(initiative) not in _RESTS
        done = plan.implemented or plan.in_use or plan.decommissioned
        if waits and share.active_on(date.max) and not done:
            args = {"name": registry.name(share.id), "day": plan.planned}
            text = Message(N_("{name} skulle ha infört lösningen {day}"), args)
            hint = Message(N_("ange implemented, eller en ny planned"))
            yield Fault(share.ref, ("implementation", "planned"), text, hint)


@rule(
    "SAM068",
    "info",
    dated=True,
    remedy=N_("Skriv under outcome vad mätningen visade, eller ange en ny dag under due."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          benefits:
            - category: kvalitet
              measure: Dagar till komplett ärende
              target: 20 dagar
              due: 2025-03-31  # <- SAM068
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          benefits:
            - category: kvalitet
              measure: Dagar till komplett ärende
              target: 20 dagar
              outcome: 19 dagar
              due: 2025-03-31
    """,
)
def benefit_is_followed_up(registry: Registry, today: date) -> Iterator[Fault]:
    """Nyttan är skälet till att samverka, men effekter följs sällan upp efteråt. När dagen har
    kommit ska det stå vad mätningen visade, även om målet inte nåddes."""
    records: tuple[Initiative | Participation, ...] = (
        *registry.initiatives.values(),
        *registry.all_participations(),
    )
    for record in records:
        late = [
            (benefit.due, i)
            for i, benefit in enumerate(record.benefits)
            if benefit.due is not None and benefit.due < today and benefit.outcome is None
        ]
        if late:
            day, i = min(late)
            args = {"day": day, "measure": record.benefits[i].measure}
            text = Message(N_("skulle ha följts upp {day}: {measure}"), args)
            hint = Message(N_("ange outcome, eller en ny due"))
            yield Fault(record.ref, ("benefits", i, "due"), text, hint)
