"""The sentence of any change: whose field, what it was, what it is."""

from itertools import pairwise

from samverkan_cli.diff.change import Change
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning, Weight
from samverkan_cli.diff.shown import is_long, named, shown
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


def plainly(change: Change, known: Known) -> Meaning:
    """The meaning of a change that needs no words of its own."""
    args = {"subject": subject_of(change.noun, known), "field": _field(change, known)}
    owner = type(change.within[-1])
    before, after = (shown(v, change.field, owner, known) for v in (change.before, change.after))
    args |= {"before": before, "after": after}
    return Meaning(change, change.kind, weight_of(change), Message(_wording(change), args))


def _wording(change: Change) -> str:
    if is_long(change.before) or is_long(change.after):
        return _rewritten(change)
    if _is_item(change):
        if change.kind == "added":
            return N_("{subject}: nytt under {field}: {after}")
        if change.kind == "removed":
            return N_("{subject}: struket under {field}: {before}")
    if change.kind == "added":
        return N_("{subject}: {field} satt till {after}")
    if change.kind == "removed":
        return N_("{subject}: {field} struket, var {before}")
    return N_("{subject}: {field} {before} → {after}")


def _rewritten(change: Change) -> str:
    if change.kind == "added":
        return N_("{subject}: ny text under {field}")
    if change.kind == "removed":
        return N_("{subject}: texten under {field} struken")
    return N_("{subject}: texten under {field} omskriven")


def _is_item(change: Change) -> bool:
    """Whether the value is an item of a list or mapping, and not a field."""
    return bool(change.path) and change.path[-1] != change.field.partition(".")[2]


def _field(change: Change, known: Known) -> object:
    """The way in to the value in words: `kostnader, utveckling, budget, 2024, belopp`."""
    said: list[object] = []
    for outer, inner in pairwise(change.within):
        said += _step(outer, inner, known, change.field.partition(".")[2])
    said.append(Label(change.field))
    if _is_item(change) and not isinstance(change.after or change.before, Part):
        said += [name for name in change.path[-1:] if _is_entry(change)]
    return Listed(tuple(said))


def _is_entry(change: Change) -> bool:
    """Whether the value stands under a name of its own, as an answer under its question."""
    field = change.field.partition(".")[2]
    return isinstance(getattr(change.within[-1], field, None), dict)


def _step(outer: Part, inner: Part, known: Known, field: str) -> list[object]:
    """The field of a part within another, and the item's name where it is one of several."""
    for name, about in type(outer).model_fields.items():
        value = getattr(outer, name)
        label = Label(f"{type(outer).__name__}.{about.alias or name}")
        if value is inner:
            return [label]
        if isinstance(value, tuple) and any(item is inner for item in value):
            return [label, named(inner, known, without=field)]
        if isinstance(value, dict):
            found = [key for key, item in value.items() if item is inner]
            if found:
                return [label, found[0]]
    return []
