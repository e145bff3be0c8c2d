"""Shared by every test: the reference registry, the command line in this process, one profile."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from samverkan_cli.cli.shim import start

ROOT = Path(__file__).parents[1]
# many workers share two cores, so no deadline; a release does not hang on a lucky or unlucky seed
settings.register_profile("samverkan", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "samverkan"))
for name in [name for name in os.environ if name.startswith("SAMVERKAN_")]:
    del os.environ[name]
os.environ.pop("SOURCE_DATE_EPOCH", None)
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each process started compiles every module


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept-goldens` writes the pages of tests/golden anew instead of comparing them."""
    parser.addoption("--accept-goldens", action="store_true", help="write tests/golden anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with its accepted page: `golden("followup.sv.md", text)`."""

    def compare(name: str, text: str) -> None:
        page = ROOT / "tests/golden" / name
        if request.config.getoption("--accept-goldens"):
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(text.encode())
        assert page.read_bytes().decode() == text, "look at it, then --accept-goldens"

    return compare


class Said(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


@pytest.fixture
def samverkan(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command in this process: `samverkan("validate", "--format", "json")`."""

    def run(*args: str | Path) -> Said:
        capsys.readouterr()
        code = start([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return run


@pytest.fixture
def reference() -> Path:
    """The reference registry of this repository; never written to by a test."""
    return ROOT / "registry"
