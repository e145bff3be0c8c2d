"""What a qualification answers: gates, criteria, score and outcome, with every line of the sum."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.qualification_model import Criterion, Gate, Outcome, QualificationModel

Answer = Literal["ja", "nej", "delvis", "ej_bedomt"]


@dataclass(frozen=True, slots=True)
class Interval:
    """Points with unknowns at their worst (`low`), middle (`point`) and best (`high`), exact."""

    low: Fraction
    point: Fraction
    high: Fraction

    def straddles(self, threshold: Fraction) -> bool:
        """Whether low and high fall on different sides; reaching the threshold is being above."""
        return self.low < threshold <= self.high


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of intervals; of none it is zero."""
    kept = tuple(parts)
    return Interval(
        sum((part.low for part in kept), Fraction(0)),
        sum((part.point for part in kept), Fraction(0)),
        sum((part.high for part in kept), Fraction(0)),
    )


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """One assessor's answer to a gate; `record` is the assessment's reference."""

    assessor: str
    record: str
    answer: Answer
    reason: str | None


@dataclass(frozen=True, slots=True)
class ValueGiven:
    """One assessor's value for a criterion; `record` is the assessment's reference."""

    assessor: str
    record: str
    value: Fraction
    reason: str | None


@dataclass(frozen=True, slots=True)
class GateResult:
    """A gate with its joint answer and who said what, by assessor."""

    gate: Gate
    answer: Answer
    given: tuple[AnswerGiven, ...]

    @property
    def disagreement(self) -> bool:
        """Whether someone says ja and someone nej."""
        return {"ja", "nej"} <= {given.answer for given in self.given}

    @property
    def own_outcome(self) -> Outcome | None:
        """What failing this gate means, when it is about belonging and not about quality."""
        return None if self.gate.outcome == "ej_kvalificerat" else self.gate.outcome

    def who_said(self, answer: Answer) -> tuple[str, ...]:
        """The assessors with the answer."""
        return tuple(given.assessor for given in self.given if given.answer == answer)


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """A line of the sum: the joint value, the values behind it, the points it gives.

    `value` is None when nobody has given one. `outside` holds values that are not on the model's
    scale: they count for nothing, since no points can be read from them, but they are not hidden.
    """

    criterion: Criterion
    value: Fraction | None
    given: tuple[ValueGiven, ...]
    outside: tuple[ValueGiven, ...]
    contribution: Interval

    @property
    def n(self) -> int:
        """How many have given a value."""
        return len(self.given)

    @property
    def min(self) -> Fraction | None:
        """The lowest value given."""
        return min((given.value for given in self.given), default=None)

    @property
    def max(self) -> Fraction | None:
        """The highest value given."""
        return max((given.value for given in self.given), default=None)

    @property
    def spread(self) -> Fraction | None:
        """From the lowest to the highest value given; 0 with one, None without any."""
        if self.min is None or self.max is None:
            return None
        return self.max - self.min

    @property
    def room(self) -> Fraction:
        """Points that other values could add; none for an unknown, whose `high` has them all."""
        return self.criterion.weight - self.contribution.high


@dataclass(frozen=True, slots=True)
class Qualification:
    """One initiative by one model version on one day.

    `forms` are the assessments that count, one for each assessor; `other_versions` those made with
    another version or model, which this score leaves out. `supposed` when answers or values are not
    those of the forms.
    """

    initiative: str
    model: QualificationModel
    gates: tuple[GateResult, ...]
    criteria: tuple[CriterionResult, ...]
    score: Interval
    outcome: Outcome
    forms: tuple[Assessment, ...]
    other_versions: tuple[Assessment, ...]
    supposed: bool = False

    @property
    def assessed(self) -> bool:
        """Whether anyone has filled in a form of this model version, or one is supposed."""
        return bool(self.forms) or self.supposed

    @property
    def unknown(self) -> tuple[CriterionResult, ...]:
        """The criteria without a value, in the model's order."""
        return tuple(line for line in self.criteria if line.value is None)

    def gates_with(self, answer: Answer) -> tuple[GateResult, ...]:
        """The gates with the joint answer, in the model's order."""
        return tuple(gate for gate in self.gates if gate.answer == answer)
