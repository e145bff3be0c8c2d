"""One writer at a time: a lock on a file, which the system lets go of when a process dies."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samverkan_cli.editing.refusal import RefusedWrite
from samverkan_cli.model.message import N_, Message

PATIENCE = 30.0


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a state folder; RefusedWrite when another keeps it past `patience`."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _wait(handle, time.monotonic() + patience)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, deadline: float) -> None:
    while not _taken(handle):
        if time.monotonic() > deadline:
            raise RefusedWrite(
                Message(N_("ett annat kommando skriver i registret")),
                Message(N_("vänta tills det är klart och försök igen")),
            )
        time.sleep(0.005)


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
