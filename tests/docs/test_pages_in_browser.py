"""Every report and page of the pictures: axe in light and dark, and 320 pixels are wide enough."""

import shutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest
from pictures import PAGES, REPORTS, committed, ran
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from contrast import CONTRAST

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it"),
]
COMMANDS = {
    **REPORTS,
    **PAGES,
    "poang-hallbarhet": ("score", "--robustness"),
    "poang-jamforelse": ("score", "--compare", "HEAD~1"),
}
ALL = pytest.mark.parametrize("name", COMMANDS)
# what axe cannot decide, and the test here that decides it
COVERED = {
    "color-contrast": "test_every_text_can_be_read",
    "target-size": "test_what_stands_alone_is_large_enough_to_hit",
}
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, input, summary')].filter(e => {
  const box = e.getBoundingClientRect();
  const inline = e.parentElement.closest('p, li, dd, td, th') && [...e.parentElement.childNodes]
    .some(n => n.nodeType === 3 && n.textContent.trim());
  return box.width && !inline && !e.classList.contains('skip') && (box.height < 23.9);
}).map(e => e.outerHTML.slice(0, 90))"""
# an axe run goes through all rules in light; in dark only the colours are other
RUN = """async only => { const found = await axe.run(document, only
  ? {runOnly: ['color-contrast']} : {rules: {'target-size': {enabled: true}}});
  return [found.violations, found.incomplete].map(
    all => all.map(one => [one.id, one.nodes.map(node => node.html.slice(0, 120))])) }"""


@cache
def axe() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("pages")
    committed(found)
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


def address(folder: Path, name: str) -> str:
    """The page, written the first time it is asked for."""
    path = folder / f"{name}.html"
    if not path.exists():
        ran(folder / "registry", *COMMANDS[name], "--format", "html", "--output", str(path))
    return path.as_uri()


@ALL
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_what_it_cannot_tell_is_told_here(
    browser: Browser, folder: Path, name: str, scheme: str
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address(folder, name))
    page.evaluate(axe())
    violations, incomplete = page.evaluate(RUN, scheme == "dark")
    context.close()
    assert violations == []
    assert {rule for rule, _ in incomplete} <= set(COVERED)


def test_what_covers_for_axe_is_here() -> None:
    assert set(COVERED.values()) <= set(globals())


@ALL
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(browser: Browser, folder: Path, name: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address(folder, name))
    assert page.evaluate(CONTRAST) >= 4.5
    page.close()


@ALL
def test_what_stands_alone_is_large_enough_to_hit(browser: Browser, folder: Path, name) -> None:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.goto(address(folder, name))
    assert page.evaluate(SMALL_TARGETS) == []
    page.close()


@ALL
def test_nothing_scrolls_sideways_on_a_narrow_page(browser: Browser, folder: Path, name) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address(folder, name))
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()


def test_the_differences_are_not_empty(browser: Browser, folder: Path) -> None:
    for name in ("andringar", "granskning", "mote"):
        page = browser.new_page()
        page.goto(address(folder, name))
        assert page.locator("tbody tr").count() > 5
        page.close()
