"""One initiative: all the registry knows of it, put together for its report."""

from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.cost_lines import Line, lines_of
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.registry import Start
from samverkan_cli.model.spread import falls_in, sum_of
from samverkan_cli.money.benefits import Tracked, benefits_of
from samverkan_cli.money.totals import KINDS
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.views.happenings import Happening, happenings
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.taking_part import Seat, seats


@dataclass(frozen=True, slots=True)
class Spent:
    """Kronor of one kind of cost up to the day; `ahead` is budget for the days after it."""

    kind: str
    budget: int | None
    outcome: int | None
    ahead: int | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The initiative and what is known of it on the day."""

    initiative: Initiative
    status: str
    start: Start | None
    seats: tuple[Seat, ...]
    ranked: Ranked | None
    costs: tuple[Spent, ...]
    undated: tuple[Line, ...]
    benefits: tuple[Tracked, ...]
    happenings: tuple[Happening, ...]

    @property
    def waited(self) -> int | None:
        """Days from submitted to start."""
        if self.start is None or self.initiative.submitted is None:
            return None
        return (self.start.day - self.initiative.submitted).days

    def total(self, which: str) -> int | None:
        """Kronor of all kinds: `budget`, `outcome` or `ahead`."""
        return sum_of(getattr(one, which) for one in self.costs)


def dossier(subject: ReportSubject, initiative: Initiative, ranked: Ranked | None) -> Dossier:
    """Everything, as known on the day; `ranked` is its place among all of the cooperation's."""
    registry = subject.registry
    lines = tuple(lines_of(registry, initiative))
    costs = (_spent(kind, lines, subject.day) for kind in KINDS)
    return Dossier(
        initiative, subject.statuses[initiative.id], registry.start_of(initiative),
        seats(subject, initiative.id), ranked,
        tuple(one for one in costs if one.lines),
        tuple(line for line in lines if line.cost.period is None),
        benefits_of(registry, initiative, subject.day).benefits, happenings(subject, initiative),
    )  # fmt: skip


def _spent(kind: str, every: tuple[Line, ...], day: date) -> Spent:
    lines = tuple(line for line in every if line.cost.kind == kind and line.cost.period)

    def upto(basis: str) -> int | None:
        return sum_of(falls_in(one.cost, date.min, day) for one in lines if one.cost.basis == basis)

    whole = sum_of(line.cost.amount for line in lines if line.cost.basis == "budget")
    ahead = None if whole is None else whole - (upto("budget") or 0)
    return Spent(kind, upto("budget"), upto("utfall"), ahead or None, lines)
