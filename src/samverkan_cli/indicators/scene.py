"""What a measure looks at: a cooperation as it was known on a day, initiative by initiative."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.result import Result
from samverkan_cli.indicators.sight import Cast, Sight
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.cost_lines import Selects
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

T = TypeVar("T")
Part = Callable[[Dossier], Iterable[T]]
PartInPeriod = Callable[[Dossier, Span], Iterable[T]]


@dataclass
class Seen:
    """What was found in earlier scenes: in which sights, for which periods, folded into what."""

    sights: defaultdict[Hashable, Sight] = field(default_factory=lambda: defaultdict(Sight))
    periods: dict[Hashable, Hashable] = field(default_factory=dict)
    folded: dict[Hashable, tuple[tuple[Any, ...], Result]] = field(default_factory=dict)


@dataclass(frozen=True)
class Scene:
    """The cooperation's own initiatives that were known on a day, by title; nothing dated later.

    `members` is V: the municipalities that are members on the day, by name. What a measure takes
    from an initiative is a *part*: a function of the dossier, and of the period where it asks for
    one. Its findings are kept, and so is what a measure folds them into. `run` tells the measures
    for one kind of period from those for another, which share no period.
    """

    registry: Registry
    collaboration: Collaboration
    day: date
    members: tuple[str, ...]
    cast: Cast
    seen: Seen
    run: str = "period"

    def all(self, part: Part[T]) -> tuple[T, ...]:
        """What a part finds in every dossier, as it stands on the day."""
        sight = self.seen.sights["always"]
        sight.turned(self.cast, None, _always, same=True)
        return sight.all(self.cast, None, part)

    def all_in(self, period: Span, part: PartInPeriod[T]) -> tuple[T, ...]:
        """What a part finds in every dossier for a period that ends on the day.

        A part asks of the period whether days lie before, in or after it, and nothing else.
        """
        first, backwards = period.first, period.last < period.first

        def key(dossier: Dossier) -> Hashable:
            return dossier.turns.place(first), backwards

        sight = self.seen.sights[self.run]
        sight.turned(self.cast, period, key, same=self._same(self.run, (first, backwards)))
        return sight.all(self.cast, period, part)

    def all_over(
        self, period: Span, part: PartInPeriod[T], selects: Selects, firsts: tuple[date, ...]
    ) -> tuple[T, ...]:
        """As `all_in` for a part that divides some cost lines over days.

        Over those from each of some first days to the last of the period.
        """
        last, backwards = period.last, period.last < period.first
        name = self.run, selects
        sight = self.seen.sights[name]

        def key(dossier: Dossier) -> Hashable:
            turns = dossier.lines_of(selects).turns
            if not turns.days:
                sight.restless.discard(dossier.id)
                return backwards
            until = turns.until_by_day(last)
            if firsts or until is last:
                sight.restless.add(dossier.id)
            return until, backwards, *(turns.place_by_day(first) for first in firsts)

        sight.turned(self.cast, period, key, same=self._same(name, (backwards, len(firsts))))
        return sight.all(self.cast, period, part)

    def _same(self, name: Hashable, period: Hashable) -> bool:
        """Whether a sight was last turned to such a period."""
        known = self.seen.periods.get(name) == period
        self.seen.periods[name] = period
        return known

    def folded(self, name: str, fold: Callable[..., Result], *inputs: Any) -> Result:
        """What a function makes of its inputs and nothing else; the last answer to the same ones.

        What a part found is the very same tuple while nothing came of a change.
        """
        key = self.run, name
        last = self.seen.folded.get(key)
        if last is None or last[0] != inputs:
            last = self.seen.folded[key] = inputs, fold(*inputs)
        return last[1]


def _always(_: Dossier) -> None:
    return None
