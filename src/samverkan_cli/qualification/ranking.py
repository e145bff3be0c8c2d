"""The computed order of a cooperation's initiatives."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeVar

from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.swedish import swedish_order
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.results import Qualification

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Ranked:
    """An initiative's place; rank None when it is not assessed or not qualified."""

    rank: int | None
    title: str
    result: Qualification


def shared_ranks(points: Mapping[K, Fraction]) -> dict[K, int]:
    """Rank by points, highest first; equal points share a rank (1, 2, 2, 4)."""
    ranks: dict[K, int] = {}
    before: Fraction | None = None
    rank = 0
    for place, key in enumerate(sorted(points, key=lambda key: -points[key]), start=1):
        if points[key] != before:
            rank, before = place, points[key]
        ranks[key] = rank
    return ranks


def takes_part(result: Qualification) -> bool:
    """Whether the initiative is ranked: assessed, and not `ej_kvalificerat`.

    The text names only that outcome, so `kommunens_egen` and `till_it_leverantor` are ranked too.
    """
    return result.assessed and result.outcome != "ej_kvalificerat"


def ranking(
    registry: Registry, collaboration: str, model: QualificationModel, day: date
) -> tuple[Ranked, ...]:
    """Every initiative of the cooperation, by rank, then title in Swedish order; unranked last."""
    titles = {found.id: found.title for found in registry.initiatives_in(collaboration)}
    return placed(
        titles, [qualify(key, model, registry.assessments_of(key), day) for key in titles]
    )


def placed(titles: Mapping[str, str], results: Sequence[Qualification]) -> tuple[Ranked, ...]:
    """Results in their order, each with its rank."""
    ranks = shared_ranks({r.initiative: r.score.point for r in results if takes_part(r)})
    ranked = [Ranked(ranks.get(r.initiative), titles[r.initiative], r) for r in results]
    return tuple(sorted(ranked, key=_order))


def _order(entry: Ranked) -> tuple[bool, int, tuple[str, str], str]:
    return entry.rank is None, entry.rank or 0, swedish_order(entry.title), entry.result.initiative
