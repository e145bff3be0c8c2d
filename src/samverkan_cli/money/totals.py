"""A portfolio's kronor: budget against outcome, kind by kind, and running costs ahead."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.cost_lines import Line, lines_of
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.spread import falls_in, sum_of
from samverkan_cli.money.lines import yearly

KINDS = ("forstudie", "utveckling", "samordning", "drift", "forvaltning")
BASES = ("budget", "utfall")
By = str
NOBODY = "ej_angiven"


class Piece(NamedTuple):
    """What of one cost line falls up to the day; a line never spans more than a year."""

    kind: str
    basis: str
    amount: int
    initiative: str
    municipality: str
    year: str


@dataclass(frozen=True, slots=True)
class Row:
    """Budget and outcome of one kind, initiative, party or year, and each kind's own."""

    key: str
    pieces: tuple[Piece, ...]
    yearly_rate: int | None = None

    def amount(self, basis: str, kind: str | None = None) -> int | None:
        """Kronor of the basis, of one kind when named; None when there is no line."""
        return sum_of(p.amount for p in self.pieces if p.basis == basis and kind in (None, p.kind))

    @property
    def difference(self) -> int | None:
        """Outcome less budget, of what has both: the same initiative and kind of cost.

        Running costs nobody budgeted would otherwise look like an overrun.
        """
        sums: dict[tuple[str, str], dict[str, int]] = {}
        for piece in self.pieces:
            cell = sums.setdefault((piece.initiative, piece.kind), {})
            cell[piece.basis] = cell.get(piece.basis, 0) + piece.amount
        known = (cell for cell in sums.values() if len(cell) == len(BASES))
        return sum_of(cell["utfall"] - cell["budget"] for cell in known)


@dataclass(frozen=True, slots=True)
class Totals:
    """The portfolio up to a day; `ahead` is budget for the days after it."""

    collaboration: Collaboration
    on: date
    by: By
    rows: tuple[Row, ...]
    total: Row
    ahead: int | None
    undated: tuple[Line, ...]

    def forecast(self, years: int) -> tuple[tuple[int, int | None], ...]:
        """The next calendar years, each at the yearly rate: flat, no trend and no index."""
        first = self.on.year + 1
        return tuple((first + n, self.total.yearly_rate) for n in range(years))


def totals(registry: Registry, collaboration: Collaboration, on: date, by: By) -> Totals:
    """The initiatives' lines of the cooperation, grouped by kind, initiative, party or year."""
    initiatives = registry.initiatives_in(collaboration.id)
    lines = {i.id: tuple(lines_of(registry, i)) for i in initiatives}
    every = [(i, line) for i, found in lines.items() for line in found]
    pieces = tuple(piece for i, line in every for piece in _pieces(i, line, on))
    rates = {i: yearly(found, on) for i, found in lines.items()}
    groups = dict.fromkeys(_order(registry, by, pieces, tuple(lines)))
    rows = tuple(
        Row(
            key,
            tuple(p for p in pieces if getattr(p, by) == key),
            rates[key] if by == "initiative" else None,
        )
        for key in groups
    )
    return Totals(
        collaboration, on, by,
        tuple(row for row in rows if row.pieces),
        Row("total", pieces, sum_of(rates.values())),
        sum_of(_after(line, on) for _, line in every),
        tuple(line for _, line in every if line.cost.period is None),
    )  # fmt: skip


def _pieces(initiative: str, line: Line, on: date) -> Iterator[Piece]:
    amount, span = falls_in(line.cost, date.min, on), line.cost.period
    if amount is not None and span is not None:
        yield Piece(
            line.cost.kind, line.cost.basis, amount, initiative, line.party or NOBODY,
            str(span.first.year),
        )  # fmt: skip


def _after(line: Line, on: date) -> int | None:
    """Budget that falls after the day."""
    cost = line.cost
    if cost.basis != "budget" or cost.period is None or cost.period.last <= on:
        return None
    return cost.amount - (falls_in(cost, date.min, on) or 0)


def _order(
    registry: Registry, by: By, pieces: Iterable[Piece], initiatives: Iterable[str]
) -> Iterable[str]:
    """Kinds in their own order, initiatives by title, parties by name, years by number."""
    if by == "kind":
        return KINDS
    if by == "initiative":
        return initiatives
    found: set[str] = {getattr(piece, by) for piece in pieces}
    if by == "year":
        return sorted(found)
    return sorted(found, key=lambda key: (key == NOBODY, registry.by_name(key)))
