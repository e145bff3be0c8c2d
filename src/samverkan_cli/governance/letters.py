"""A letter of intent is a promise to come with a proposal by a day; has anything followed?"""

from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True, slots=True)
class ReportDay:
    """The last milestone of a letter of intent; `successors` are cooperations that followed."""

    record: str
    keys: Keys
    due: Span
    passed: bool
    successors: tuple[str, ...]


def report_day(registry: Registry, collaboration: Collaboration, day: date) -> ReportDay | None:
    """The day the proposal is to be there by; None for other forms and without any day."""
    dated = [(m.due.last, i) for i, m in enumerate(collaboration.milestones) if m.due is not None]
    if collaboration.form != "avsiktsforklaring" or not dated:
        return None
    last, index = max(dated)
    due = collaboration.milestones[index].due
    assert due is not None
    return ReportDay(
        collaboration.ref, ("milestones", index, "due"), due, last < day,
        _successors(registry, collaboration, day),
    )  # fmt: skip


def _successors(registry: Registry, collaboration: Collaboration, day: date) -> tuple[str, ...]:
    """Cooperations of another form with every member, begun no earlier and by the day."""
    members = {member.organisation for member in collaboration.members}
    begun = collaboration.started.first if collaboration.started else date.min
    return tuple(
        key
        for key, other in registry.collaborations.items()
        if other.form != "avsiktsforklaring"
        and other.started is not None
        and begun <= other.started.first <= day
        and members <= {member.organisation for member in other.members}
    )
