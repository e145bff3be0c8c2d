"""`init --ci`: the files, where they are put, and that linters and published schemas pass them."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import systems

from samverkan_cli import __version__
from samverkan_cli.cli.commands import COMMANDS

Run = Callable[..., "tuple[int, str, str]"]
ROOT = Path(__file__).parents[2]
USES = re.compile(r"uses: (\S+?)@(\S+)( # v\d+\.\d+\.\d+)?$", re.MULTILINE)
BIN = Path(sys.executable).parent


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty Git work tree, stood in."""
    folder = tmp_path / "vårt register"
    folder.mkdir()
    systems.git(folder, "init", "-q", "-b", "main")
    monkeypatch.chdir(folder)
    return folder


def files_in(folder: Path) -> set[str]:
    """Every file outside `.git`."""
    found = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return {path for path in found if not path.startswith(".git/")}


@pytest.mark.parametrize("system", systems.FILES)
def test_a_new_registry_gets_the_files_of_its_ci(samverkan: Run, here: Path, system: str) -> None:
    code, out, err = samverkan("init", "--ci", system)
    assert (code, err) == (0, "")
    assert set(systems.FILES[system]) <= files_in(here)
    assert "samverkan.yaml" in {Path(path).name for path in files_in(here)}
    assert all(path in out for path in systems.FILES[system])
    assert samverkan("validate", "--fail-on", "info")[0] == 0


@pytest.mark.parametrize("system", systems.FILES)
@pytest.mark.parametrize("where", [".", "registry", "registry/organisations"])
def test_a_registry_that_is_there_gets_only_those_files(
    samverkan: Run, here: Path, system: str, where: str
) -> None:
    samverkan("init")
    before = files_in(here)
    code, _, err = samverkan("init", where, "--ci", system)
    assert (code, err) == (0, "")
    assert files_in(here) - before == set(systems.FILES[system])


def test_the_files_lie_at_the_top_of_the_repository_and_know_where_the_registry_is(
    samverkan: Run, here: Path
) -> None:
    assert samverkan("init", 'data/v6 "a"', "--ci", "gitlab")[0] == 0
    assert systems.parsed(here / ".gitlab-ci.yml")["variables"]["SAMVERKAN_REGISTRY"] == (
        'data/v6 "a"/registry'
    )
    (here / "samverkan.yaml").write_text((here / 'data/v6 "a"/registry/samverkan.yaml').read_text())
    assert samverkan("init", "--ci", "azure")[0] == 0
    variables = systems.parsed(here / "azure-pipelines.yml")["variables"]
    assert variables["SAMVERKAN_REGISTRY"] == "."


def test_a_registry_outside_git_gets_them_beside_its_folder(
    samverkan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    samverkan("init", "a")
    assert samverkan("init", "a", "--ci", "gitlab")[0] == 0
    assert (tmp_path / "a/.gitlab-ci.yml").is_file()


def test_doing_it_again_changes_nothing(samverkan: Run, here: Path) -> None:
    samverkan("init", "--ci", "github")
    before = {path: (here / path).read_bytes() for path in files_in(here)}
    assert samverkan("init", "--ci", "github")[0] == 0
    assert {path: (here / path).read_bytes() for path in files_in(here)} == before


@pytest.mark.parametrize("first", [True, False])
def test_a_file_with_other_contents_is_never_written_over(
    samverkan: Run, here: Path, first: bool
) -> None:
    workflow = here / ".github/workflows/samverkan.yml"
    workflow.parent.mkdir(parents=True)
    workflow.write_text("name: vår egen\n")
    if first:
        samverkan("init")
    before = files_in(here)
    code, out, err = samverkan("init", "--ci", "github")
    assert (code, out) == (5, "")
    assert "finns redan med annat innehåll: .github/workflows/samverkan.yml\n" in err
    assert "samverkan init --ci github --dry-run" in err
    assert workflow.read_text() == "name: vår egen\n"
    assert files_in(here) == before


def test_a_dry_run_shows_what_would_differ_and_writes_nothing(samverkan: Run, here: Path) -> None:
    samverkan("init", "--ci", "gitlab")
    path = here / ".gitlab-ci.yml"
    path.write_text(path.read_text("utf-8").replace("python:3.12", "python:3.13"))
    before = path.read_bytes()
    code, out, _ = samverkan("init", "--ci", "gitlab", "--dry-run")
    assert (code, path.read_bytes()) == (0, before)
    assert "-  image: python:3.13-bookworm\n+  image: python:3.12-bookworm\n" in out


@pytest.mark.parametrize("system", systems.FILES)
def test_the_version_is_this_one_and_no_host_is_named(
    samverkan: Run, here: Path, system: str
) -> None:
    samverkan("init", "--ci", system)
    for path in systems.FILES[system]:
        text = (here / path).read_text("utf-8")
        assert "VERSION" not in text
        assert "://" not in text
        assert "pip" not in text or f"samverkan-cli=={__version__}" in text


@pytest.mark.parametrize("system", systems.FILES)
def test_every_command_the_files_run_exists(samverkan: Run, here: Path, system: str) -> None:
    samverkan("init", "--ci", system)
    text = "".join((here / path).read_text("utf-8") for path in systems.FILES[system])
    named = set(re.findall(r'(?:bin/samverkan"|^ +samverkan) ([a-z]+)', text, re.MULTILINE))
    known = {name.split(" ")[0] for name in COMMANDS}
    assert named == {"validate", "review", "report"}
    assert named <= known


def checked(schema: str, *paths: Path) -> None:
    """Passes the published schema that check-jsonschema ships."""
    command = ["check-jsonschema", "--regex-variant", "python", "--builtin-schema", schema]
    done = subprocess.run(
        [BIN / command[0], *command[1:], *paths], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("system", "schema"),
    [
        ("github", "vendor.github-workflows"),
        ("gitlab", "vendor.gitlab-ci"),
        ("azure", "vendor.azure-pipelines"),
    ],
)
def test_the_files_follow_the_published_schema(
    samverkan: Run, here: Path, system: str, schema: str
) -> None:
    samverkan("init", "--ci", system)
    checked(schema, *(here / path for path in systems.FILES[system]))


def zizmor(*paths: Path) -> tuple[int, list[dict[str, object]]]:
    """What zizmor finds, offline and at its strictest, ignored findings left out."""
    done = subprocess.run(
        [BIN / "zizmor", "--offline", "--persona=auditor", "--format=json", *paths],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, [f for f in json.loads(done.stdout) if not f["ignored"]]


def test_zizmor_finds_nothing_in_the_workflows_or_the_action(samverkan: Run, here: Path) -> None:
    samverkan("init", "--ci", "github")
    assert zizmor(here / ".github") == (0, [])
    checked("vendor.github-actions", ROOT / "action.yml")
    assert zizmor(ROOT / "action.yml") == (0, [])


def test_zizmor_would_have_found_a_planted_weakness(samverkan: Run, here: Path) -> None:
    samverkan("init", "--ci", "github")
    workflow = here / ".github/workflows/samverkan.yml"
    text = workflow.read_text("utf-8").replace("persist-credentials: false", "")
    workflow.write_text(text.replace("$BASE", "${{ github.event.pull_request.title }}"))
    code, found = zizmor(here / ".github")
    assert code != 0
    assert {"artipacked", "template-injection"} <= {str(f["ident"]) for f in found}


def test_actions_are_pinned_by_commit_with_their_version_beside(samverkan: Run, here: Path) -> None:
    samverkan("init", "--ci", "github")
    found = [
        use
        for path in systems.FILES["github"]
        for use in USES.findall((here / path).read_text("utf-8"))
    ]
    assert found
    assert all(re.fullmatch("[0-9a-f]{40}", commit) and version for _, commit, version in found)


def test_the_job_that_reads_the_change_may_not_write_and_the_one_that_writes_reads_nothing(
    samverkan: Run, here: Path
) -> None:
    samverkan("init", "--ci", "github")
    review = systems.parsed(here / ".github/workflows/samverkan.yml")
    comment = systems.parsed(here / ".github/workflows/samverkan-comment.yml")
    assert set(review[True]) == {"pull_request"}
    assert review["permissions"] == comment["permissions"] == {}
    assert review["jobs"]["review"]["permissions"] == {"contents": "read"}
    checkout = review["jobs"]["review"]["steps"][0]["with"]
    assert checkout == {"fetch-depth": 0, "persist-credentials": False}
    job = comment["jobs"]["comment"]
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert [step.get("uses") for step in job["steps"]] == [None]
    assert "pip" not in job["steps"][0]["run"]
