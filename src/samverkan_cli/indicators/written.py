"""Records as they are written: what of them was known on each day, and the cost lines in them."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from samverkan_cli.indicators.turns import Ends, Turns, days_in, turns_of
from samverkan_cli.model.cost_lines import Line, Selects
from samverkan_cli.model.noun import Noun

N = TypeVar("N", bound=Noun)
UNMEASURED = frozenset({"need", "areas", "reference", "related", "contact"})


def alike(one: Noun, other: Noun) -> bool:
    """Whether two versions of a record differ at most in words that no measure reads."""
    if one is other:
        return True
    mine, theirs = vars(one), vars(other)
    return one.ref == other.ref and all(
        mine[name] == theirs[name] for name in mine if name not in UNMEASURED
    )


class Written(Generic[N]):
    """A record with the days in it; between two of them it is known as one and the same."""

    def __init__(self, record: N, cut: Callable[[N, date], N]) -> None:
        self.record = record
        self.ends: list[Ends] = days_in(record)
        self._cut = cut
        self._days = sorted({day for ends in self.ends for day in ends})
        self._seen: dict[int, N] = {}

    def seen(self, day: date) -> N:
        """The record with only what is dated on or before the day."""
        passed = bisect_right(self._days, day)
        if passed == len(self._days):
            return self.record
        if passed not in self._seen:
            self._seen[passed] = self._cut(self.record, day)
        return self._seen[passed]


class Lines:
    """Some cost lines: those with a period, the turns of those, and those without."""

    def __init__(self, found: list[Line]) -> None:
        self.dated = tuple(line for line in found if line.cost.period is not None)
        self.undated = tuple(line for line in found if line.cost.period is None)

    @cached_property
    def turns(self) -> Turns:
        """The days on which a period begins or ends."""
        spans = [line.cost.period for line in self.dated]
        return turns_of((span.first, span.last) for span in spans if span is not None)


class Ledger:
    """The cost lines of an initiative and its participants; no day cuts a line."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines
        self._selected: dict[Selects, Lines] = {}

    def of(self, selects: Selects) -> Lines:
        """Those of the lines that a sum takes."""
        found = self._selected.get(selects)
        if found is None:
            found = Lines([line for line in self.lines if selects(line.cost)])
            self._selected[selects] = found
        return found
