"""`git install`: Git itself, with the drivers, in a repository of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "tuple[int, str, str]"]
LINE = "registry/**/*.yaml merge=samverkan diff=samverkan"
EVENTS = "events:\n  - {date: 2024-03-18, kind: tillfragad}\n"
SHARE = "registry/initiatives/e-arkiv/participation/vara.yaml"


class Repository:
    """A registry in Git; `samverkan` is on the path."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        self.environment = {**os.environ, "PATH": path, "GIT_CONFIG_NOSYSTEM": "1"}
        self.environment |= {"HOME": str(programs), "LC_ALL": "C.UTF-8"}

    def git(self, *args: str, code: int = 0) -> str:
        """What git says; it must end with the code."""
        me = ["-c", "user.name=Test", "-c", "user.email=test@example.se"]
        done = subprocess.run(
            ["git", *me, *args], cwd=self.folder, env=self.environment, check=False,
            capture_output=True, encoding="utf-8",
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def branch(self, name: str, old: str, new: str, path: str = SHARE) -> None:
        """A branch from main in which a text in a file is another."""
        self.git("checkout", "-q", "-b", name, "main")
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
        self.git("commit", "-qam", name)

    def text(self, path: str = SHARE) -> str:
        """A file of the work tree."""
        return (self.folder / path).read_text("utf-8")


@pytest.fixture
def repository(samverkan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A new registry on `main`, the drivers installed."""
    programs = tmp_path / "program"
    programs.mkdir()
    program = programs / "samverkan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m samverkan_cli "$@"\n')
    program.chmod(0o755)
    here = Repository(tmp_path / "arkiv å", programs)
    here.folder.mkdir()
    here.git("init", "-q", "-b", "main")
    monkeypatch.chdir(here.folder)
    monkeypatch.setenv("PATH", here.environment["PATH"])
    samverkan("init")
    (here.folder / SHARE).write_text(EVENTS + "contact: Utvecklingsledare\n", "utf-8")
    assert samverkan("git", "install")[0] == 0
    here.git("add", "-A")
    here.git("commit", "-qm", "Registret")
    return here


def test_two_events_at_the_end_of_one_list_merge_without_conflict(repository: Repository) -> None:
    last = "kind: tillfragad}\n"
    repository.branch("skara", last, f"{last}  - {{date: 2024-04-10, kind: deltar}}\n")
    repository.branch(
        "vara", last, f"{last}  - {{date: 2024-11-20, kind: lamnat, reason: Personal}}\n"
    )
    repository.git("merge", "--no-edit", "skara")
    assert repository.text() == (
        f"{EVENTS}  - {{date: 2024-04-10, kind: deltar}}\n"
        "  - {date: 2024-11-20, kind: lamnat, reason: Personal}\ncontact: Utvecklingsledare\n"
    )
    assert repository.git("status", "--porcelain") == ""


def test_without_the_driver_the_same_merge_is_a_conflict(repository: Repository) -> None:
    last = "kind: tillfragad}\n"
    repository.branch("skara", last, f"{last}  - {{date: 2024-04-10, kind: deltar}}\n")
    repository.branch("vara", last, f"{last}  - {{date: 2024-11-20, kind: lamnat, reason: P}}\n")
    repository.git("config", "--remove-section", "merge.samverkan")
    assert "CONFLICT" in repository.git("merge", "--no-edit", "skara", code=1)


def test_a_real_conflict_is_explained_in_swedish_and_nothing_is_lost(
    repository: Repository,
) -> None:
    repository.branch("skara", "contact: Utvecklingsledare", "contact: It-chef\nrole: deltar")
    repository.branch("vara", "contact: Utvecklingsledare", "contact: Projektledare")
    said = repository.git("merge", "--no-edit", "skara", code=1)
    assert f"{SHARE}: konflikt i contact\n" in said
    assert "  före: Utvecklingsledare\n" in said
    assert "  din sida: Projektledare\n" in said
    assert "  den andra sidan: It-chef\n" in said
    assert f"välj mellan raderna i {SHARE}, kör samverkan validate och sedan: git add" in said
    assert repository.text() == (
        f"{EVENTS}role: deltar\n<<<<<<< din sida\ncontact: Projektledare\n=======\n"
        "contact: It-chef\n>>>>>>> den andra sidan\n"
    )
    assert repository.git("status", "--porcelain") == f"UU {SHARE}\n"


def test_rebase_and_cherry_pick_use_it_too(repository: Repository) -> None:
    last = "kind: tillfragad}\n"
    repository.branch("skara", last, f"{last}  - {{date: 2024-04-10, kind: deltar}}\n")
    repository.branch("vara", "2024-03-18, ", "2024-03-19, ")
    repository.git("rebase", "-q", "skara")
    assert repository.text().startswith(
        "events:\n  - {date: 2024-03-19, kind: tillfragad}\n  - {date: 2024-04-10, kind: deltar}\n"
    )


def test_a_diff_shows_what_a_line_belongs_to_and_no_change_of_layout(
    repository: Repository,
) -> None:
    repository.branch("a", EVENTS, "events:\n  - kind: tillfragad\n    date: 2024-03-19  # ny\n")
    shown = repository.git("diff", "main", "a", "--", SHARE)
    assert "-events[tillfragad 2024-03-18].date: 2024-03-18\n" in shown
    assert "+events[tillfragad 2024-03-19].date: 2024-03-19\n" in shown
    repository.branch(
        "b", "{date: 2024-03-18, kind: tillfragad}", "{date: '2024-03-18', kind: tillfragad}  # x"
    )
    assert "@@" not in repository.git("diff", "main", "b", "--", SHARE)
    assert "# x" in repository.git("diff", "--no-textconv", "main", "b", "--", SHARE)


def test_a_broken_file_is_shown_as_it_stands(samverkan: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    for content in ("a: [\n", "\tb: 1\n", "- 1\n"):
        file.write_text(content)
        assert samverkan("git", "textconv", "--", file)[:2] == (0, content)


def test_a_window_with_another_path_merges_as_well(repository: Repository) -> None:
    last = "kind: tillfragad}\n"
    repository.branch("skara", last, f"{last}  - {{date: 2024-04-10, kind: deltar}}\n")
    repository.branch("vara", last, f"{last}  - {{date: 2024-11-20, kind: lamnat, reason: P}}\n")
    repository.environment["PATH"] = os.defpath
    repository.git("merge", "--no-edit", "skara")
    assert "kind: deltar}\n  - {date: 2024-11-20" in repository.text()


@pytest.mark.parametrize("broken", ["", "#!/bin/sh\nexit 1\n", "#!/finns/inte\n"])
def test_without_the_program_a_conflict_is_marked_and_no_side_is_lost(
    repository: Repository, broken: str
) -> None:
    repository.branch("skara", "contact: Utvecklingsledare", "contact: It-chef")
    repository.branch("vara", "contact: Utvecklingsledare", "contact: Projektledare")
    program = Path(repository.environment["HOME"], "samverkan")
    program.write_text(broken) if broken else program.unlink()
    assert "CONFLICT" in repository.git("merge", "--no-edit", "skara", code=1)
    assert repository.text() == (
        f"{EVENTS}<<<<<<< din sida\ncontact: Projektledare\n=======\ncontact: It-chef\n"
        ">>>>>>> den andra sidan\n"
    )


def test_without_the_program_a_file_merges_line_by_line_as_without_the_driver(
    repository: Repository,
) -> None:
    repository.branch("skara", "contact: Utvecklingsledare", "contact: It-chef")
    repository.branch("vara", "events:", "role: deltar\nevents:")
    Path(repository.environment["HOME"], "samverkan").unlink()
    repository.git("merge", "--no-edit", "skara")
    assert repository.text() == f"role: deltar\n{EVENTS}contact: It-chef\n"


def test_without_the_program_a_diff_says_how_to_see_the_files(repository: Repository) -> None:
    repository.branch("skara", "contact: Utvecklingsledare", "contact: It-chef")
    Path(repository.environment["HOME"], "samverkan").unlink()
    said = repository.git("diff", "main", "skara", code=128)
    assert "samverkan kan inte köras; visa filerna som de står: git diff --no-textconv\n" in said


def test_installing_again_changes_nothing(samverkan: Run, repository: Repository) -> None:
    before = (repository.text(".gitattributes"), repository.text(".git/config"))
    assert before[0].count(LINE) == 1
    code, out, _ = samverkan("git", "install")
    assert code == 0
    assert "git config merge.samverkan.driver " in out
    assert "/program/samverkan git merge -- %O %A %B %P %L; " in out
    assert (repository.text(".gitattributes"), repository.text(".git/config")) == before


def test_a_dry_run_shows_the_line_and_the_commands_and_does_nothing(
    samverkan: Run, repository: Repository
) -> None:
    (repository.folder / ".gitattributes").write_text("*.md text")
    repository.git("config", "--remove-section", "merge.samverkan")
    config = repository.text(".git/config")
    code, out, _ = samverkan("git", "install", "--dry-run")
    assert code == 0
    assert f"+{LINE}\n" in out
    assert "git config merge.samverkan.driver" in out
    assert repository.text(".gitattributes") == "*.md text"
    assert repository.text(".git/config") == config
    samverkan("git", "install")
    assert repository.text(".gitattributes") == f"*.md text\n{LINE}\n"


def test_a_folder_with_a_space_and_a_registry_at_the_top_get_patterns_git_reads(
    samverkan: Run, repository: Repository, tmp_path: Path
) -> None:
    for number, inside in enumerate(("mitt [v6] register", ".")):
        top = tmp_path / str(number)
        root = top / inside
        root.mkdir(parents=True)
        (root / "samverkan.yaml").write_text(repository.text("registry/samverkan.yaml"))
        other = Repository(top, Path(repository.environment["HOME"]))
        other.git("init", "-q")
        assert samverkan("git", "install", "--registry", root)[0] == 0
        path = f"{inside}/samverkan.yaml".removeprefix("./")
        assert other.git("check-attr", "merge", path).endswith("merge: samverkan\n")


def test_outside_git_it_says_what_to_do(samverkan: Run, tmp_path: Path) -> None:
    samverkan("init", tmp_path / "r")
    code, _, err = samverkan("git", "install", "--registry", tmp_path / "r/registry")
    assert code == 3
    assert "git init" in err


def test_the_commands_git_calls_are_not_listed(samverkan: Run) -> None:
    assert "git textconv" not in samverkan("--help")[1]
    assert "git merge" not in samverkan("--help")[1]
    assert samverkan("git", "--help")[1].startswith("git install  ")


def test_textconv_loads_no_model(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(EVENTS)
    code = (
        "import sys; from samverkan_cli.cli.shim import start\n"
        f"start(['git', 'textconv', {str(tmp_path / 'x.yaml')!r}])\n"
        "heavy = {'pydantic', 'rich', 'babel', 'jinja2'} & set(sys.modules)\n"
        "sys.exit(','.join(sorted(heavy)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
