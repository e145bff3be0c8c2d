"""CI files laid out and their blocks run as the CI systems run them, offline."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import yaml

from samverkan_cli import __version__

FILES = {
    "github": (
        ".github/workflows/samverkan-comment.yml",
        ".github/workflows/samverkan-report.yml",
        ".github/workflows/samverkan.yml",
    ),
    "gitlab": (".gitlab-ci.yml",),
    "azure": ("azure-pipelines.yml",),
}
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}|\$\(([A-Za-z.]+)\)")


def parsed(path: Path) -> dict[Any, Any]:
    """A YAML file; in it `on` is True."""
    loaded = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def git(folder: Path, *args: str) -> str:
    """Run git; what it answered."""
    me = ["-c", "user.name=Test", "-c", "user.email=test@example.se", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *me, "-C", str(folder), *args], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def commit(folder: Path, message: str) -> str:
    """Everything in the folder as a commit; its id."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def wheelhouse(folder: Path) -> Path:
    """A folder pip can install from: this very version, run by the interpreter of the tests."""
    folder.mkdir()
    about = f"samverkan_cli-{__version__}.dist-info"
    args = f"[{sys.executable!r}, '-P', '-m', 'samverkan_cli', *sys.argv[1:]]"
    with ZipFile(folder / f"samverkan_cli-{__version__}-py3-none-any.whl", "w") as wheel:
        start = f"import os, sys\n\ndef main():\n    os.execv({sys.executable!r}, {args})\n"
        wheel.writestr("samverkan_start.py", start)
        metadata = f"Metadata-Version: 2.1\nName: samverkan-cli\nVersion: {__version__}\n"
        wheel.writestr(f"{about}/METADATA", metadata)
        tags = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        wheel.writestr(f"{about}/WHEEL", tags)
        entry = "[console_scripts]\nsamverkan = samverkan_start:main\n"
        wheel.writestr(f"{about}/entry_points.txt", entry)
        wheel.writestr(f"{about}/RECORD", "")
    return folder


@dataclass(frozen=True)
class Machine:
    """What a block meets: folder, environment, and the values of the system's expressions."""

    folder: Path
    environment: Mapping[str, str]
    values: Mapping[str, str]

    def run(
        self, block: str, env: Mapping[str, object] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """A block in bash as GitHub and GitLab start it; the folder is the work tree."""
        own = {key: self.filled(str(value)) for key, value in (env or {}).items()}
        kept = {name: os.environ[name] for name in ("PATH",)}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", block],
            cwd=self.folder, env={**kept, **self.environment, **own},
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    def filled(self, text: str) -> str:
        """The text with its expressions replaced; KeyError for one the test does not know."""
        return _EXPRESSION.sub(lambda m: self.values[m[1] or m[2]], text)


def github_steps(workflow: dict[Any, Any], job: str) -> Iterator[dict[str, Any]]:
    """The steps of a job that run something, with the workflow's environment in each."""
    for step in workflow["jobs"][job]["steps"]:
        if "run" in step:
            assert "${{" not in step["run"], "an expression in a block is an injection"
            yield {**step, "env": {**workflow.get("env", {}), **step.get("env", {})}}
