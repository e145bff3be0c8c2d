"""Reports as PDF, Word and Excel: whole, true to the registry, the same bytes every time."""

import re
import zipfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from samverkan_cli.language.language import language
from samverkan_cli.render.pdf import can_draw
from samverkan_cli.render.xlsx import sheet_xlsx
from samverkan_cli.views import sheet as sheets
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.sheet import Part

Run = Callable[..., Any]
DRAWN = pytest.mark.skipif(not can_draw(), reason="Pango is missing; .ci/run installs it")
PERIOD = ("--period", "2024-H2", "--today", "2025-01-10")


def made(samverkan: Run, reference: Path, file: Path, *more: str) -> bytes:
    said = samverkan(
        "report", "followup", *PERIOD, *more, "--registry", reference, "--output", file
    )
    assert said.code == 0, said
    return file.read_bytes()


@pytest.mark.parametrize("ending", ["docx", "xlsx", pytest.param("pdf", marks=DRAWN)])
def test_the_same_report_is_the_same_bytes_on_any_day(
    samverkan: Run, reference: Path, tmp_path: Path, ending: str
) -> None:
    first = made(samverkan, reference, tmp_path / f"a.{ending}")
    if ending != "pdf":
        with zipfile.ZipFile(tmp_path / f"a.{ending}") as archive:
            assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    assert made(samverkan, reference, tmp_path / f"b.{ending}") == first


def test_a_word_document_has_headings_header_rows_language_and_every_figure(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    made(samverkan, reference, tmp_path / "rapport.docx")

    document = Document(str(tmp_path / "rapport.docx"))

    headings = [(p.style.name, p.text) for p in document.paragraphs if "Heading" in p.style.name]
    assert ("Heading 2", "B1 Inkomna initiativ i den gemensamma processen") in headings
    goal = "Effektmål 1: Förbättrad förmåga att samverka effektfullt"
    assert headings.count(("Heading 1", goal)) == 1
    assert document.core_properties.language == "sv-SE"
    assert document.core_properties.title == "Uppföljning av V6"
    assert "period=2024-H2" in document.core_properties.comments
    assert len(document.element.xpath("//w:tblHeader")) == len(document.tables) - 1
    assert any("7 initiativ skickades in" in p.text for p in document.paragraphs)


def test_sentences_of_an_indicator_are_set_apart_and_its_goal_stands_once(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    made(samverkan, reference, tmp_path / "rapport.docx")

    texts = [p.text for p in Document(str(tmp_path / "rapport.docx")).paragraphs]

    [intro] = [one for one in texts if one.startswith("7 initiativ skickades in under")]
    assert ". Sedan uppföljningen började den" in intro
    assert sum("Förbättrad förmåga att samverka" in one for one in texts) == 1


def test_columns_of_a_word_table_are_as_wide_as_their_numbers(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    file = tmp_path / "beslut.docx"
    decision = ("report", "decision", "2025-02-11", "--registry", reference)
    assert samverkan(*decision, "--output", file).code == 0

    document = Document(str(file))
    [costs] = [one for one in document.tables if one.cell(0, 1).text == "Totalt"]

    widths = [column.width.pt for column in costs.columns]
    assert widths[0] > 1.5 * widths[1]
    assert min(widths[1:]) > 9 * len("Grästorp") * 0.5  # 9 points of Arial
    assert sum(widths) < 718  # an A4 on its side
    rows = [row._tr for row in costs.rows]
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)
    assert all(row.xpath(".//w:keepNext") for row in rows[:-1])
    for caption in document.paragraphs:
        assert caption.style.name != "Caption" or caption.style.paragraph_format.keep_with_next


def test_a_workbook_has_numbers_as_numbers_and_its_charts(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    made(samverkan, reference, tmp_path / "rapport.xlsx")

    book = load_workbook(tmp_path / "rapport.xlsx")
    page = next(sheet for sheet in book if sheet.title.startswith("B1 "))
    rows = {row[0]: row[1] for row in page.iter_rows(max_col=2, values_only=True) if row[0]}

    assert rows["Grästorp"] == 2
    assert rows["Summa"] == 7
    with zipfile.ZipFile(tmp_path / "rapport.xlsx") as archive:
        assert any(name.startswith("xl/charts/chart") for name in archive.namelist())


def test_a_workbook_is_printed_one_page_wide_with_texts_in_sight_and_charts_below(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    made(samverkan, reference, tmp_path / "rapport.xlsx")

    book = load_workbook(tmp_path / "rapport.xlsx")
    for page in book:
        assert page.page_setup.orientation == "landscape"
        assert page.print_area
        points = sum(5.25 * page.column_dimensions[c].width + 3.75 for c in "ABCDEF")
        scale = page.page_setup.scale or 100
        assert page.sheet_properties.pageSetUpPr.fitToPage or points * scale / 100 < 760
        for chart in page._charts:
            texts = [row[0].row for row in page.iter_rows() if any(c.value for c in row)]
            assert chart.anchor._from.row >= max(texts)
    [b1] = [page for page in book if page.title.startswith("B1 ")]
    assert "skickades in under perioden. Sedan" in b1["A2"].value
    long = [row[0] for row in b1.iter_rows(max_col=1) if len(str(row[0].value or "")) > 200]
    assert long
    assert all(b1.row_dimensions[cell.row].height > 25 for cell in long)


def test_text_that_looks_like_a_formula_or_link_stays_text(samverkan: Run, tmp_path: Path) -> None:
    samverkan("init", tmp_path / "r", "--demo")
    root = next(tmp_path.rglob("samverkan.yaml")).parent
    file = root / "initiatives/e-arkiv/initiative.yaml"
    file.write_text(
        file.read_text("utf-8").replace("title: Gemensamt e-arkiv", 'title: "=1+1 https://x.se"'),
        "utf-8",
    )
    made(samverkan, root, tmp_path / "rapport.xlsx")

    cells = [
        cell
        for page in load_workbook(tmp_path / "rapport.xlsx")
        for row in page.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and "1+1" in cell.value
    ]

    assert cells
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


@DRAWN
def test_a_pdf_is_tagged_titled_and_says_its_language(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    made(samverkan, reference, tmp_path / "rapport.pdf", "--lang", "en")

    document = PdfReader(tmp_path / "rapport.pdf")
    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert document.metadata is not None
    assert document.metadata.title == "Follow-up of V6, second half of 2024"


@DRAWN
def test_no_page_of_a_pdf_ends_in_a_heading_or_is_almost_empty(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    file = tmp_path / "rapport.pdf"
    made(samverkan, reference, file, "--period", "2024-H2", "--as-of", "2025-07-10")

    pages = [page.extract_text().splitlines() for page in PdfReader(file).pages]

    heading = re.compile(r"(A1|B\d[a-e]?|C\d|D) +[A-ZÅÄÖ]")
    assert sum(bool(heading.match(line)) for lines in pages for line in lines) >= 12
    for lines in pages[2:]:  # after the front and the summary
        said = [line for line in lines if line.strip()]
        assert len(said) > 6, said
        assert not any(heading.match(line) for line in said[-3:]), said[-3:]


@DRAWN
def test_sentences_of_a_decision_run_across_the_page_and_end_in_lines_to_sign(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    file = tmp_path / "beslut.pdf"
    decision = ("report", "decision", "2025-02-11", "--registry", reference)
    assert samverkan(*decision, "--output", file).code == 0

    pages = [page.extract_text() for page in PdfReader(file).pages]

    assert "Sensorer i VA-nätet fick plats 5 i stället för 6" in "".join(pages)
    assert "kommundirektör, Grästorp" in pages[-1]


def test_a_decision_in_word_ends_in_lines_to_sign(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    file = tmp_path / "beslut.docx"
    decision = ("report", "decision", "2025-02-11", "--registry", reference)
    assert samverkan(*decision, "--output", file).code == 0

    texts = [paragraph.text for paragraph in Document(str(file)).paragraphs]

    signed = texts[texts.index("Underskrift") + 1 : -1]
    assert signed[1::2] == [
        f"kommundirektör, {name}"
        for name in ("Skara", "Lidköping", "Vara", "Essunga", "Götene", "Grästorp")
    ]


def test_a_document_without_a_file_to_go_to_is_refused_with_the_way_out(
    samverkan: Run, reference: Path
) -> None:
    said = samverkan("report", "followup", "--format", "docx", "--registry", reference)

    assert said.code == 2
    assert "--output rapport.docx" in said.err


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (Cell("69,3", number=Fraction(277, 4)), 69.25),
        (Cell("+SEK 101", number=101), 101),
        (Cell("–", known=False), "–"),
        (Cell("2 av 6"), "2 av 6"),
        (Cell("1\u00a0434"), "1\u00a0434"),
    ],
)
def test_a_cell_is_the_exact_number_its_page_shows_or_a_text(
    tmp_path: Path, cell: Cell, written: object
) -> None:
    columns = (Column("Rad"), Column("Tal", numeric=True))
    table = Table("Tabell", columns, (Line((Cell("a"), cell)),))
    sheet = sheets.page(language("sv"), "Blad", (), (Part("del", "Del", tables=(table,)),))
    file = tmp_path / "blad.xlsx"
    file.write_bytes(sheet_xlsx(sheet))
    values = [c.value for row in load_workbook(file)["Del"].iter_rows() for c in row]
    assert written in values
    assert not any(value == cell.text for value in values) or written == cell.text


def test_every_number_of_a_report_is_a_number_in_its_workbook(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    file = tmp_path / "beslut.xlsx"
    asked = ("report", "decision", "2025-02-11", "--registry", reference, "--output", file)
    assert samverkan(*asked).code == 0
    texts = [
        cell.value
        for made in load_workbook(file).worksheets[1:]
        for row in made.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and re.fullmatch(r"[\d\s\u00a0]+(?:,\d+)?", cell.value)
    ]
    assert texts == []
