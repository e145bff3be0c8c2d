"""Hashes of all that the site is made from, taken without reading a single record."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import file_digest, sha256
from pathlib import Path

from samverkan_cli import __version__, git, git_log
from samverkan_cli.cli.days import today as today_of
from samverkan_cli.cli.errors import OperatorError
from samverkan_cli.cli.root import find_root, readable
from samverkan_cli.editing.journal import JOURNAL
from samverkan_cli.editing.state import state_folder
from samverkan_cli.loading.source import is_yaml
from samverkan_cli.render.templates import program_digest

TAGS = "refs/tags/uppfoljning/"  # the half-years' own reports
Given = tuple[str | None, ...]
FOLDERS = "initiatives/"


@dataclass(frozen=True)
class Fingerprint:
    """The hash of everything; empty when only reading the registry can tell.

    Of a work tree also that of program, options and what lies outside the initiatives' folders,
    and that of each such folder.
    """

    whole: str
    common: str = ""
    folders: Mapping[str, str] = field(default_factory=dict)


def fingerprint(
    where: str | None, at: str | None, today: str | None, since: str | None, given: Given
) -> Fingerprint:
    """Of program, options and registry."""
    folders: dict[str, str] = {}
    try:
        root = find_root(where)
        stands = _commit(root, at) if at is not None else _work_tree(root, folders)
        past = _past(root, since)
        day = today or "" if at is not None else str(today_of(today))
    except (OperatorError, OSError, RuntimeError, git.GitError):
        return Fingerprint("")  # reading the registry meets the same, and says it
    if not stands:
        return Fingerprint("")
    about = (__version__, program_digest(), day, *(one or "" for one in given))
    common = hashed(*about, folders.pop("", "")) if at is None else ""
    return Fingerprint(hashed(*about, stands, past), common, folders)


def hashed(*parts: str) -> str:
    """One hash of some texts in order."""
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _commit(root: Path, at: str) -> str:
    """The commit and the registry's place in it."""
    repository = git.work_tree(root)
    if repository is None:
        return ""
    try:
        commit = git.commit_id(repository, at)
    except git.GitError:
        return ""
    return f"{commit} {root.resolve().relative_to(repository).as_posix()}" if commit else ""


def _past(root: Path, since: str | None) -> str:
    """The commit the history ends with, those of the half-years' reports, the one to count from."""
    repository = git.work_tree(root)
    if repository is None:
        return since or ""
    try:
        head = git.commit_id(repository, "HEAD") or ""
    except git.GitError:
        return ""  # no git on this machine: the pages tell of no past
    tags = git_log.tags(repository, TAGS) if head else {}
    start = (git.commit_id(repository, since) or since) if since else ""
    cut = "shallow" if git.is_shallow(repository) else ""
    return " ".join([head, cut, start, *(f"{name} {tags[name]}" for name in sorted(tags))])


def _work_tree(root: Path, folders: dict[str, str]) -> str:
    """The files, and the commit they are those of; nothing while a write is unfinished.

    `folders` is given the hash of each initiative's folder, and under "" that of all the rest.
    """
    if (state_folder(root) / JOURNAL).exists():
        return ""
    total, parts = sha256(os.fsencode(root.name)), {"": sha256()}
    with readable(root):
        for path, content in sorted(_entries(str(root), "")):
            entry = os.fsencode(path) + b"\0" + content
            total.update(entry)
            parts.setdefault(_folder_of(path), sha256()).update(entry)
    folders |= {name: part.hexdigest() for name, part in parts.items()}
    repository = git.work_tree(root)
    if repository is None:
        return total.hexdigest()
    try:
        head = git.commit_id(repository, "HEAD") or ""
        clean = head and git.is_unchanged(repository, root.resolve())
    except git.GitError:
        head, clean = "", False
    shown = root.resolve().relative_to(repository).as_posix()
    return f"{total.hexdigest()} {shown} {head if clean else ''}"


def _folder_of(path: str) -> str:
    """The initiative whose folder a path lies in; "" for what lies in none."""
    name, below, _ = path.removeprefix(FOLDERS).partition("/")
    return name if path.startswith(FOLDERS) and below else ""


def _entries(folder: str, above: str) -> Iterator[tuple[str, bytes]]:
    """Everything that can be read as a record or stands in the place of one."""
    try:
        with os.scandir(folder) as listing:
            items = list(listing)
    except OSError as error:
        if not above:
            raise
        yield above, str(error.errno).encode()
        return
    for item in items:
        path = f"{above}{item.name}"
        if item.name.startswith("."):
            continue
        if item.is_symlink():
            yield path, b"link"
        elif item.is_dir(follow_symlinks=False):
            yield from _entries(item.path, f"{path}/")
        elif is_yaml(item.name):
            yield path, _content(item)


def _content(item: os.DirEntry[str]) -> bytes:
    if not item.is_file(follow_symlinks=False):
        return b"no file"
    try:
        with open(item.path, "rb") as file:  # noqa: PTH123 - a Path a file would cost as much again
            return file_digest(file, "sha256").digest()
    except OSError as error:
        return str(error.errno).encode()
