"""The governance page in a real browser: nothing scrolls sideways, no label runs into the next."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from samverkan_cli.cli.shim import start

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it"),
]
REGISTRY = Path(__file__).parents[2] / "registry"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "v6.html"
    args = ["governance", "v6", "--registry", str(REGISTRY), "--format", "html", "--facts"]
    assert start([*args, "--output", str(path)]) == 0
    return path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.mark.parametrize("width", [320, 700, 1000])
def test_nothing_scrolls_sideways(browser: Browser, page: str, width: int) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 640})
    opened.goto(page)
    assert opened.evaluate("document.documentElement.scrollWidth") == width


def test_the_names_of_the_modes_do_not_run_into_each_other(browser: Browser, page: str) -> None:
    opened = browser.new_page(viewport={"width": 320, "height": 640})
    opened.goto(page)
    overlap = opened.evaluate(
        """() => [...document.querySelectorAll('svg.chart')].some(svg => {
          const texts = [...svg.querySelectorAll(':scope > text')];
          const boxes = texts.map(text => text.getBoundingClientRect());
          return boxes.some((a, i) => boxes.some((b, j) => i < j && a.right > b.left + 1
            && b.right > a.left + 1 && a.bottom > b.top + 3 && b.bottom > a.top + 3));
        })"""
    )
    assert overlap is False
