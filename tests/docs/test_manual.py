"""The pages of rules and indicators are those the code's own words make."""

import manual as tool
import pytest

from samverkan_cli.cli.manual import all_laws
from samverkan_cli.indicators import INDICATORS


@pytest.mark.parametrize("path", sorted(tool.pages()))
def test_the_page_is_what_the_code_says(path: str) -> None:
    assert (tool.DOCS / path).read_bytes().decode() == tool.pages()[path], (
        "run tests/docs/manual.py"
    )


def test_every_rule_and_indicator_has_its_place() -> None:
    for language in ("sv", "en"):
        rules, indicators = (tool.pages()[f"{language}/{n}.md"] for n in ("rules", "indicators"))
        assert [law.code for law in all_laws() if f'id="{law.code.lower()}"' not in rules] == []
        assert [i.id for i in INDICATORS if f'id="{i.id.lower()}"' not in indicators] == []
