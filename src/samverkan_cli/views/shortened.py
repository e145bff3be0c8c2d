"""A very long page made short: the first of each list, how many more there are and where all are.

A page of ten thousand rows is one nobody can open on a telephone or print. Up to `MOST` rows, which
is more than a cooperation of today has initiatives, nothing is left out; the JSON has everything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from samverkan_cli.model.message import N_
from samverkan_cli.views.parts import Behind, Lacks, Line, Record, Records, Section, Table
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import Language

MOST = 300


def short_sheet(sheet: Sheet, language: Language) -> Sheet:
    """The sheet with the first rows of its tables; the same one when nothing is too long."""
    gone = _gone(table for part in sheet.parts for table in part.tables)
    return replace(sheet, parts=tuple(_part(part, gone, language) for part in sheet.parts))


def _part(part: Part, gone: frozenset[str], language: Language) -> Part:
    records = part.records and _records(part.records, gone, language)
    return replace(
        part,
        tables=tuple(map(_table, part.tables)),
        notes=(*part.notes, *_said(part.tables, language)),
        records=records if records and records.rows else None,
    )


def short_section(section: Section, language: Language) -> Section:
    """An indicator with the first rows of its tables, of its records and of what is missing."""
    lacks, said = section.lacks, list(_said(section.tables, language))
    if len(lacks.lines) > MOST:
        text = N_(
            "De {n} första av {whole} uppgifter som saknas. Alla finns i samma rapport som JSON."
        )
        said.append(language.text(text, whole=len(lacks.lines), n=MOST))
    return replace(
        section,
        tables=tuple(map(_table, section.tables)),
        notes=(*section.notes, *said),
        records=_records(section.records, _gone(section.tables), language),
        lacks=Lacks(lacks.heading, lacks.lines[:MOST]),
    )


def _rows(table: Table) -> tuple[Line, ...]:
    """The rows without those that close the table."""
    return tuple(line for line in table.lines if not line.total)


def _table(table: Table) -> Table:
    if len(table.lines) <= MOST:
        return table
    closing = tuple(line for line in table.lines if line.total)
    return replace(table, lines=(*_rows(table)[:MOST], *closing))


def _said(tables: Iterable[Table], language: Language) -> Iterable[str]:
    text = N_(
        "”{caption}” visar de {n} första av {whole} rader. Alla finns i samma rapport som JSON."
    )
    for table in tables:
        if len(rows := _rows(table)) > MOST:
            yield language.text(text, caption=table.caption, n=MOST, whole=len(rows))


def _gone(tables: Iterable[Table]) -> frozenset[str]:
    """The ids of records that only rows left out lead to."""
    kept: set[str] = set()
    left: set[str] = set()
    for table in tables:
        rows = _rows(table)
        kept |= _targets(rows[:MOST])
        left |= _targets(rows[MOST:])
    return frozenset(left - kept)


def _targets(lines: Sequence[Line]) -> set[str]:
    return {cell.target for line in lines for cell in line.cells if cell.target}


def _records(records: Records, gone: frozenset[str], language: Language) -> Records:
    rows = tuple(_behind(row, language) for row in records.rows if row.anchor not in gone)
    return replace(records, rows=rows)


def _behind(row: Behind, language: Language) -> Behind:
    left = len(row.records) - MOST
    if left <= 0:
        return row
    more = Record(language.plural("och {n} till", "och {n} till", left), "")
    return replace(row, records=(*row.records[:MOST], more))
