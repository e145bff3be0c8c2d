"""The outcome of one initiative: gates first, then the score against the thresholds."""

from collections.abc import Iterable, Sequence
from datetime import date

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.qualification_model import Outcome, QualificationModel, Thresholds
from samverkan_cli.qualification.arithmetic import criterion_result, gate_result
from samverkan_cli.qualification.forms import forms_of_other_versions, forms_that_count
from samverkan_cli.qualification.results import GateResult, Interval, Qualification, total


def deciding_failures(gates: Sequence[GateResult]) -> tuple[GateResult, ...]:
    """The failed gates that decide: those of quality if any, else the first about belonging.

    A gate with an outcome of its own only says whose the initiative is, so it decides nothing
    while a gate of quality fails as well.
    """
    failed = [gate for gate in gates if gate.answer == "nej"]
    quality = tuple(gate for gate in failed if gate.own_outcome is None)
    return quality or tuple(failed[:1])


def outcome_of(gates: Sequence[GateResult], score: Interval, thresholds: Thresholds) -> Outcome:
    """The outcome by the model; a gate answered delvis does not stop an initiative."""
    failed = deciding_failures(gates)
    if failed:
        return failed[0].own_outcome or "ej_kvalificerat"
    if any(gate.answer == "ej_bedomt" for gate in gates):
        return "komplettera"
    if score.straddles(thresholds.qualified) or score.straddles(thresholds.complete):
        return "komplettera"
    if score.low >= thresholds.qualified:
        return "kvalificerat"
    return "ej_kvalificerat" if score.high < thresholds.complete else "komplettera"


def qualify(
    initiative: str, model: QualificationModel, assessments: Iterable[Assessment], day: date
) -> Qualification:
    """One initiative by one model version, over its assessments dated on or before the day.

    Without any form every gate is unanswered and every criterion unknown, so the outcome is
    `komplettera` over the whole scale; `assessed` tells that case apart.
    """
    known = tuple(assessments)
    forms = forms_that_count(known, model.id, day)
    gates = tuple(gate_result(gate, forms) for gate in model.gates)
    criteria = tuple(criterion_result(criterion, model, forms) for criterion in model.criteria)
    score = total(line.contribution for line in criteria)
    return Qualification(
        initiative=initiative,
        model=model,
        gates=gates,
        criteria=criteria,
        score=score,
        outcome=outcome_of(gates, score, model.thresholds),
        forms=forms,
        other_versions=forms_of_other_versions(known, model.id, day),
    )
