"""Values in sentences: names for organisations, terms for the registry's own words, kronor."""

from functools import cache
from typing import Any, Literal, get_args, get_origin

from samverkan_cli.diff.known import Known
from samverkan_cli.model.collaboration import (
    Decision,
    GovernanceReading,
    Group,
    Payment,
    PlanRow,
    Principle,
    Risk,
    Seat,
    StatedFigure,
    UserGroup,
)
from samverkan_cli.model.identity import IDENTITY
from samverkan_cli.model.initiative import Benefit, PriceStep
from samverkan_cli.model.message import Kronor, Label, Listed, Message, Names, Term
from samverkan_cli.model.noun import Part
from samverkan_cli.model.organisation import Population
from samverkan_cli.model.qualification_model import Criterion, Gate
from samverkan_cli.model.records import IntakeCount, SurveyAnswer
from samverkan_cli.model.shortened import shortened
from samverkan_cli.model.values import RefTo

AMOUNTS = frozenset(
    {
        "Cost.amount", "Payment.amount", "PriceStep.amount", "Grant.stated", "OwnFinancing.stated",
        "Funding.stated_total", "Funding.payments_stated_total",
    }
)  # fmt: skip
# what people call an item, where that is not what identifies it
CALLED: dict[type[Part], tuple[str, ...]] = {
    Group: ("name",),
    Criterion: ("name",),
    PlanRow: ("text",),
    Risk: ("text",),
    StatedFigure: ("claim",),
    SurveyAnswer: ("organisation", "role"),
    Decision: ("date", "subject"),
    Benefit: ("measure",),
    Principle: ("id",),
}
# what is said of a new or struck one
TOLD: dict[type[Part], tuple[str, ...]] = {
    Principle: ("id", "text"),
    Gate: ("question",),
    Criterion: ("name", "weight"),
    Payment: ("organisation", "amount"),
    Population: ("date", "count"),
    IntakeCount: ("period", "received"),
    UserGroup: ("group", "count"),
    GovernanceReading: ("date", "mode"),
    Seat: ("role", "organisations"),
    PriceStep: ("up_to", "amount"),
}
LONG = 60  # letters; a longer text is not repeated in a sentence


def is_long(value: object) -> bool:
    """Whether a text is too long to stand in a sentence."""
    return isinstance(value, str) and len(value) > LONG


def shown(value: object, field: str, owner: type[Part], known: Known) -> object:
    """A value as an argument of a message."""
    if isinstance(value, Part):
        return named(value, known)
    if isinstance(value, tuple):
        return Names(tuple(shown(item, field, owner, known) for item in value))
    if isinstance(value, dict):
        pairs = ((entry(key, known), shown(v, field, owner, known)) for key, v in value.items())
        return Listed(tuple(Message("{key} {value}", {"key": k, "value": v}) for k, v in pairs))
    if field in AMOUNTS and isinstance(value, int):
        return Kronor(value)
    if isinstance(value, str):
        sort = "titles" if field == "PlaceInOrder.initiative" else ""
        return _text(value, sort or _sort(owner, field.partition(".")[2]), known)
    return value


def _text(value: str, sort: str, known: Known) -> object:
    if sort == "term":
        return Term(value)
    if sort == "organisations":
        return known.organisation(value)
    if sort == "titles":
        return known.title(value)
    if sort == "collaborations":
        found = known.collaboration(value)
        return found.name if found else value
    return shortened(value, LONG)


def named(part: Part, known: Known, without: str = "") -> Listed:
    """An item by what people call it: `utveckling, budget, 2024`; not by the field that changed.

    A part that is not one of several is told whole.
    """
    if type(part) not in IDENTITY:
        return whole(part, known)
    kept: list[str] = []
    for fields in (CALLED.get(type(part), ()), IDENTITY[type(part)][0]):
        given = [f for f in fields if getattr(part, f) not in (None, {})]
        kept = kept or [f for f in given if f.rstrip("_") != without]
    return Listed(tuple(_field(part, name, known) for name in kept))


def told(part: Part, known: Known) -> Listed:
    """A new or struck item: what it is called, with its figure or words where they say more."""
    fields = TOLD.get(type(part))
    if fields is None:
        return named(part, known)
    kept = [name for name in fields if getattr(part, name) is not None]
    return Listed(tuple(_field(part, name, known) for name in kept))


def whole(part: Part, known: Known) -> Listed:
    """Everything in a part: `Nämnden, platser per medlem 2`."""
    said: list[object] = []
    for name, about in type(part).model_fields.items():
        value = getattr(part, name)
        if not about.is_required() and value == about.get_default():
            continue
        inside = _field(part, name, known)
        if not about.is_required():
            label = Label(f"{type(part).__name__}.{about.alias or name}")
            form = "{label} ({inside})" if isinstance(value, Part) else "{label} {inside}"
            inside = Message(form, {"label": label, "inside": inside})
        said.append(inside)
    return Listed(tuple(said))


def _field(part: Part, name: str, known: Known) -> object:
    label = f"{type(part).__name__}.{name.rstrip('_')}"
    return shown(getattr(part, name), label, type(part), known)


def entry(key: str, known: Known) -> str:
    """A name of its own under a field: an organisation's when it is one, else as written."""
    return known.organisation(key)


@cache
def _sort(owner: type[Part], key: str) -> str:
    """What the texts of a field are: `term`, a kind of record they name, or plain text (``)."""
    for name, about in owner.model_fields.items():
        if (about.alias or name) == key:
            found = [*about.metadata, *_inside(about.annotation)]
            refs = [mark.kind for mark in found if isinstance(mark, RefTo)]
            return refs[0] if refs else "term" if "term" in found else ""
    return ""


def _inside(annotation: Any) -> list[object]:
    """The marks in an annotation: references, and `term` for a list of allowed words."""
    if get_origin(annotation) is Literal:
        return ["term"]
    marks: list[object] = list(getattr(annotation, "__metadata__", ()))
    for inner in get_args(annotation):
        if isinstance(inner, type) or get_origin(inner) is not None:
            marks += _inside(inner)
    return marks
