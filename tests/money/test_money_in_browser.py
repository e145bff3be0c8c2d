"""A page about money on a telephone: the values of a row stand straight under each other."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from samverkan_cli.cli.shim import start

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it"),
]


def test_a_word_among_numbers_ends_where_they_end(tmp_path: Path, reference: Path) -> None:
    path = tmp_path / "funding.html"
    asked = ["funding", "v6", "--registry", str(reference), "--format", "html"]
    assert start([*asked, "--output", str(path)]) == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 320, "height": 640})
        opened.goto(path.as_uri())
        ends = opened.evaluate(
            """() => [...document.querySelectorAll('tbody td')].map(cell => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return Math.round(range.getBoundingClientRect().right);
            })"""
        )
        browser.close()
    assert len(set(ends)) == 1
