"""A municipality's part in an initiative: asked, joined, left, implemented."""

from collections.abc import Mapping

from samverkan_cli.diff.change import Change
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning, Weight
from samverkan_cli.diff.plainly import plainly
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.participation import Participation, ParticipationEvent

EVENTS: dict[str, tuple[str, Weight, str]] = {
    "tillfragad": ("invited", "notable", N_("{name} är tillfrågad om {title}")),
    "intresserad": ("interested", "notable", N_("{name} är intresserad av {title}")),
    "avbojt": ("declined", "decision", N_("{name} avböjer {title}")),
    "deltar": ("joined", "decision", N_("{name} går med i {title}")),
    "ansluten_i_efterhand": (
        "joined_late", "decision", N_("{name} ansluter sig i efterhand till {title}")
    ),
}  # fmt: skip
USE: dict[str, tuple[str, str]] = {
    "implemented": ("implemented", N_("{name} har infört {title} {date}")),
    "in_use": ("in_use", N_("{name} använder {title} från {date}")),
    "decommissioned": ("decommissioned", N_("{name} har slutat använda {title} {date}")),
}


def told_participation(change: Change, known: Known) -> tuple[Meaning, ...] | None:
    """What a change in a participation file means; None when it has no words of its own."""
    share = change.noun
    assert isinstance(share, Participation)
    args = {
        "name": known.organisation(share.municipality_id),
        "title": known.title(share.initiative_id),
    }
    if change.field == "" and change.kind == "removed":
        text = N_("{name}: hela deltagandet i {title} är struket ur registret")
        return (Meaning(change, "removed", "decision", Message(text, args)),)
    if isinstance(change.after, ParticipationEvent) and change.kind == "added":
        return (_event(change, change.after, share, args, known),)
    if isinstance(change.before, ParticipationEvent) and change.kind == "removed":
        about = {**args, "what": EVENT_WORDS[change.before.kind], "date": change.before.date}
        text = N_("{name} i {title}: {what} {date} är struket ur historiken")
        return (Meaning(change, "removed", "notable", Message(text, about)),)
    if isinstance(change.within[-1], ParticipationEvent):
        return (_corrected(change, change.within[-1], args, known),)
    return _uses(change, args)


def _corrected(
    change: Change, event: ParticipationEvent, args: Mapping[str, object], known: Known
) -> Meaning:
    """Another day, or a reason given afterwards."""
    about: dict[str, object] = {**args, "what": EVENT_WORDS[event.kind], "date": event.date}
    if change.path[-1] != "date":
        return plainly(change, known, Message(N_("{name} i {title}, {what} {date}"), about))
    about |= {"before": change.before, "after": change.after}
    text = N_("{name} i {title}: dagen för {what} {before} → {after}")
    return Meaning(change, change.kind, "notable", Message(text, about))


def _event(
    change: Change,
    event: ParticipationEvent,
    share: Participation,
    args: dict[str, str],
    known: Known,
) -> Meaning:
    if event.kind != "lamnat":
        kind, weight, text = EVENTS[event.kind]
        if kind == "declined" and event.reason:
            text = N_("{name} avböjer {title} – {why}")
        return Meaning(change, kind, weight, Message(text, {**args, "why": event.reason}))
    started = known.has_started(share.initiative_id, event.date)
    why = event.reason or _principle(event, share, known)
    text = _leaving(started, why is not None)
    return Meaning(change, "left", "decision", Message(text, {**args, "why": why}))


def _leaving(started: bool, why: bool) -> str:
    if not started:
        return (
            N_("{name} lämnar {title} före uppstart – {why}")
            if why
            else N_("{name} lämnar {title} före uppstart")
        )
    if why:
        return N_("{name} lämnar {title} efter uppstart – {why}")
    return N_("{name} lämnar {title} efter uppstart – orsak saknas")


def _principle(event: ParticipationEvent, share: Participation, known: Known) -> Message | None:
    """The principle's id and words, when the leaver refers to one."""
    if event.principle is None:
        return None
    initiative = known.initiative(share.initiative_id)
    collaboration = known.collaboration_of(initiative) if initiative else None
    for principle in collaboration.principles if collaboration else ():
        if principle.id == event.principle:
            words = {"id": principle.id, "text": principle.text.rstrip(".")}
            return Message(N_("princip {id}: {text}"), words)
    return Message(N_("princip {id}"), {"id": event.principle})


EVENT_WORDS: dict[str, Message] = {
    "tillfragad": Message(N_("frågan")),
    "intresserad": Message(N_("intresset")),
    "avbojt": Message(N_("avböjandet")),
    "deltar": Message(N_("deltagandet")),
    "lamnat": Message(N_("utträdet")),
    "ansluten_i_efterhand": Message(N_("anslutningen i efterhand")),
}


def _uses(change: Change, args: dict[str, str]) -> tuple[Meaning, ...] | None:
    """Dates of implementation: a new one is an event; a first one may come with the whole part."""
    if change.top != "implementation" or change.kind != "added":
        return None
    given = change.after
    found = []
    for field, (kind, text) in USE.items():
        day = given if change.path[-1] == field else getattr(given, field, None)
        if day is not None:
            found.append(Meaning(change, kind, "notable", Message(text, {**args, "date": day})))
    return tuple(found) or None
