"""What is due, from everything in the registry that has a last day: overdue first, then by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from samverkan_cli.governance.follow_ups import follow_ups
from samverkan_cli.governance.schedule import Scheduled, schedule
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry

DueKind = Literal["follow_up", "reply", "milestone", "plan", "benefit", "waiver"]
KINDS: tuple[DueKind, ...] = ("follow_up", "reply", "milestone", "plan", "benefit", "waiver")
OVER = frozenset({"aterkallad", "avslagen", "avslutad"})


@dataclass(frozen=True, slots=True)
class Due:
    """Something that has a last day and is not done.

    `text` is what the record says (a benefit's measure, a waiver's code), for a follow-up its
    half-year. `organisation` is whose turn it is, `responsible` the roles or recipients. `name` is
    what tells it from its like in the record and stays when its day is moved.
    """

    record: str
    keys: Keys
    kind: DueKind
    day: date
    text: str
    name: str
    overdue: bool
    initiative: str | None = None
    organisation: str | None = None
    responsible: tuple[str, ...] = ()


def due(
    registry: Registry, collaboration: Collaboration, day: date, within: int | None = None
) -> tuple[Due, ...]:
    """What is due in the cooperation, `within` so many days after the day, or at any time.

    Overdue is what has a last day before the day; what falls on the day itself is not. A
    cooperation that has ended has nothing due but its initiatives. Waivers are the registry's, and
    stand with every cooperation.
    """
    latest = date.max if within is None else _latest(day, within)
    found = [item for item in _every(registry, collaboration, day) if item.day <= latest]
    place = {kind: n for n, kind in enumerate(KINDS)}
    found.sort(key=lambda d: (not d.overdue, d.day, place[d.kind], d.record, str(d.keys)))
    return tuple(found)


def _latest(day: date, within: int) -> date:
    return date.max if within > (date.max - day).days else day + timedelta(days=within)


def _every(registry: Registry, collaboration: Collaboration, day: date) -> Iterator[Due]:
    if collaboration.ended is None or collaboration.ended.last >= day:
        yield from _follow_ups(collaboration, day)
        yield from _scheduled(collaboration, day)
    for initiative in registry.initiatives_in(collaboration.id):
        over = _is_over(initiative, day)
        yield from _benefits(initiative, initiative, None, day)
        for share in registry.participations_of(initiative.id):
            if not over:
                yield from _reply(initiative, share, day)
            yield from _benefits(initiative, share, share.municipality_id, day)
    yield from _waivers(registry, day)


def _follow_ups(collaboration: Collaboration, day: date) -> Iterator[Due]:
    recipients = collaboration.follow_up.recipients if collaboration.follow_up else ()
    for report in follow_ups(collaboration, day):
        if not report.reported:
            yield Due(
                collaboration.ref, ("follow_up",), "follow_up", report.due, report.followed.text,
                report.half.text, report.due < day, responsible=recipients,
            )  # fmt: skip


def _scheduled(collaboration: Collaboration, day: date) -> Iterator[Due]:
    for row in schedule(collaboration, day):
        if row.due is not None and row.state != "done":
            yield Due(
                row.record, row.keys, row.what, row.due.last, row.text,
                _name(collaboration, row), row.due.last < day, responsible=row.responsible,
            )  # fmt: skip


def _name(collaboration: Collaboration, row: Scheduled) -> str:
    return collaboration.plan[int(row.keys[1])].id if row.what == "plan" else row.text


def _is_over(initiative: Initiative, day: date) -> bool:
    known = [event for event in initiative.events if event.date <= day]
    latest = max(known, key=lambda event: event.date, default=None)
    return latest is not None and latest.kind in OVER


def _reply(initiative: Initiative, share: Participation, day: date) -> Iterator[Due]:
    """A question asked and not answered by the day; interest is an answer.

    A last day without any event is a question too; one whose events all come later is not yet.
    """
    latest = share.latest(day)
    asked = latest.kind == "tillfragad" if latest else not share.events
    if share.reply_by is None or not asked:
        return
    contact = (share.contact,) if share.contact else ()
    yield Due(
        share.ref, ("reply_by",), "reply", share.reply_by, initiative.title, "reply_by",
        share.reply_by < day,
        initiative.id, share.municipality_id, contact,
    )  # fmt: skip


def _benefits(
    initiative: Initiative, record: Initiative | Participation, whose: str | None, day: date
) -> Iterator[Due]:
    """Hemtagning: a benefit with a day and no outcome."""
    for index, benefit in enumerate(record.benefits):
        if benefit.due is not None and benefit.outcome is None:
            yield Due(
                record.ref, ("benefits", index), "benefit", benefit.due, benefit.measure,
                benefit.measure, benefit.due < day, initiative.id, whose,
                (benefit.responsible,) if benefit.responsible else (),
            )  # fmt: skip


def _waivers(registry: Registry, day: date) -> Iterator[Due]:
    for index, waiver in enumerate(registry.waivers.waivers if registry.waivers else ()):
        if waiver.until is not None:
            yield Due(
                "waivers", ("waivers", index), "waiver", waiver.until,
                f"{waiver.code} {waiver.record}", f"{waiver.code} {waiver.record}",
                waiver.until < day,
                responsible=(waiver.owner,) if waiver.owner else (),
            )  # fmt: skip
