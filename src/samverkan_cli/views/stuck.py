"""What stands still: what is stuck, since when, and which line of which record says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import Participation
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.words import days, long_ago

Why = Literal["reply", "start", "waiting", "paused", "silent"]
ENDED = frozenset(
    {"aterkallad", "avslagen", "avslutad", "i_forvaltning", "kommunens_egen", "till_it_leverantor",
     "ej_kvalificerad"}
)  # fmt: skip
WAITING = frozenset({"inskickad", "komplettering", "kvalificerad", "prioriterad"})
LONG = 180  # days; half a year is what the follow-up looks at


@dataclass(frozen=True, slots=True)
class Stuck:
    """An initiative that stands still, why, since which day, and who it waits for."""

    initiative: str
    why: Why
    since: date
    record: str
    keys: Keys
    municipality: str | None = None


def stuck(subject: ReportSubject) -> tuple[Stuck, ...]:
    """By initiative in Swedish order: late answers and starts, long waits, pauses, silence."""
    return tuple(one for i in subject.initiatives for one in _of(subject, i))


def _of(subject: ReportSubject, initiative: Initiative) -> Iterator[Stuck]:
    status, day = subject.statuses[initiative.id], subject.day
    if status in ENDED:
        return
    if status == "vilande":
        index = max(range(len(initiative.events)), key=lambda i: (initiative.events[i].date, i))
        event = initiative.events[index]
        yield Stuck(initiative.id, "paused", event.date, initiative.ref, ("events", index))
        return
    for share in subject.shares(initiative.id):
        latest = share.latest(day)
        asked = latest is None or latest.kind == "tillfragad"
        if asked and share.reply_by is not None and share.reply_by < day:
            yield Stuck(initiative.id, "reply", share.reply_by, share.ref, ("reply_by",),
                        share.municipality_id)  # fmt: skip
    for index, execution in enumerate(initiative.executions):
        planned = execution.planned_start
        if execution.start is None and planned is not None and planned < day:
            keys: Keys = ("executions", index, "planned_start")
            yield Stuck(initiative.id, "start", planned, initiative.ref, keys)
    if status in WAITING and (since := initiative.submitted) and (day - since).days > LONG:
        yield Stuck(initiative.id, "waiting", since, initiative.ref, ("submitted",))
    last = latest_event(subject, initiative)
    if status == "pagaende" and last is not None and (day - last).days > LONG:
        yield Stuck(initiative.id, "silent", last, initiative.ref, ())


def latest_event(subject: ReportSubject, initiative: Initiative) -> date | None:
    """The latest day on which anything happened to it, in any file of its folder."""
    found = list(_own_days(initiative))
    for share in subject.shares(initiative.id):
        found += _days_of_share(share)
    found += [form.date for form in subject.registry.assessments_of(initiative.id)]
    return max((one for one in found if one is not None), default=None)


def _own_days(initiative: Initiative) -> Iterator[date | None]:
    yield from (initiative.received, initiative.submitted, initiative.handed_over)
    for execution in initiative.executions:
        yield from (execution.start, execution.end)
    yield from (decision.date for decision in initiative.decisions)
    yield from (event.date for event in initiative.events)


def _days_of_share(share: Participation) -> Iterator[date | None]:
    yield from (event.date for event in share.events)
    if share.implementation is not None:
        done = share.implementation
        yield from (done.implemented, done.in_use, done.decommissioned)


def said(subject: ReportSubject, one: Stuck) -> str:
    """Why it stands still, in a sentence without the initiative's name."""
    language = subject.language
    texts = {
        "reply": N_("{name} skulle ha svarat {day}."),
        "start": N_("Skulle ha startat {day}."),
        "waiting": N_("Har väntat på start sedan {day}."),
        "paused": N_("Vilande sedan {day}."),
        "silent": N_("Pågår, men inget har hänt sedan {day}."),
    }
    day = language.long_day(one.since)
    return language.text(texts[one.why], name=subject.name(one.municipality), day=day)


def how_long(subject: ReportSubject, one: Stuck) -> str:
    """`194 dagar`, or years and months when it is long."""
    n = (subject.day - one.since).days
    return days(subject.language, n) if n <= LONG else long_ago(subject.language, n)
