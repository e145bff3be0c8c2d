"""The days on which anything in some records happens: between two of them nothing changes."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.leaves import days
from samverkan_cli.model.noun import Part
from samverkan_cli.model.period import Span

Ends = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Turns:
    """The days in order, and for every number of days passed whether a span of days is under way.

    A measure that asks whether days lie before or after another answers the same for two with the
    same `place`. One that divides amounts over days answers the same for two with the same
    `place_by_day`.
    """

    days: tuple[date, ...]
    under_way: tuple[bool, ...]

    def until(self, last: date) -> int:
        """Where the last day of a period lies: how many of the days are on or before it."""
        return bisect_right(self.days, last)

    def until_by_day(self, last: date) -> Hashable:
        """Where the last day of a period lies; the day itself while a span is under way on it."""
        passed = bisect_right(self.days, last)
        return last if self.under_way[passed] else passed

    def place(self, first: date) -> Hashable:
        """Where the first day of a period lies."""
        return bisect_left(self.days, first)

    def place_by_day(self, first: date) -> Hashable:
        """Where the first day of a period lies; the day itself while a span is under way on it."""
        passed = bisect_left(self.days, first)
        return first if self.under_way[passed] else passed


def turns_of(spans: Iterable[Ends]) -> Turns:
    """The turns of days and spans of days, each as its first and last."""
    every = set(spans)
    days = tuple(sorted({day for ends in every for day in ends}))
    under_way = [False] * (len(days) + 1)
    for first, last in every:
        if first < last:
            begun, over = bisect_right(days, first), bisect_right(days, last)
            under_way[begun:over] = [True] * (over - begun)
    return Turns(days, tuple(under_way))


def days_in(part: Part) -> list[Ends]:
    """First and last of every day and span written in a record, whatever it is of."""
    written = (day for _, day in days(part))
    return [(d.first, d.last) if isinstance(d, Span) else (d, d) for d in written]
