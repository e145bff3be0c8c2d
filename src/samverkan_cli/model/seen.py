"""The registry as it was known on a day: everything dated later is left out.

Event time, not registry time: the same files, only the events up to the day (`--as-of`). Every
measure works on what this returns, so a record dated after the day cannot change a number.
Costs keep their lines (their amounts lie over days, and the measure divides them), and plans
(`planned_start`, `due`, `reply_by`) stay, since a plan for later was known before; only the last
day of an answer goes when every event comes later, since nobody had been asked.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from samverkan_cli.model.initiative import Execution, Initiative, Property, Solution
from samverkan_cli.model.known import was_known
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry

N = TypeVar("N", bound=Noun)


def _past(day: date | None, last: date) -> date | None:
    return day if day is not None and day <= last else None


def _execution(execution: Execution, last: date) -> Execution:
    told = execution.end or execution.start
    if all(day is None or day <= last for day in (execution.start, execution.end)):
        return execution
    changes = {
        "start": _past(execution.start, last),
        "end": _past(execution.end, last),
        "outcome": execution.outcome if told is None or told <= last else None,
    }
    return execution.model_copy(update=changes)


def _property(found: Property | None, last: date) -> Property | None:
    known = found is None or found.date is None or found.date <= last
    return found if known else None


def _solution(solution: Solution | None, last: date) -> Solution | None:
    if solution is None:
        return None
    changes = {n: _property(getattr(solution, n), last) for n in ("ny", "nyttig", "nyttiggjord")}
    same = all(getattr(solution, name) is found for name, found in changes.items())
    return solution if same else solution.model_copy(update=changes)


def initiative_seen(initiative: Initiative, last: date) -> Initiative:
    """The initiative with only what is dated on or before the day."""
    changes: dict[str, Any] = {
        "received": _past(initiative.received, last),
        "submitted": _past(initiative.submitted, last),
        "handed_over": _past(initiative.handed_over, last),
        "executions": tuple(_execution(e, last) for e in initiative.executions),
        "decisions": tuple(d for d in initiative.decisions if d.date <= last),
        "solution": _solution(initiative.solution, last),
        "events": tuple(e for e in initiative.events if e.date <= last),
    }
    cut = {name: now for name, now in changes.items() if now != getattr(initiative, name)}
    return initiative.model_copy(update=cut) if cut else initiative


def participation_seen(share: Participation, last: date) -> Participation:
    """The participation with only what is dated on or before the day."""
    if _is_past(share, last):
        return share  # most are, and a copy costs more than the look
    done = share.implementation
    if done is not None:
        happened = ("implemented", "in_use", "decommissioned")
        done = done.model_copy(update={name: _past(getattr(done, name), last) for name in happened})
    events = tuple(event for event in share.events if event.date <= last)
    changes: dict[str, Any] = {"events": events, "implementation": done}
    if share.events and not events:
        changes["reply_by"] = None
    return share.model_copy(update=changes)


def _is_past(share: Participation, last: date) -> bool:
    if any(event.date > last for event in share.events):
        return False
    done = share.implementation
    days = (done.implemented, done.in_use, done.decommissioned) if done else ()
    return all(day is None or day <= last for day in days)


def _dated(records: Mapping[str, N], last: date) -> dict[str, N]:
    return {key: record for key, record in records.items() if getattr(record, "date") <= last}  # noqa: B009 - the bound does not know the field


def seen(registry: Registry, last: date) -> Registry:
    """The registry with only what is dated on or before the day.

    An initiative that was not known by then is left out with all that belongs to it.
    Surveys are seen when their period is over; memberships and organisations keep their spans.
    """
    unknown = {
        k
        for k, i in registry.initiatives.items()
        if not was_known(i, registry.participations_of(k), last)
    }
    return replace(
        registry,
        initiatives={
            k: initiative_seen(i, last) for k, i in registry.initiatives.items() if k not in unknown
        },
        participations={
            initiative: {k: participation_seen(p, last) for k, p in shares.items()}
            for initiative, shares in registry.participations.items()
            if initiative not in unknown
        },
        assessments={
            initiative: tuple(a for a in forms if a.date <= last)
            for initiative, forms in registry.assessments.items()
            if initiative not in unknown
        },
        prioritisations=_dated(registry.prioritisations, last),
        surveys={k: s for k, s in registry.surveys.items() if s.period.last <= last},
    )
