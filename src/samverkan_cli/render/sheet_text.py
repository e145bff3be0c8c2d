"""A sheet for a terminal: facts, sentences, tables and notes; pictures are left to the page."""

from collections.abc import Iterator

from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.plain import plain
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.parts import Records, Table
from samverkan_cli.views.sheet import Part, Sheet


def sheet_text(page: Sheet) -> str:
    """The page in lines of at most 80 columns; tables with long ids may be wider."""
    return "\n".join(_lines(page))


def _lines(page: Sheet) -> Iterator[str]:
    yield from wrapped(page.title, later="")
    yield from wrapped(page.lead, later="")
    for notice in page.notices:
        yield from wrapped(f"{notice.heading}: {notice.text}", later="")
    if page.facts:
        yield ""
    for fact in page.facts:
        yield from wrapped(f"{fact.label}: {fact.text}")
    for part in page.parts:
        yield ""
        yield from part_text(part, headed=len(page.parts) > 1)
    if page.sign:
        yield ""
        yield from wrapped(page.sign_heading, later="")
        yield from (f"  {one}" for one in map(plain, page.sign))
    if page.closing:
        yield ""
        yield from wrapped(page.closing, later="")
    yield ""


def part_text(part: Part, *, headed: bool = True) -> Iterator[str]:
    """A part's heading, sentences, tables, notes and records."""
    if headed:
        yield from wrapped(part.heading, later="")
    for point in part.points:
        yield from wrapped(point.sentence, "  ", "    ")
    captions = len(part.tables) > 1 or not headed  # else the heading has said it
    for n, table in enumerate(part.tables):
        if n or headed or part.points:
            yield ""
        yield from _table(table, captioned=captions)
    if part.notes and (part.tables or part.points):
        yield ""
    for note in part.notes:
        yield from wrapped(note)
    if part.records:
        yield ""
        yield from _records(part.records)


def _table(table: Table, *, captioned: bool) -> Iterator[str]:
    if table.lines:
        if captioned:
            yield from wrapped(table.caption, later="")
        yield table_text(table).rstrip("\n")
    elif table.empty:
        yield from wrapped(table.empty, later="")


def _records(records: Records) -> Iterator[str]:
    yield from wrapped(records.heading)
    for row in records.rows:
        for record in row.records:
            yield from wrapped(f"{row.label}, {record.title}: {record.place}", "  ", "    ")
