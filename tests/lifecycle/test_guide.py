"""The guide's commands run as they stand, one after the other, and the two guides have the same."""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_cli.cli.commands import COMMANDS, LIFE

Run = Callable[..., "tuple[int, str, str]"]
DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("sv/steps.md", "en/steps.md")


def commands(guide: str) -> list[list[str]]:
    rows = [line for line in (DOCS / guide).read_text("utf-8").splitlines() if line[:1] == "|"]
    found = re.findall(r"`samverkan ([^`]+)`", "\n".join(rows))
    return [shlex.split(words) for words in found]


@pytest.mark.parametrize("guide", GUIDES)
def test_the_commands_of_the_guide_can_be_run_in_their_order(
    samverkan: Run, reference: Path, tmp_path: Path, guide: str
) -> None:
    registry = Path(shutil.copytree(reference, tmp_path / "registry"))
    for words in commands(guide):
        code, _, err = samverkan(*words, "--registry", registry, "--today", "2025-11-03")
        assert code == 0, (words, err)


def test_the_guide_shows_every_step_there_is() -> None:
    shown = {" ".join(words[:2]) for words in commands(GUIDES[0])}
    steps = [name for name, command in COMMANDS.items() if command.panel == LIFE]
    assert [name for name in steps if not any(f"{s} ".startswith(f"{name} ") for s in shown)] == []


def test_both_guides_have_the_same_commands() -> None:
    assert commands(GUIDES[0]) == commands(GUIDES[1])
