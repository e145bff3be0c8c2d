"""Each command ends with the one to run next: on a terminal, and nowhere else."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from samverkan_cli.cli import next_steps
from samverkan_cli.cli.commands import COMMANDS
from samverkan_cli.language.language import language

REGISTRY = Path(__file__).parents[1] / "registry"
# they name what they made, run on, or are called by other programs
SILENT = {
    "init", "schema", "git install", "git merge", "git textconv", "new initiative", "prioritise",
    "review", "codeowners", "radar", "serve", "report verify", "submit", "invite", "join",
    "decline", "leave", "start", "finish", "implement", "cost add", "benefit add", "decide",
    "export", "pause", "resume", "close", "rename", "assess",
}  # fmt: skip


def on_a_terminal(*args: object) -> tuple[int, str]:
    """The exit code, and what a person sees on stderr."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "samverkan_cli", *map(str, args)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        seen = b""
        while piece := _read(ours):
            seen += piece
    os.close(ours)
    return process.returncode, seen.decode().replace("\r", "")


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 4096)
    except OSError:  # the other end is closed: Linux's way to say the end of a terminal
        return b""


def test_every_command_has_a_next_one_or_is_named_as_having_none() -> None:
    assert set(next_steps._HELD) == set(COMMANDS) - SILENT


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_is_named_is_a_command(lang: str) -> None:
    texts = {*next_steps._HELD.values(), *next_steps._FAILED.values()}
    for text in texts:
        words = language(lang).text(text).split()[1:]
        assert words[0] in COMMANDS or " ".join(words[:2]) in COMMANDS, text


def test_a_person_is_told_what_to_run_next_with_the_same_registry() -> None:
    code, said = on_a_terminal("list", "collaborations", "--registry", REGISTRY)
    assert (code, said) == (0, f"Nästa steg: samverkan show ID --registry {REGISTRY}\n")
    code, said = on_a_terminal("list", "collaborations", f"--registry={REGISTRY}", "--lang", "en")
    assert said == f"Next step: samverkan show ID --registry {REGISTRY}\n"


def test_what_went_into_a_file_is_said_with_how_to_prove_it(tmp_path: Path) -> None:
    file = tmp_path / "min rapport.md"
    code, said = on_a_terminal("report", "portfolio", "-o", file, "--registry", REGISTRY)
    assert code == 0
    proof = f"samverkan report verify '{file}' --registry {REGISTRY}"
    assert said.split("\n")[-3:] == [f"✔ {file}", f"Nästa steg: {proof}", ""]


def test_a_mistake_is_followed_by_its_hint_alone() -> None:
    code, said = on_a_terminal("show", "finns-inte", "--registry", REGISTRY)
    assert code == 2
    assert "Nästa steg" not in said


def test_a_program_is_told_nothing() -> None:
    command = [sys.executable, "-m", "samverkan_cli", "list", "collaborations"]
    done = subprocess.run(
        [*command, "--registry", REGISTRY], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
