"""Which two versions of the registry a command compares: `BASE`, `BASE..HEAD`, `BASE...HEAD`."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from samverkan_cli import git
from samverkan_cli.cli.archive import (
    archive_of,
    commit_named,
    git_refusals,
    no_registry_in,
    say,
    shown,
)
from samverkan_cli.cli.errors import NoRegistryError, ShallowHistoryError
from samverkan_cli.cli.registry import find_root_for_revision
from samverkan_cli.cli.root import MARK
from samverkan_cli.loading import Revision, Snapshot, load
from samverkan_cli.loading.reading import Clean
from samverkan_cli.loading.source import Source
from samverkan_cli.loading.versions import changed_paths, narrowed
from samverkan_cli.model.message import N_, Message

MAINS = (
    "refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master",
    "refs/heads/main", "refs/heads/master",
)  # fmt: skip
Progress = Callable[[int, int], None]


Options = tuple[str, str]  # what the earlier and the later version were written as
RANGE: Options = (N_("BAS..HUVUD"), N_("BAS..HUVUD"))  # the argument of `diff` and `review`


@dataclass(frozen=True)
class Between:
    """Two versions: a commit, and another commit or the work tree (`head_commit` None)."""

    root: Path
    base: Revision
    head: Source
    head_commit: str | None

    @cached_property
    def changed(self) -> frozenset[str]:
        """The files that are not the same bytes in both."""
        with git_refusals(self.base.commit):
            return changed_paths(self.base, self.head)

    def narrow(self, progress: Progress | None = None) -> tuple[Snapshot, Snapshot]:
        """Both versions, read only where they differ and where names are needed."""
        with git_refusals(self.base.commit):
            base, head = narrowed((self.base, self.head), self.changed)
            return _loaded(base, head, progress)

    def whole(self, progress: Progress | None = None) -> tuple[Snapshot, Snapshot]:
        """Both versions with everything in them."""
        with git_refusals(self.base.commit):
            return _loaded(self.base, self.head, progress)


def _loaded(base: Source, head: Source, progress: Progress | None) -> tuple[Snapshot, Snapshot]:
    """Both versions; a file that is the same in both is read once."""
    clean: Clean = {}
    return load(base, progress, clean), load(head, progress, clean)


def between(
    where: str | None, asked: str | None, options: Options, *, from_merge_base: bool = False
) -> Between:
    """The versions asked for; without, from where the branch left the main branch to the work tree.

    `BASE..HEAD` compares the two, `BASE...HEAD` (and any range with `from_merge_base`) starts from
    the last commit they have in common, so that what others did meanwhile is not shown backwards.
    `options` are what the earlier and the later were written as.
    """
    root = find_root_for_revision(where, None)
    repository = archive_of(root).repository
    base, dots, head = _parted(asked)
    with git_refusals(asked or "HEAD"):
        last = commit_named(repository, head or "HEAD", options[1])
        first = commit_named(repository, base, options[0]) if base else _main(repository, last)
        if from_merge_base or dots == "..." or not asked:
            first = _in_common(repository, first, last)
        return _versions(
            root, (base or first[:10], first), (head or "HEAD", last) if dots else None
        )


def since(where: str | None, base: str, head: str | None, options: Options) -> Between:
    """From one revision, or day, to another, or to the work tree; neither is a range.

    A day before all history means the first commit.
    """
    root = find_root_for_revision(where, None)
    repository = archive_of(root).repository
    with git_refusals(base):
        last = None if head is None else commit_named(repository, head, options[1])
        first = commit_named(repository, base, options[0], earliest=True)
        return _versions(root, (base, first), None if last is None else (head or "", last))


Named = tuple[str, str]  # how a revision was written, and its commit


def _versions(root: Path, base: Named, head: Named | None) -> Between:
    """The two versions; the work tree for a later one that is not named."""
    archive = archive_of(root)
    start = Revision(archive.repository, base[1], archive.under)
    if MARK not in start.content_ids():
        told = {"revision": shown(base[0])}
        say(N_("i {revision} finns inget register: allt räknas som nytt"), told)
    if head is None:
        # only the work tree needs what writing knows of it
        from samverkan_cli.cli.writing import source_of

        return Between(root, start, source_of(root), None)
    end = Revision(archive.repository, head[1], archive.under)
    _must_hold(end, head[0])
    return Between(root, start, end, head[1])


def _parted(asked: str | None) -> tuple[str, str, str]:
    if asked is None:
        return "", "", ""
    for dots in ("...", ".."):
        if dots in asked:
            return asked.partition(dots)
    return asked, "", ""


def _main(repository: Path, last: str) -> str:
    """The main branch, upstream's first; without any, the last commit itself."""
    for name in MAINS:
        found = git.commit_id(repository, name)
        if found:
            return found
    return last


def _in_common(repository: Path, first: str, last: str) -> str:
    found = git.merge_base(repository, first, last)
    if found:
        return found
    if git.is_shallow(repository):
        raise ShallowHistoryError(
            Message(N_("historiken är avkortad: grenarnas gemensamma början finns inte i den")),
            Message(N_("kör: git fetch --unshallow")),
        )
    raise NoRegistryError(
        Message(
            N_("{base} och {head} har ingen gemensam historik"),
            {"base": first[:10], "head": last[:10]},
        ),
        Message(N_("jämför dem rakt av med två punkter: BAS..HUVUD")),
    )


def _must_hold(revision: Revision, name: str) -> None:
    """A later version without a registry is a mistake; the earlier may be from before it."""
    if MARK not in revision.content_ids():
        raise no_registry_in(name, revision.under)
