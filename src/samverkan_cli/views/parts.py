"""The parts pages are made of: cells, tables, figures, records, sections; text, no choices left."""

from dataclasses import dataclass
from fractions import Fraction

from samverkan_cli.views.charts import BarChart


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `target` is the id of the records behind it, `known` false where data is missing.

    `href` is another page of the same site, from its root. `number` is the one the text says, exact
    and without its unit; None for a text that is more, or no number.
    """

    text: str
    known: bool = True
    target: str = ""
    href: str = ""
    number: int | Fraction | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column; numbers stand to the right, and what is `whole` stays on one line."""

    heading: str
    numeric: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its first cell names it; `total` rows close the table."""

    cells: tuple[Cell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `stacked` ones turn into a list of rows on a narrow page.

    `left` is how many rows of a very long one are not made.
    One whose cells hold sentences or paths is `long`: it takes the width of the page.
    """

    caption: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    empty: str = ""
    left: int = 0
    long: bool = False

    @property
    def stacked(self) -> bool:
        """Whether the table is too wide for a narrow page."""
        return self.long or len(self.columns) > 2

    @property
    def wide(self) -> bool:
        """Whether the table needs smaller type on any page."""
        return len(self.columns) > 5


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number for the first page, what it counts, and the section that explains it."""

    number: str
    label: str
    target: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence and the indicator it comes from; `number` is its figure, set apart."""

    sentence: str
    target: str = ""
    source: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader must know first."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """A record behind a number: what it is, and where it stands (`registry/…/skara.yaml:6`)."""

    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Behind:
    """The records behind one row."""

    anchor: str
    label: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Records:
    """The records behind an indicator, row by row."""

    heading: str
    rows: tuple[Behind, ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """A field that is missing, in words, and the record it is missing from."""

    title: str
    field: str
    place: str


@dataclass(frozen=True, slots=True)
class Lacks:
    """What could not be judged for want of data."""

    heading: str
    lines: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of the follow-up plan the indicator answers to."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Section:
    """One indicator."""

    anchor: str
    code: str
    title: str
    number: str
    known: bool
    unit: str
    since: str
    definition: str
    quote: Quote | None
    charts: tuple[BarChart, ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    records: Records
    lacks: Lacks


@dataclass(frozen=True, slots=True)
class Group:
    """An effect goal and the indicators that follow it."""

    anchor: str
    kicker: str
    heading: str
    sections: tuple[Section, ...]
