"""What if: the same forms with some answers, values or weights supposed; nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.qualification.arithmetic import contribution
from samverkan_cli.qualification.outcome import outcome_of
from samverkan_cli.qualification.ranking import Ranked, placed
from samverkan_cli.qualification.results import Answer, Qualification, total


@dataclass(frozen=True, slots=True)
class Supposed:
    """Joint answers by gate, joint values by criterion (None: unknown), weights by criterion."""

    gates: Mapping[str, Answer] = field(default_factory=dict)
    values: Mapping[str, Fraction | None] = field(default_factory=dict)
    weights: Mapping[str, Fraction] = field(default_factory=dict)

    @property
    def about_one(self) -> bool:
        """Whether something is supposed of one initiative, and not only of the model."""
        return bool(self.gates or self.values)


def with_weights(
    model: QualificationModel, weights: Mapping[str, Fraction]
) -> QualificationModel | None:
    """The model with these weights; the others share what is left as they did before.

    None when the weights cannot be had: too much together, or too little with none to take the
    rest.
    """
    if not weights:
        return model
    whole = sum((c.weight for c in model.criteria), Fraction(0))
    others = sum((c.weight for c in model.criteria if c.id not in weights), Fraction(0))
    left = whole - sum(weights.values(), Fraction(0))
    if left < 0 or (left > 0 and not others) or min(weights.values()) < 0:
        return None
    share = left / others if others else Fraction(0)
    criteria = tuple(
        c.model_copy(update={"weight": weights.get(c.id, c.weight * share)}) for c in model.criteria
    )
    return model.model_copy(update={"criteria": criteria})


def requalified(
    result: Qualification,
    model: QualificationModel,
    gates: Mapping[str, Answer],
    values: Mapping[str, Fraction | None],
) -> Qualification:
    """The result by a model with the same criteria, with joint answers and values replaced."""
    answers = tuple(
        replace(gate, answer=gates[gate.gate.id]) if gate.gate.id in gates else gate
        for gate in result.gates
    )
    lines = []
    for criterion, line in zip(model.criteria, result.criteria, strict=True):
        value = values.get(criterion.id, line.value)
        points = contribution(criterion, value, model.scale)
        lines.append(replace(line, criterion=criterion, value=value, contribution=points))
    score = total(line.contribution for line in lines)
    return replace(
        result,
        model=model,
        gates=answers,
        criteria=tuple(lines),
        score=score,
        outcome=outcome_of(answers, score, model.thresholds),
        supposed=result.supposed or bool(gates or values),
    )


def ranking_if(
    ranked: Sequence[Ranked], model: QualificationModel, supposed: Supposed, initiative: str | None
) -> tuple[Ranked, ...]:
    """The ranking with the weights of `model` for all, and the rest supposed of one initiative."""
    titles = {entry.result.initiative: entry.title for entry in ranked}
    results = []
    for entry in ranked:
        mine = entry.result.initiative == initiative
        gates, values = (supposed.gates, supposed.values) if mine else ({}, {})
        results.append(requalified(entry.result, model, gates, values))
    return placed(titles, results)
