"""From forms to gate answers, values, utilities and points; exact throughout."""

from collections.abc import Sequence
from fractions import Fraction
from statistics import median
from typing import Literal

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.qualification_model import Criterion, Gate, QualificationModel, Scale
from samverkan_cli.qualification.results import (
    Answer,
    AnswerGiven,
    CriterionResult,
    GateResult,
    Interval,
    ValueGiven,
)

HALF = Fraction(1, 2)


def joint_answer(answers: Sequence[Answer]) -> Answer:
    """One nej decides; delvis lowers a ja; without ja or delvis the gate is not assessed."""
    if "nej" in answers:
        return "nej"
    if "delvis" in answers:
        return "delvis"
    return "ja" if "ja" in answers else "ej_bedomt"


def gate_result(gate: Gate, forms: Sequence[Assessment]) -> GateResult:
    """The gate over the forms that count; a form that skips the gate says nothing about it."""
    given = tuple(
        AnswerGiven(form.assessor, form.ref, said.answer, said.reason)
        for form in forms
        if (said := form.gates.get(gate.id)) is not None
    )
    return GateResult(gate, joint_answer([said.answer for said in given]), given)


def aggregated(values: Sequence[Fraction], how: Literal["median", "mean"]) -> Fraction | None:
    """The joint value; None of none."""
    if not values:
        return None
    return Fraction(median(values)) if how == "median" else sum(values, Fraction(0)) / len(values)


def on_scale(value: Fraction, scale: Scale) -> bool:
    """Whether points can be read from the value; a scale without extent has none to give."""
    return scale.min < scale.max and scale.min <= value <= scale.max


def utility(value: Fraction, scale: Scale, *, inverted: bool) -> Fraction:
    """0 at the worst end of the scale, 1 at the best."""
    along = (value - scale.min) / (scale.max - scale.min)
    return 1 - along if inverted else along


def contribution(criterion: Criterion, value: Fraction | None, scale: Scale) -> Interval:
    """Weight times utility; an unknown is 0 at worst, 1 at best and 1/2 in the middle."""
    if value is None:
        return Interval(Fraction(0), criterion.weight * HALF, criterion.weight)
    points = criterion.weight * utility(value, scale, inverted=criterion.inverted)
    return Interval(points, points, points)


def criterion_result(
    criterion: Criterion, model: QualificationModel, forms: Sequence[Assessment]
) -> CriterionResult:
    """The criterion over the forms that count."""
    given = [
        ValueGiven(form.assessor, form.ref, said.value, said.reason)
        for form in forms
        if (said := form.scores.get(criterion.id)) is not None and said.value is not None
    ]
    counted: list[ValueGiven] = []
    outside: list[ValueGiven] = []
    for one in given:
        (counted if on_scale(one.value, model.scale) else outside).append(one)
    value = aggregated([one.value for one in counted], model.aggregate)
    points = contribution(criterion, value, model.scale)
    return CriterionResult(criterion, value, tuple(counted), tuple(outside), points)
