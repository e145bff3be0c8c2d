"""What was written in a folder last, so that only that is ever written over or taken away."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath

from samverkan_cli.cli.errors import RefusedWriteError
from samverkan_cli.cli.output import put
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why

MANIFEST = ".samverkan-site.json"
OTHER = N_("{path} innehåller annat än en sida som samverkan har skrivit")


@dataclass(frozen=True)
class Manifest:
    """The hash of what the site was made from, that of each file, and the files not read.

    `facts` has the hash of what a file was made from, for those that need not be made again.
    """

    key: str
    files: Mapping[str, str]
    unread: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


NOTHING = Manifest("", {})


def manifest(root: Path, name: str = MANIFEST, other: str = OTHER) -> Manifest:
    """What was written here last; RefusedWriteError, as `other`, when it holds something else."""
    file = root / name
    try:
        if file.is_file() and not file.is_symlink():
            return _told_by(file.read_bytes())
        if not root.exists() or (root.is_dir() and not any(root.iterdir())):
            return NOTHING
    except OSError as error:
        args = {"path": str(root), "why": why(error)}
        raise RefusedWriteError(Message(N_("kan inte läsa {path}: {why}"), args)) from error
    raise RefusedWriteError(
        Message(other, {"path": str(root)}),
        Message(N_("välj en tom mapp, eller en som inte finns")),
    )


def _told_by(content: bytes) -> Manifest:
    """A manifest that is damaged says nothing: all is written anew and nothing taken away."""
    try:
        found = json.loads(content)
        files, facts = ({str(k): str(v) for k, v in found[n].items()} for n in ("files", "facts"))
        return Manifest(str(found["key"]), files, tuple(map(str, found["unread"])), facts)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return NOTHING


def save(root: Path, made: Manifest, name: str = MANIFEST) -> None:
    """Keep it beside the files."""
    found = {"key": made.key, "unread": made.unread, "files": made.files, "facts": made.facts}
    place(root, name, json.dumps(found, indent=0, ensure_ascii=False).encode())


def stands(root: Path, path: str, digest: str) -> bool:
    """Whether the file is there, itself and not a link, with the bytes that were written."""
    file = root / path
    try:
        return (
            not file.is_symlink()
            and file.is_file()
            and sha256(file.read_bytes()).hexdigest() == digest
        )
    except OSError:
        return False


def place(root: Path, path: str, content: bytes) -> None:
    """Put a file below the folder; a link in its place goes, one in the way to it is refused."""
    file = root / path
    if not _below(path):
        raise RefusedWriteError(Message(N_("{path} ligger utanför mappen"), {"path": path}))
    for above in file.relative_to(root).parents[:-1]:
        if (root / above).is_symlink():
            message = N_("{path} är en länk: dit skriver samverkan inget")
            raise RefusedWriteError(Message(message, {"path": str(root / above)}))
    try:
        if file.is_symlink():
            file.unlink()
    except OSError as error:
        args = {"path": str(file), "why": why(error, writing=True)}
        raise RefusedWriteError(Message(N_("kan inte skriva {path}: {why}"), args)) from error
    put(content, str(file), said=False)  # a folder is told of as a whole


def _below(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and ".." not in parts and not PurePosixPath(path).is_absolute()


def take_away(root: Path, path: str, digest: str) -> bool:
    """Remove a file that is no more, when it is still as it was written; whether it was."""
    file = root / path
    if not _below(path) or not file.resolve().is_relative_to(root.resolve()):
        return False
    if not stands(root, path, digest):
        return False
    try:
        file.unlink()
        for above in file.parents:
            if above == root or any(above.iterdir()):
                break
            above.rmdir()
    except OSError as error:
        args = {"path": str(file), "why": why(error, writing=True)}
        raise RefusedWriteError(Message(N_("kan inte skriva {path}: {why}"), args)) from error
    return True
