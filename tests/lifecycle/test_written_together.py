"""Two people at the same time, and a folder with more in it than the registry's files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_cli.cli import recording

Run = Callable[..., "tuple[int, str, str]"]
TODAY = ("--today", "2026-01-31")


@pytest.fixture
def registry(reference: Path, tmp_path: Path) -> Path:
    """The reference registry, to write in."""
    return Path(shutil.copytree(reference, tmp_path / "registry"))


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Have somebody else do something when a command has read and judged, before it writes."""

    def arrange(act: Callable[[], object]) -> None:
        judge = recording._judge

        def judged(*args: object) -> None:
            judge(*args)
            act()

        monkeypatch.setattr(recording, "_judge", judged)

    return arrange


def test_a_file_that_changed_after_it_was_read_is_not_written_over(
    samverkan: Run, registry: Path, meanwhile: Callable[..., None]
) -> None:
    file = registry / "initiatives/fixartjanst/initiative.yaml"
    theirs = file.read_text("utf-8").replace("title: ", "title: Ny ", 1)
    meanwhile(lambda: file.write_text(theirs, "utf-8"))
    code, _, err = samverkan("pause", "fixartjanst", "--registry", registry, *TODAY)
    assert (code, file.read_text("utf-8")) == (5, theirs)
    assert "har ändrats av någon annan" in err


def test_a_file_that_changed_between_reading_and_editing_is_not_written_over(
    samverkan: Run, registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = registry / "initiatives/fixartjanst/initiative.yaml"
    theirs = file.read_text("utf-8").replace("title: ", "title: Ny ", 1)
    moved = recording.moved_files

    def then(*args: object) -> object:
        file.write_text(theirs, "utf-8")
        return moved(*args)

    monkeypatch.setattr(recording, "moved_files", then)
    code, _, _ = samverkan("pause", "fixartjanst", "--registry", registry, *TODAY)
    assert (code, file.read_text("utf-8")) == (5, theirs)


def test_nothing_is_put_in_the_folder_of_an_initiative_that_has_moved(
    samverkan: Run, registry: Path, meanwhile: Callable[..., None]
) -> None:
    folder = registry / "initiatives/fixartjanst"
    meanwhile(lambda: folder.rename(registry / "initiatives/fixaren"))
    code, _, _ = samverkan("invite", "fixartjanst", "gotene", "--registry", registry, *TODAY)
    assert (code, folder.exists()) == (5, False)


def test_whatever_lies_in_the_folder_of_an_initiative_moves_with_it(
    samverkan: Run, registry: Path
) -> None:
    old, new = (registry / "initiatives" / name for name in ("fixartjanst", "fixaren"))
    (old / "bilaga.pdf").write_bytes(b"%PDF \xff")
    (old / "stor.yaml").write_bytes(b"# x\n" * 70_000)
    code, out, err = samverkan("rename", "fixartjanst", "fixaren", "--registry", registry, *TODAY)
    assert code == 0, (out, err)
    assert not old.exists()
    assert (new / "bilaga.pdf").read_bytes() == b"%PDF \xff"
    assert len((new / "stor.yaml").read_bytes()) == 280_000


def test_a_link_in_the_folder_stops_the_move_and_is_named(samverkan: Run, registry: Path) -> None:
    folder = registry / "initiatives/fixartjanst"
    (folder / "avtal").symlink_to(registry / "samverkan.yaml")
    code, _, err = samverkan("rename", "fixartjanst", "fixaren", "--registry", registry, *TODAY)
    assert (code, folder.exists()) == (5, True)
    assert "initiatives/fixartjanst/avtal går inte att flytta" in err


def test_exceptions_that_cannot_be_read_stop_a_new_id(samverkan: Run, registry: Path) -> None:
    (registry / "waivers.yaml").write_text("waivers:\n  - kod: SAM040\n", "utf-8")
    code, _, err = samverkan("rename", "fixartjanst", "fixaren", "--registry", registry, *TODAY)
    assert (code, (registry / "initiatives/fixaren").exists()) == (5, False)
    assert "waivers.yaml går inte att läsa" in err
