"""The published JSON of `score`; its schema lies beside it as `schemas/scores.schema.json`."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.results import CriterionResult, GateResult, Qualification

Place = Callable[[str, tuple[str | int, ...]], tuple[str, int | None]]
Json = dict[str, object]


def scores_document(model: QualificationModel, ranked: Iterable[Ranked], place: Place) -> Json:
    """The document for the initiatives in the order given (`ranking` gives the published one).

    `place(record, keys)` says in which file and on which line something stands.
    """
    return {
        "schema_version": 1,
        "kind": "scores",
        "model": model.id,
        "example_model": model.is_example,
        "initiatives": [_initiative(entry, place) for entry in ranked],
    }


def _initiative(entry: Ranked, place: Place) -> Json:
    result: Qualification = entry.result
    return {
        "initiative": result.initiative,
        "rank": entry.rank,
        "outcome": result.outcome,
        "score": {
            "point": number(result.score.point),
            "low": number(result.score.low),
            "high": number(result.score.high),
        },
        "gates": [_gate(gate) for gate in result.gates],
        "criteria": [_criterion(line, place) for line in result.criteria],
        "other_versions": [_other(form, place) for form in result.other_versions],
    }


def _gate(gate: GateResult) -> Json:
    return {"id": gate.gate.id, "answer": gate.answer, "disagreement": gate.disagreement}


def _criterion(line: CriterionResult, place: Place) -> Json:
    """`contribution` is the middle reading of an unknown, so the lines add up to `score.point`."""
    keys = ("scores", line.criterion.id)
    return {
        "id": line.criterion.id,
        "weight": number(line.criterion.weight),
        "value": number(line.value),
        "n": line.n,
        "min": number(line.min),
        "max": number(line.max),
        "contribution": number(line.contribution.point),
        "sources": [_source(place(given.record, keys)) for given in line.given],
    }


def _other(form: Assessment, place: Place) -> Json:
    source = _source(place(form.ref, ("model",)))
    return {"model": form.model, "date": str(form.date), "assessor": form.assessor, **source}


def _source(found: tuple[str, int | None]) -> Json:
    path, line = found
    return {"path": path, "line": line}


def number(exact: Fraction | None) -> int | float | None:
    """Rounded to 6 decimals; whole numbers without a fraction part."""
    if exact is None:
        return None
    rounded = round(exact, 6)
    return rounded.numerator if rounded.denominator == 1 else float(rounded)
