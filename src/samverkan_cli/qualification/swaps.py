"""The exact weight at which two neighbours in the ranking change places, criterion by criterion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from samverkan_cli.model.qualification_model import Criterion
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.results import Qualification


@dataclass(frozen=True, slots=True)
class Swap:
    """At this weight of the criterion, the others keeping their proportions, the two are equal.

    Unknowns count as in the middle of the scale.
    """

    criterion: Criterion
    weight: Fraction

    @property
    def move(self) -> Fraction:
        """How far the weight is from today's; with its sign."""
        return self.weight - self.criterion.weight


def swaps(first: Qualification, second: Qualification) -> tuple[Swap, ...]:
    """Every criterion that alone can turn the order of the two, the smallest move first."""
    return tuple(sorted(_swaps(first, second), key=lambda swap: abs(swap.move)))


def _swaps(first: Qualification, second: Qualification) -> Iterator[Swap]:
    pairs = list(zip(first.criteria, second.criteria, strict=True))
    whole = sum((one.criterion.weight for one, _ in pairs), Fraction(0))
    lead = first.score.point - second.score.point
    for one, other in pairs:
        weight, rest = one.criterion.weight, whole - one.criterion.weight
        if not lead or not rest or not weight:
            continue
        gap = one.contribution.point - other.contribution.point
        # at weight x the lead is x·gap/weight + (whole − x)/rest·(lead − gap), a straight line
        slope = gap / weight - (lead - gap) / rest
        if not slope:
            continue
        x = -whole * (lead - gap) / rest / slope
        if 0 <= x <= whole:
            yield Swap(one.criterion, x)


def swaps_of_neighbours(ranked: Sequence[Ranked]) -> tuple[tuple[Swap, ...], ...]:
    """The swaps of each ranked initiative with the next, in the ranking's order."""
    entries = [entry for entry in ranked if entry.rank is not None]
    return tuple(swaps(one.result, other.result) for one, other in pairwise(entries))
