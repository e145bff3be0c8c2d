"""`--set K=V`: what is supposed, with the words of the model; nothing is written."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import get_args

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.qualification.results import Answer
from samverkan_cli.qualification.supposed import Supposed, with_weights

ANSWERS: tuple[Answer, ...] = get_args(Answer)
UNKNOWN = ("okänt", "okant", "null", "unknown")
_DECIMAL = re.compile(r"-?\d{1,9}(?:[.,]\d{1,6})?", re.ASCII)


def supposed(given: Sequence[str], model: QualificationModel) -> Supposed:
    """The suppositions of the call; UsageError says which word of it cannot be meant."""
    gates: dict[str, Answer] = {}
    values: dict[str, Fraction | None] = {}
    weights: dict[str, Fraction] = {}
    known = _keys(model)
    for one in given:
        key, equals, value = one.partition("=")
        if not equals:
            raise UsageError(
                Message(N_("--set: ”{text}” saknar likhetstecken"), {"text": one}),
                Message(N_("skriv till exempel --set {key}=4"), {"key": known[-1]}),
            )
        if key not in known:
            listing = Message(N_("välj bland {choices}"), {"choices": Names(tuple(known))})
            message = Message(N_("--set: det finns inget ”{key}” i modellen"), {"key": key})
            begun = [name for name in known if key and name.startswith(key)]
            if begun:
                near = Message(N_("menade du {near}?"), {"near": ", ".join(begun)})
                raise UsageError(message, near)
            raise UsageError(message, did_you_mean(key, known, listing))
        about, _, name = key.rpartition(".")
        if about == "gate":
            gates[name] = answer_in("--set", one, value)
        elif about == "weight":
            weights[name] = _weight(one, value)
        else:
            values[name] = value_in("--set", one, value, model)
    return Supposed(gates, values, weights)


def _keys(model: QualificationModel) -> list[str]:
    """Everything that can be supposed: gates, weights, criteria."""
    criteria = [criterion.id for criterion in model.criteria]
    return [
        *(f"gate.{gate.id}" for gate in model.gates),
        *(f"weight.{key}" for key in criteria),
        *criteria,
    ]


def answer_in(option: str, one: str, value: str) -> Answer:
    """The answer to a gate that an option gives, such as `forankring=ja`."""
    for answer in ANSWERS:
        if value.casefold().replace(" ", "_").replace("ö", "o") == answer:
            return answer
    listing = Message(N_("välj bland {choices}"), {"choices": ", ".join(ANSWERS)})
    raise UsageError(
        Message(
            N_("{option} {text}: ”{value}” är inget svar"),
            {"option": option, "text": one, "value": value},
        ),
        did_you_mean(value, ANSWERS, listing),
    )


def _decimal(option: str, one: str, value: str) -> Fraction:
    if not _DECIMAL.fullmatch(value):
        raise UsageError(
            Message(
                N_("{option} {text}: ”{value}” är inget tal"),
                {"option": option, "text": one, "value": value},
            ),
            Message(N_("skriv till exempel 4, 3,5 eller okänt")),
        )
    return Fraction(value.replace(",", "."))


def value_in(option: str, one: str, value: str, model: QualificationModel) -> Fraction | None:
    """The value on the model's scale that an option gives, such as `risk=3,5`; None for unknown."""
    if value.casefold() in UNKNOWN:
        return None
    found, scale = _decimal(option, one, value), model.scale
    if not scale.min <= found <= scale.max:
        args = {"option": option, "text": one, "min": scale.min, "max": scale.max}
        raise UsageError(Message(N_("{option} {text}: skalan går från {min} till {max}"), args))
    return found


def _weight(one: str, value: str) -> Fraction:
    found = _decimal("--set", one, value)
    if found < 0:
        raise UsageError(Message(N_("--set {text}: en vikt är minst 0"), {"text": one}))
    return found


def weighted(model: QualificationModel, given: Supposed) -> QualificationModel:
    """The model with the supposed weights; UsageError when they cannot sum to a hundred."""
    found = with_weights(model, given.weights)
    if found is None:
        whole = sum((c.weight for c in model.criteria), Fraction(0))
        raise UsageError(
            Message(N_("--set: vikterna går inte ihop till {whole}"), {"whole": whole}),
            Message(N_("de vikter som inte anges delar på det som blir kvar")),
        )
    return found
