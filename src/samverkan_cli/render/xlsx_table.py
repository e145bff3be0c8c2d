"""Tables in a worksheet: numbers as numbers, columns by what they hold."""

from samverkan_cli.render.widths import need, shared
from samverkan_cli.render.xlsx_page import CHARACTER, MOST, PADDING, Page
from samverkan_cli.render.xml_text import text
from samverkan_cli.views.parts import Line, Table

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


def add_table(page: Page, table: Table) -> int:
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
    forms = _forms(table)
    for line in table.lines:
        _line(page, table, line, forms)
    page.row += 1
    return header


def _forms(table: Table) -> list[str]:
    """Whether a column shows decimals: all of its numbers do when one has them."""
    return [
        "parts"
        if any(
            cell.number is not None and cell.number.denominator > 1
            for line in table.lines
            for cell in line.cells[i : i + 1]
        )
        else "whole"
        for i in range(len(table.columns))
    ]


def _line(page: Page, table: Table, line: Line, forms: list[str]) -> None:
    end = " sum" if line.total else ""
    for i, (column, cell) in enumerate(zip(table.columns, line.cells, strict=False)):
        number = cell.number if column.numeric else None
        if number is None:
            form = page.formats[f"{'right' if column.numeric else 'wrap'}{end}"]
            page.sheet.write_string(page.row, i, text(cell.text)[:MOST], form)
        else:
            value = int(number) if number.denominator == 1 else float(number)
            page.sheet.write_number(page.row, i, value, page.formats[f"{forms[i]}{end}"])
    page.end(page.lines([cell.text for cell in line.cells]))
