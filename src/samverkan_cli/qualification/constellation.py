"""The constellation of an initiative: who is in, who has not answered, who could lead, who pays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.shared import (
    CostShare,
    Shared,
    budgeted,
    cost_share,
    development,
    is_municipality,
    terms_of,
)
from samverkan_cli.qualification.assessors import own_scores
from samverkan_cli.qualification.results import Qualification

Answer = Literal["in", "interested", "asked", "declined", "left", "not_asked"]
Reason = Literal["lead", "implemented", "origin", "highest", "free"]
_ANSWERS: Mapping[str, Answer] = {
    "deltar": "in", "ansluten_i_efterhand": "in", "intresserad": "interested",
    "tillfragad": "asked", "avbojt": "declined", "lamnat": "left",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Party:
    """A municipality's answer on the day: since when, by when it should answer, its own score.

    `record` is its participation file, None when it has none; `late` when it should have answered.
    """

    organisation: str
    answer: Answer
    since: date | None
    reply_by: date | None
    late: bool
    reason: str | None
    record: str | None
    own: Fraction | None
    nays: tuple[str, ...]
    implemented: date | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A municipality that could lead ("gå före"), and what speaks for it."""

    organisation: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Constellation:
    """Everything about who, on one day.

    `now` shares the cost between those who are in, `later` between those and everyone who may yet
    join: interested or asked. Each is the shares, or what the cost key lacks; None without parties.
    """

    initiative: Initiative
    on: date
    parties: tuple[Party, ...]
    leaders: tuple[Candidate, ...]
    shared: Shared
    now: CostShare | Lack | None
    later: CostShare | Lack | None

    def with_answer(self, *answers: Answer) -> tuple[str, ...]:
        """The municipalities with one of the answers."""
        return tuple(party.organisation for party in self.parties if party.answer in answers)


def constellation(
    registry: Registry,
    collaboration: Collaboration,
    initiative: Initiative,
    result: Qualification,
    on: date,
) -> Constellation:
    """The members that are municipalities and everyone with a participation file, by name."""
    parties = tuple(_parties(registry, collaboration, initiative, result, on))
    shared = _to_share(registry, initiative, on)

    def split(*answers: Answer) -> CostShare | Lack | None:
        among = sorted(party.organisation for party in parties if party.answer in answers)
        terms = (terms_of(initiative, None, on),)
        return cost_share(registry, initiative, on, among, shared, terms) if among else None

    return Constellation(
        initiative=initiative,
        on=on,
        parties=parties,
        leaders=_leaders(registry, collaboration, initiative, parties, on),
        shared=shared,
        now=split("in"),
        later=split("in", "interested", "asked"),
    )


def _to_share(registry: Registry, initiative: Initiative, on: date) -> Shared:
    """The outcome once the work is done; before that the budget, where there is one."""
    done = any(e.end for e in initiative.executions) and not any(
        e.running for e in initiative.executions
    )
    planned, spent = budgeted(registry, initiative), development(registry, initiative, on)
    if spent.total is not None and (done or planned.total is None):
        return spent
    return planned


def _parties(
    registry: Registry,
    collaboration: Collaboration,
    initiative: Initiative,
    result: Qualification,
    on: date,
) -> Iterator[Party]:
    files = {s.municipality_id: s for s in registry.participations_of(initiative.id)}
    known = {key for key in files if is_municipality(registry, key)}
    known |= set(registry.municipalities_on(collaboration, on))
    own = {one.form.assessor: one.result for one in own_scores(result)}
    for key in sorted(known, key=registry.by_name):
        yield _party(key, files.get(key), own.get(key), on)


def _party(
    organisation: str, share: Participation | None, own: Qualification | None, on: date
) -> Party:
    event = share.latest(on) if share else None
    answer = _ANSWERS[event.kind] if event else "not_asked"
    reply_by = share.reply_by if share else None
    waiting = answer in ("asked", "interested")
    done = share.implemented if share else None
    return Party(
        organisation=organisation,
        answer=answer,
        since=event.date if event else None,
        reply_by=reply_by,
        late=waiting and reply_by is not None and reply_by < on,
        reason=event.reason if event else None,
        record=share.ref if share else None,
        own=own.score.point if own else None,
        nays=tuple(gate.gate.id for gate in own.gates_with("nej")) if own else (),
        implemented=done if done and done <= on else None,
    )


def _leaders(
    registry: Registry,
    collaboration: Collaboration,
    initiative: Initiative,
    parties: Sequence[Party],
    on: date,
) -> tuple[Candidate, ...]:
    """Those who are in or interested, and say no to no gate; most reasons first.

    Leading is an undertaking the municipality makes itself; this only says what speaks for it.
    """
    able = [p for p in parties if p.answer in ("in", "interested") and not p.nays]
    scores = [party.own for party in able if party.own is not None]
    first = min((p.implemented for p in able if p.implemented), default=None)
    leads = _leads(registry, collaboration, initiative, on)
    found = []
    for party in able:
        reasons: list[Reason] = []
        if initiative.lead == party.organisation:
            reasons.append("lead")
        if first and party.implemented == first:
            reasons.append("implemented")
        if initiative.origin == party.organisation:
            reasons.append("origin")
        if len(scores) > 1 and party.own == max(scores):
            reasons.append("highest")
        if party.organisation not in leads:
            reasons.append("free")
        found.append(Candidate(party.organisation, tuple(reasons)))
    return tuple(sorted(found, key=lambda one: ("lead" not in one.reasons, -len(one.reasons))))


def _leads(
    registry: Registry, collaboration: Collaboration, initiative: Initiative, on: date
) -> dict[str, int]:
    """How many other initiatives with something going on each municipality leads."""
    counts: dict[str, int] = {}
    for other in registry.initiatives_in(collaboration.id):
        running = any(e.running and e.start and e.start <= on for e in other.executions)
        if other.lead and other.id != initiative.id and running:
            counts[other.lead] = counts.get(other.lead, 0) + 1
    return counts
