"""The days on which anything in some records happens: between two of them nothing changes."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.noun import Part
from samverkan_cli.model.period import Span
from samverkan_cli.model.spread import twelve_months_to


@dataclass(frozen=True, slots=True)
class Turns:
    """The days in order, and for every number of days passed whether a span of days is under way.

    A measure that asks which days lie in a period, or before or after one of its ends, answers the
    same for two periods with the same `place`. One that divides an amount over days answers the
    same for those with the same `place_by_day`.
    """

    days: tuple[date, ...]
    under_way: tuple[bool, ...]

    def passed(self, day: date) -> int:
        """How many of the days are on or before the day."""
        return bisect_right(self.days, day)

    def place(self, period: Span) -> Hashable:
        """Where the ends of a period lie among the days."""
        first, last = period.first, period.last
        return bisect_left(self.days, first), bisect_right(self.days, last), last < first

    def place_by_day(self, period: Span) -> Hashable:
        """As `place`, to the day while a span is under way; the twelve months to its end too."""
        first, last = period.first, period.last
        return (
            self._to_the_day(bisect_left(self.days, first), first),
            self._to_the_day(bisect_left(self.days, year := twelve_months_to(last)), year),
            self._to_the_day(bisect_right(self.days, last), last),
            last < first,
        )

    def _to_the_day(self, passed: int, day: date) -> Hashable:
        return day if self.under_way[passed] else passed


def turns_of(records: Iterable[Part]) -> Turns:
    """Every day written in the records, whatever it is of."""
    spans = [span for record in records for span in _spans(record)]
    days = sorted({day for first, last in spans for day in (first, last)})
    lasting = {pair for pair in spans if pair[0] < pair[1]}
    passed = [(bisect_right(days, first), bisect_right(days, last)) for first, last in lasting]
    under_way = [False] * (len(days) + 1)
    for begun, over in passed:
        under_way[begun:over] = [True] * (over - begun)
    return Turns(tuple(days), tuple(under_way))


def _spans(value: object) -> Iterator[tuple[date, date]]:
    """First and last of every day and span in a value."""
    if isinstance(value, date):
        yield value, value
    elif isinstance(value, Span):
        yield value.first, value.last
    elif isinstance(value, Part):
        for _, field in value:
            if field is not None and not isinstance(field, str):
                yield from _spans(field)
    elif isinstance(value, tuple):
        for item in value:
            if not isinstance(item, str):
                yield from _spans(item)
