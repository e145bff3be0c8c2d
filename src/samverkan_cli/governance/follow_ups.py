"""The reports a cooperation has promised: one for each half-year of its follow-up."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from samverkan_cli.model.collaboration import Collaboration, FollowUp
from samverkan_cli.model.period import Span

Half = tuple[int, int]
MOST = 200  # half-years; a century of reports is a slip of the pen


@dataclass(frozen=True, slots=True)
class FollowUpReport:
    """A report: the half-year, the days of it that are followed, and the day it is due.

    `reported` is the day of the decision that took it up, None until then.
    """

    half: Span
    followed: Span
    due: date
    reported: date | None


def follow_ups(collaboration: Collaboration, day: date) -> tuple[FollowUpReport, ...]:
    """Every half-year from the first to the last day of the follow-up; the next one without an end.

    A report is due the day after the last day it covers: the first day on which its numbers are
    final. The last covers the days until the follow-up ends, so that it is due the day after.

    The registry has no field for a report given. A decision of the cooperation of kind
    `uppfoljning` says it was taken up: each one, in order of time, closes the earliest report that
    was due by then.
    """
    if collaboration.follow_up is None:
        return ()
    reports = list(_reports(collaboration.follow_up, day))
    taken = sorted(
        d.date for d in collaboration.decisions if d.kind == "uppfoljning" and d.date <= day
    )
    for on in taken:
        for i, report in enumerate(reports):
            if report.reported is None and report.due <= on:
                reports[i] = replace(report, reported=on)
                break
    return tuple(reports)


def _reports(follow_up: FollowUp, day: date) -> list[FollowUpReport]:
    found: list[FollowUpReport] = []
    half = _half_of(follow_up.from_)
    for _ in range(MOST):
        span = _span(half)
        if follow_up.until is not None and span.first > follow_up.until:
            break
        if follow_up.until is None and span.first > max(day, follow_up.from_):
            break
        if span.last.year == date.max.year:
            break  # the day after would be beyond the calendar
        found.append(_report(span, follow_up))
        half = _next(half)
    return found


def _report(half: Span, follow_up: FollowUp) -> FollowUpReport:
    first = max(half.first, follow_up.from_)
    last = half.last if follow_up.until is None else min(half.last, follow_up.until)
    whole = (first, last) == (half.first, half.last)
    followed = half if whole else Span(first, last, f"{first}..{last}")
    return FollowUpReport(half, followed, last + timedelta(days=1), None)


def _half_of(day: date) -> Half:
    return day.year, 1 if day.month < 7 else 2


def _next(half: Half) -> Half:
    year, n = half
    return (year, 2) if n == 1 else (year + 1, 1)


def _span(half: Half) -> Span:
    year, n = half
    first, last = (date(year, 1, 1), date(year, 6, 30)) if n == 1 else (
        date(year, 7, 1), date(year, 12, 31),
    )  # fmt: skip
    return Span(first, last, f"{year}-H{n}")
