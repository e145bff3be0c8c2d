"""Values in sentences: names for organisations, terms for the registry's own words, kronor."""

from functools import cache
from typing import Any, Literal, get_args, get_origin

from samverkan_cli.diff.known import Known
from samverkan_cli.model.identity import IDENTITY
from samverkan_cli.model.message import Kronor, Listed, Names, Term
from samverkan_cli.model.noun import Part
from samverkan_cli.model.values import RefTo

AMOUNTS = frozenset(
    {
        "Cost.amount", "Payment.amount", "PriceStep.amount", "Grant.stated", "OwnFinancing.stated",
        "Funding.stated_total", "Funding.payments_stated_total",
    }
)  # fmt: skip
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
        return Names(tuple(value))
    if field in AMOUNTS and isinstance(value, int):
        return Kronor(value)
    if isinstance(value, str):
        return _text(value, _sort(owner, field.partition(".")[2]), known)
    return value


def _text(value: str, sort: str, known: Known) -> object:
    if sort == "term":
        return Term(value)
    if sort == "organisations":
        return known.organisation(value)
    return f"{value[: LONG - 1]}…" if is_long(value) else value


def named(part: Part, known: Known, without: str = "") -> object:
    """An item by what identifies it: `utveckling, budget, 2024`; not by the field that changed."""
    fields = IDENTITY.get(type(part), (tuple(type(part).model_fields),))[0]
    said = []
    for name in fields:
        value = getattr(part, name)
        if value is not None and name.rstrip("_") != without:
            label = f"{type(part).__name__}.{name.rstrip('_')}"
            said.append(shown(value, label, type(part), known))
    return Listed(tuple(said))


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
