"""What should have been done by now: milestones and rows of the plan past their last day."""

from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.collaboration import Collaboration, Milestone, PlanRow
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.period import Span


@dataclass(frozen=True, slots=True)
class Overdue:
    """Something not done on the day though its span is over."""

    record: str
    keys: Keys
    text: str
    due: Span


def overdue(collaboration: Collaboration, day: date) -> tuple[Overdue, ...]:
    """Milestones, then rows of the plan, in file order; a partial day is over after its last."""
    listed: tuple[tuple[str, tuple[Milestone | PlanRow, ...]], ...] = (
        ("milestones", collaboration.milestones),
        ("plan", collaboration.plan),
    )
    return tuple(
        Overdue(collaboration.ref, (name, index, "due"), row.text, row.due)
        for name, rows in listed
        for index, row in enumerate(rows)
        if row.due is not None and row.due.last < day and not _done(row, day)
    )


def _done(row: Milestone | PlanRow, day: date) -> bool:
    return row.done is not None and row.done <= day
