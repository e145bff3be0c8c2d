"""Tables in Word: columns by what they hold, rows kept whole, the header on every page."""

from collections.abc import Sequence
from typing import Any

from samverkan_cli.render.widths import Need, need, shared
from samverkan_cli.render.xml_text import text
from samverkan_cli.views.parts import Table

TEXT, SMALL = "Tabelltext", "Tabelltext liten"  # paragraph styles
POINTS = {TEXT: 9.0, SMALL: 7.5}
GAP = 13.0  # points that a cell's margins take
PORTRAIT, LANDSCAPE = 470.0, 717.0  # points between the margins of an A4
KEPT = 12  # rows of a table that is not divided
HIGH = 1500  # characters of a cell that may be higher than a page


def lies_down(table: Table) -> bool:
    """Whether a table's words and numbers want a page on its side."""
    return bool(table.lines) and _wide([one.easy for one in _needs(table)], TEXT) > PORTRAIT


def add_table(document: Any, table: Table, room: float) -> None:
    """The table under its caption; without rows, what it says of that. `room` is in points."""
    if not table.lines:
        if table.empty:
            document.add_paragraph(text(table.empty))
        return
    document.add_paragraph(text(table.caption), style="Caption")
    needs = _needs(table)
    style = TEXT if _wide([one.least for one in needs], TEXT) <= room else SMALL
    rows = [[column.heading for column in table.columns]]
    rows += [[cell.text for cell in line.cells] for line in table.lines]
    grid = document.add_table(len(rows), len(table.columns), style="Light Grid Accent 1")
    right = [column.numeric for column in table.columns]
    bold = {i for i, line in enumerate(table.lines, start=1) if line.total}
    _fill(document, grid, rows, style, right=right, bold=bold)
    _size(grid, needs, room, POINTS[style])
    _keep(grid, rows, heads=True)


def add_facts(document: Any, facts: Sequence[tuple[str, str]], room: float) -> None:
    """Labels and what they say, without a header."""
    if not facts:
        return
    grid = document.add_table(len(facts), 2, style="Table Grid")
    _fill(document, grid, facts, TEXT)
    needs = [need("", [fact[i] for fact in facts], whole=i == 0) for i in (0, 1)]
    _size(grid, needs, room, POINTS[TEXT])
    _keep(grid, facts, heads=False)


def _needs(table: Table) -> list[Need]:
    return [
        need(
            column.heading,
            [line.cells[i].text for line in table.lines if i < len(line.cells)],
            whole=column.whole,
            bold=i == 0,
        )
        for i, column in enumerate(table.columns)
    ]


def _wide(ems: Sequence[float], style: str) -> float:
    """The points that columns take with the margins of their cells."""
    return sum(ems) * POINTS[style] + GAP * len(ems)


def _fill(
    document: Any,
    grid: Any,
    rows: Sequence[Sequence[str]],
    style: str,
    right: Sequence[bool] = (),
    bold: frozenset[int] | set[int] = frozenset(),
) -> None:
    """The texts, numbers to the right, and sums in bold."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    name = document.styles[style].style_id
    for i, (row, values) in enumerate(zip(grid.rows, rows, strict=True)):
        for j, (cell, value) in enumerate(zip(row.cells, values, strict=False)):
            paragraph = cell.paragraphs[0]
            paragraph._p.style = name
            run = paragraph.add_run(text(value))
            if i in bold:
                run.bold = True
            if j < len(right) and right[j]:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _size(grid: Any, needs: Sequence[Need], room: float, points: float) -> None:
    """The columns' widths, which Word is not to change."""
    from docx.shared import Pt

    grid.autofit = False
    ems = shared(needs, (room - GAP * len(needs)) / points)
    widths = [Pt(width * points + GAP) for width in ems]
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for row in grid.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _keep(grid: Any, rows: Sequence[Sequence[str]], *, heads: bool) -> None:
    """No row is divided, none stands alone, and the header is repeated on every page."""
    from docx.oxml import OxmlElement

    last = len(rows) - 1
    for i, (row, values) in enumerate(zip(grid.rows, rows, strict=True)):
        about = row._tr.get_or_add_trPr()
        if all(len(value) < HIGH for value in values):
            about.append(OxmlElement("w:cantSplit"))
        if heads and i == 0:
            about.append(OxmlElement("w:tblHeader"))
        if i < last and (last <= KEPT or i < 2 or i == last - 1):
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
