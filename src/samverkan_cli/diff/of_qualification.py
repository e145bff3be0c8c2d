"""Assessments, models and decided orders."""

from dataclasses import replace

from samverkan_cli.diff.change import Change
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.diff.plainly import plainly
from samverkan_cli.diff.subject import assessor, subject_of
from samverkan_cli.model.assessment import Assessment, GateAnswer, GivenScore
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Prioritisation

Told = tuple[Meaning, ...] | None


def told_assessment(change: Change, known: Known) -> Told:
    """A new form, or a value changed in one that was there."""
    form = change.noun
    assert isinstance(form, Assessment)
    args: dict[str, object] = {
        "name": assessor(form, known),
        "title": known.title(form.initiative_id),
        "date": form.date,
        "subject": subject_of(form, known),
    }
    if not change.path:
        return _whole(change, form, args, known)
    if change.top in ("gates", "scores") and len(change.path) > 1:
        return _answer(change, form, args, known)
    return None


def _whole(change: Change, form: Assessment, args: dict[str, object], known: Known) -> Told:
    if change.kind == "removed":
        text = N_("{subject}: bedömningen är borttagen ur registret")
        return (Meaning(change, "removed", "decision", Message(text, args)),)
    if change.kind != "added":
        return None
    earlier = any(
        old.assessor == form.assessor and old.ref != form.ref
        for old in known.head.assessments_of(form.initiative_id)
        if old.date <= form.date
    )
    if earlier:
        text = N_("{name} har bedömt {title} på nytt {date}")
        return (Meaning(change, "reassessed", "notable", Message(text, args)),)
    text = N_("{name} har bedömt {title} {date}")
    return (Meaning(change, "assessed", "notable", Message(text, args)),)


def _answer(change: Change, form: Assessment, args: dict[str, object], known: Known) -> Told:
    """A gate's answer or a criterion's value, before and after; its reason is told plainly."""
    if len(change.path) == 3 and change.path[2] not in ("answer", "value"):
        return None
    values = [_value(change.before), _value(change.after)]
    args |= {
        "what": _name(change.path[1], form, known),
        "before": values[0] or "–",
        "after": values[1] or "–",
    }
    text = N_("{subject}: {what} {before} → {after}")
    return (Meaning(change, change.kind, "notable", Message(text, args)),)


def _value(given: object) -> object:
    if isinstance(given, GateAnswer):
        return Term(given.answer)
    if isinstance(given, GivenScore):
        return given.value
    return Term(given) if isinstance(given, str) else given


def _name(key: str, form: Assessment, known: Known) -> str:
    """The criterion's name by the form's own model; a gate has its id only."""
    model = known.model(form.model)
    names = {c.id: c.name for c in model.criteria} if model else {}
    return names.get(key, key)


def told_model(change: Change, known: Known) -> Told:
    """A new version, one that was decided, or one whose questions or weights are not the same."""
    model = change.noun
    assert isinstance(model, QualificationModel)
    args: dict[str, object] = {"id": model.id, "status": Term(model.status)}
    if change.kind == "added" and not change.path:
        text = N_("Ny modellversion: {id} ({status})")
        return (Meaning(change, "added", "notable", Message(text, args)),)
    if change.kind == "removed" and not change.path:
        text = N_("Modellen {id} är borttagen ur registret")
        return (Meaning(change, "removed", "decision", Message(text, args)),)
    if change.path == ("status",):
        args |= {"before": Term(str(change.before)), "after": Term(str(change.after))}
        text = N_("Modellen {id}: {before} → {after}")
        kind = "model_decided" if change.after == "beslutad" else "changed"
        return (Meaning(change, kind, "decision", Message(text, args)),)
    plain = plainly(change, known) if change.path else None
    if plain and plain.weight == "decision":
        return (replace(plain, kind="model_changed"),)
    return None


def told_prioritisation(change: Change, known: Known) -> Told:
    """A decided order, or what became of it."""
    decided = change.noun
    assert isinstance(decided, Prioritisation)
    order = Names(tuple(known.title(place.initiative) for place in decided.order[:3]))
    args: dict[str, object] = {"date": decided.date, "n": len(decided.order), "order": order}
    if change.kind == "added" and not change.path:
        text = N_("Beslutad ordning {date}, antal: {n}, främst {order}")
        return (Meaning(change, "prioritised", "decision", Message(text, args)),)
    if change.kind == "removed" and not change.path:
        text = N_("Den beslutade ordningen {date} är borttagen ur registret")
        return (Meaning(change, "removed", "decision", Message(text, args)),)
    if change.path == ("order", "order"):
        text = N_("Den beslutade ordningen {date} är ändrad: främst {order}")
        return (Meaning(change, "prioritised", "decision", Message(text, args)),)
    return None
