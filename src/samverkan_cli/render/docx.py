"""A sheet as a Word document: real headings, header rows, language and title set."""

import re
from io import BytesIO
from typing import Any

from samverkan_cli.render.zipped import settled
from samverkan_cli.views.parts import Records, Table
from samverkan_cli.views.sheet import Part, Sheet

LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def sheet_docx(sheet: Sheet) -> bytes:
    """The document; the same sheet gives the same bytes."""
    from docx import Document

    document = Document()
    _about(document, sheet)
    _paper(document)
    document.add_heading(text(f"{sheet.title}{f', {sheet.lead}' if sheet.lead else ''}"), 0)
    for notice in sheet.notices:
        paragraph = document.add_paragraph(style="Intense Quote")
        paragraph.add_run(f"{text(notice.heading)}. ").bold = True
        paragraph.add_run(text(notice.text))
    for figure in sheet.figures:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(text(figure.number)).bold = True
        paragraph.add_run(f" {text(figure.label)}")
    document.add_heading(text(sheet.about), 1)
    _grid(document, [(fact.label, fact.text) for fact in sheet.facts], heads=())
    for part in sheet.parts:
        _part(document, part)
    if sheet.sign:
        document.add_heading(text(sheet.sign_heading), 1)
        for one in sheet.sign:
            document.add_paragraph("_" * 40).paragraph_format.keep_with_next = True
            document.add_paragraph(text(one))
    if sheet.closing:
        document.add_paragraph(text(sheet.closing))
    stream = BytesIO()
    document.save(stream)
    return settled(stream.getvalue())


def text(value: str) -> str:
    """What XML can hold of a text."""
    return _UNWRITABLE.sub("\ufffd", value)


def _about(document: Any, sheet: Sheet) -> None:
    """Title, language and stamp; no author, no day, so that the bytes are those of the registry."""
    from datetime import UTC, datetime

    from docx.oxml.ns import qn

    fixed = datetime(2000, 1, 1, tzinfo=UTC)
    core = document.core_properties
    core.title, core.author, core.language = text(sheet.title), "", LANGUAGES[sheet.lang]
    core.created = core.modified = fixed
    core.comments = " ".join(f"{fact.label}={fact.text}" for fact in sheet.stamp)
    for language in document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        language.set(qn("w:val"), LANGUAGES[sheet.lang])


def _paper(document: Any) -> None:
    """A4, and long compounds hyphenated."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
    document.settings.element.append(OxmlElement("w:autoHyphenation"))


def _part(document: Any, part: Part) -> None:
    document.add_heading(text(part.heading), 1)
    if part.intro:
        document.add_paragraph(text(part.intro))
    for point in part.points:
        source = f" ({point.source})" if point.source else ""
        document.add_paragraph(text(f"{point.sentence}{source}"), style="List Bullet")
    for picture in (*part.charts, *part.pictures):
        document.add_paragraph(text(picture.description))
    for table in part.tables:
        _table(document, table)
    for note in part.notes:
        document.add_paragraph(text(note))
    if part.records:
        _records(document, part.records)


def _table(document: Any, table: Table) -> None:
    if not table.lines:
        if table.empty:
            document.add_paragraph(text(table.empty))
        return
    document.add_paragraph(text(table.caption), style="Caption")
    rows = [tuple(cell.text for cell in line.cells) for line in table.lines]
    numeric = tuple(column.numeric for column in table.columns)
    _grid(document, rows, tuple(column.heading for column in table.columns), numeric)


def _grid(
    document: Any,
    rows: list[tuple[str, ...]],
    heads: tuple[str, ...],
    numeric: tuple[bool, ...] = (),
) -> None:
    """A table whose first row is marked as header and is repeated on every page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement

    every = [heads, *rows] if heads else rows
    if not every:
        return
    style = "Light Grid Accent 1" if heads else "Table Grid"
    grid = document.add_table(len(every), len(every[0]), style=style)
    for i, (row, values) in enumerate(zip(grid.rows, every, strict=True)):
        cells = row.cells
        for j, value in enumerate(values):
            cells[j].text = text(value)
            if j < len(numeric) and numeric[j]:
                cells[j].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if heads and i == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph()


def _records(document: Any, records: Records) -> None:
    document.add_heading(text(records.heading), 2)
    for row in records.rows:
        places = "; ".join(f"{record.title} {record.place}".strip() for record in row.records)
        document.add_paragraph(text(f"{row.label}: {places}"), style="List Bullet")
