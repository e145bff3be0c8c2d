"""Reports in a real browser: nothing scrolls sideways, headings follow, every text can be read."""

import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from contrast import CONTRAST
from playwright.sync_api import Browser, Page, sync_playwright
from report_registry import SMALL, committed

from samverkan_cli.cli.shim import start

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it"),
]
REGISTRY = Path(__file__).parents[2] / "registry"
LONG = "Digitaliseringsinitiativsansökan" * 8
REPORTS = {
    "portfolio": ("portfolio",),
    "municipality": ("municipality", "skara"),
    "initiative": ("initiative", "e-arkiv"),
    "collaboration": ("collaboration",),
    "meeting": ("meeting", "--since", "HEAD"),
}
ALL = pytest.mark.parametrize("name", REPORTS)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each report on the reference registry, and on one whose names never end."""
    folder = tmp_path_factory.mktemp("pages")
    endless = {k: v.replace(": E-arkiv\n", f": {LONG}\n") for k, v in SMALL.items()}
    roots = {"": REGISTRY, "-long": committed(folder, endless)}
    for ending, root in roots.items():
        for name, asked in REPORTS.items():
            args = ["report", *asked, "--registry", str(root), "--today", "2025-12-31"]
            assert start([*args, "--output", str(folder / f"{name}{ending}.html")]) == 0
    return {path.stem: path for path in folder.glob("*.html")}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


def opened(browser: Browser, path: Path, width: int, scheme: str = "light") -> Page:
    page = browser.new_page(viewport={"width": width, "height": 640}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(path.as_uri())
    return page


@ALL
@pytest.mark.parametrize("ending", ["", "-long"])
@pytest.mark.parametrize("width", [320, 1000])
def test_nothing_scrolls_sideways(browser: Browser, pages, name, ending, width) -> None:
    page = opened(browser, pages[name + ending], width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


@ALL
def test_headings_follow_each_other(browser: Browser, pages, name) -> None:
    page = opened(browser, pages[name], 1000)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
    page.close()


@ALL
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(browser: Browser, pages, name, scheme) -> None:
    page = opened(browser, pages[name], 1000, scheme)
    assert page.evaluate(CONTRAST) >= 4.5
    page.close()


@ALL
def test_a_row_opens_the_places_behind_it(browser: Browser, pages, name) -> None:
    page = opened(browser, pages[name], 1000)
    link = page.locator("tbody a").first
    behind = page.locator(link.get_attribute("href") or "")
    assert not behind.is_visible()
    link.click()
    behind.wait_for(state="visible")
    page.close()


@ALL
def test_text_in_pictures_stays_on_a_narrow_page(browser: Browser, pages, name) -> None:
    page = opened(browser, pages[name], 320)
    ends = page.evaluate(
        "[...document.querySelectorAll('svg.chart text')].map(e => e.getBoundingClientRect().right)"
    )
    assert max(ends, default=0) <= 320
    page.close()


SHORT_WORDS_IN_PIECES = """() => {
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const parent = node.parentElement;
    if (!parent.closest('table') || parent.closest('.stacked thead')) continue;
    for (const word of node.data.matchAll(/[a-zåäö]{2,10}(?![a-zåäö-])/gi)) {
      const range = document.createRange();
      range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (tops.size > 1 && !/[a-zåäö]/i.test(node.data[word.index - 1] || '')) found.push(word[0]);
    }
  }
  return found;
}"""


@ALL
def test_on_a_narrow_page_no_short_word_of_a_table_is_broken(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    page = opened(browser, pages[name], 320)
    assert page.evaluate(SHORT_WORDS_IN_PIECES) == []
    page.close()


def test_on_a_narrow_page_numbers_stand_under_each_other_and_nothing_empty_is_named(
    browser: Browser, pages: dict[str, Path]
) -> None:
    page = opened(browser, pages["initiative"], 320)
    ends = page.evaluate(
        """() => [...document.querySelectorAll('table.stacked td.number')]
          .filter(cell => cell.textContent).map(cell => {
            const range = document.createRange(); range.selectNodeContents(cell);
            return Math.round(range.getBoundingClientRect().right);
          })"""
    )
    named = page.locator("table.stacked td:visible").filter(has_not_text=re.compile(r"\S"))

    assert ends
    assert len(set(ends)) == 1
    assert named.count() == 0
    page.close()
