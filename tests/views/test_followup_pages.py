"""The pages: one file, the right structure, whatever the data says."""

import re
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag
from markdown_it import MarkdownIt
from written_report import SMALL, report

from samverkan_cli.render.html import followup_html
from samverkan_cli.render.markdown import followup_markdown

HOSTILE = {
    "script": "<script>alert(1)</script></title></style>", "pipe": "a | b || c", "ticks": "``` ` x",
    "slash": "[/x] [red]", "braces": "{{7*7}} {% x %}", "quotes": "\"' onload=x", "entity": "&lt;",
    "comment": "--> <!--", "mention": "@octocat #12", "long": "Långt" * 2000,
    "link": "[x](javascript:a)", "heading": "# - 1. >", "url": "https://x.y www.x.y",
}  # fmt: skip


def spoiled(value: str) -> dict[str, str]:
    """The small registry with the value in every text that a page shows."""
    quoted = "'" + value.replace("'", "''") + "'"
    return {
        "samverkan.yaml": f"schema: 1\nname: {quoted}\ncollaboration: tre\n",
        "organisations/vara.yaml": SMALL["organisations/vara.yaml"].replace(
            "short_name: Vara", f"short_name: {quoted}"
        ),
        "initiatives/e-arkiv/initiative.yaml": SMALL["initiatives/e-arkiv/initiative.yaml"].replace(
            "title: E-arkiv", f"title: {quoted}"
        ),
        "initiatives/e-arkiv/participation/vara.yaml": (
            SMALL["initiatives/e-arkiv/participation/vara.yaml"].replace(
                "kind: lamnat", f"kind: lamnat, reason: {quoted}, principle: {quoted}"
            )
        ),
        "collaborations/tre.yaml": SMALL["collaborations/tre.yaml"]
        .replace("name: Tre", f"name: {quoted}")
        .replace("name: Kommundirektörerna", f"name: {quoted}")
        .replace("Samverka bättre", quoted),
        "models/provmodell/1.yaml": SMALL["models/provmodell/1.yaml"].replace(
            "name: Provmodell", f"name: {quoted}"
        ),
        "surveys/host.yaml": SMALL["surveys/host.yaml"].replace("Litar du på de andra?", quoted),
    }


@cache
def html() -> str:
    return followup_html(report())


def soup(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


def skeleton(text: str) -> Counter[str]:
    """Every element by its path from the top; rows sort by name, so their order may differ.

    Where an endless word may break is no structure.
    """
    found = soup(text).find_all(lambda tag: tag.name != "wbr")
    return Counter("/".join([tag.name, *(above.name for above in tag.parents)]) for tag in found)


def blocks(text: str) -> list[str]:
    """Every block and inline token of Markdown in order, without what it says."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [c.type for t in tokens for c in (t, *(t.children or ())) if c.type != "text_special"]


def shape(text: str) -> list[str]:
    """Blocks without the text tokens, which break differently around escapes."""
    return [kind for kind in blocks(text) if kind not in ("text", "softbreak")]


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_hostile_data_changes_no_structure_of_the_html(value: str) -> None:
    page = followup_html(report(spoiled(value)))
    assert skeleton(page) == skeleton(followup_html(report(spoiled("Vanlig text"))))


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_hostile_data_changes_no_structure_of_the_markdown(value: str) -> None:
    page = followup_markdown(report(spoiled(value)))
    assert shape(page) == shape(followup_markdown(report(spoiled("Vanlig text"))))
    assert "49" not in re.findall(r"\b49\b", page)


def test_the_html_is_one_file_that_fetches_nothing() -> None:
    page = soup(html())
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert isinstance(policy, Tag)
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert page.find_all(["script", "link", "img", "iframe", "object"]) == []
    assert "http://" not in html()
    assert "https://" not in html()
    assert "@import" not in html()


def test_the_html_has_its_landmarks_and_headings_in_order() -> None:
    page = soup(html())
    assert isinstance(page.html, Tag)
    assert page.html["lang"] == "sv"
    assert len(page.find_all("h1")) == len(page.find_all("main")) == 1
    levels = [int(tag.name[1]) for tag in page.find_all(re.compile(r"h[1-6]$"))]
    assert all(b - a <= 1 for a, b in pairwise(levels))
    skip = page.find("a", class_="skip")
    assert isinstance(skip, Tag)
    assert page.find(id=str(skip["href"])[1:])


def test_every_link_leads_somewhere_and_every_id_is_alone() -> None:
    page = soup(html())
    ids = [str(tag["id"]) for tag in page.find_all(id=True)]
    assert sorted(set(ids)) == sorted(ids)
    named = [
        str(tag[key]) for key in ("aria-labelledby",) for tag in page.find_all(attrs={key: True})
    ]
    assert {part for name in named for part in name.split()} <= set(ids)
    assert {str(a["href"]) for a in page.find_all("a")} <= {f"#{name}" for name in ids}


def test_an_odd_question_id_leads_to_its_survey() -> None:
    odd = {"surveys/host.yaml": SMALL["surveys/host.yaml"].replace("fortroende", "'a b\"<>å/%'")}
    page = soup(followup_html(report(odd)))
    anchor = page.find(id="d--host")
    assert isinstance(anchor, Tag)
    assert page.find("a", href=f"#{anchor['id']}")


def test_tables_have_captions_and_scopes_and_full_rows() -> None:
    tables = soup(html()).find_all("table")
    assert tables
    for table in tables:
        assert table.caption
        assert table.caption.text
        heads = table.thead.find_all("th")
        assert {th["scope"] for th in heads} == {"col"}
        for row in table.tbody.find_all("tr"):
            cells = row.find_all(["th", "td"])
            assert len(cells) == len(heads)
            assert cells[0]["scope"] == "row"


def test_a_chart_says_its_finding_and_its_table_comes_right_after() -> None:
    figures = soup(html()).find_all("figure")
    assert figures
    for figure in figures:
        picture = figure.find("svg", role="img")
        assert picture.title.text
        assert picture.desc.text == figure.figcaption.text
        assert picture.desc.text.endswith(".")
        assert figure.find_next_sibling().name == "table"


@pytest.mark.parametrize("render", [followup_html, followup_markdown])
def test_the_same_report_gives_the_same_bytes(render: object) -> None:
    assert callable(render)
    first, second = render(report()), render(report())
    assert first == second
    assert first.endswith("\n")
    assert "\r" not in first


def test_markdown_keeps_to_the_accepted_page(golden: object) -> None:
    assert callable(golden)
    golden("followup.sv.md", followup_markdown(report(revision="0" * 40)))


def test_html_keeps_to_the_accepted_page(golden: object) -> None:
    assert callable(golden)
    golden("followup.sv.html", followup_html(report(revision="0" * 40)))
