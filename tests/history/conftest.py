"""Git repositories with a history, for the tests of what reads one."""

import os
import sys
from pathlib import Path

import pytest
from written_history import Repository

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))


@pytest.fixture(autouse=True)
def own_git(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Git as nobody has configured it, with one author."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("hem")))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """An empty repository."""
    return Repository(tmp_path / "arkiv")


@pytest.fixture(scope="session")
def long_history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty commits over ten years: additions, corrections, moved folders, removed files."""
    from generate import write_history

    folder = tmp_path_factory.mktemp("lang") / "arkiv"
    write_history(120, folder, 90)
    return folder
