"""`initiatives/<initiative>/participation/<kommun>.yaml`: a municipality's part."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from samverkan_cli.model.initiative import Benefit, Cost
from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.values import Day, Many, Text

ParticipationEventKind = Literal[
    "tillfragad", "intresserad", "avbojt", "deltar", "lamnat", "ansluten_i_efterhand",
]  # fmt: skip
ACTIVE: frozenset[str] = frozenset({"deltar", "ansluten_i_efterhand"})
GONE: frozenset[str] = frozenset({"avbojt", "lamnat"})


class ParticipationEvent(Part):
    """A dated step: asked, interested, declined, takes part, left, joined afterwards."""

    date: Day
    kind: ParticipationEventKind
    principle: Text | None = None
    reason: Text | None = None
    reference: Text | None = None


class Implementation(Part):
    """When the municipality planned, implemented, took into use and took out the solution."""

    planned: Day | None = None
    implemented: Day | None = None
    in_use: Day | None = None
    decommissioned: Day | None = None


class Participation(Noun):
    """A municipality's own record; the municipality owns the file."""

    events: Many[ParticipationEvent] = ()
    reply_by: Day | None = None
    role: Literal["deltar", "foljer"] | None = None
    implementation: Implementation | None = None
    costs: Many[Cost] = ()
    benefits: Many[Benefit] = ()
    contact: Text | None = None

    @property
    def initiative_id(self) -> str:
        """The initiative the file lies under."""
        return self.ref.split("/")[1]

    @property
    def municipality_id(self) -> str:
        """The municipality the file is named after."""
        return self.id

    @property
    def implemented(self) -> date | None:
        """The day the solution was implemented here."""
        return self.implementation.implemented if self.implementation else None

    def in_order(self) -> Iterator[tuple[int, ParticipationEvent]]:
        """Events with their place in the file, by date; one day keeps file order."""
        yield from sorted(enumerate(self.events), key=lambda pair: pair[1].date)

    def latest(self, day: date) -> ParticipationEvent | None:
        """The latest event on or before the day; of one day the last in the file."""
        found = None
        for event in self.events:
            if event.date <= day and (found is None or event.date >= found.date):
                found = event
        return found

    def active_on(self, day: date) -> bool:
        """Whether the municipality takes part at the end of the day (`active(k, i, d)`)."""
        event = self.latest(day)
        return event is not None and event.kind in ACTIVE
