"""A page for people writes a day in one way: in words, as `20 november 2024`."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

DAY = re.compile(r"(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w-])")
PAGES: tuple[tuple[str, ...], ...] = (
    ("governance", "v6"), ("governance", "tierp-it-namnd"), ("constellation", "digitala-bygglov"),
    ("score",), ("score", "digitala-bygglov", "--explain"), ("report", "collaboration"),
    ("report", "portfolio"), ("report", "initiative", "digitala-bygglov"),
    ("report", "municipality", "vara"),
)  # fmt: skip


BLOCKS = ("li", "td", "th", "dt", "dd", "p", "h1", "h2", "h3", "figcaption", "caption", "a")


def days_of(page: BeautifulSoup) -> list[str]:
    """Each day in figures with the words beside it: the registry's own texts may have some."""
    found = []
    for node in page.find_all(string=DAY):
        text = " ".join(node.find_parent(BLOCKS).get_text().split())
        for day in DAY.finditer(text):
            beside = text[max(day.start() - 12, 0) : day.end() + 4].rstrip(". ")
            found.append(beside if beside != day[0] else f"{beside} alone")
    return found


@pytest.mark.parametrize("asked", PAGES, ids=" ".join)
def test_a_page_mixes_no_two_ways_to_write_a_day(
    samverkan: Callable[..., Any], reference: Path, asked: tuple[str, ...]
) -> None:
    where = ("--registry", reference, "--today", "2026-11-22", "--format", "html")
    said = samverkan(*asked, *where)
    assert said.code == 0
    page = BeautifulSoup(said.out, "html.parser")
    for part in page(["head", "script", "style", "svg", "code"]):
        part.decompose()
    written = " ".join(
        " ".join(re.sub(r"(?m)^#", "", path.read_text("utf-8")).split())
        for path in reference.rglob("*.yaml")
    )
    assert [text for text in days_of(page) if text not in written] == []
