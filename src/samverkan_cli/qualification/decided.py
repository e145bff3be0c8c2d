"""A decided order beside the computed one: where they differ, and whether with a reason."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from samverkan_cli.model.records import Prioritisation
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.ranking import Ranked, shared_ranks, takes_part


@dataclass(frozen=True, slots=True)
class Decided:
    """An initiative's decided place, and its rank among those the meeting put in order.

    `rank` is None when the initiative has no score to be ranked by. `deviates` when the place is
    not one of those the rank gives, also when there is no rank.
    """

    initiative: str
    place: int
    rank: int | None
    reason: str | None
    deviates: bool

    @property
    def lacks_reason(self) -> bool:
        """Whether the deviation has not been explained."""
        return self.deviates and not self.reason


def ranks_among(ranked: Sequence[Ranked], initiatives: Sequence[str]) -> dict[str, int]:
    """The computed ranks of these initiatives among themselves; of those with a score only.

    A meeting orders its own candidates: one that is left out leaves no gap.
    """
    results = {entry.result.initiative: entry.result for entry in ranked}
    points: dict[str, Fraction] = {
        key: results[key].score.point
        for key in initiatives
        if key in results and takes_part(results[key])
    }
    return shared_ranks(points)


def decided(
    order: Sequence[str], ranks: Mapping[str, int], reasons: Mapping[str, str]
) -> tuple[Decided, ...]:
    """The order with each place's rank; initiatives that share a rank may stand in any order."""
    away = dict(deviations([ranks.get(key) for key in order]))
    return tuple(
        Decided(key, i + 1, rank, reasons.get(key), rank is None or i in away)
        for i, key in enumerate(order)
        for rank in (ranks.get(key),)
    )


def deviations(ranks: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Index and rank of each place that differs from its rank.

    Of n with a shared rank, the n places from it are right.
    """
    sharing = Counter(ranks)
    for i, rank in enumerate(ranks):
        if rank is not None and not rank <= i + 1 < rank + sharing[rank]:
            yield i, rank


def recorded(meeting: Prioritisation) -> tuple[Decided, ...]:
    """The order as the meeting recorded it, with the ranks of that day."""
    ranks = {p.initiative: p.computed_rank for p in meeting.order if p.computed_rank is not None}
    reasons = {place.initiative: place.reason for place in meeting.order if place.reason}
    return decided([place.initiative for place in meeting.order], ranks, reasons)


def latest_order(registry: Registry, collaboration: str, day: date) -> Prioritisation | None:
    """The cooperation's latest decided order on the day."""
    orders = (
        meeting
        for meeting in registry.prioritisations.values()
        if meeting.collaboration == collaboration and meeting.date <= day
    )
    return max(orders, key=lambda meeting: (meeting.date, meeting.ref), default=None)
