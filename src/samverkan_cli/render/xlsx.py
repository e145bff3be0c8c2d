"""A sheet as a workbook: a worksheet for each part, numbers as numbers, native charts."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import zip_longest
from typing import Any

from samverkan_cli.render.xlsx_chart import add_chart, chart_widths
from samverkan_cli.render.xlsx_page import FONT, MOST, Page
from samverkan_cli.render.xlsx_table import add_table, widths
from samverkan_cli.render.xml_text import text
from samverkan_cli.render.zipped import settled
from samverkan_cli.views.sheet import Part, Sheet

NAME = 31  # characters that a worksheet's name holds
FRONT = (30.0, 95.0)  # digits: the overview's columns
LONG = 20  # rows of a table whose header stays in sight and is repeated in print
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_TOP: dict[str, Any] = {"valign": "top"}
_RIGHT: dict[str, Any] = {"align": "right", "indent": 1}  # off the texts beside it
_SHAPES: dict[str, dict[str, Any]] = {
    "wrap": {"text_wrap": True},
    "right": {"text_wrap": True, **_RIGHT},
    "whole": {"num_format": "#,##0", **_RIGHT},
    "parts": {"num_format": "#,##0.0", **_RIGHT},
}
_HEAD: dict[str, Any] = {"bold": True, "bottom": 1, "text_wrap": True}
_SUM: dict[str, Any] = {"bold": True, "top": 1}
_FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "text_wrap": True},
    "strong": {"bold": True, "text_wrap": True},
    "note": {"text_wrap": True},
    "head": _HEAD,
    "head right": {**_HEAD, **_RIGHT},
    **_SHAPES,
    **{f"{name} sum": {**shape, **_SUM} for name, shape in _SHAPES.items()},
}


def sheet_xlsx(sheet: Sheet) -> bytes:
    """The workbook; text cells are text, whatever they begin with."""
    from datetime import UTC, datetime

    import xlsxwriter

    stream = BytesIO()
    with xlsxwriter.Workbook(
        stream,
        {
            "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
            "default_format_properties": dict(FONT),  # xlsxwriter changes it
        },
    ) as book:  # fmt: skip
        stamp = " ".join(f"{fact.label}={fact.text}" for fact in sheet.stamp)
        created = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
        book.set_properties(
            {"title": text(sheet.title)[:255], "comments": stamp, "created": created}
        )
        formats = {name: book.add_format({**_TOP, **of}) for name, of in _FORMATS.items()}
        taken: set[str] = set()
        _front(book.add_worksheet(_named(sheet.about, taken)), sheet, formats)
        for part in sheet.parts:
            if part.tables or part.charts:
                made = book.add_worksheet(_named(part.heading, taken))
                _part(book, made, part, sheet, formats)
    return settled(stream.getvalue())


def _named(heading: str, taken: set[str]) -> str:
    """A worksheet's name: allowed letters, short, and not used before."""
    plain = _FORBIDDEN.sub(" ", text(heading)).strip() or "Blad"
    name, n = plain[:NAME], 1
    while name.casefold() in taken:
        n += 1
        name = f"{plain[: NAME - len(str(n)) - 1]} {n}"
    taken.add(name.casefold())
    return name


def _front(made: Any, sheet: Sheet, formats: Mapping[str, Any]) -> None:
    """All sentences, each beside what it is about."""
    page = Page(made, formats, list(FRONT))
    page.across(f"{sheet.title}{f', {sheet.lead}' if sheet.lead else ''}", "title", 16)
    page.row += 1
    for first, second, form in _overview(sheet):
        if not second:
            page.across(first, form)
            continue
        page.sheet.write_string(page.row, 0, text(first)[:MOST], formats[form])
        page.sheet.write_string(page.row, 1, text(second)[:MOST], formats["wrap"])
        page.end(page.lines([first, second]))
    page.print_on(sheet.title, ())


def _overview(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    for notice in sheet.notices:
        yield notice.heading, notice.text, "strong"
    for figure in sheet.figures:
        yield figure.number, figure.label, "strong"
    for fact in sheet.facts:
        yield fact.label, fact.text, "wrap"
    group = ""
    for part in sheet.parts:
        if part.group not in ("", group):
            yield part.group, "", "strong"
        group = part.group
        alone = () if part.tables or part.charts else part.notes
        if part.intro or part.points or alone:
            yield part.heading, part.intro, "strong"
        for point in part.points:
            yield point.source, point.sentence, "wrap"
        for note in alone:
            yield "", note, "wrap"
    if sheet.closing:
        yield "", sheet.closing, "wrap"


def _part(book: Any, made: Any, part: Part, sheet: Sheet, formats: Mapping[str, Any]) -> None:
    """What is said first, then the tables and what to know of them, and the charts last."""
    columns = [*map(widths, part.tables), *map(chart_widths, part.charts)]
    page = Page(made, formats, [max(one) for one in zip_longest(*columns, fillvalue=0.0)])
    page.across(part.heading, "title", 16)
    page.across(part.intro, "note")
    page.row += 1
    headers = [add_table(page, table) for table in part.tables]
    for note in part.notes:
        page.across(note, "note")
    page.row += 1
    blocks = [add_chart(book, page, chart) for chart in part.charts]
    if len(headers) == 1 and len(part.tables[0].lines) > LONG:
        made.repeat_rows(headers[0])
        made.freeze_panes(headers[0] + 1, 1)
    page.print_on(sheet.title, blocks)
