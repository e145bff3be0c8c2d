"""Files replaced whole or not at all, one or many; what changed meanwhile is never overwritten."""

import os
import re
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from samverkan_cli.editing.journal import (
    JOURNAL,
    STAGED,
    Row,
    announce,
    content_of,
    digest,
    discard,
    finish,
    pending_in,
    recover,
    sync_folder,
    write_new,
)
from samverkan_cli.editing.lock import locked
from samverkan_cli.editing.refusal import RefusedWrite
from samverkan_cli.editing.state import state_folder
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why

_TEMPORARY = re.compile(r"(^|[/\\])\.([^/\\]+)\.[0-9a-f]{8}\.tmp$")  # as people know the file


@dataclass(frozen=True, slots=True)
class Change:
    """A file, by its path in the registry: the bytes that were read and those to be written.

    `old` None is a file that must not be there, `new` None one that goes.
    """

    path: str
    old: bytes | None
    new: bytes | None


def write(root: Path, changes: Iterable[Change]) -> int:
    """Write all changes or none; how many files differed. RefusedWrite says why none did.

    A file that stays the same is not written, but must be as it was read for the others to be.
    """
    every = list(changes)
    wanted = [change for change in every if change.old != change.new]
    if not wanted:
        return 0
    root = root.resolve()
    try:
        state = state_folder(root)
        with locked(state):
            _barred(recover(root, state))
            _check(root, every)
            _barred(_commit(root, state, wanted))
    except (OSError, RuntimeError) as error:  # RuntimeError: no home folder to keep a lock in
        raise _in_words(error) from error
    return len(wanted)


def pending(root: Path) -> dict[str, bytes | None]:
    """What readers must see instead of the files: a committed write that is not yet finished.

    OSError when that cannot be known, since the folder or the journal in it cannot be read.
    """
    root = root.resolve()
    try:
        state = state_folder(root)
    except RuntimeError:  # no home folder to keep a journal in, so nobody has begun a write
        return {}
    return pending_in(root, state) if (state / JOURNAL).exists() else {}


def _check(root: Path, changes: Sequence[Change]) -> None:
    """Under the lock: every file is still as it was read, and lies in the registry."""
    for change in changes:
        target = root / change.path
        outside = PurePosixPath(change.path).is_absolute() or ".." in change.path.split("/")
        if outside or target.is_symlink() or not target.resolve().is_relative_to(root):
            raise _refused(N_("{path} är en länk eller ligger utanför registret"), change.path)
        if change.old != change.new and _is_read_only(target):
            raise _refused(N_("{path} är skrivskyddad"), change.path)
        if digest(content_of(target)) != digest(change.old):
            raise RefusedWrite(
                Message(N_("{path} har ändrats av någon annan"), {"path": change.path}),
                Message(N_("inget skrevs; kör kommandot igen")),
            )


def _is_read_only(target: Path) -> bool:
    """Whether nobody may write the file; a new one in its place would not ask."""
    try:
        return not target.stat().st_mode & 0o222
    except FileNotFoundError:
        return False


def _commit(root: Path, state: Path, changes: Sequence[Change]) -> list[str]:
    rows = [_row(root, change) for change in changes]
    try:
        announce(state, rows)
        for change, row in zip(changes, rows, strict=True):
            _stage(root, change, row)
        for folder in {(root / row.temporary).parent for row in rows if row.temporary}:
            sync_folder(folder)
        os.replace(state / STAGED, state / JOURNAL)  # noqa: PTH105 - the commit point
    except BaseException:
        if not (state / JOURNAL).exists():
            discard(root, state, rows)
        raise
    try:
        return finish(root, state, rows)
    except OSError:
        return _finish_again(root, state, rows)


def _finish_again(root: Path, state: Path, rows: Sequence[Row]) -> list[str]:
    """One more try; then the journal stays for the next writer, and readers see it finished."""
    try:
        return finish(root, state, rows)
    except OSError as error:
        raise RefusedWrite(
            _in_words(error).message,
            Message(N_("det som återstår skrivs av nästa kommando som skriver")),
        ) from error


def _row(root: Path, change: Change) -> Row:
    place = PurePosixPath(change.path)
    if change.new is None:
        return Row(change.path, None, digest(change.old), None)
    temporary = place.with_name(f".{place.name}.{os.urandom(4).hex()}.tmp")
    folders = [folder for folder in place.parents if not (root / folder).exists()]
    return Row(
        change.path, str(temporary), digest(change.old), digest(change.new),
        tuple(str(folder) for folder in reversed(folders)),
    )  # fmt: skip


def _stage(root: Path, change: Change, row: Row) -> None:
    if change.new is None or row.temporary is None:
        return
    for folder in row.made:
        (root / folder).mkdir(exist_ok=True)
    mode = None if change.old is None else stat.S_IMODE((root / row.path).stat().st_mode)
    write_new(root / row.temporary, change.new, mode)


def _barred(kept: Sequence[str]) -> None:
    if kept:
        raise RefusedWrite(
            Message(
                N_("en fil ändrades av någon annan medan den skrevs; den andras text står kvar")
            ),
            Message(N_("den nya texten finns i {path}"), {"path": kept[0]}),
        )


def _refused(message: str, path: str) -> RefusedWrite:
    return RefusedWrite(Message(message, {"path": path}), Message(N_("inget skrevs")))


def _in_words(error: Exception) -> RefusedWrite:
    path = os.fspath(getattr(error, "filename", None) or "registret")
    shown = _TEMPORARY.sub(r"\1\2", path if isinstance(path, str) else os.fsdecode(path))
    return RefusedWrite(
        Message(
            N_("kan inte skriva {path}: {why}"), {"path": shown, "why": why(error, writing=True)}
        ),
        Message(N_("filerna är som de var")),
    )
