"""`--at`: the same bytes as the same command in a checkout, for every command that takes it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from reading_commands import ARGUMENTS, day, formats, with_option
from written_history import Repository, run_git

Run = Callable[..., "tuple[int, str, str]"]
TODAY = "2025-09-01"
ONLY_WITH = {(name, "csv"): ("--series", "month") for name in ("indicators", "score")}

# a meeting compares two revisions, and HEAD is another one in a checkout: tests/reports has it
ONE_REVISION = [name for name in ARGUMENTS if name != "report meeting"]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A repository whose registry has changed since a commit; that commit and its day."""
    folder = tmp_path_factory.mktemp("arkiv") / "arkiv"
    repository = Repository(folder)
    shutil.copytree(Path(__file__).parents[2] / "registry", folder / "registry", dirs_exist_ok=True)
    repository.commit("2025-04-30", {}, "Först")
    repository.commit("2025-06-30", {"organisations/trasig.yaml": "name: [\n"}, "Då")
    then = repository.git("rev-parse", "HEAD")
    shutil.rmtree(folder / "registry/initiatives")
    repository.commit("2025-08-01", {"collaborations/v6.yaml": None}, "Nu")
    (folder / "registry/samverkan.yaml").write_text("schema: [\n")  # not checked in either
    return folder, then, "2025-07-15"


@pytest.fixture(scope="module")
def checkout(archive: tuple[Path, str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same repository with the old commit checked out."""
    folder, then, _ = archive
    clone = tmp_path_factory.mktemp("klon") / "arkiv"
    run_git(folder.parent, "clone", "-q", str(folder), str(clone))
    run_git(clone, "checkout", "-q", then)
    return clone


def test_every_command_that_takes_a_revision_is_tried_here() -> None:
    assert set(with_option("at")) == set(ARGUMENTS)


@pytest.mark.parametrize("name", ONE_REVISION)
def test_at_a_revision_gives_the_bytes_of_a_checkout(
    samverkan: Run, archive: tuple[Path, str, str], checkout: Path, name: str
) -> None:
    folder, then, _ = archive
    for fmt in formats(name) or [""]:
        more = (*ONLY_WITH.get((name, fmt), ()), *(("--format", fmt) if fmt else ()))
        args = (*name.split(" "), *ARGUMENTS[name], *more, *day(name, TODAY))
        there = samverkan(*args, "--registry", checkout / "registry")
        here = samverkan(*args, "--registry", folder / "registry", "--at", then)
        assert here == there
        assert here[0] in (0, 1)
        assert here[1]


@pytest.mark.parametrize("name", ONE_REVISION)
def test_a_day_names_the_last_commit_up_to_it_and_says_so(
    samverkan: Run, archive: tuple[Path, str, str], name: str
) -> None:
    folder, then, until = archive
    args = (*name.split(" "), *ARGUMENTS[name], "--registry", folder / "registry")
    by_commit = samverkan(*args, "--at", then)
    code, out, err = samverkan(*args, "--at", until)
    said = f"läser {then[:10]}, den sista incheckningen till och med {until}\n"
    assert (code, out) == by_commit[:2]
    assert err == said + by_commit[2]


def test_the_day_of_the_commit_is_the_default_day(
    samverkan: Run, archive: tuple[Path, str, str]
) -> None:
    folder, then, _ = archive
    args = ("due", "--registry", folder / "registry", "--at", then)
    assert samverkan(*args) == samverkan(*args, "--today", "2025-06-30")
    assert samverkan(*args) != samverkan(*args, "--today", "2025-12-30")


def test_english_says_the_commit_too(samverkan: Run, archive: tuple[Path, str, str]) -> None:
    folder, then, until = archive
    args = ("due", "--registry", folder / "registry", "--at", until, "--lang", "en")
    assert then[:10] in samverkan(*args)[2]
