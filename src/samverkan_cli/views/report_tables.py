"""Tables of reports: each row leads to the places behind it, which stand under the table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from samverkan_cli.model.initiative import Property
from samverkan_cli.model.message import N_
from samverkan_cli.money.benefits import Tracked
from samverkan_cli.views.parts import Behind, Cell, Column, Line, Table
from samverkan_cli.views.pictures import Picture
from samverkan_cli.views.report_subject import ReportSubject, Source, anchor, behind, records
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.words import LONGEST_TEXT, capital, clip, day, unknown

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """Cells, and where what they say is written; the first cell names the row."""

    cells: Sequence[Cell]
    sources: Sequence[Source]


@dataclass(frozen=True, slots=True)
class Sourced:
    """A table and the places behind its rows."""

    table: Table
    behind: tuple[Behind, ...]


def columns(
    subject: ReportSubject, *heads: str, numbers: Sequence[int] = (), days: Sequence[int] = ()
) -> tuple[Column, ...]:
    """Headings are message ids; `numbers` holds figures, `days` stay on one line."""
    text = subject.language.text
    return tuple(Column(text(h), n in numbers, n in days) for n, h in enumerate(heads))


def sourced(
    subject: ReportSubject, name: str, caption: str, heads: Sequence[str], rows: Iterable[Row],
    *, numbers: Sequence[int] = (), days: Sequence[int] = (), empty: str = "",
) -> Sourced:  # fmt: skip
    """A table; caption and headings are message ids, `name` begins the ids of its records."""
    text = subject.language.text
    lines, found = [], []
    for n, row in enumerate(rows):
        first, at = row.cells[0], anchor(name, str(n)) if row.sources else ""
        lines.append(Line((replace(first, target=at), *row.cells[1:])))
        found.append(behind(subject, at, first.text, row.sources))
    table = Table(
        text(caption), columns(subject, *heads, numbers=numbers, days=days), tuple(lines),
        text(empty) if empty else "",
    )  # fmt: skip
    return Sourced(table, tuple(found))


def part(
    subject: ReportSubject, name: str, heading: str, *tables: Sourced, intro: str = "",
    pictures: Sequence[Picture | None] = (), notes: Sequence[str] = (),
) -> Part:  # fmt: skip
    """A part of a report: `heading` is a message id; a picture with nothing to show is None."""
    return Part(
        name, subject.language.text(heading), tables=tuple(one.table for one in tables),
        intro=intro, pictures=tuple(one for one in pictures if one), notes=tuple(notes),
        records=records(subject, (row for one in tables for row in one.behind)),
    )  # fmt: skip


def words(text: str | None, longest: int = LONGEST_TEXT) -> Cell:
    """A text from a record on one line; a dash where there is none."""
    return Cell(clip(text, longest) if text else NOTHING)


def on(subject: ReportSubject, when: date | None) -> Cell:
    """A day, or a dash."""
    return Cell(NOTHING if when is None else day(subject.language, when))


def yes_or_no(subject: ReportSubject, found: Property | None) -> Cell:
    """One of the three N: yes, no, or that nobody has said."""
    language, value = subject.language, found.value if found else None
    if value is None:
        return Cell(unknown(language), known=False)
    return Cell(language.text(N_("ja") if value else N_("nej")))


def benefits(subject: ReportSubject, tracked: Iterable[Tracked], caption: str) -> Sourced:
    """What was to come of it, what has, and how each stands."""
    heads = (
        N_("Nytta"), N_("Vems"), N_("Utgångsläge"), N_("Mål"), N_("Utfall"), N_("Senast"),
        N_("Läge"),
    )  # fmt: skip
    rows = (_benefit(subject, one) for one in tracked)
    empty = N_("Ingen nytta är angiven.")
    return sourced(subject, "nyttor", caption, heads, rows, days=(5,), empty=empty)


def _benefit(subject: ReportSubject, one: Tracked) -> Row:
    benefit, language = one.benefit, subject.language
    whose = subject.name(one.municipality) if one.municipality else language.text(N_("Alla"))
    state = N_("väntar")
    if one.realised:
        state = N_("redovisad")
    elif one.overdue:
        state = N_("försenad")
    cells = (
        words(benefit.measure), Cell(whose), words(benefit.baseline), words(benefit.target),
        words(benefit.outcome), on(subject, benefit.due), Cell(capital(language.text(state))),
    )  # fmt: skip
    return Row(cells, ((one.record, ("benefits", one.place)),))
