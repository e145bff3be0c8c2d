"""The paper a Word document is set on: styles, A4 on its feet or its side, page numbers."""

from typing import Any

from samverkan_cli.render.docx_table import LANDSCAPE, POINTS, PORTRAIT, SMALL
from samverkan_cli.render.xml_text import text

FONT = "Arial"  # its widths are known, and every office program has it or its like
BEHIND = "Poster"  # the paragraph style of records behind numbers
MARGIN = 22  # millimetres


def set_styles(document: Any) -> None:
    """One typeface; captions and headings that stay with what they head."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for fonts in document.styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), FONT)
    styles = document.styles
    styles["Normal"].font.size = Pt(10)
    caption = styles["Caption"]
    caption.font.size = Pt(9)
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_before, caption.paragraph_format.space_after = Pt(12), Pt(4)
    for name, points in POINTS.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = styles["Normal"], Pt(points)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1.5)
        style.paragraph_format.line_spacing = 1.0
    behind = styles.add_style(BEHIND, WD_STYLE_TYPE.PARAGRAPH)
    behind.base_style, behind.font.size = styles["List Bullet"], Pt(POINTS[SMALL])
    behind.paragraph_format.space_after = Pt(1.5)
    behind.paragraph_format.line_spacing = 1.0


def set_paper(document: Any, title: str) -> None:
    """A4, long compounds hyphenated, the title and the page's number at its foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(MARGIN)
    settings = document.settings.element
    tab = settings.find(qn("w:defaultTabStop"))
    hyphens = OxmlElement("w:autoHyphenation")  # where the schema wants it
    settings.append(hyphens) if tab is None else tab.addnext(hyphens)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot._p.style = document.styles[SMALL].style_id
    foot.add_run(text(f"{title} · "))
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)


def turn(document: Any, *, lying: bool = False, columns: int = 1) -> float:
    """Go on with pages that lie or stand and with so many columns; gives a column's points."""
    from docx.enum.section import WD_ORIENT, WD_SECTION
    from docx.oxml.ns import qn

    section = document.sections[-1]
    lay = section.orientation == WD_ORIENT.LANDSCAPE
    had = int(section._sectPr.find(qn("w:cols")).get(qn("w:num"), "1"))
    if (lay, had) != (lying, columns):
        section = document.add_section(
            WD_SECTION.CONTINUOUS if lay == lying else WD_SECTION.NEW_PAGE
        )
        document.element.body[-2].style = document.styles[SMALL].style_id  # it ends the section
        if lay != lying:
            section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
            section.page_width, section.page_height = section.page_height, section.page_width
        section._sectPr.find(qn("w:cols")).set(qn("w:num"), str(columns))
    return LANDSCAPE if lying else PORTRAIT
