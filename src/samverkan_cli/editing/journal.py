"""What a write of files means to do, kept so that it becomes whole whoever dies in the middle.

First `staged.json` names the temporary files that are about to appear; when they all lie on the
disk it is renamed `journal.json`, and that is the commit point: before it everything is undone,
after it everything is finished, by this process, the next writer or a reader's eyes (`pending`).
"""

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

STAGED, JOURNAL = "staged.json", "journal.json"


@dataclass(frozen=True, slots=True)
class Row:
    """One file of a write: its path, its temporary (None: it goes), what it held and will hold.

    `made` are the folders that had to be made for it.
    """

    path: str
    temporary: str | None
    old: str | None
    new: str | None
    made: tuple[str, ...] = ()


def digest(content: bytes | None) -> str | None:
    """The hash a file is known by; None for no file."""
    return None if content is None else hashlib.sha256(content).hexdigest()


def content_of(path: Path) -> bytes | None:
    """The bytes of a file; None when it is not there."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def write_new(path: Path, content: bytes, mode: int | None) -> None:
    """A new file, whole and on the disk; `mode` None leaves it to the umask."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        if mode is not None:
            os.chmod(path, mode)  # noqa: PTH101 - os throughout, so that a test can fail each call
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder lasting; Windows keeps them without being asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def announce(state: Path, rows: Sequence[Row]) -> None:
    """Name the temporaries before they exist."""
    (state / STAGED).unlink(missing_ok=True)
    write_new(state / STAGED, json.dumps([asdict(row) for row in rows]).encode(), None)


def rows_of(file: Path) -> list[Row] | None:
    """The rows of a staged write or a journal; None when there is none, or only half of one."""
    content = content_of(file)
    try:
        said = json.loads(content) if content else None
        return said and [Row(**{**row, "made": tuple(row["made"])}) for row in said]
    except (ValueError, TypeError, KeyError):
        return None


def discard(root: Path, state: Path, rows: Iterable[Row]) -> None:
    """Undo a write that was not committed: its temporaries and folders go."""
    for row in rows:
        if row.temporary:
            with suppress(OSError):
                (root / row.temporary).unlink(missing_ok=True)
        for folder in reversed(row.made):
            with suppress(OSError):
                (root / folder).rmdir()
    (state / STAGED).unlink(missing_ok=True)


def finish(root: Path, state: Path, rows: Iterable[Row]) -> list[str]:
    """Carry out a committed write; returns where a text went that someone's later change barred."""
    rows, barred = list(rows), []
    for row in rows:
        target = root / row.path
        if row.temporary is None:
            if digest(content_of(target)) == row.old:
                os.unlink(target)  # noqa: PTH108 - as above
        elif (temporary := root / row.temporary).exists():
            if digest(content_of(target)) in (row.old, row.new):
                os.replace(temporary, target)  # noqa: PTH105 - as above
            else:
                barred.append(_rescued(state, temporary, row))
    for folder in {(root / row.path).parent for row in rows}:
        with suppress(FileNotFoundError):
            sync_folder(folder)
    for row in rows:
        if row.temporary is None:
            _without_empty_folders(root, Path(row.path).parent)
    (state / JOURNAL).unlink(missing_ok=True)
    return barred


def _without_empty_folders(root: Path, folder: Path) -> None:
    """A folder whose last file went goes too, as in Git; one with anything in it stays."""
    while folder.parts:
        try:
            (root / folder).rmdir()
        except OSError:
            return
        folder = folder.parent


def _rescued(state: Path, temporary: Path, row: Row) -> str:
    kept = state / "barred" / f"{(row.new or '')[:8]}-{Path(row.path).name}"
    kept.parent.mkdir(exist_ok=True)
    if not kept.exists():
        write_new(kept, temporary.read_bytes(), None)
    temporary.unlink()
    return str(kept)


def recover(root: Path, state: Path) -> list[str]:
    """Finish or undo what a dead writer left; for the holder of the lock only."""
    rows = rows_of(state / JOURNAL)
    if rows is not None:
        return finish(root, state, rows)
    discard(root, state, rows_of(state / STAGED) or ())
    return []


def pending_in(root: Path, state: Path) -> dict[str, bytes | None]:
    """Files as a committed but unfinished write leaves them: path → bytes, None for gone."""
    found: dict[str, bytes | None] = {}
    for row in rows_of(state / JOURNAL) or ():
        if row.temporary is None:
            if digest(content_of(root / row.path)) == row.old:
                found[row.path] = None
            continue
        content = content_of(root / row.temporary)
        if content is not None and digest(content_of(root / row.path)) == row.old:
            found[row.path] = content
    return found
