"""A very long page made short: the first of each list, how many more there are and where all are.

A page of ten thousand rows is one nobody can open on a telephone or print. Up to `MOST` rows, which
is more than a cooperation of today has initiatives, nothing is left out; the JSON has everything.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from samverkan_cli.model.message import N_
from samverkan_cli.views.parts import Behind, Line, Record, Records, Table
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import Language

MOST = 300
T = TypeVar("T")


def firsts(every: Sequence[T]) -> tuple[Sequence[T], int]:
    """The first of a list, and how many are left."""
    return every[:MOST], max(len(every) - MOST, 0)


def left_out(tables: Iterable[Table], language: Language) -> Iterator[str]:
    """A sentence for each table that does not hold all its rows."""
    text = N_(
        "”{caption}” visar de {n} första av {whole} rader. Alla finns i samma rapport som JSON."
    )
    for table in tables:
        if table.left:
            n = len(table.lines) - sum(line.total for line in table.lines)
            yield language.text(text, caption=table.caption, n=n, whole=n + table.left)


def targets(tables: Iterable[Table]) -> frozenset[str]:
    """The ids that the cells of some tables lead to."""
    return frozenset(
        cell.target for table in tables for line in table.lines for cell in line.cells
    )  # fmt: skip


def more_records(left: int, language: Language) -> Record:
    """What stands last among the records behind a row when there are more."""
    return Record(language.plural("och {n} till", "och {n} till", left), "")


def short_sheet(sheet: Sheet, language: Language) -> Sheet:
    """The sheet with the first rows of its tables; the same when nothing in it is too long."""
    parts = [replace(part, tables=tuple(map(_table, part.tables))) for part in sheet.parts]
    before = targets(table for part in sheet.parts for table in part.tables)
    gone = before - targets(table for part in parts for table in part.tables)
    return replace(sheet, parts=tuple(_part(part, gone, language) for part in parts))


def _part(part: Part, gone: frozenset[str], language: Language) -> Part:
    rows: tuple[Behind, ...] = ()
    if part.records:
        kept = (row for row in part.records.rows if row.anchor not in gone)
        rows = tuple(_behind(row, language) for row in kept)
    records = Records(part.records.heading, rows) if part.records and rows else None
    return replace(part, notes=(*part.notes, *left_out(part.tables, language)), records=records)


def _table(table: Table) -> Table:
    if len(table.lines) <= MOST:
        return table
    rows, left = firsts([line for line in table.lines if not line.total])
    closing: list[Line] = [line for line in table.lines if line.total]
    return replace(table, lines=(*rows, *closing), left=table.left + left)


def _behind(row: Behind, language: Language) -> Behind:
    kept, left = firsts(row.records)
    return replace(row, records=(*kept, more_records(left, language))) if left else row
