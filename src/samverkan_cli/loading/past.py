"""A registry at many commits: every file is parsed once, however many commits hold it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from samverkan_cli import git, git_log
from samverkan_cli.findings import Finding
from samverkan_cli.loading.pieces import NOTHING, Pieces
from samverkan_cli.loading.reader import Reader
from samverkan_cli.loading.revision import belongs, below
from samverkan_cli.model.registry import Registry

MARK = "samverkan.yaml"
Change = tuple[str, git.TreeEntry | None]  # path in the registry, and what stands there from now


@dataclass(frozen=True)
class Past:
    """The registry as it stood at a commit, and the findings of reading it."""

    commit: str
    registry: Registry
    findings: tuple[Finding, ...]
    exists: bool  # whether the folder held a registry at all


def pasts(repository: Path, under: str, commits: Sequence[str]) -> Iterator[Past]:
    """The registry below a folder at each commit in turn, oldest first for the least work.

    GitError when an object is missing. The same as reading each commit on its own, but a file that
    did not change from one commit to another is not read again.
    """
    steps = list(_steps(repository, under, commits))
    places = {(path, entry): None for step in steps for path, entry in step if entry is not None}
    read = Reader(repository, under).read(places)
    pieces = Pieces()
    for commit, step in zip(commits, steps, strict=True):
        for path, entry in step:
            pieces.put(path, read[path, entry] if entry is not None else NOTHING)
        yield Past(commit, pieces.registry(), pieces.findings(), MARK in pieces)


def _steps(repository: Path, under: str, commits: Sequence[str]) -> Iterator[list[Change]]:
    """What changes at each commit against the one before it; all of it at the first."""
    if not commits:
        return
    first = git.tree(repository, commits[0], under)
    yield [(path, e) for e in first if belongs(path := below(under, e.path), e)]
    pairs = list(zip(commits[1:], commits, strict=False))
    found = git_log.changed(repository, pairs, under)
    following = next(found, None)
    for commit, _ in pairs:
        if following and following[0] == commit:
            yield [_change(under, difference) for difference in following[1]]
            following = next(found, None)
        else:
            yield []


def _change(under: str, difference: git_log.Difference) -> Change:
    path, entry = below(under, difference.path), difference.after
    return path, entry if entry is not None and belongs(path, entry) else None
