"""What an indicator answers: which records, and how many."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Missing:
    """A record that could not be judged and the dotted field it lacks."""

    record: str
    field: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the indicator: a key, its value, the records behind it, named figures beside.

    `key` is an organisation, execution form, initiative, target group or `<round>/<question>`.
    """

    key: str
    value: Number | None
    records: tuple[str, ...] = ()
    figures: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cumulative:
    """A flow summed from the first follow-up day."""

    since: date
    value: Number | None


@dataclass(frozen=True, slots=True)
class Result:
    """An indicator for one period; `figures` are its own beside `value` (`pairs`, `portfolio`).

    `counted` is set where the rows hold other records than those behind the number (C1).
    """

    id: str
    value: Number | None
    rows: tuple[Row, ...] = ()
    missing: tuple[Missing, ...] = ()
    cumulative: Cumulative | None = None
    figures: Mapping[str, object] = field(default_factory=dict)
    counted: tuple[str, ...] | None = None

    @property
    def records(self) -> tuple[str, ...]:
        """Every record behind the number, each once, in row order."""
        if self.counted is not None:
            return self.counted
        return tuple(dict.fromkeys(ref for row in self.rows for ref in row.records))
