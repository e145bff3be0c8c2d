"""`doctor`: each thing that can be wrong is found, and the command it names really mends it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "schema"))
sys.path.insert(0, str(Path(__file__).parents[1] / "history"))
from published import flaws, schemas
from written_history import run_git

from samverkan_cli.editing.journal import JOURNAL, Row, announce
from samverkan_cli.editing.state import state_folder

Break = Callable[[Path], object]
BIN = Path(sys.executable).parent


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "hem"
    home.mkdir()
    (home / ".gitconfig").write_text("[user]\nname = Åsa Lind\nemail = asa@example.org\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("PATH", f"{BIN}{os.pathsep}{os.environ['PATH']}")


def call(folder: Path, *args: str, **more: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "samverkan_cli", *args]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **more}, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip


def doctor(folder: Path, **more: str) -> tuple[int, dict[str, Any]]:
    """The exit code, and each check by its name; the document is as published."""
    done = call(folder, "doctor", "--format", "json", **more)
    assert done.stderr == ""
    document = json.loads(done.stdout)
    assert list(flaws(document)) == []
    return done.returncode, {check["check"]: check for check in document["checks"]}


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with everything in place, checked in."""
    folder = tmp_path_factory.mktemp("ordning") / "arkiv"
    folder.mkdir()
    for args in (("init", "--demo"), ("init", "--ci", "github")):
        if args[1] == "--ci":
            run_git(folder, "init", "-q", "-b", "main")
        assert call(folder, *args).returncode == 0
    own = folder / "registry/organisations/vara.yaml"
    own.write_text(own.read_text("utf-8") + 'code_owners: ["@vara"]\n', "utf-8")
    environment = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    for args in (("git", "install"), ("codeowners", "--write")):
        done = call(folder, *args, **environment)
        assert done.returncode == 0, done.stderr
    run_git(folder, "add", "--all")
    run_git(folder, "commit", "-q", "-m", "Registret")
    run_git(folder, "commit", "-q", "--allow-empty", "-m", "Igen")
    return folder


@pytest.fixture
def folder(laid_out: Path, tmp_path: Path) -> Path:
    shutil.copytree(laid_out, tmp_path / "arkiv")
    return tmp_path / "arkiv"


def contents(folder: Path) -> Mapping[Path, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_where_everything_is_in_place_nothing_is_wrong_and_nothing_is_written(folder: Path) -> None:
    before = contents(folder)
    code, checks = doctor(folder)
    assert code == 0
    of_registry = [check for check in checks.values() if check["group"] != "program"]
    assert [check for check in of_registry if check["level"] != "ok"] == []
    assert all(check["command"] is None for check in checks.values() if check["level"] == "ok")
    assert contents(folder) == before


def test_every_check_the_schema_names_is_made(folder: Path) -> None:
    named = schemas()["doctor"]["properties"]["checks"]["items"]["properties"]["check"]["enum"]
    assert list(doctor(folder)[1]) == named


def cut_short(folder: Path) -> None:
    origin = folder.rename(folder.parent / "origin")
    run_git(folder.parent, "clone", "-q", "--depth", "1", f"file://{origin}", str(folder))


def lines_without(path: str, word: str) -> Break:
    def take_out(folder: Path) -> None:
        lines = (folder / path).read_text("utf-8").splitlines(keepends=True)
        (folder / path).write_text("".join(line for line in lines if word not in line), "utf-8")

    return take_out


def rewriting(folder: Path) -> None:
    lines_without(".gitattributes", "eol=lf")(folder)
    run_git(folder, "config", "core.autocrlf", "true")


def started_anew(folder: Path) -> None:
    shutil.rmtree(folder / ".git")
    run_git(folder, "init", "-q", "-b", "main")


def another_owner(folder: Path) -> None:
    own = folder / "registry/organisations/skara.yaml"
    own.write_text(own.read_text("utf-8") + 'code_owners: ["@skara"]\n', "utf-8")


FAULTS: dict[str, tuple[Break, str, str]] = {
    "a shallow clone": (cut_short, "history", "wrong"),
    "no repository": (lambda at: shutil.rmtree(at / ".git"), "repository", "remark"),
    "nothing committed": (started_anew, "history", "remark"),
    "line ends rewritten": (rewriting, "line_ends", "remark"),
    "no driver": (lambda at: run_git(at, "config", "--remove-section", "merge.samverkan"),
                  "drivers", "remark"),
    "no attributes": (lines_without(".gitattributes", "merge="), "drivers", "remark"),
    "a driver that is gone": (
        lambda at: run_git(at, "config", "merge.samverkan.driver", "/finns/inte git merge -- %O"),
        "drivers", "wrong"),
    "an older driver": (
        lambda at: run_git(at, "config", "merge.samverkan.driver", "samverkan git merge %O %A"),
        "drivers", "remark"),
    "stale owners": (another_owner, "codeowners", "wrong"),
    "no owners": (lambda at: (at / ".github/CODEOWNERS").unlink(), "codeowners", "remark"),
    "no CI": (lambda at: shutil.rmtree(at / ".github/workflows"), "ci", "remark"),
    "no schemas": (lambda at: shutil.rmtree(at / "registry/.schemas"), "editor", "remark"),
    "an old schema": (
        lambda at: (at / "registry/.schemas/initiatives.schema.json").write_text("{}"),
        "editor", "remark"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_and_the_command_it_names_mends_it(folder: Path, name: str) -> None:
    break_it, check, level = FAULTS[name]
    break_it(folder)
    code, checks = doctor(folder)
    assert (checks[check]["level"], code) == (level, int(level == "wrong"))
    mend = checks[check]["command"]
    done = subprocess.run(mend, shell=True, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, (mend, done.stderr)
    assert doctor(folder)[1][check]["level"] == "ok", mend


def test_from_another_folder_the_commands_name_the_registry(folder: Path, tmp_path: Path) -> None:
    rewriting(folder)
    FAULTS["no driver"][0](folder)
    FAULTS["no CI"][0](folder)
    done = call(tmp_path / "hem", "doctor", "--format", "json", "--registry", str(folder))
    for check in json.loads(done.stdout)["checks"]:
        if check["level"] != "ok" and check["group"] == "git":
            subprocess.run(check["command"], shell=True, cwd=tmp_path / "hem", check=True)
    after = doctor(folder)[1].values()
    assert [c for c in after if c["group"] == "git" and c["level"] != "ok"] == []


def test_a_ci_file_of_ones_own_is_shown_and_not_written_over(folder: Path) -> None:
    file = next((folder / ".github/workflows").iterdir())
    file.write_text(file.read_text("utf-8") + "# eget\n", "utf-8")
    ci = doctor(folder)[1]["ci"]
    assert ci["level"] == "remark"
    assert file.name in ci["text"]["sv"]
    assert "eget" in subprocess.run(
        ci["command"], shell=True, cwd=folder, capture_output=True, encoding="utf-8", check=True
    ).stdout  # fmt: skip


@pytest.mark.parametrize(
    ("url", "system"),
    [
        ("git@gitlab.com:v6/registret.git", "gitlab"),
        ("https://dev.azure.com/v6/registret", "azure"),
        ("https://github.com/v6/registret", "github"),
    ],
)
def test_the_ci_files_named_are_those_of_the_forge(folder: Path, url: str, system: str) -> None:
    shutil.rmtree(folder / ".github/workflows")
    run_git(folder, "remote", "add", "origin", url)
    assert doctor(folder)[1]["ci"]["command"] == f"samverkan init --ci {system}"


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "registry/organisations/skara.yaml").write_text("name: [\n")
    code, checks = doctor(folder)
    assert code == 1
    assert "organisations/skara.yaml" in checks["files"]["text"]["en"]
    assert checks["files"]["command"] == "samverkan validate"
    assert checks["codeowners"]["level"] == "remark"


@pytest.mark.parametrize(("written", "command"), [("2", "--upgrade"), ("0", "samverkan validate")])
def test_another_format_is_wrong(folder: Path, written: str, command: str) -> None:
    settings = folder / "registry/samverkan.yaml"
    text = settings.read_text("utf-8").replace("schema: 1", f"schema: {written}")
    settings.write_text(text, "utf-8")
    code, checks = doctor(folder)
    assert (code, checks["format"]["level"]) == (1, "wrong")
    assert command in checks["format"]["command"]


def test_a_write_that_was_cut_short_is_told_of(folder: Path) -> None:
    root = folder / "registry"
    state = state_folder(root)
    state.mkdir(parents=True, exist_ok=True)
    announce(state, [Row("samverkan.yaml", None, "a", None)])
    (state / "staged.json").rename(state / JOURNAL)
    assert doctor(folder)[1]["writing"]["level"] == "remark"
    (state / JOURNAL).unlink()
    (state / "barred").mkdir()
    (state / "barred/1234-vara.yaml").write_text("name: Vara\n")
    assert "1234-vara.yaml" in doctor(folder)[1]["writing"]["text"]["sv"]


def test_without_git_the_rest_is_still_told(folder: Path, tmp_path: Path) -> None:
    code, checks = doctor(folder, PATH=str(tmp_path / "hem"))
    assert (code, checks["git"]["level"]) == (1, "wrong")
    assert checks["git"]["command"]
    assert checks["editor"]["level"] == "ok"
    assert "history" not in checks


def test_a_repository_that_git_cannot_read_is_wrong(folder: Path) -> None:
    (folder / ".git/HEAD").unlink()
    code, checks = doctor(folder)
    assert (code, checks["repository"]["level"]) == (1, "wrong")
    assert "history" not in checks


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may chown")
def test_a_repository_of_another_person_is_read_once_git_is_told_to(folder: Path) -> None:
    os.chown(folder, 4711, 4711)
    os.chown(folder / ".git", 4711, 4711)
    code, checks = doctor(folder)
    assert (code, checks["repository"]["level"]) == (1, "wrong")
    subprocess.run(checks["repository"]["command"], shell=True, cwd=folder, check=True)
    assert doctor(folder)[1]["repository"]["level"] == "ok"


def test_an_old_git_is_wrong(folder: Path, tmp_path: Path) -> None:
    old = tmp_path / "gammalt"
    old.mkdir()
    (old / "git").write_text("#!/bin/sh\necho git version 2.17.1\n")
    (old / "git").chmod(0o755)
    code, checks = doctor(folder, PATH=f"{old}{os.pathsep}{os.environ['PATH']}")
    assert code == 1
    assert "2.17.1" in checks["git"]["text"]["sv"]


def test_a_missing_extra_is_a_remark_with_the_command_that_installs_it(
    folder: Path, tmp_path: Path
) -> None:
    hide = "import sys\nsys.modules.update(dict.fromkeys(('docx', 'xlsxwriter', 'pyarrow')))\n"
    (tmp_path / "hem/sitecustomize.py").write_text(hide)
    code, checks = doctor(folder, PYTHONPATH=str(tmp_path / "hem"))
    assert code == 0
    for extra in ("office", "excel", "parquet"):
        assert checks[extra]["level"] == "remark"
        assert f'"samverkan-cli[{extra}]"' in checks[extra]["command"]


def test_without_a_registry_the_program_is_looked_at_and_the_code_is_3(tmp_path: Path) -> None:
    done = call(tmp_path / "hem", "doctor", "--format", "json")
    document = json.loads(done.stdout)
    assert (done.returncode, document["registry"]) == (3, None)
    assert list(flaws(document)) == []
    *program, registry = document["checks"]
    assert {check["group"] for check in program} == {"program"}
    assert (registry["level"], registry["command"]) == ("wrong", "samverkan init")


def test_a_console_without_swedish_letters_is_told_in_letters_it_has(folder: Path) -> None:
    done = call(folder, "doctor", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert "export PYTHONUTF8=1" in done.stdout


def test_the_text_keeps_to_80_columns_in_both_languages_but_for_commands(folder: Path) -> None:
    for break_it, _, _ in (FAULTS["no driver"], FAULTS["stale owners"], FAULTS["no schemas"]):
        break_it(folder)
    said = {lang: call(folder, "doctor", "--lang", lang).stdout for lang in ("sv", "en")}
    for text in said.values():
        assert [
            line for line in text.splitlines() if len(line) > 80 and "  " not in line[:14]
        ] == []
        assert "\n              samverkan git install\n".strip() in text
    assert said["sv"].endswith("✘ 1 fel; 2 anmärkningar\n")
    assert said["en"].endswith("✘ 1 error; 2 remarks\n")


def test_the_json_is_the_same_in_both_languages(folder: Path) -> None:
    FAULTS["stale owners"][0](folder)
    said = [call(folder, "doctor", "--format", "json", "--lang", lang) for lang in ("sv", "en")]
    assert said[0].stdout == said[1].stdout


def test_the_help_says_what_the_exit_code_means(folder: Path) -> None:
    assert "kod 1 vid fel" in call(folder, "doctor", "--help").stdout
    assert "code 1 if so" in call(folder, "doctor", "--help", "--lang", "en").stdout
