"""Accepted pages are used: one that no test names is left over and fails."""

from pathlib import Path

TESTS = Path(__file__).parent


def unused(pages: list[str], tests: str) -> list[str]:
    """The pages whose name stands in no test."""
    return [page for page in pages if f'"{page}"' not in tests]


def test_every_accepted_page_is_named_by_a_test() -> None:
    pages = sorted(page.name for page in (TESTS / "golden").glob("*"))
    tests = "".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    assert unused(pages, tests) == []


def test_a_page_that_no_test_names_is_found() -> None:
    assert unused(["old.md", "new.md"], 'golden("new.md", text)') == ["old.md"]
