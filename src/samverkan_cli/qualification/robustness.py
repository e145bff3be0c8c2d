"""How the ranking holds when the weights move: a thousand draws from a fixed seed.

Each draw varies every weight uniformly within ± the spread and gives every unknown a place on the
scale, then ranks again. Which initiatives take part does not change. A draw is computed in whole
numbers: all weights times one number, all utilities times another, which moves no order, so equal
points share a rank and no rounding decides one. Renormalising the weights would not either, since
it divides every score of a draw by the same number.

`Random.random` is the one source of chance, since Python promises its sequence for a seed. Each
draw takes one number per criterion in the model's order, then one per unknown, initiative by
initiative in the order of the ranking, criterion by criterion.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm
from operator import mul
from random import Random

from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.qualification.arithmetic import utility
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.results import CriterionResult, Qualification

DRAWS, SEED, SPREAD, TOP = 1000, 1, Fraction(20), 5
CERTAIN = Fraction(9, 10)  # an order that holds in fewer draws is no order in practice
GRAIN = 2**32  # the steps a drawn number is read in
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Terms:
    """How it was drawn: number of draws, seed, spread in per cent, and the k of "top k"."""

    draws: int = DRAWS
    seed: int = SEED
    spread: Fraction = SPREAD
    top: int = TOP


@dataclass(frozen=True, slots=True)
class Standing:
    """One initiative over the draws: how often among the top k, its best and its worst rank."""

    initiative: str
    rank: int
    top: Fraction
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Two that follow each other, and the share of draws in which the first is ahead.

    `holds` is None when they share a rank: then there is no order to hold.
    """

    first: str
    second: str
    holds: Fraction | None

    @property
    def alike(self) -> bool:
        """Whether the two are equal in practice."""
        return self.holds is None or self.holds < CERTAIN


@dataclass(frozen=True, slots=True)
class Robustness:
    """Standings in the ranking's order, and each with the next."""

    terms: Terms
    standings: tuple[Standing, ...]
    neighbours: tuple[Neighbours, ...]


def robustness(
    ranked: Sequence[Ranked],
    model: QualificationModel,
    terms: Terms | None = None,
    progress: Progress | None = None,
) -> Robustness:
    """The ranked initiatives over the draws; those without a rank are left out."""
    terms = terms or Terms()
    entries = [entry for entry in ranked if entry.rank is not None]
    tally = _Tally(len(entries), terms.top)
    draw = _Draws([entry.result for entry in entries], model, terms)
    for number in range(terms.draws if entries else 0):
        tally.count(draw.scores())
        if progress and not number % 50:
            progress(number, terms.draws)
    return Robustness(terms, _standings(entries, tally, terms), _pairs(entries, tally, terms))


def _standings(entries: Sequence[Ranked], tally: "_Tally", terms: Terms) -> tuple[Standing, ...]:
    return tuple(
        Standing(entry.result.initiative, entry.rank or 0, Fraction(top, terms.draws), best, worst)
        for entry, top, best, worst in zip(entries, tally.top, tally.best, tally.worst, strict=True)
    )


def _pairs(entries: Sequence[Ranked], tally: "_Tally", terms: Terms) -> tuple[Neighbours, ...]:
    return tuple(
        Neighbours(
            one.result.initiative,
            other.result.initiative,
            None if one.rank == other.rank else Fraction(ahead, terms.draws),
        )
        for (one, other), ahead in zip(pairwise(entries), tally.ahead, strict=True)
    )


class _Tally:
    """What the draws so far have given, by place in the ranking."""

    def __init__(self, size: int, most: int) -> None:
        self.most = most
        self.top, self.best, self.worst = [0] * size, [size] * size, [1] * size
        self.ahead = [0] * max(size - 1, 0)

    def count(self, scores: Sequence[int]) -> None:
        """Rank the scores of one draw, equal ones alike, and add what they say."""
        place: dict[int, int] = {}
        for number, score in enumerate(sorted(scores, reverse=True), start=1):
            place.setdefault(score, number)
        ranks = [place[score] for score in scores]
        self.best = list(map(min, self.best, ranks))
        self.worst = list(map(max, self.worst, ranks))
        most = self.most
        self.top = [n + (rank <= most) for n, rank in zip(self.top, ranks, strict=True)]
        after = ranks[1:]
        self.ahead = [
            n + (rank < next_) for n, rank, next_ in zip(self.ahead, ranks, after, strict=False)
        ]


class _Draws:
    """Scores in whole numbers, draw after draw."""

    def __init__(
        self, results: Sequence[Qualification], model: QualificationModel, terms: Terms
    ) -> None:
        self._random = Random(terms.seed).random  # noqa: S311 - draws of weights, not secrets
        utilities = [[_utility(line, model) for line in result.criteria] for result in results]
        known = [u.denominator for row in utilities for u in row if u is not None]
        unit = lcm(1, *known)
        self._rows = [[0 if u is None else int(u * unit) * GRAIN for u in row] for row in utilities]
        self._unknown = [
            (place, [n for n, u in enumerate(row) if u is None])
            for place, row in enumerate(utilities)
            if None in row
        ]
        self._unit = unit
        if not self._unknown:
            self._rows = [[value // GRAIN for value in row] for row in self._rows]
        whole = lcm(1, *(c.weight.denominator for c in model.criteria))
        self._weights = [int(c.weight * whole) for c in model.criteria]
        self._fixed = 100 * terms.spread.denominator * GRAIN
        self._moving = terms.spread.numerator

    def scores(self) -> list[int]:
        """The scores of the next draw, on some scale that is the same for all."""
        weights = [
            weight * (self._fixed + self._moving * (2 * self._drawn() - GRAIN))
            for weight in self._weights
        ]
        scores = [sum(map(mul, weights, row)) for row in self._rows]
        for place, criteria in self._unknown:
            for n in criteria:
                scores[place] += weights[n] * self._unit * self._drawn()
        return scores

    def _drawn(self) -> int:
        return int(self._random() * GRAIN)


def _utility(line: CriterionResult, model: QualificationModel) -> Fraction | None:
    if line.value is None:
        return None
    return utility(line.value, model.scale, inverted=line.criterion.inverted)
