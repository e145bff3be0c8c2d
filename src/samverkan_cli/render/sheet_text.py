"""A sheet for a terminal: facts, tables and notes; pictures are left to the page."""

from collections.abc import Iterator

from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.sheet import Part, Sheet


def sheet_text(page: Sheet) -> str:
    """The page in lines of at most 80 columns; tables with long ids may be wider."""
    return "\n".join(_lines(page))


def _lines(page: Sheet) -> Iterator[str]:
    yield from wrapped(page.title, later="")
    for notice in page.notices:
        yield from wrapped(f"{notice.heading}: {notice.text}", later="")
    if page.facts:
        yield ""
    for fact in page.facts:
        yield from wrapped(f"{fact.label}: {fact.text}")
    for part in page.parts:
        yield ""
        if len(page.parts) > 1:
            yield from wrapped(part.heading, later="")
            yield ""
        yield from _part(part)
    if page.closing:
        yield ""
        yield from wrapped(page.closing, later="")
    yield ""


def _part(part: Part) -> Iterator[str]:
    for n, table in enumerate(part.tables):
        if n:
            yield ""
        if table.lines:
            yield from wrapped(table.caption, later="")
            yield table_text(table).rstrip("\n")
        elif table.empty:
            yield from wrapped(table.empty, later="")
    if part.tables and part.notes:
        yield ""
    for note in part.notes:
        yield from wrapped(note)
