"""Milestones and rows of the plan, quarter by quarter, and where each stands on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from samverkan_cli.model.collaboration import Collaboration, PlanRow
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.period import Span

State = Literal["done", "overdue", "coming", "undated"]


@dataclass(frozen=True, slots=True)
class Scheduled:
    """Something to be done; `quarter` is that of its last day, None without a day."""

    record: str
    keys: Keys
    what: Literal["milestone", "plan"]
    text: str
    responsible: tuple[str, ...]
    due: Span | None
    done: date | None
    state: State

    @property
    def quarter(self) -> str | None:
        """`2024-Q3`: the quarter in which the last day falls."""
        if self.due is None:
            return None
        return f"{self.due.last.year}-Q{(self.due.last.month + 2) // 3}"


def schedule(collaboration: Collaboration, day: date) -> tuple[Scheduled, ...]:
    """By last day, what has none last; of one day milestones first, then file order."""
    rows = [
        Scheduled(
            collaboration.ref, ("milestones", i), "milestone", m.text, (), m.due, m.done,
            _state(m.due, m.done, day),
        )
        for i, m in enumerate(collaboration.milestones)
    ]  # fmt: skip
    rows += [_planned(collaboration.ref, i, row, day) for i, row in enumerate(collaboration.plan)]
    return tuple(sorted(rows, key=lambda r: r.due.last if r.due else date.max))


def _planned(record: str, index: int, row: PlanRow, day: date) -> Scheduled:
    return Scheduled(
        record, ("plan", index), "plan", row.text, row.responsible, row.due, row.done,
        _state(row.due, row.done, day),
    )  # fmt: skip


def _state(due: Span | None, done: date | None, day: date) -> State:
    """A partial day is over after its last; what is done later than the day is not done yet."""
    if done is not None and done <= day:
        return "done"
    if due is None:
        return "undated"
    return "overdue" if due.last < day else "coming"
