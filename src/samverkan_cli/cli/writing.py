"""What every writing command shares: the registry to write in, its diff, its refusals."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from samverkan_cli.cli.archive import say as warn
from samverkan_cli.cli.errors import RefusedWriteError
from samverkan_cli.editing.compare import unified
from samverkan_cli.editing.files import Change, pending, write
from samverkan_cli.editing.overlay import Overlay
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.source import Source, folder
from samverkan_cli.model.message import N_
from samverkan_cli.model.system_words import why
from samverkan_cli.render.findings_console import fitted
from samverkan_cli.render.plain import plain


def source_of(root: Path) -> Source:
    """The registry's files, a committed but unfinished write included.

    When nobody can tell whether there is one, that is said and the files are read as they are.
    """
    try:
        unfinished = pending(root)
    except OSError as error:
        warn(
            N_("varning: det går inte att se om en skrivning är oavslutad: {why}"),
            {"why": why(error)},
        )
        unfinished = {}
    here = folder(root)
    return Overlay(here, unfinished) if unfinished else here


def write_all(root: Path, changes: Iterable[Change]) -> int:
    """Write the files, all or none; RefusedWriteError (exit code 5) says why none."""
    with refusals():
        return write(root, changes)


@contextmanager
def refusals() -> Iterator[None]:
    """An edit or a write that is refused inside ends the command with exit code 5."""
    try:
        yield
    except RefusedEdit as refusal:
        raise RefusedWriteError(refusal.message, refusal.hint) from refusal


def as_diff(
    source: Source, changes: Iterable[Change], moved: Mapping[str, str] | None = None
) -> str:
    """The changes as a unified diff, made safe to print.

    `moved` holds the new path of each file that moves, by its old one.
    """
    moved = moved or {}
    by_path = {change.path: change for change in changes}
    from_path = {new: old for old, new in moved.items()}
    parts = []
    for path, change in by_path.items():
        before = by_path[from_path[path]] if path in from_path else change
        if path not in moved:
            old, new = ((b or b"").decode("utf-8", "replace") for b in (before.old, change.new))
            target = source.shown(path) if before is not change else None
            parts.append(unified(source.shown(before.path), old, new, target))
    return "".join(f"{plain(masked(line))}\n" for line in "".join(parts).splitlines())


def say(text: str) -> None:
    """Print a result in letters the console has."""
    sys.stdout.write(fitted(text, sys.stdout.encoding or "ascii"))


def start_of(paths: Sequence[str] | None) -> Path | None:
    """Where to look for the registry: from the first path, when it is there."""
    return Path(paths[0]) if paths and os.path.exists(paths[0]) else None  # noqa: PTH110 - never raises
