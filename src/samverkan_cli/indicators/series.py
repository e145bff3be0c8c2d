"""The points of a series: which commit each one stands on, and which period it measures."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Literal

from samverkan_cli.model.period import Span, span

Grain = Literal["half-year", "month", "commit"]
Dated = tuple[str, date]  # a commit's id and its day


@dataclass(frozen=True, slots=True)
class Point:
    """One point: the registry as it stood at `commit`, measured for `period` up to `as_of`."""

    commit: str
    day: date
    period: Span
    as_of: date


def points(commits: Sequence[Dated], grain: Grain, first: date, last: date) -> tuple[Point, ...]:
    """The points between two days, oldest first, from the commits of a line, oldest first.

    A half-year or month has the last commit up to its end, or up to `last` where that comes
    earlier; one that ended before the first commit has no point. A commit is measured for the
    half-year it was made in, up to its own day.
    """
    if grain == "commit":
        return tuple(
            Point(commit, day, _around(day, "half-year"), day)
            for commit, day in commits
            if first <= day <= last
        )
    return tuple(_at_ends(commits, grain, first, last))


def _at_ends(commits: Sequence[Dated], grain: Grain, first: date, last: date) -> Iterator[Point]:
    # a clock that was wrong may date a commit before the one it follows: the later one in line
    # counts from its own day, whatever stands before it
    earliest = list(accumulate((day for _, day in reversed(commits)), min))[::-1]
    period = _around(first, grain)
    while True:
        until = min(period.last, last)
        place = bisect_right(earliest, until)
        if place:
            commit, day = commits[place - 1]
            yield Point(commit, day, period, until)
        if period.last >= last:
            return
        period = _around(period.last + timedelta(days=1), grain)


def _around(day: date, grain: Grain) -> Span:
    """The half-year or month that holds a day."""
    half = 1 if day.month < 7 else 2
    text = f"{day:%Y-%m}" if grain == "month" else f"{day.year:04d}-H{half}"
    found = span(text)
    assert found is not None, text
    return found
