"""The report in a real browser: it reads on a narrow page, and a number opens its records."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright
from written_report import report

from samverkan_cli.render.html import followup_html

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it"),
]
LONG = {
    "initiatives/bokning/initiative.yaml": (
        f"title: {'Digitaliseringsinitiativsansökan' * 8}\norigin: vara\nsubmitted: 2024-08-15\n"
    )
}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    path: Path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(followup_html(report(LONG)), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 320, "height": 640})
        opened.goto(path.as_uri())
        yield opened
        browser.close()


def test_at_320_pixels_nothing_scrolls_sideways(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_values_at_the_bars_stay_on_the_page(page: Page) -> None:
    ends = page.evaluate(
        "[...document.querySelectorAll('.value')].map(e => e.getBoundingClientRect().right)"
    )
    assert ends
    assert max(ends) <= 320


def test_a_number_opens_the_records_behind_it(page: Page) -> None:
    behind = page.locator("#b1--vara")
    assert not behind.is_visible()
    page.locator("a[href='#b1--vara']").click()
    behind.wait_for(state="visible")


def test_records_are_shown_in_print_without_being_opened(page: Page) -> None:
    page.emulate_media(media="print")
    height = page.locator("#b3--skara").evaluate("e => e.getBoundingClientRect().height")
    page.emulate_media(media="screen")
    assert height > 0
