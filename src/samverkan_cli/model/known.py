"""Whether an initiative was known on a day, and whether anything had happened in it."""

from collections.abc import Iterable, Iterator
from datetime import date

from samverkan_cli.model.initiative import Cost, Initiative, Property
from samverkan_cli.model.participation import Implementation, Participation


def was_known(initiative: Initiative, shares: Iterable[Participation], last: date) -> bool:
    """Whether an initiative was known on a day."""
    return known_since(initiative, shares) <= last


def known_since(initiative: Initiative, shares: Iterable[Participation]) -> date:
    """The first day an initiative was known.

    One with dates of its own, all later than a day, and nobody in it by then, was not known and is
    left out, so that it cannot even stand among the missing. One whose file holds no date is always
    there, whenever others joined it: nobody knows when it came.
    """
    own = [day for day in _every_date(initiative) if day is not None]
    if not own:
        return date.min
    return min([*own, *(day for day in _dates_of_shares(shares) if day is not None)])


def happened_since(initiative: Initiative, shares: Iterable[Participation]) -> date | None:
    """The first day anything dated happened in an initiative, also if it was never sent in."""
    dates = (*_dates_of_life(initiative), *_dates_of_shares(shares))
    return min((day for day in dates if day is not None), default=None)


def _every_date(initiative: Initiative) -> Iterator[date | None]:
    yield from _dates_of_life(initiative)
    yield initiative.handed_over
    yield from (decision.date for decision in initiative.decisions)
    yield from (event.date for event in initiative.events)
    yield from (cost.period.first for cost in initiative.costs if cost.period)
    for name in ("ny", "nyttig", "nyttiggjord"):
        found: Property | None = getattr(initiative.solution, name, None)
        yield found.date if found else None


def _dates_of_life(initiative: Initiative) -> Iterator[date | None]:
    """Came, was sent in, was carried out, and cost something.

    A cost that has begun to fall gives a row of B5 as well: without it the kronor of two halves
    would not sum to those of the year. A budget is only a plan.
    """
    yield initiative.received
    yield initiative.submitted
    for execution in initiative.executions:
        yield execution.start
        yield execution.end
    yield from _first_days_of_outcomes(initiative.costs)


def _dates_of_shares(shares: Iterable[Participation]) -> Iterator[date | None]:
    for share in shares:
        yield from (event.date for event in share.events)
        yield from days_of(share.implementation)
        yield from _first_days_of_outcomes(share.costs)


def _first_days_of_outcomes(costs: Iterable[Cost]) -> Iterator[date]:
    return (cost.period.first for cost in costs if cost.period and cost.basis == "utfall")


def days_of(done: Implementation | None) -> tuple[date | None, ...]:
    """When a solution was implemented, taken into use and put out of use."""
    return (done.implemented, done.in_use, done.decommissioned) if done else ()
