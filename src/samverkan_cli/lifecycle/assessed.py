"""A qualification form filled in, at once or a few answers at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from samverkan_cli.lifecycle.step import Edit, item
from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.qualification_model import Criterion, QualificationModel


@dataclass(frozen=True)
class Given:
    """What an assessor says: answers to gates, values (None unknown), reasons by either's id."""

    gates: Mapping[str, str] = field(default_factory=dict)
    scores: Mapping[str, Fraction | None] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    recommendation: str | None = None
    note: str | None = None


def form_ref(initiative: Initiative, day: date, assessor: str) -> str:
    """The reference of an assessor's form from a day, there or not."""
    return f"{initiative.ref}/assessments/{day}-{assessor}"


def new_form(
    initiative: Initiative, model: QualificationModel, day: date, assessor: str, given: Given
) -> tuple[Edit, ...]:
    """A whole form; what is not answered says so, with the question above it."""
    gates = {
        gate.id: item(
            {"answer": given.gates.get(gate.id, "ej_bedomt"), "reason": given.reasons.get(gate.id)}
        )
        for gate in model.gates
    }
    scores = {
        one.id: {
            "value": _number(given.scores.get(one.id)),
            **item({"reason": given.reasons.get(one.id)}),
        }
        for one in model.criteria
    }
    fields = {
        "model": model.id, "date": day, "assessor": assessor, "gates": gates, "scores": scores,
        "recommendation": given.recommendation, "note": given.note,
    }  # fmt: skip
    notes = dict(_questions(model, given))
    return (Edit(form_ref(initiative, day, assessor), (), fields, notes=notes),)


def further(form: Assessment, model: QualificationModel, given: Given) -> tuple[Edit, ...]:
    """More answers in a form that is there."""
    return tuple(Edit(form.ref, keys, value) for keys, value in _answers(model, given))


def _answers(model: QualificationModel, given: Given) -> Iterator[tuple[Keys, object]]:
    questions = {gate.id for gate in model.gates}
    for key, answer in given.gates.items():
        yield ("gates", key, "answer"), answer
    for key, value in given.scores.items():
        yield ("scores", key, "value"), _number(value)
    for key, reason in given.reasons.items():
        yield ("gates" if key in questions else "scores", key, "reason"), reason
    for name in ("recommendation", "note"):
        if (said := getattr(given, name)) is not None:
            yield (name,), said


def _number(value: Fraction | None) -> str | None:
    return None if value is None else decimal_text(value)


def _questions(model: QualificationModel, given: Given) -> Iterator[tuple[Keys, str]]:
    for gate in model.gates:
        if gate.id not in given.gates:
            yield ("gates", gate.id), gate.question
    for one in model.criteria:
        if one.id not in given.scores:
            yield ("scores", one.id), _scale(one)


def _scale(criterion: Criterion) -> str:
    """The criterion's name, and each step of its scale on a line of its own."""
    return "\n".join([criterion.name, *(f"{n} = {text}" for n, text in criterion.anchors.items())])
