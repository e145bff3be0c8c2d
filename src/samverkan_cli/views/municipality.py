"""One municipality: what it takes part in, what awaits its answer, what it lacks, what it got."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.cost_lines import Line, lines_of
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.period import Span
from samverkan_cli.model.spread import falls_in, sum_of
from samverkan_cli.money.benefits import Tracked
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.stuck import ENDED
from samverkan_cli.views.taking_part import Seat, seat, seats


@dataclass(frozen=True, slots=True)
class Part:
    """An initiative the municipality stands somewhere in; `others` have implemented it."""

    initiative: Initiative
    status: str
    seat: Seat | None
    leads: bool
    others: tuple[Seat, ...]

    @property
    def share(self) -> Participation | None:
        """The municipality's own file."""
        return self.seat.share if self.seat else None

    @property
    def takes_part(self) -> bool:
        """Active, or with the solution in place."""
        return self.seat is not None and self.seat.standing in ("active", "implemented")

    @property
    def awaits(self) -> bool:
        """Asked, without an answer, while the initiative lives; interest is an answer."""
        if self.seat is None or self.seat.standing != "asked" or self.seat.interested:
            return False
        return self.status not in ENDED


@dataclass(frozen=True, slots=True)
class Owned:
    """A cost line in the municipality's books: the part up to the day, and in the period."""

    line: Line
    upto: int | None
    within: int | None


@dataclass(frozen=True, slots=True)
class Missing:
    """Something the municipality's own files do not say."""

    what: str
    record: str
    keys: Keys


@dataclass(frozen=True, slots=True)
class Portrait:
    """All of it, by title in Swedish order."""

    municipality: str
    period: Span | None
    parts: tuple[Part, ...]
    costs: tuple[tuple[Initiative, tuple[Owned, ...]], ...]
    benefits: tuple[Tracked, ...]
    missing: tuple[Missing, ...]

    def taking_part(self) -> list[Part]:
        """What it is in."""
        return [part for part in self.parts if part.takes_part]

    def awaiting(self) -> list[Part]:
        """What it has not answered, the first last day first."""
        found = [part for part in self.parts if part.awaits]
        return sorted(found, key=lambda part: (part.share and part.share.reply_by) or date.max)

    def lacking(self) -> list[Part]:
        """What others have implemented and it has not."""
        mine = ("implemented",)
        return [p for p in self.parts if p.others and not (p.seat and p.seat.standing in mine)]

    def implemented(self) -> list[Part]:
        """What it has in place."""
        return [p for p in self.parts if p.seat and p.seat.standing == "implemented"]

    def outside(self) -> list[Part]:
        """What it declined or left."""
        return [p for p in self.parts if p.seat and p.seat.standing in ("declined", "left")]

    def spent(self, basis: str = "utfall") -> int | None:
        """Kronor up to the day in its own books."""
        return sum_of(
            o.upto for _, lines in self.costs for o in lines if o.line.cost.basis == basis
        )


def portrait(subject: ReportSubject, municipality: str, period: Span | None) -> Portrait:
    """The municipality on the day, a member or not."""
    parts = tuple(_part(subject, initiative, municipality) for initiative in subject.initiatives)
    costs = ((i, tuple(_owned(subject, i, municipality, period))) for i in subject.initiatives)
    return Portrait(
        municipality, period, tuple(p for p in parts if p.seat or p.leads or p.others),
        tuple((i, lines) for i, lines in costs if lines),
        tuple(_benefits(subject, municipality)), tuple(_missing(subject, parts, municipality)),
    )  # fmt: skip


def _part(subject: ReportSubject, initiative: Initiative, municipality: str) -> Part:
    own = subject.registry.participations.get(initiative.id, {}).get(municipality)
    every = seats(subject, initiative.id)
    others = (s for s in every if s.standing == "implemented" and s.municipality != municipality)
    return Part(
        initiative, subject.statuses[initiative.id], seat(own) if own else None,
        initiative.lead == municipality, tuple(others),
    )  # fmt: skip


def _owned(
    subject: ReportSubject, initiative: Initiative, municipality: str, period: Span | None
) -> Iterator[Owned]:
    for line in lines_of(subject.registry, initiative):
        if line.party == municipality:
            upto = falls_in(line.cost, date.min, subject.day)
            within = falls_in(line.cost, period.first, subject.day) if period else None
            if upto is not None or line.cost.period is None:
                yield Owned(line, upto, within)


def _benefits(subject: ReportSubject, municipality: str) -> Iterator[Tracked]:
    """Its own, then those of the initiatives it has the solution of."""
    for initiative in subject.initiatives:
        own = subject.registry.participations.get(initiative.id, {}).get(municipality)
        if own is None:
            continue
        for n, benefit in enumerate(own.benefits):
            yield Tracked(own.ref, n, municipality, benefit, subject.day)
        stands = seat(own)
        if stands and stands.standing == "implemented":
            for n, benefit in enumerate(initiative.benefits):
                yield Tracked(initiative.ref, n, None, benefit, subject.day)


def _missing(subject: ReportSubject, parts: Sequence[Part], municipality: str) -> Iterator[Missing]:
    if not subject.registry.organisations[municipality].population:
        yield Missing("population", f"organisations/{municipality}", ())
    for part in parts:
        share = part.share
        if share is None or part.seat is None:
            continue
        stands, latest = part.seat.standing, share.latest(subject.day)
        if stands == "left" and latest and not (latest.reason or latest.principle):
            yield Missing("reason", share.ref, part.seat.keys)
        if part.takes_part and share.contact is None:
            yield Missing("contact", share.ref, ())
        if stands == "implemented" and share.implementation and not share.implementation.in_use:
            yield Missing("in_use", share.ref, ("implementation",))
        if stands == "implemented" and not share.benefits:
            yield Missing("benefits", share.ref, ())
