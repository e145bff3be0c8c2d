"""Kronor over days: what of a cost line falls in a span, exactly, and sums that know nothing."""

from collections.abc import Iterable
from datetime import date, timedelta

from samverkan_cli.model.initiative import Cost


def falls_in(cost: Cost, first: date, last: date) -> int | None:
    """Whole kronor of the line that fall from first to last; None when the line is not touched.

    The amount lies evenly over the days and is rounded down from the line's first day, so the
    parts of any division sum to the line.
    """
    span = cost.period
    if span is None or last < first or span.last < first or last < span.first:
        return None
    if first <= span.first and span.last <= last:
        return cost.amount
    before = max((first - span.first).days, 0)
    upto = min((last - span.first).days + 1, span.days)
    return cost.amount * upto // span.days - cost.amount * before // span.days


def sum_of(amounts: Iterable[int | None]) -> int | None:
    """The sum of the known amounts; None, not 0, when there is none."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def twelve_months_to(last: date) -> date:
    """The first day of the twelve months that end with the day."""
    if last.year == date.min.year:
        return date.min
    leap_day = (last.month, last.day) == (2, 29)
    year_before = last.replace(year=last.year - 1, day=28 if leap_day else last.day)
    return year_before + timedelta(days=1)
