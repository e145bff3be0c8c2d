"""The files of a folder that moves: those of the registry, and what else lies beside them."""

import errno
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.editing.steps import Moved
from samverkan_cli.loading.source import Source, TooLargeError
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why


def moved_files(root: Path, source: Source, folders: Mapping[str, str]) -> Moved:
    """Every file below the folders, with its new path; RefusedEdit for what cannot be moved."""
    held = {entry.path for entry in source.entries() if entry.flaw is None}
    found: dict[str, tuple[str, bytes]] = {}
    for old, new in folders.items():
        if old == new:
            continue
        try:
            for path in _below(root, old):
                content = _content(source, path) if path in held else None
                found[path] = (
                    new + path.removeprefix(old),
                    (root / path).read_bytes() if content is None else content,
                )
        except OSError as error:
            shown = source.shown(os.path.relpath(error.filename or old, root))
            message = N_("{path} går inte att flytta: {why}")
            raise RefusedEdit(
                Message(message, {"path": shown, "why": why(error)}), Message(N_("inget skrevs"))
            ) from error
    return found


def _content(source: Source, path: str) -> bytes | None:
    """The file as it was read; None for one too large to be."""
    try:
        return source.read(path)
    except TooLargeError:
        return None


def _below(root: Path, folder: str) -> Iterator[str]:
    """The plain files below a folder, in order; OSError for a link, which may lead anywhere."""
    with os.scandir(root / folder) as listing:
        items = sorted(listing, key=lambda item: item.name)
    for item in items:
        path = f"{folder}/{item.name}"
        if item.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(root / path))
        if item.is_dir():
            yield from _below(root, path)
        else:
            yield path
