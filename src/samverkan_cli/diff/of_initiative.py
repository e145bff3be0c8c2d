"""An initiative's life: received, submitted, started, finished, paused, closed."""

from datetime import date

from samverkan_cli.diff.change import Change, Together
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning, Weight
from samverkan_cli.diff.of_decisions import told_decision
from samverkan_cli.model.initiative import Execution, Initiative, InitiativeEvent
from samverkan_cli.model.message import N_, Message, Term

TURNS: dict[str, tuple[str, str, str]] = {
    "vilande": ("paused", N_("{title} läggs vilande"), N_("{title} läggs vilande – {why}")),
    "aterupptagen": ("resumed", N_("{title} återupptas"), N_("{title} återupptas – {why}")),
    "aterkallad": ("withdrawn", N_("{title} återkallas"), N_("{title} återkallas – {why}")),
    "avslagen": ("rejected", N_("{title} avslås"), N_("{title} avslås – {why}")),
    "i_forvaltning": (
        "maintained",
        N_("{title} går över i förvaltning"),
        N_("{title} går över i förvaltning – {why}"),
    ),
    "avslutad": ("closed", N_("{title} avslutas"), N_("{title} avslutas – {why}")),
}
Told = tuple[Meaning, ...] | None


def told_initiative(change: Change, known: Known, together: Together) -> Told:
    """What a change in an initiative's file means; None when it has no words of its own.

    An end and its outcome that come `together` are one change.
    """
    initiative = change.noun
    assert isinstance(initiative, Initiative)
    if not change.path:
        return _whole(change, initiative, known)
    if change.top == "executions":
        return _execution(change, initiative, together)
    if isinstance(change.after, InitiativeEvent) and change.kind == "added":
        return _turn(change, change.after, initiative)
    if change.top == "decisions":
        return told_decision(change, initiative.title, known, known.collaboration_of(initiative))
    return _field(change, initiative, known)


def _whole(change: Change, initiative: Initiative, known: Known) -> Told:
    args = {"title": initiative.title, "before": change.before, "after": change.after}
    if change.kind == "added" and initiative.origin:
        text = N_("Nytt initiativ: {title}, från {origin}")
        args["origin"] = known.organisation(initiative.origin)
        return (Meaning(change, "added", "notable", Message(text, args)),)
    if change.kind == "added":
        return (Meaning(change, "added", "notable", Message(N_("Nytt initiativ: {title}"), args)),)
    if change.kind == "removed":
        text = N_("Initiativet {title} är borttaget ur registret")
        heir = _heir(initiative.id, known)
        if heir is not None:
            args["into"] = heir.title
            text = N_("Initiativet {title} har gått upp i {into} och är borttaget ur registret")
        return (Meaning(change, "removed", "decision", Message(text, args)),)
    if change.kind == "renamed":
        text = N_("{title} har fått ett nytt id: {before} → {after}")
        return (Meaning(change, "renamed", "minor", Message(text, args)),)
    return None


def _heir(former: str, known: Known) -> Initiative | None:
    """The initiative that has taken over the id of one that is gone."""
    if former in known.head.initiatives or former not in known.base.initiatives:
        return None
    every = known.head.initiatives.values()
    return next((found for found in every if former in found.former_ids), None)


def _turn(change: Change, event: InitiativeEvent, initiative: Initiative) -> Told:
    kind, plain, with_why = TURNS[event.kind]
    args = {"title": initiative.title, "why": event.reason}
    text = with_why if event.reason else plain
    return (Meaning(change, kind, "decision", Message(text, args)),)


def _field(change: Change, initiative: Initiative, known: Known) -> Told:
    args: dict[str, object] = {"title": initiative.title, "date": change.after}
    if change.top == "submitted" and change.kind == "added":
        text = N_("{title} skickas in till samverkan {date}")
        return (Meaning(change, "submitted", "notable", Message(text, args)),)
    if change.top == "handed_over" and change.kind == "added":
        text = N_("{title} lämnas över till it-leverantören {date}")
        return (Meaning(change, "handed_over", "notable", Message(text, args)),)
    if change.top == "former_ids" and _heir(str(change.after), known) == initiative:
        return ()  # told by what became of the one that is gone
    if change.top == "lead":
        return (_lead(change, args, known),)
    return None


def _lead(change: Change, args: dict[str, object], known: Known) -> Meaning:
    before, after = change.before, change.after
    if isinstance(before, str):
        args["before"] = known.organisation(before)
    if isinstance(after, str):
        args["after"] = known.organisation(after)
    if after is None:
        text = N_("{before} går inte längre före i {title}")
    elif before is None:
        text = N_("{after} går före i {title}")
    else:
        text = N_("{after} går före i {title} i stället för {before}")
    return Meaning(change, "lead_changed", "decision", Message(text, args))


def _execution(change: Change, initiative: Initiative, together: Together) -> Told:
    if change.kind != "added":
        return None
    if isinstance(change.after, Execution):
        return (_new_execution(change, change.after, initiative),)
    execution, field = change.within[-1], change.path[-1]
    if not isinstance(execution, Execution) or not isinstance(change.after, date | str):
        return None
    end = together.get((*change.path[:-1], "end"))
    if field == "outcome" and end is not None and end.kind == "added":
        return ()
    if field == "start":
        return (_started(change, execution, initiative),)
    return (_ended(change, execution, initiative),) if field in ("end", "outcome") else None


def _new_execution(change: Change, execution: Execution, initiative: Initiative) -> Meaning:
    if execution.end is not None:
        return _ended(change, execution, initiative)
    if execution.start is not None:
        return _started(change, execution, initiative)
    args = _about(execution, initiative, execution.planned_start)
    text = (
        N_("{title}: {form} planeras till {date}")
        if execution.planned_start
        else N_("{title}: {form} planeras")
    )
    return Meaning(change, "added", "notable", Message(text, args))


def _about(execution: Execution, initiative: Initiative, day: object) -> dict[str, object]:
    return {"title": initiative.title, "form": Term(execution.form), "date": day}


def _started(change: Change, execution: Execution, initiative: Initiative) -> Meaning:
    args = _about(execution, initiative, execution.start)
    text = N_("{title}: {form} startar {date}")
    return Meaning(change, "started", "decision", Message(text, args))


def _ended(change: Change, execution: Execution, initiative: Initiative) -> Meaning:
    args = _about(execution, initiative, execution.end or "–")
    weight: Weight = "notable"
    if execution.outcome == "avbrutet":
        kind, weight, text = "aborted", "decision", N_("{title}: {form} avbryts {date}")
    elif execution.outcome == "genomfort":
        kind, text = "finished", N_("{title}: {form} avslutas som genomfört {date}")
    else:
        kind, text = "finished", N_("{title}: {form} slutar {date}, utfall saknas")
    return Meaning(change, kind, weight, Message(text, args))
