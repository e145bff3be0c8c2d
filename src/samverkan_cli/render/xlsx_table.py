"""Tables in a worksheet: numbers as numbers, columns by what they hold."""

from fractions import Fraction

from samverkan_cli.render.widths import need, shared
from samverkan_cli.render.xlsx_number import number_in
from samverkan_cli.render.xlsx_page import CHARACTER, MOST, PADDING, Page
from samverkan_cli.render.xml_text import text
from samverkan_cli.views.parts import Column, Line, Table

ROOM = 70.0  # em that a table's columns share
LEAST = 8.0  # digits


def widths(table: Table) -> list[float]:
    """The columns' widths in digits."""
    if not table.lines:
        return []
    needs = [
        need(
            column.heading,
            [line.cells[i].text for line in table.lines if i < len(line.cells)],
            whole=column.whole,
            bold=True,
        )
        for i, column in enumerate(table.columns)
    ]
    return [max(LEAST, width / CHARACTER + PADDING) for width in shared(needs, ROOM)]


def add_table(page: Page, table: Table, lang: str) -> int:
    """Write a table from the page's row on; gives the row of its header."""
    if not table.lines:
        page.across(table.empty, "note")
        return page.row
    page.across(table.caption, "strong")
    header = page.row
    for i, column in enumerate(table.columns):
        form = page.formats["head right" if column.numeric else "head"]
        page.sheet.write_string(header, i, text(column.heading), form)
    page.end(page.lines([column.heading for column in table.columns]))
    numbers = [_numbers(table, i, column, lang) for i, column in enumerate(table.columns)]
    for n, line in enumerate(table.lines):
        _line(page, table, line, [column[n] for column in numbers], _forms(numbers))
    page.row += 1
    return header


def _numbers(table: Table, i: int, column: Column, lang: str) -> list[Fraction | None]:
    """The numbers of a column, line by line."""
    return [
        number_in(line.cells[i].text, lang) if column.numeric and i < len(line.cells) else None
        for line in table.lines
    ]


def _forms(numbers: list[list[Fraction | None]]) -> list[str]:
    """Whether a column shows decimals: all of its numbers do when one has them."""
    return [
        "parts" if any(one is not None and one.denominator > 1 for one in column) else "whole"
        for column in numbers
    ]


def _line(
    page: Page, table: Table, line: Line, numbers: list[Fraction | None], forms: list[str]
) -> None:
    end = " sum" if line.total else ""
    for i, (column, cell) in enumerate(zip(table.columns, line.cells, strict=False)):
        number = numbers[i]
        if number is None:
            form = page.formats[f"{'right' if column.numeric else 'wrap'}{end}"]
            page.sheet.write_string(page.row, i, text(cell.text)[:MOST], form)
        else:
            value = int(number) if number.denominator == 1 else float(number)
            page.sheet.write_number(page.row, i, value, page.formats[f"{forms[i]}{end}"])
    page.end(page.lines([cell.text for cell in line.cells]))
