"""Several assessors of one initiative: each one's own score, where they differ, who is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.results import CriterionResult, GateResult, Qualification

FAR_APART = Fraction(1, 2)  # of the scale: from there the values are opposites, not shades


@dataclass(frozen=True, slots=True)
class OwnScore:
    """What the initiative would get from this assessor's form alone."""

    form: Assessment
    result: Qualification


@dataclass(frozen=True, slots=True)
class Assessors:
    """Who has assessed and what each would say alone, by assessor; who has not.

    `disputed` are the gates someone answers ja and someone nej, `apart` the criteria whose values
    lie at least half the scale from each other, widest first; `missing` the municipalities of the
    cooperation without a form, in Swedish order.
    """

    own: tuple[OwnScore, ...]
    missing: tuple[str, ...]
    disputed: tuple[GateResult, ...]
    apart: tuple[CriterionResult, ...]

    @property
    def spread(self) -> Fraction | None:
        """Points between the highest and the lowest own score; None without any."""
        points = [one.result.score.point for one in self.own]
        return max(points) - min(points) if points else None


def own_scores(result: Qualification) -> tuple[OwnScore, ...]:
    """Each form that counts, scored alone."""

    def alone(form: Assessment) -> Qualification:
        return qualify(result.initiative, result.model, (form,), form.date)

    return tuple(OwnScore(form, alone(form)) for form in result.forms)


def assessors(
    registry: Registry, collaboration: Collaboration, result: Qualification, day: date
) -> Assessors:
    """The assessors of one initiative on a day; the municipalities are those of that day."""
    have = {form.assessor for form in result.forms}
    municipalities = registry.municipalities_on(collaboration, day)
    return Assessors(
        own=own_scores(result),
        missing=tuple(key for key in municipalities if key not in have),
        disputed=tuple(gate for gate in result.gates if gate.disagreement),
        apart=far_apart(result.criteria, result.model.scale.max - result.model.scale.min),
    )


def far_apart(lines: Iterable[CriterionResult], extent: Fraction) -> tuple[CriterionResult, ...]:
    """The criteria with values at least half the scale from each other, widest first."""
    wide = [line for line in lines if line.spread and line.spread >= extent * FAR_APART]
    return tuple(sorted(wide, key=lambda line: -(line.spread or 0)))
