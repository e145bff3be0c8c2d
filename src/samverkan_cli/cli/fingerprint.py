"""A hash of all that the site is made from, taken without reading a single record."""

import os
from collections.abc import Iterator
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


def fingerprint(
    where: str | None, at: str | None, today: str | None, since: str | None, given: Given
) -> str:
    """A hash of program, options and registry; empty when only reading it can tell."""
    try:
        root = find_root(where)
        stands = _commit(root, at) if at is not None else _work_tree(root)
        past = _past(root, since)
        day = today or "" if at is not None else str(today_of(today))
    except (OperatorError, OSError, RuntimeError, git.GitError):
        return ""  # reading the registry meets the same, and says it
    if not stands:
        return ""
    about = (__version__, program_digest(), stands, past, day, *(one or "" for one in given))
    return sha256("\x1f".join(about).encode("utf-8", "surrogatepass")).hexdigest()


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


def _work_tree(root: Path) -> str:
    """The files, and the commit they are those of; nothing while a write is unfinished."""
    if (state_folder(root) / JOURNAL).exists():
        return ""
    total = sha256(os.fsencode(root.name))
    with readable(root):
        for path, content in sorted(_entries(str(root), "")):
            total.update(os.fsencode(path) + b"\0" + content)
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
