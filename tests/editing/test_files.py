"""Files are written whole or not at all, whatever fails, dies or competes."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from crash import CALLS, NAMES, change, lay, version_of

from samverkan_cli.editing import files, journal
from samverkan_cli.editing.files import Change, pending, write
from samverkan_cli.editing.lock import locked
from samverkan_cli.editing.overlay import Overlay
from samverkan_cli.editing.refusal import RefusedWrite
from samverkan_cli.editing.state import state_folder
from samverkan_cli.loading.source import folder

HERE = Path(__file__).parent


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of version 0, its lock and journal in a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "register"
    lay(root, 0)
    return root


def traces(root: Path) -> list[str]:
    """Whatever a writer should not have left."""
    state = state_folder(root)
    left = [path.name for path in root.rglob("*") if path.name not in _KNOWN]
    return left + [p.name for p in state.iterdir() if p.name != "lock"] if state.exists() else left


_KNOWN = {part for name in NAMES for part in Path(name).parts}


def test_one_file_is_replaced_and_keeps_its_mode(root: Path) -> None:
    path = root / "tre.yaml"
    path.chmod(0o640)
    old = path.read_bytes()
    assert write(root, [Change("tre.yaml", old, b"ny: 1\n")]) == 1
    assert path.read_bytes() == b"ny: 1\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert traces(root) == []


def test_files_are_made_and_taken_away_with_their_folders(root: Path) -> None:
    old = (root / "tre.yaml").read_bytes()
    write(root, [Change("ny/mapp/fil.yaml", None, b"a: 1\n"), Change("tre.yaml", old, None)])
    assert (root / "ny/mapp/fil.yaml").read_bytes() == b"a: 1\n"
    assert not (root / "tre.yaml").exists()


def test_the_same_bytes_are_not_written(root: Path) -> None:
    before = (root / "tre.yaml").stat().st_mtime_ns
    assert write(root, [Change("tre.yaml", b"x", b"x")]) == 0
    assert (root / "tre.yaml").stat().st_mtime_ns == before


@pytest.mark.parametrize("old", [b"something else", None])
def test_a_file_that_changed_meanwhile_is_not_overwritten(root: Path, old: bytes | None) -> None:
    now = (root / "a/ett.yaml").read_bytes()
    changes = [Change("a/ett.yaml", now, b"ny: 1\n"), Change("tre.yaml", old, b"ny: 1\n")]
    with pytest.raises(RefusedWrite, match="ändrats av någon annan"):
        write(root, changes)
    assert version_of(root, "a/ett.yaml") == version_of(root, "tre.yaml") == 0
    assert traces(root) == []


@pytest.mark.parametrize("path", ["../utanför.yaml", "/etc/x.yaml", "länk.yaml", "mapp/fil.yaml"])
def test_nothing_is_written_through_links_or_outside(root: Path, path: str) -> None:
    (root / "länk.yaml").symlink_to(root.parent / "mål.yaml")
    (root / "mapp").symlink_to(root.parent)
    with pytest.raises(RefusedWrite, match="länk eller ligger utanför"):
        write(root, [Change(path, None, b"a: 1\n")])
    assert not (root.parent / "mål.yaml").exists()
    assert not (root.parent / "fil.yaml").exists()


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "disken är full"), (errno.EROFS, "skrivskyddad"), (errno.EACCES, "skrivrätt")],
)
def test_a_full_or_closed_disk_is_a_sentence(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def full(*_: object) -> int:
        raise OSError(number, os.strerror(number), "tre.yaml")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(RefusedWrite) as refused:
        change(root)
    assert said in str(refused.value.message.args["why"])
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(root.parent / "cache"))
    assert {version_of(root, name) for name in NAMES} == {0}


@pytest.mark.parametrize("call", [*CALLS, "chmod", "mkdir"])
@pytest.mark.parametrize("names", [NAMES, NAMES[:1]])
def test_whichever_call_fails_the_files_are_old_or_new(
    root: Path, monkeypatch: pytest.MonkeyPatch, call: str, names: tuple[str, ...]
) -> None:
    real, failed = getattr(os, call), True
    nth = 0
    while failed:
        nth += 1
        before = version_of(root, names[0])
        failing = _failing(real, nth)
        monkeypatch.setattr(os, call, failing)
        try:
            change(root, names)
        except RefusedWrite:
            pass
        finally:
            monkeypatch.setattr(os, call, real)
        failed = failing.failed  # type: ignore[attr-defined]
        seen = {version_of(root, name) for name in names}
        assert seen in ({before}, {before + 1}), (call, nth)
        assert [t for t in traces(root) if t.endswith(".tmp")] == [], (call, nth)
    assert nth > 1 or call in ("mkdir", "unlink", "chmod", "close")


def _failing(real: Callable[..., object], nth: int) -> Callable[..., object]:
    count = 0

    def call(*args: object, **kwargs: object) -> object:
        nonlocal count
        count += 1
        if count == nth:
            call.failed = True  # type: ignore[attr-defined]
            if real.__name__ == "close":  # a file is closed even when closing tells of a failure
                real(*args, **kwargs)
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(args[0]))
        return real(*args, **kwargs)

    call.failed = False  # type: ignore[attr-defined]
    return call


def test_a_committed_write_is_read_whole_and_finished_by_the_next_writer(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> list[str]:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "finish", dies)
    with pytest.raises(KeyboardInterrupt):
        change(root)
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(root.parent / "cache"))
    assert set(pending(root)) == set(NAMES)
    seen = Overlay(folder(root), pending(root))
    assert [b"version: 1" in seen.read(entry.path) for entry in seen.entries()] == [True] * 3
    assert b"version: 0" in (root / "tre.yaml").read_bytes()
    write(root, [Change("fyra.yaml", None, b"a: 1\n")])
    assert b"version: 1" in (root / "tre.yaml").read_bytes()
    assert pending(root) == {}


def test_someone_else_s_change_after_a_crash_is_kept_and_the_new_text_too(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "finish", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        change(root)
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(root.parent / "cache"))
    (root / "tre.yaml").write_bytes(b"min: egen\n")
    assert "tre.yaml" not in pending(root)
    with pytest.raises(RefusedWrite) as refused:
        change(root)
    assert (root / "tre.yaml").read_bytes() == b"min: egen\n"
    assert refused.value.hint is not None
    kept = Path(str(refused.value.hint.args["path"]))
    assert b"version: 1" in kept.read_bytes()
    assert [path.name for path in root.rglob("*.tmp")] == []


def test_half_a_list_of_temporaries_is_no_journal(root: Path) -> None:
    state = state_folder(root)
    state.mkdir(parents=True)
    for text in (b"", b"[{", b"[{}]", b"7"):
        (state / journal.STAGED).write_bytes(text)
        (state / journal.JOURNAL).write_bytes(text)
        assert pending(root) == {}
        change(root)


def test_a_writer_waits_for_another_and_then_gives_up(root: Path) -> None:
    state = state_folder(root)
    with (
        locked(state),
        pytest.raises(RefusedWrite, match="annat kommando"),
        locked(state, patience=0.02),
    ):
        pass


def test_two_writers_at_once_lose_nothing(root: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from samverkan_cli.editing.files import Change, write\n"
        "from samverkan_cli.editing.refusal import RefusedWrite\n"
        "root, done = Path(sys.argv[1]), 0\n"
        "while done < 15:\n"
        "    old = (root / 'antal.yaml').read_bytes()\n"
        "    new = b'n: %d\\n' % (int(old[3:]) + 1)\n"
        "    try:\n"
        "        write(root, [Change('antal.yaml', old, new)]); done += 1\n"
        "    except RefusedWrite: pass\n"
    )
    (root / "antal.yaml").write_bytes(b"n: 0\n")
    command = [sys.executable, "-c", code, str(root)]
    writers = [subprocess.Popen(command, cwd=HERE) for _ in range(2)]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert (root / "antal.yaml").read_bytes() == b"n: 30\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked writers")
@pytest.mark.parametrize(("args", "least"), [(("every",), 30), (("random", "30"), 30)])
def test_killed_writers_leave_the_old_files_or_the_new(
    tmp_path: Path, args: tuple[str, ...], least: int
) -> None:
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    said = subprocess.run(
        [sys.executable, "-m", "crash", *args, str(tmp_path / "register")],
        cwd=HERE, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    assert int(said.stdout) >= least


def test_the_lock_lies_in_the_git_directory_shared_by_work_trees(tmp_path: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@y", "-C", str(tmp_path)]
    for args in (
        ["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"],
        ["worktree", "add", "-q", str(tmp_path / "sido")],
    ):  # fmt: skip
        subprocess.run([*git, *args], check=True)
    common = (tmp_path / ".git").resolve()
    assert state_folder(tmp_path / "register").is_relative_to(common / "samverkan")
    assert state_folder(tmp_path / "sido/register").is_relative_to(common / "samverkan")
    assert state_folder(tmp_path / "sido/register") != state_folder(tmp_path / "register")


def test_an_unfinished_write_nobody_can_see_is_told(samverkan, tmp_path: Path) -> None:
    """The journal's place is there, and is no file: that is not the same as no journal."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / "samverkan.yaml").write_text("schema: 1\nname: Prov\n", "utf-8")
    (state_folder(tmp_path) / journal.JOURNAL).mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        pending(tmp_path)
    done = samverkan("list", "initiatives", "--registry", tmp_path)
    assert done.code == 0
    assert "varning: det går inte att se om en skrivning är oavslutad" in done.err


def test_a_file_that_is_marked_as_read_only_stays_as_it_is(root: Path) -> None:
    (root / NAMES[1]).chmod(0o444)
    with pytest.raises(RefusedWrite) as refusal:
        change(root)
    assert refusal.value.message.id == "{path} är skrivskyddad"
    assert {version_of(root, name) for name in NAMES} == {0}


def test_a_file_that_cannot_be_made_is_told_by_its_own_name(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(files, "write_new", refuse)
    with pytest.raises(RefusedWrite) as refusal:
        write(root, [Change("nytt/vara.yaml", None, b"a: 1\n")])
    assert refusal.value.message.args["path"] == str(root / "nytt/vara.yaml")
