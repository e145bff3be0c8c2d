"""No text in the registry breaks a page or a table; the assurance run tries 100 000 on each."""

import csv
from io import StringIO

import hostile_html
import hostile_tables
import pytest
from hostile_fill import free_fields
from hostile_rounds import exports_tried, pages_tried, tables_tried
from hostile_texts import texts

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.render import csv_text, jinja
from samverkan_cli.render.csv_text import csv_table

SOME = 300
ONE = (("report", "portfolio"),)


def test_hostile_texts_break_no_page(tmp_path) -> None:
    assert [round_.flaws for round_ in pages_tried(tmp_path, texts(SOME))] == [[]]


def test_hostile_texts_break_no_table(tmp_path) -> None:
    assert [flaw for round_ in tables_tried(tmp_path, texts(SOME)) for flaw in round_.flaws] == []


def test_hostile_texts_break_no_exported_table(tmp_path) -> None:
    assert [flaw for round_ in exports_tried(tmp_path, texts(SOME)) for flaw in round_.flaws] == []


@pytest.mark.parametrize(
    ("page", "flaw"),
    [
        ("<p><b>x</b> orde</p>", "events"),
        ("<p>00001 x</i>", "not HTML"),
        ("<p>00001 y orde</p>", "'00001 y orde' for"),
        ("<p>00001 x\x07 orde</p>", "character"),
        ("<p>00001 x\u202e orde</p>", "character"),
    ],
)
def test_a_page_that_were_broken_would_be_seen(page: str, flaw: str) -> None:
    head = "<!DOCTYPE html><html lang=sv><head><title>x</title></head><body>"
    plain = hostile_html.read(f"{head}<p>00001 orde</p>")
    found = list(hostile_html.flaws(f"{head}{page}", plain, lambda n: f"{n:05} x orde"))
    assert any(flaw in one for one in found), found


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//ond.example", "http://ond.example"])
def test_an_address_from_data_would_be_seen(address: str) -> None:
    head = "<!DOCTYPE html><html lang=sv><head><title>x</title></head><body>"
    plain = hostile_html.read(f"{head}<a href='#a'>x</a>")
    assert any(hostile_html.flaws(f"{head}<a href='{address}'>x</a>", plain, str))


@pytest.mark.parametrize(
    ("table", "flaw"),
    [
        ("a,b\n=1,2\n", "a formula"),
        ("a,b\n' =1,2\n", "for 'x'"),
        ("a,b\nx,2,3\n", "rows"),
        ('a,b\n"x,2\n', "not CSV"),
        ("a,b\nx\x07,2\n", "character"),
    ],
)
def test_a_table_that_were_broken_would_be_seen(table: str, flaw: str) -> None:
    plain = hostile_tables.read("a,b\n00001 orde,2\n")
    found = list(hostile_tables.flaws(table, plain, lambda _: "x"))
    assert any(flaw in one for one in found), found


def test_a_page_without_escaping_would_be_seen(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(jinja, "_visible", lambda value: value)
    jinja.html_environment.cache_clear()
    monkeypatch.setattr(jinja.html_environment(), "autoescape", False)
    found = [flaw for round_ in pages_tried(tmp_path, texts(40), ONE) for flaw in round_.flaws]
    jinja.html_environment.cache_clear()
    assert found


def test_a_table_without_its_guard_would_be_seen(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(csv_text, "csv_cell", str)
    assert [flaw for round_ in tables_tried(tmp_path, texts(SOME)) for flaw in round_.flaws]


@pytest.mark.parametrize("dialect", ["tidy", "excel"])
def test_a_cell_comes_back_as_it_was_written(dialect) -> None:
    """Spaces and line ends too; the apostrophe of the guard is one more than the data has."""
    given = [
        "a\nb",
        " a\t b ",
        "=1",
        "'=1",
        "''=1",
        " =1",
        "\t=1",
        "'a",
        "a;b,c",
        '"',
        "＝1",
        "-",
        "",
    ]
    text = csv_table([*map(str, range(len(given)))], [given], dialect).removeprefix("\ufeff")
    delimiter = ";" if dialect == "excel" else ","
    back = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))[1]
    guarded = [cell[1:] if csv_text._STARTS_A_FORMULA.match(cell) else cell for cell in back]
    assert guarded == given
    assert [cell for cell in back if cell.lstrip(" ")[:1] in ("=", "-", "＝", "\t", "\n")] == []


def test_texts_are_put_where_people_write_freely_and_nowhere_else() -> None:
    assert {"title", "need", "areas", "reference"} <= free_fields(Initiative)
    assert free_fields(Initiative).isdisjoint({"lead", "collaboration", "kinds", "related"})
    assert {"name", "purpose", "goals"} <= free_fields(Collaboration)
