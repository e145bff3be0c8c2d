"""The shell blocks of the CI files and of the action, run for real in a Git repository, offline."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import systems

Run = Callable[..., "tuple[int, str, str]"]
ROOT = Path(__file__).parents[2]
LEAVES = "initiatives/digitala-bygglov/participation/vara.yaml"
PLANTED = "import pathlib; pathlib.Path(__file__).with_suffix('.ran').touch()\n"


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which pip finds this version and nothing else."""
    house = systems.wheelhouse(tmp_path_factory.mktemp("pip") / "wheels")
    home = str(tmp_path_factory.mktemp("home"))
    return {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(house), "HOME": home, "LC_ALL": "C.UTF-8"}


@pytest.fixture
def change(samverkan: Run, tmp_path: Path) -> tuple[Path, str, str]:
    """A repository where main has gone on since a branch that moves a day: folder, base, head.

    The branch also plants modules that would run if a block trusted the folder it stands in.
    """
    folder = tmp_path / "arkiv"
    folder.mkdir()
    systems.git(folder, "init", "-q", "-b", "main")
    samverkan("init", str(folder), "--demo")
    first = systems.commit(folder, "Registret")
    systems.git(folder, "checkout", "-q", "-b", "andring")
    event = folder / "registry" / LEAVES
    event.write_text(
        event.read_text("utf-8").replace("reply_by: 2024-04-09", "reply_by: 2024-04-10")
    )
    initiative = folder / "registry/initiatives/digitala-bygglov/initiative.yaml"
    initiative.write_text(initiative.read_text("utf-8") + "related: [finns-inte]\n")
    for name in ("venv", "pip", "ensurepip", "json", "sitecustomize", "samverkan_cli"):
        (folder / f"{name}.py").write_text(PLANTED)
    (folder / "pip.conf").write_text("[global]\nindex-url = file:///finns-inte\n")
    head = systems.commit(folder, "En ändring")
    systems.git(folder, "checkout", "-q", "main")
    (folder / "README.md").write_text("main har gått vidare\n")
    base = systems.commit(folder, "Något annat")
    systems.git(folder, "checkout", "-q", "--detach", head)
    systems.git(folder, "merge", "-q", "--no-edit", base)
    assert systems.git(folder, "merge-base", base, head) == first
    return folder, base, head


def ran(folder: Path) -> list[str]:
    """The planted modules that were run."""
    return [path.name for path in folder.glob("*.ran")]


def outcome(done: "subprocess.CompletedProcess[str]") -> str:
    """What a block said, for the message of a failing test."""
    return f"{done.args}\n{done.stdout}\n{done.stderr}"


def laid(samverkan: Run, folder: Path, system: str) -> None:
    code, _, err = samverkan("init", str(folder), "--ci", system)
    assert code == 0, err


def test_github_reviews_and_validates_a_change(
    samverkan: Run, tmp_path: Path, change: tuple[Path, str, str], offline: dict[str, str]
) -> None:
    folder, base, head = change
    laid(samverkan, folder, "github")
    summary = tmp_path / "summary.md"
    machine = systems.Machine(
        folder,
        {
            **offline, "RUNNER_TEMP": str(tmp_path), "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_ACTIONS": "true",
        },
        {
            "github.event.pull_request.base.sha": base,
            "github.event.pull_request.head.sha": head,
            "github.event.pull_request.number": "17",
        },
    )  # fmt: skip
    workflow = systems.parsed(folder / systems.FILES["github"][2])
    done = {
        step["name"]: machine.run(step["run"], step["env"])
        for step in systems.github_steps(workflow, "review")
    }
    install, review, shown, validate = done.values()
    assert install.returncode == 0, outcome(install)
    assert (tmp_path / "review/number").read_text() == "17\n"
    assert ran(folder) == []
    text = (tmp_path / "review/review.md").read_text("utf-8")
    assert "igitala bygglov" in text, outcome(review)
    assert "README" not in text
    assert shown.returncode == 0
    assert summary.read_text("utf-8") == text
    assert validate.returncode == 1, outcome(validate)
    assert validate.stdout.count("::error ") == 1
    assert "finns-inte" in validate.stdout


def test_github_renders_the_report_on_merge(
    samverkan: Run, tmp_path: Path, change: tuple[Path, str, str], offline: dict[str, str]
) -> None:
    folder, base, _ = change
    systems.git(folder, "checkout", "-q", base)
    laid(samverkan, folder, "github")
    machine = systems.Machine(folder, {**offline, "RUNNER_TEMP": str(tmp_path)}, {})
    workflow = systems.parsed(folder / systems.FILES["github"][1])
    for step in systems.github_steps(workflow, "report"):
        done = machine.run(step["run"], step["env"])
        assert done.returncode == 0, outcome(done)
    assert (tmp_path / "report/index.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "report/rapport.md").read_text("utf-8").startswith("# Uppföljning")


def gitlab_job(folder: Path, name: str) -> tuple[str, str]:
    """What a job does before its script, and the script."""
    pipeline = systems.parsed(folder / ".gitlab-ci.yml")
    job = pipeline[name]
    return "\n".join(pipeline[job["extends"]]["before_script"]), "\n".join(job["script"])


def test_gitlab_reviews_validates_and_renders(
    samverkan: Run, tmp_path: Path, change: tuple[Path, str, str], offline: dict[str, str]
) -> None:
    folder, base, head = change
    laid(samverkan, folder, "gitlab")
    variables = systems.parsed(folder / ".gitlab-ci.yml")["variables"]
    programs = tmp_path / "programs"
    programs.mkdir()
    environment = {**offline, "GITLAB_CI": "true", **variables, "TMPDIR": str(programs)}
    install, report = gitlab_job(folder, "samverkan:report")
    # in one shell, as GitLab's runner starts them
    done = systems.Machine(folder, environment, {}).run(f"{install}\n{report}")
    assert done.returncode == 0, outcome(done)
    assert (folder / "public/index.html").stat().st_size > 10_000
    # the other jobs install in the very same words: once is enough
    [installed] = programs.glob("*/bin")
    machine = systems.Machine(
        folder, environment | {"PATH": f"{installed}:{os.environ['PATH']}"}, {}
    )

    def run(name: str, of: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
        before, script = gitlab_job(folder, name)
        assert before == install
        return machine.run(script, of)

    on_main = run("samverkan:validate")
    assert on_main.returncode == 1, outcome(on_main)
    quality = folder / "gl-code-quality-report.json"
    assert quality.read_text("utf-8").count("SAM") >= 1
    assert "finns-inte" in on_main.stdout
    assert ran(folder) == []
    merge_base = systems.git(folder, "merge-base", base, head)
    of_change = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": merge_base, "CI_COMMIT_SHA": head}
    run("samverkan:review", of_change)
    assert "igitala bygglov" in (folder / "review.md").read_text("utf-8")
    validate = run("samverkan:validate", of_change)
    assert validate.returncode == 1, outcome(validate)
    clean = of_change | {"CI_MERGE_REQUEST_DIFF_BASE_SHA": head}
    assert run("samverkan:validate", clean).returncode == 0


def azure_blocks(folder: Path, job: int) -> list[dict[str, Any]]:
    """The steps of a job that run a block."""
    pipeline = systems.parsed(folder / "azure-pipelines.yml")
    return [step for step in pipeline["jobs"][job]["steps"] if "bash" in step]


def test_azure_reviews_validates_and_renders(
    samverkan: Run, tmp_path: Path, change: tuple[Path, str, str], offline: dict[str, str]
) -> None:
    folder, base, head = change
    laid(samverkan, folder, "azure")
    systems.git(folder, "update-ref", "refs/remotes/origin/main", base)
    variables = systems.parsed(folder / "azure-pipelines.yml")["variables"]
    environment = {**offline, **variables, "AGENT_TEMPDIRECTORY": str(tmp_path), "TF_BUILD": "True"}
    of_change = {
        "SYSTEM_PULLREQUEST_TARGETBRANCH": "refs/heads/main",
        "SYSTEM_PULLREQUEST_SOURCECOMMITID": head,
    }
    machine = systems.Machine(folder, environment, {})
    install, review, validate, report = (step["bash"] for step in azure_blocks(folder, 0))
    assert machine.run(install).returncode == 0
    on_main = machine.run(validate)
    assert on_main.returncode == 1, outcome(on_main)
    assert "##vso[task.logissue type=error" in on_main.stdout
    assert machine.run(report).returncode == 0
    assert (tmp_path / "report/index.html").is_file()
    assert ran(folder) == []
    machine.run(review, of_change)
    assert "igitala bygglov" in (tmp_path / "review/review.md").read_text("utf-8")
    on_change = machine.run(validate, of_change)
    assert on_change.returncode == 1, outcome(on_change)


ACTION = {
    "inputs.command": "validate", "inputs.base": "", "inputs.head": "HEAD",
    "inputs.fail-on": "error", "inputs.gate": "false", "inputs.output": "review.md",
    "inputs.registry": "registry",
}  # fmt: skip


@pytest.fixture
def act(tmp_path: Path, change: tuple[Path, str, str]) -> Callable[..., Any]:
    """Run the action's second step with inputs, the program already installed."""
    program = tmp_path / "samverkan/bin/samverkan"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m samverkan_cli "$@"\n')
    program.chmod(0o755)
    _, run = systems.parsed(ROOT / "action.yml")["runs"]["steps"]
    assert "${{" not in run["run"]

    def action(**given: str) -> "subprocess.CompletedProcess[str]":
        inputs = {f"inputs.{name.replace('_', '-')}": value for name, value in given.items()}
        environment = {"RUNNER_TEMP": str(tmp_path), "GITHUB_ACTIONS": "true"}
        machine = systems.Machine(change[0], environment, {**ACTION, **inputs})
        return machine.run(run["run"], run["env"])

    return action


def test_the_action_validates(act: Callable[..., Any]) -> None:
    done = act()
    assert (done.returncode, done.stdout.count("::error ")) == (1, 1), outcome(done)


@pytest.mark.parametrize("command", ["", "init", "validate; id", "$(id)", "--help"])
def test_the_action_runs_nothing_but_its_two_commands(
    act: Callable[..., Any], command: str
) -> None:
    done = act(command=command)
    assert (done.returncode, done.stdout) == (2, "::error::command är validate eller review\n")


@pytest.mark.parametrize(
    "base",
    ["--output=/tmp/x", "-h", "HEAD; touch ran", "$(touch ran)", "`id`", "x\ny", "HEAD^{tree}"],
)
def test_a_hostile_base_is_no_commit_and_runs_nothing(
    act: Callable[..., Any], change: tuple[Path, str, str], base: str
) -> None:
    for command in ("validate", "review"):
        done = act(command=command, base=base)
        assert done.returncode == 1, outcome(done)
        assert "::error::incheckningen" in done.stderr
    assert not (change[0] / "ran").exists()


@pytest.mark.parametrize("name", ["registry", "output", "fail_on"])
def test_hostile_inputs_are_only_words(
    act: Callable[..., Any], change: tuple[Path, str, str], name: str
) -> None:
    for value in ("$(touch ran)", "; touch ran", "--help", '" && touch ran && "'):
        act(command="validate", **{name: value})
        act(command="review", base=change[1], **{name: value})
    assert not (change[0] / "ran").exists()


def test_the_action_reviews(act: Callable[..., Any], change: tuple[Path, str, str]) -> None:
    folder, base, head = change
    done = act(command="review", base=base, head=head)
    assert done.returncode == 0, outcome(done)
    assert "igitala bygglov" in (folder / "review.md").read_text("utf-8")


def test_the_action_installs_its_own_commit(tmp_path: Path, offline: dict[str, str]) -> None:
    install, _ = systems.parsed(ROOT / "action.yml")["runs"]["steps"]
    wheel = next(Path(offline["PIP_FIND_LINKS"]).iterdir())  # stands for the action's own folder
    environment = {**offline, "RUNNER_TEMP": str(tmp_path), "GITHUB_ACTION_PATH": str(wheel)}
    done = systems.Machine(tmp_path, environment, {}).run(install["run"])
    assert done.returncode == 0, outcome(done)
    assert os.access(tmp_path / "samverkan/bin/samverkan", os.X_OK)
