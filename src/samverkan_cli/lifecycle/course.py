"""An initiative's own steps: sent in, started, ended, paused, taken up again, closed, renamed."""

from collections.abc import Mapping
from datetime import date

from samverkan_cli.lifecycle.step import Edit, NotPossible, item
from samverkan_cli.lifecycle.step import turned as turn
from samverkan_cli.model.initiative import (
    Execution,
    ExecutionForm,
    Initiative,
    InitiativeEventKind,
)
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.registry import Registry


def submitted(initiative: Initiative, day: date) -> tuple[Edit, ...]:
    """Sent in to the joint process, which happens once."""
    if initiative.submitted == day:
        return ()
    if initiative.submitted is not None:
        message = Message(N_("initiativet skickades in {day}"), {"day": initiative.submitted})
        hint = Message(N_("är dagen fel, ändra submitted i {path}"))
        raise NotPossible(message, hint, initiative.ref)
    return (Edit(initiative.ref, ("submitted",), day),)


def started(
    initiative: Initiative, form: ExecutionForm, day: date, fields: Mapping[str, str | None]
) -> tuple[Edit, ...]:
    """An execution that was planned begins, else a new one."""
    if any(one.form == form and one.running for one in initiative.executions):
        message = Message(N_("{form} pågår redan"), {"form": Term(form)})
        args = {"id": initiative.id, "form": form}
        hint = Message(N_("avsluta först: samverkan finish {id} --form {form}"), args)
        raise NotPossible(message, hint)
    planned = next(
        (n for n, one in enumerate(initiative.executions) if _is_planned(one, form)), None
    )
    if planned is None:
        place = len(initiative.executions)
        value = item({"form": form, "start": day, **fields})
        return (Edit(initiative.ref, ("executions", place), value, new_item=True),)
    return _set(initiative, planned, {"start": day, **fields})


def _is_planned(execution: Execution, form: ExecutionForm) -> bool:
    return execution.form == form and execution.start is None and execution.end is None


def finished(
    initiative: Initiative, form: ExecutionForm | None, fields: Mapping[str, object]
) -> tuple[Edit, ...]:
    """The execution under way ends, on a day and with an outcome."""
    under_way = {
        n: one for n, one in enumerate(initiative.executions)
        if one.running and form in (None, one.form)
    }  # fmt: skip
    if not under_way:
        raise NotPossible(
            Message(N_("inget pågår som kan avslutas")),
            Message(N_("starta först: samverkan start {id} --form …"), {"id": initiative.id}),
        )
    if len(under_way) > 1:
        forms = Names(tuple(dict.fromkeys(one.form for one in under_way.values())))
        message = Message(N_("flera pågår samtidigt"))
        raise NotPossible(message, Message(N_("välj med --form: {choices}"), {"choices": forms}))
    [place] = under_way
    return _set(initiative, place, fields)


def _set(initiative: Initiative, place: int, fields: Mapping[str, object]) -> tuple[Edit, ...]:
    return tuple(
        Edit(initiative.ref, ("executions", place, name), value)
        for name, value in fields.items()
        if value is not None
    )


def turned(
    initiative: Initiative, kind: InitiativeEventKind, day: date, reason: str | None
) -> tuple[Edit, ...]:
    """Paused, taken up again or closed."""
    fields = {"date": day, "kind": kind, "reason": reason}
    return turn(initiative.ref, initiative.events, fields)


def renamed(registry: Registry, initiative: Initiative, new: str) -> tuple[Edit, ...]:
    """The former id kept in the moved file, and the exceptions to rules that follow it."""
    old, ref = initiative.ref, f"initiatives/{new}"
    if "waivers" in registry.unread:
        message = Message(N_("waivers.yaml går inte att läsa, och kan ha undantag för initiativet"))
        raise NotPossible(message, Message(N_("se felen med: samverkan validate")))
    if new == initiative.id:
        raise NotPossible(Message(N_("initiativet heter redan {id}"), {"id": new}))
    if new in registry.initiatives:
        message = Message(N_("det finns redan ett initiativ med id {id}"), {"id": new})
        raise NotPossible(message, Message(N_("välj ett annat id")))
    former = [known for known in initiative.former_ids if known != new]
    edits = [Edit(ref, ("former_ids",), [*former, initiative.id])]
    waivers = registry.waivers.waivers if registry.waivers else ()
    for n, waiver in enumerate(waivers):
        if waiver.record == old or waiver.record.startswith(f"{old}/"):
            edits.append(
                Edit("waivers", ("waivers", n, "record"), ref + waiver.record.removeprefix(old))
            )
    return tuple(edits)
