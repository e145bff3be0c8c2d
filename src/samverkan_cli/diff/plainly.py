"""The sentence of any change: whose field, what it was, what it is."""

from itertools import pairwise

from samverkan_cli.diff.change import Change
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning, Weight
from samverkan_cli.diff.shown import entry, is_long, named, shown, told
from samverkan_cli.diff.subject import subject_of
from samverkan_cli.model.message import N_, Label, Listed, Message
from samverkan_cli.model.noun import Part

WEIGHTS: dict[str, Weight] = {
    "Settings": "decision", "Settings.name": "minor",
    "Collaboration.form": "decision", "Collaboration.host": "decision",
    "Collaboration.legal_person": "decision", "Collaboration.board": "decision",
    "Collaboration.ended": "decision", "Collaboration.closed_to_new_members": "decision",
    "Collaboration.members": "decision", "Collaboration.approvals": "decision",
    "Collaboration.decisions": "decision", "Collaboration.governing_documents": "decision",
    "Collaboration.follow_up": "decision", "Collaboration.groups": "decision",
    "Collaboration.principles": "decision", "Collaboration.funding": "decision",
    "Collaboration.scope": "minor", "Collaboration.delimitations": "minor",
    "Collaboration.stakeholders": "minor", "Collaboration.competences": "minor",
    "Collaboration.conditions": "minor", "Collaboration.deviations": "minor",
    "Collaboration.lessons": "minor", "Collaboration.recommendations": "minor",
    "Collaboration.related_programmes": "minor", "Collaboration.stated": "minor",
    "Collaboration.agreements": "minor", "Collaboration.shared_services": "minor",
    "Collaboration.example": "minor",
    "QualificationModel.scale": "decision", "QualificationModel.gates": "decision",
    "QualificationModel.criteria": "decision", "QualificationModel.aggregate": "decision",
    "QualificationModel.thresholds": "decision", "QualificationModel.name": "minor",
    "Initiative.collaboration": "decision", "Initiative.decisions": "decision",
    "Initiative.cost_key": "decision", "Initiative.lead": "decision",
    "Initiative.need": "minor", "Initiative.title": "minor", "Initiative.areas": "minor",
    "Initiative.reference": "minor", "Initiative.related": "minor",
    "Initiative.former_ids": "minor", "Initiative.target_groups": "minor",
    "Initiative.kinds": "minor",
    "Participation.contact": "minor",
    "Assessment.note": "minor",
    "Organisation.note": "minor", "Organisation.code_owners": "decision",
    "Prioritisation.order": "decision", "Prioritisation.group": "decision",
    "Review": "decision", "Waivers": "decision",
}  # fmt: skip


WORDING = frozenset({"note", "reference", "source", "anchors", "evidence"})


def weight_of(change: Change) -> Weight:
    """How much a change that has no meaning of its own weighs: by its record's field."""
    noun = type(change.noun).__name__
    field = f"{noun}.{change.top}"
    if _is_wording(change):
        return "minor"
    return WEIGHTS.get(field, WEIGHTS.get(noun, "notable"))


def _is_wording(change: Change) -> bool:
    """Notes, references and the texts of a model's steps decide nothing by themselves."""
    field = change.field.partition(".")[2]
    return len(change.within) > 1 and field in WORDING


def plainly(change: Change, known: Known, about: object = None) -> Meaning:
    """The meaning of a change that needs no words of its own; `about` is what it is in."""
    args = {"subject": about or _about(change, known), "field": _field(change)}
    owner = type(change.within[-1])
    before, after = (_shown(v, change, owner, known) for v in (change.before, change.after))
    args |= {"before": before, "after": after}
    return Meaning(change, change.kind, weight_of(change), Message(_wording(change), args))


def _shown(value: object, change: Change, owner: type[Part], known: Known) -> object:
    if isinstance(value, Part) and _is_item(change):
        return told(value, known)
    found = shown(value, change.field, owner, known)
    if value is not None and change.kind != "changed" and _is_item(change) and _is_entry(change):
        return Listed((entry(change.path[-1], known), found))
    return found


def _wording(change: Change) -> str:
    if is_long(change.before) or is_long(change.after):
        return _rewritten(change)
    if _is_item(change):
        if change.kind == "added":
            return N_("{subject}: nytt under {field}: {after}")
        if change.kind == "removed":
            return N_("{subject}: struket under {field}: {before}")
    if change.kind == "added":
        return N_("{subject}: {field} sätts till {after}")
    if change.kind == "removed":
        return N_("{subject}: {field} tas bort, var {before}")
    return N_("{subject}: {field} {before} → {after}")


def _rewritten(change: Change) -> str:
    if change.kind == "added":
        return N_("{subject}: ny text under {field}")
    if change.kind == "removed":
        return N_("{subject}: texten under {field} tas bort")
    return N_("{subject}: texten under {field} skrivs om")


def _is_item(change: Change) -> bool:
    """Whether the value is an item of a list or mapping, and not a field."""
    return bool(change.path) and isinstance(_around(change), tuple | dict)


def _around(change: Change) -> object:
    """What the field that the change is in holds now."""
    owner, field = change.within[-1], change.field.partition(".")[2]
    return getattr(owner, field, None)


def _about(change: Change, known: Known) -> object:
    """The record and the way in to the part: `V6, finansiering, bidrag`."""
    said: list[object] = [subject_of(change.noun, known)]
    path, field = change.path, change.field.partition(".")[2]
    for outer, inner in pairwise(change.within):
        said.append(Label(f"{type(outer).__name__}.{path[0]}"))
        held = getattr(outer, path[0], None)
        if isinstance(held, tuple):
            called = named(inner, known, without=field)
            said += [called] if called.items else []
        elif isinstance(held, dict):
            said.append(path[1])
        path = path[2:] if isinstance(held, tuple | dict) else path[1:]
    if _is_answer(change):
        said.append(Label(change.field))
    return Listed(tuple(said)) if len(said) > 1 else said[0]


def _field(change: Change) -> object:
    """The field's name; the entry's own, when it has got another value."""
    return change.path[-1] if _is_answer(change) else Label(change.field)


def _is_answer(change: Change) -> bool:
    """Whether the change is another value under a name of its own, as an answer to its question."""
    return change.kind == "changed" and _is_item(change) and _is_entry(change)


def _is_entry(change: Change) -> bool:
    """Whether the value stands under a name of its own, as an answer under its question."""
    return isinstance(_around(change), dict)
