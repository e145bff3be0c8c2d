"""Models and assessments for the tests, written as the files write them."""

from collections.abc import Mapping
from datetime import date

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.qualification_model import QualificationModel

DAY = date(2024, 12, 31)
CRITERIA = (("nytta", "40", False), ("genomforbarhet", "35", False), ("risk", "25", True))


def model(
    ref: str = "models/m/1",
    criteria: tuple[tuple[str, str, bool], ...] = CRITERIA,
    gates: tuple[object, ...] = ("huvudansvarig", "finansiering"),
    aggregate: str = "median",
    scale: tuple[str, str] = ("1", "5"),
    thresholds: tuple[str, str] = ("70", "40"),
) -> QualificationModel:
    """A model version; a gate is an id, or an id and the outcome of failing it."""
    found = QualificationModel.model_validate(
        {
            "name": "M",
            "status": "exempel",
            "scale": dict(zip(("min", "max"), scale, strict=True)),
            "gates": [_gate(gate) for gate in gates],
            "criteria": [
                {
                    "id": key,
                    "name": key.capitalize(),
                    "weight": weight,
                    "inverted": str(inv).lower(),
                }
                for key, weight, inv in criteria
            ],
            "aggregate": aggregate,
            "thresholds": dict(zip(("qualified", "complete"), thresholds, strict=True)),
        }
    )
    found._ref = ref
    return found


def _gate(gate: object) -> dict[str, object]:
    if isinstance(gate, tuple):
        return {"id": gate[0], "question": f"{gate[0]}?", "outcome": gate[1]}
    return {"id": gate, "question": f"{gate}?"}


def form(
    assessor: str,
    scores: Mapping[str, object] | None = None,
    gates: Mapping[str, str] | None = None,
    day: str = "2024-03-01",
    version: str = "m/1",
    initiative: str = "e-arkiv",
    **more: object,
) -> Assessment:
    """One filled-in form; gates answered ja unless said, scores as text or None."""
    answers = {"huvudansvarig": "ja", "finansiering": "ja"} if gates is None else gates
    found = Assessment.model_validate(
        {
            "model": version,
            "date": day,
            "assessor": assessor,
            "gates": {key: {"answer": answer} for key, answer in answers.items()},
            "scores": {
                key: {"value": None if value is None else str(value)}
                for key, value in (scores or {}).items()
            },
            **more,
        }
    )
    found._ref = f"initiatives/{initiative}/assessments/{day}-{assessor}"
    return found
