"""A sheet as a workbook: a worksheet for each part, numbers as numbers, native charts."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from io import BytesIO
from typing import Any

from samverkan_cli.render.xml_text import text
from samverkan_cli.render.zipped import settled
from samverkan_cli.views.charts import BarChart
from samverkan_cli.views.parts import Column, Table
from samverkan_cli.views.sheet import Part, Sheet

MOST = 32_767  # characters that a cell holds
NOTE = 6  # columns that a note runs over
NAME = 31  # characters that a worksheet's name holds
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_NUMBERS = {
    "sv": re.compile(r"([+−-]?)(\d{1,3}(?:[\u00a0\u202f ]\d{3})*|\d+)(?:,(\d+))?"),
    "en": re.compile(r"([+−-]?)(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d+))?"),
}


def sheet_xlsx(sheet: Sheet) -> bytes:
    """The workbook; text cells are text, whatever they begin with."""
    from datetime import UTC, datetime

    import xlsxwriter

    stream = BytesIO()
    with xlsxwriter.Workbook(
        stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        stamp = " ".join(f"{fact.label}={fact.text}" for fact in sheet.stamp)
        created = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
        book.set_properties(
            {"title": text(sheet.title)[:255], "comments": stamp, "created": created}
        )
        wrap = {"text_wrap": True, "valign": "top"}
        formats = {
            "head": book.add_format(
                {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
            ),
            "title": book.add_format({"bold": True, "font_size": 16}),
            "strong": book.add_format({"bold": True}),
            "wrap": book.add_format(wrap),
            "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
            "parts": book.add_format({"num_format": "#,##0.0##", "valign": "top"}),
        }
        taken: set[str] = set()
        _front(book.add_worksheet(_named(sheet.about, taken)), sheet, formats)
        for part in sheet.parts:
            if part.tables or part.charts:
                page = book.add_worksheet(_named(part.heading, taken))
                _part(book, page, part, sheet.lang, formats)
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


def _front(page: Any, sheet: Sheet, formats: Mapping[str, Any]) -> None:
    page.set_column(0, 0, 32)
    page.set_column(1, 1, 90)
    rows: list[tuple[str, str, str]] = [(sheet.title, sheet.lead, "title")]
    rows += [(notice.heading, notice.text, "strong") for notice in sheet.notices]
    rows += [(figure.number, figure.label, "strong") for figure in sheet.figures]
    rows += [(fact.label, fact.text, "wrap") for fact in sheet.facts]
    for part in sheet.parts:
        rows += [(part.heading, part.intro, "strong")] if part.intro else []
        rows += [(point.source, point.sentence, "wrap") for point in part.points]
    rows += [("", sheet.closing, "wrap")] if sheet.closing else []
    for i, (first, second, form) in enumerate(rows):
        page.write_string(i, 0, text(first)[:MOST], formats[form])
        page.write_string(i, 1, text(second)[:MOST], formats["wrap"])


def _part(book: Any, page: Any, part: Part, lang: str, formats: Mapping[str, Any]) -> None:
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.write_string(0, 0, text(part.heading)[:MOST], formats["title"])
    row = 2
    for table in part.tables:
        row = _table(page, row, table, lang, formats)
    for note in part.notes:
        page.merge_range(row, 0, row, NOTE - 1, "", formats["wrap"])
        page.write_string(row, 0, text(note)[:MOST], formats["wrap"])
        page.set_row(row, 15 * (1 + len(note) // 90))
        row += 1
    for chart in part.charts:
        row = _chart(book, page, row + 1, chart, formats)


def _table(page: Any, row: int, table: Table, lang: str, formats: Mapping[str, Any]) -> int:
    """Write a table from a row on; gives the row after it."""
    heading = table.caption if table.lines else table.empty
    page.write_string(row, 0, text(heading)[:MOST], formats["strong"])
    row += 1
    for i, column in enumerate(table.columns if table.lines else ()):
        page.write_string(row, i, text(column.heading), formats["head"])
        page.set_column(i, i, _width(table, i))
    for line in table.lines:
        row += 1
        for i, (column, cell) in enumerate(zip(table.columns, line.cells, strict=False)):
            _cell(page, row, i, column, cell.text, lang, formats)
    return row + 2


def _width(table: Table, column: int) -> int:
    longest = max((len(line.cells[column].text) for line in table.lines), default=0)
    return min(60, max(10, longest + 2, len(table.columns[column].heading) // 2 + 2))


def _cell(
    page: Any,
    row: int,
    place: int,
    column: Column,
    value: str,
    lang: str,
    formats: Mapping[str, Any],
) -> None:
    number = number_in(value, lang) if column.numeric else None
    if number is None:
        page.write_string(row, place, text(value)[:MOST], formats["wrap"])
    elif number.denominator == 1:
        page.write_number(row, place, int(number), formats["whole"])
    else:
        page.write_number(row, place, float(number), formats["parts"])


def number_in(value: str, lang: str) -> Fraction | None:
    """The number a cell shows, as the language writes it; None when it is more than a number."""
    bare = value.removesuffix("\u00a0kr").removeprefix("SEK ").strip()
    found = _NUMBERS[lang].fullmatch(bare)
    if not found:
        return None
    digits = re.sub(r"\D", "", found[2])
    number = Fraction(f"{digits}.{found[3] or 0}")
    return -number if found[1] in ("−", "-") else number


def _chart(book: Any, page: Any, row: int, chart: BarChart, formats: Mapping[str, Any]) -> int:
    """The chart's own numbers, the sentence it shows, and the chart beside them."""
    page.write_string(row, 0, text(chart.title)[:MOST], formats["strong"])
    page.write_string(row + 1, 0, text(chart.description)[:MOST])
    first = row + 3
    names = [series.name for series in chart.series] or [chart.title]
    for j, name in enumerate(names):
        page.write_string(first - 1, j + 1, text(name)[:MOST], formats["head"])
    for i, amount in enumerate(chart.amounts):
        page.write_string(first + i, 0, text(amount.label)[:MOST])
        for j, value in enumerate(amount.parts[: len(names)]):
            if value is not None:
                form = formats["parts" if value % 1 else "whole"]
                page.write_number(first + i, j + 1, float(value), form)
    last = first + len(chart.amounts) - 1
    drawn = book.add_chart({"type": "bar", "subtype": "stacked"})
    for series in _series(page.get_name(), len(names), first, last):
        drawn.add_series(series)
    drawn.set_title({"name": text(chart.title)[:255]})
    drawn.set_legend({"none": True} if len(names) == 1 else {"position": "bottom"})
    drawn.set_y_axis({"reverse": True})
    said = {"description": text(chart.description)[:255]}
    page.insert_chart(first - 1, len(names) + 2, drawn, said)
    return max(last, first + 15) + 2


MORE = ("percent_20", "outlined_diamond", "dark_horizontal", "dark_vertical", "large_check")
INK = {"fg_color": "#14506c", "bg_color": "#ffffff"}
FILLS: tuple[tuple[str, dict[str, Any]], ...] = (  # in the order of `views.charts.PATTERNS`
    ("fill", {"color": "#2b6f92"}),
    ("pattern", {"pattern": "wide_upward_diagonal", **INK}),
    ("fill", {"none": True}),
    *(("pattern", {"pattern": name, **INK}) for name in MORE),
)


def _series(page: str, count: int, first: int, last: int) -> Iterator[dict[str, Any]]:
    for j in range(count):
        how, fill = FILLS[j]
        yield {
            "name": [page, first - 1, j + 1],
            "categories": [page, first, 0, last, 0],
            "values": [page, first, j + 1, last, j + 1],
            how: fill,
            "border": {"color": "#14506c"},
            "data_labels": {"value": True},
        }
