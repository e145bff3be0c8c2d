"""The portfolio: every initiative with its status, its age and who takes part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.views.report_subject import Json, ReportSubject
from samverkan_cli.views.stuck import ENDED, WAITING, Stuck, stuck
from samverkan_cli.views.taking_part import Seat, seats

STAGES: dict[str, tuple[str, ...]] = {  # what a director asks first, and the statuses under it
    N_("På väg in"): ("inkommen", "inskickad", "komplettering", "kvalificerad", "prioriterad"),
    N_("Pågår"): ("pagaende",),
    N_("Vilar"): ("vilande",),
    N_("Genomförda eller införda"): ("genomford", "implementerad", "i_forvaltning"),
    N_("Slutade på annat sätt"): (
        "avslutad", "ej_kvalificerad", "kommunens_egen", "till_it_leverantor", "avslagen",
        "aterkallad",
    ),
}  # fmt: skip
ORDER = tuple(status for stage in STAGES.values() for status in stage)
HALVES = 6  # half-years in the picture over time


@dataclass(frozen=True, slots=True)
class Entry:
    """An initiative in the portfolio."""

    initiative: Initiative
    status: str
    seats: tuple[Seat, ...]
    stuck: tuple[Stuck, ...]
    started: date | None

    @property
    def live(self) -> bool:
        """Neither ended nor somebody else's."""
        return self.status not in ENDED

    @property
    def active(self) -> int:
        """How many municipalities take part or have implemented."""
        return sum(one.standing in ("active", "implemented") for one in self.seats)

    def age(self, day: date) -> int | None:
        """Days since it came in, else since it was submitted."""
        since = self.initiative.received or self.initiative.submitted
        return None if since is None else (day - since).days

    def submitted_days(self, day: date) -> int | None:
        """Days since it was submitted."""
        since = self.initiative.submitted
        return None if since is None else (day - since).days


@dataclass(frozen=True, slots=True)
class HalfYear:
    """How many came in, were submitted and started in a half-year, and which."""

    span: Span
    received: tuple[str, ...]
    submitted: tuple[str, ...]
    started: tuple[str, ...]

    @property
    def text(self) -> str:
        """`2024-H2`."""
        return self.span.text


def portfolio(subject: ReportSubject) -> tuple[Entry, ...]:
    """Every initiative, in the order of its life and then of its title."""
    still: dict[str, list[Stuck]] = {}
    for one in stuck(subject):
        still.setdefault(one.initiative, []).append(one)
    found = []
    for initiative in subject.initiatives:
        start = subject.registry.start_of(initiative)
        found.append(
            Entry(
                initiative, subject.statuses[initiative.id], seats(subject, initiative.id),
                tuple(still.get(initiative.id, ())),
                start.day if start else None,
            )
        )  # fmt: skip
    place = {status: n for n, status in enumerate(ORDER)}
    return tuple(sorted(found, key=lambda entry: place[entry.status]))


def waiting(entries: Sequence[Entry]) -> list[Entry]:
    """Submitted and not started."""
    return [entry for entry in entries if entry.status in WAITING]


def half_years(entries: Sequence[Entry], day: date) -> tuple[HalfYear, ...]:
    """The last half-years up to the day, the one that holds it included."""
    halves = [_before(day, back) for back in range(HALVES - 1, -1, -1)]
    return tuple(
        HalfYear(
            _span(year, half),
            _in(entries, (year, half), "received"),
            _in(entries, (year, half), "submitted"),
            tuple(e.initiative.id for e in entries if _half(e.started) == (year, half)),
        )
        for year, half in halves
    )


def _before(day: date, back: int) -> tuple[int, int]:
    year, half = _half(day) or (day.year, 1)
    halves = year * 2 + half - 1 - back
    return halves // 2, halves % 2 + 1


def _span(year: int, half: int) -> Span:
    first, last = ((1, 1), (6, 30)) if half == 1 else ((7, 1), (12, 31))
    return Span(date(year, *first), date(year, *last), f"{year}-H{half}")


def _half(day: date | None) -> tuple[int, int] | None:
    return None if day is None else (day.year, 1 if day.month < 7 else 2)


def _in(entries: Sequence[Entry], half: tuple[int, int], field: str) -> tuple[str, ...]:
    return tuple(e.initiative.id for e in entries if _half(getattr(e.initiative, field)) == half)


CSV_COLUMNS = (
    "initiative", "title", "status", "origin", "lead", "received", "submitted", "started",
    "age_days", "submitted_days", "active", "implemented", "asked", "declined", "left", "stuck",
    "example", "path", "line",
)  # fmt: skip


def portfolio_document(subject: ReportSubject, entries: Sequence[Entry]) -> Json:
    """The published JSON; its schema is `schemas/portfolio.schema.json`."""
    return {
        "schema_version": 1,
        "kind": "portfolio",
        "collaboration": subject.collaboration.id,
        "as_of": subject.day.isoformat(),
        "revision": subject.revision,
        "example_data": any(entry.initiative.example for entry in entries),
        "unread": [{"path": path, "code": code} for path, code in subject.unread],
        "municipalities": list(subject.municipalities),
        "initiatives": [_entry(subject, entry) for entry in entries],
        "half_years": [
            {"period": half.text, "received": list(half.received),
             "submitted": list(half.submitted), "started": list(half.started)}
            for half in half_years(entries, subject.day)
        ],
    }  # fmt: skip


def _entry(subject: ReportSubject, entry: Entry) -> Json:
    found = entry.initiative
    return {
        "initiative": found.id,
        "title": found.title,
        "status": entry.status,
        "live": entry.live,
        "origin": found.origin,
        "lead": found.lead,
        "received": iso(found.received),
        "submitted": iso(found.submitted),
        "started": iso(entry.started),
        "age_days": entry.age(subject.day),
        "submitted_days": entry.submitted_days(subject.day),
        "participation": [seat_json(subject, one) for one in entry.seats],
        "stuck": [
            {"why": one.why, "since": one.since.isoformat(), "municipality": one.municipality,
             **subject.json_place(one.record, one.keys)}
            for one in entry.stuck
        ],
        "example": found.example,
        **subject.json_place(found.ref),
    }  # fmt: skip


def seat_json(subject: ReportSubject, one: Seat) -> Json:
    """A municipality's standing in an initiative."""
    return {
        "municipality": one.municipality,
        "standing": one.standing,
        "since": iso(one.since),
        **subject.json_place(one.share.ref, one.keys),
    }


def iso(day: date | None) -> str | None:
    """The day as JSON writes it."""
    return day.isoformat() if day else None


def portfolio_rows(
    subject: ReportSubject, entries: Sequence[Entry]
) -> Iterator[tuple[object, ...]]:
    """A line for each initiative, in the columns of `CSV_COLUMNS`."""
    for entry in entries:
        found, stands = entry.initiative, [one.standing for one in entry.seats]
        path, line = subject.place(found.ref)
        yield (
            found.id, found.title, entry.status, found.origin, found.lead, found.received,
            found.submitted, entry.started, entry.age(subject.day),
            entry.submitted_days(subject.day), entry.active,
            *(stands.count(one) for one in ("implemented", "asked", "declined", "left")),
            len(entry.stuck), found.example, path, line,
        )  # fmt: skip
