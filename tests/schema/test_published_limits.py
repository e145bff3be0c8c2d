"""`docs/*/schema.md`: each listed limit of the schemas holds, seen from both sides."""

import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from typed import core

from samverkan_cli import rules
from samverkan_cli.findings import Finding
from samverkan_cli.language.language import language
from samverkan_cli.loading.kinds import kind_of
from samverkan_cli.loading.snapshot import from_texts
from samverkan_cli.views.schema import file_schema

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"  # <- (SAM\d+)$", re.MULTILINE)


def blocks(code: str) -> list[tuple[str, str]]:
    """Path and text of every example."""
    return BLOCK.findall((DOCS / code / "schema.md").read_text(encoding="utf-8"))


LIMITS = [found for found in blocks("sv") if MARK.search(found[1])]
ONLY_EDITORS = [found for found in blocks("sv") if found not in LIMITS]


def accepted(path: str, text: str) -> bool:
    kind = kind_of(path)
    assert kind is not None
    schema = file_schema(kind.name, kind.noun, language("sv"))
    return bool(Draft7Validator(schema).is_valid(core(text)))


def found_in(path: str, text: str) -> list[Finding]:
    """What `validate` finds in a registry of one file."""
    snapshot = from_texts({path: text})
    faults = rules.check(snapshot.registry, date(2026, 1, 1))
    return [*snapshot.findings, *(snapshot.located(law, fault) for law, fault in faults)]


def test_both_languages_give_the_same_examples() -> None:
    assert blocks("sv") == blocks("en")
    sv, en = ((DOCS / code / "schema.md").read_text(encoding="utf-8") for code in ("sv", "en"))
    assert [sv.count(mark) for mark in ("\n## ", "\n### ")] == [
        en.count(mark) for mark in ("\n## ", "\n### ")
    ]


def test_every_heading_has_an_example() -> None:
    page = (DOCS / "sv/schema.md").read_text(encoding="utf-8")
    assert [part for part in page.split("\n### ")[1:] if "# <- SAM" not in part] == []


@pytest.mark.parametrize(("path", "text"), LIMITS)
def test_what_the_schema_cannot_see_validate_finds(path: str, text: str) -> None:
    assert accepted(path, text)
    marked = [
        (found[1], line)
        for line, words in enumerate(text.splitlines(), start=1)
        if (found := MARK.search(words))
    ]
    assert marked
    assert set(marked) <= {(f.code, f.line) for f in found_in(path, text)}


@pytest.mark.parametrize(("path", "text"), ONLY_EDITORS)
def test_what_only_the_editor_sees_is_listed(path: str, text: str) -> None:
    assert not accepted(path, text)
    assert found_in(path, text) == []
    assert accepted(path, text.replace("NULL", '"NULL"'))
