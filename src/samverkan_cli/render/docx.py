"""A sheet as a Word document: real headings, header rows, language and title set."""

from io import BytesIO
from typing import Any

from samverkan_cli.render.docx_page import BEHIND, set_paper, set_styles, turn
from samverkan_cli.render.docx_table import PORTRAIT, add_facts, add_table, lies_down
from samverkan_cli.render.xml_text import text
from samverkan_cli.render.zipped import settled
from samverkan_cli.views.parts import Records
from samverkan_cli.views.sheet import Part, Sheet

LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}


def sheet_docx(sheet: Sheet) -> bytes:
    """The document; the same sheet gives the same bytes."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    _about(document, sheet)
    set_styles(document)
    set_paper(document, sheet.title)
    _front(document, sheet)
    group = ""
    for part in sheet.parts:
        room = turn(document, lying=any(map(lies_down, part.tables)))
        if part.group and part.group != group:
            document.add_heading(text(part.group), 1)
        group = part.group
        _part(document, part, room)
    turn(document)
    if sheet.sign:
        _sign(document, sheet)
    if sheet.closing:
        document.add_paragraph(text(sheet.closing)).paragraph_format.space_before = Pt(10)
    stream = BytesIO()
    document.save(stream)
    return settled(stream.getvalue())


def _front(document: Any, sheet: Sheet) -> None:
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
    add_facts(document, [(fact.label, fact.text) for fact in sheet.facts], PORTRAIT)


def _sign(document: Any, sheet: Sheet) -> None:
    """The lines to sign, which stand on one page under their heading."""
    document.add_heading(text(sheet.sign_heading), 1)
    for i, one in enumerate(sheet.sign, start=1):
        line = document.add_paragraph("_" * 40)
        name = document.add_paragraph(text(one))
        line.paragraph_format.keep_with_next = True
        name.paragraph_format.keep_with_next = i < len(sheet.sign)


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


def _part(document: Any, part: Part, room: float) -> None:
    from docx.shared import Pt

    level = 2 if part.group else 1
    document.add_heading(text(part.heading), level)
    said = [document.add_paragraph(text(part.intro))] if part.intro else []
    for i, point in enumerate(part.points, start=1):
        source = f" ({point.source})" if point.source else ""
        bullet = document.add_paragraph(text(f"{point.sentence}{source}"), style="List Bullet")
        said += [bullet] if i == len(part.points) else []
    for picture in (*part.charts, *part.pictures):
        said.append(document.add_paragraph(text(picture.description)))
    for paragraph in said if part.tables else ():
        paragraph.paragraph_format.keep_with_next = True
    for table in part.tables:
        add_table(document, table, room)
    for i, note in enumerate(part.notes):
        paragraph = document.add_paragraph(text(note))
        if i == 0 and part.tables:
            paragraph.paragraph_format.space_before = Pt(10)
    if part.records:
        _records(document, part.records, level + 1, lying=any(map(lies_down, part.tables)))


def _records(document: Any, records: Records, level: int, *, lying: bool) -> None:
    """The records behind the numbers, small and in two columns."""
    document.add_heading(text(records.heading), level)
    turn(document, lying=lying, columns=2)
    for row in records.rows:
        places = "; ".join(f"{record.title} {record.place}".strip() for record in row.records)
        document.add_paragraph(text(f"{row.label}: {places}"), style=BEHIND)
    turn(document, lying=lying)  # so that the columns end at the same height
