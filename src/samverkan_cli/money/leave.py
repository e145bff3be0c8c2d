"""Leaving: what the remaining participants' shares become."""

from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.keys import Allocation, Terms, allocate
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.shared import Shared, active, development, running


@dataclass(frozen=True, slots=True)
class Change:
    """The same kronor shared with the leaver and without."""

    shared: Shared
    before: Allocation
    after: Allocation

    def steps(self) -> tuple[tuple[str, int | None, int | None], ...]:
        """Each party, what it paid with the leaver and what it pays without; the leaver 0."""
        known = self.after.amounts()
        gone = {s.organisation for s in self.before.shares} - {
            s.organisation for s in self.after.shares
        }
        return tuple(
            (s.organisation, s.amount, 0 if s.organisation in gone else known.get(s.organisation))
            for s in self.before.shares
        )


@dataclass(frozen=True, slots=True)
class Leave:
    """A municipality that leaves on a day: development to date and yearly running costs."""

    initiative: Initiative
    leaver: str
    on: date
    terms: Terms
    development: Change
    running: Change


def leave(
    registry: Registry, initiative: Initiative, leaver: str, on: date, terms: Terms
) -> Leave | Lack:
    """The shares with and without the leaver, or what keeps them from being computed."""
    before = tuple(sorted({*active(registry, initiative, on), leaver}))
    after = tuple(party for party in before if party != leaver)
    changes = []
    for shared in (development(registry, initiative, on), running(registry, initiative, on)):
        with_leaver = allocate(registry, terms, shared.total, before)
        without = allocate(registry, terms, shared.total, after)
        if isinstance(with_leaver, Lack):
            return with_leaver
        if isinstance(without, Lack):
            return without
        changes.append(Change(shared, with_leaver, without))
    return Leave(initiative, leaver, on, terms, *changes)
