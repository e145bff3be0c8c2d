"""A registry large enough to take its time, read by the command itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FILES = 300
BENEFITS = 130


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many initiatives, each with so many benefits."""
    root = tmp_path_factory.mktemp("stort")
    (root / "samverkan.yaml").write_text("schema: 1\nname: Stort\nlanguage: sv\n", "utf-8")
    benefit = "  - {category: kvalitet, measure: Tid, baseline: 9, target: 5}\n"
    text = "title: Stort\nneed: Mycket\nbenefits:\n" + BENEFITS * benefit
    for i in range(FILES - 1):
        (root / f"initiatives/i-{i}").mkdir(parents=True)
        (root / f"initiatives/i-{i}/initiative.yaml").write_text(text, "utf-8")
    return root


def command(registry: Path) -> list[str]:
    return [sys.executable, "-m", "samverkan_cli", "validate", "--registry", str(registry)]


# without the second of silence, so that a fast machine shows its progress too
AT_ONCE = (
    "import sys; from samverkan_cli.cli.progress import Progress; "
    "Progress.__init__.__kwdefaults__['delay'] = 0.0; "
    "from samverkan_cli.cli.shim import start; sys.exit(start(sys.argv[1:]))"
)


def test_progress_is_shown_on_a_terminal_and_the_result_is_untouched(
    large: Path, tmp_path: Path
) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    with (tmp_path / "out").open("wb") as out:
        at_once = [sys.executable, "-c", AT_ONCE, *command(large)[3:]]
        run = subprocess.Popen(at_once, stdout=out, stderr=theirs, env=environment)
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    assert run.wait() == 0
    assert "läser registret" in shown.decode() or "prövar reglerna" in shown.decode()
    assert shown.decode().rpartition("\x1b[2K")[2].startswith("Nästa steg: ")
    result = (tmp_path / "out").read_text("utf-8")
    assert "✔ 300 filer giltiga" in result
    assert "\x1b" not in result


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when the other end has closed
        return b""


def test_nothing_is_shown_when_stderr_is_redirected(large: Path) -> None:
    done = subprocess.run(command(large), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
