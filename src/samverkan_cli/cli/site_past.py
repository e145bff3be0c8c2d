"""What a site tells of the registry's past: since the last meeting, since a half-year's report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from samverkan_cli import git, git_log
from samverkan_cli.cli.archive import Archive, archive_of, commit_named, git_refusals, say
from samverkan_cli.cli.fingerprint import TAGS
from samverkan_cli.cli.registry import Opened
from samverkan_cli.loading import Revision, Snapshot
from samverkan_cli.loading.past import pasts
from samverkan_cli.model.message import N_

QUARTER = timedelta(days=91)  # what a meeting looks back on when nobody says since when


@dataclass(frozen=True)
class Version:
    """The registry at a commit, and the commit's day."""

    commit: str
    day: date
    snapshot: Snapshot


@dataclass(frozen=True)
class Past:
    """The commit meetings count from, None without any, and that of each half-year's own report."""

    archive: Archive
    since: str | None
    reports: Mapping[str, str]

    def versions(self) -> Iterator[Version]:
        """Each of the commits with the registry it held, in turn; every file is read once."""
        repository, under = self.archive.repository, self.archive.under
        wanted = dict.fromkeys((*self.reports.values(), *([self.since] if self.since else ())))
        with git_refusals("HEAD"):
            for past in pasts(repository, under, tuple(wanted)):
                source = Revision(repository, past.commit, under)
                then = Snapshot(source, past.registry, past.findings, ())
                yield Version(past.commit, git.commit_day(repository, past.commit), then)


def past_of(opened: Opened, since: str | None) -> Past | None:
    """The past of what has been opened; None where there is no Git history to read.

    A report's commit counts when it lies in the history of the pages, and is another than theirs.
    """
    head = _head(opened)
    if head is None and since is None:
        return None
    archive = archive_of(opened.root)
    repository = archive.repository
    with git_refusals(since or "HEAD"):
        if head is None or since is not None:
            start: str | None = commit_named(repository, since or "HEAD", "--since", earliest=True)
        else:
            start = git_log.last_commit_until(repository, opened.today - QUARTER, head)
        if start is None and git.is_shallow(repository):
            say(N_("historiken är avkortad, så underlag till möten saknas på sidorna"), {})
            say(N_("kör: git fetch --unshallow"), {})
        tags = git_log.tags(repository, TAGS) if head else {}
        own = {n: c for n, c in tags.items() if _before(repository, c, head, opened.revision)}
    return Past(archive, start, own)


def _head(opened: Opened) -> str | None:
    """The commit of the pages, or the one their files started from."""
    repository = git.work_tree(opened.root)
    if repository is None or opened.revision is not None:
        return opened.revision
    try:
        return git.commit_id(repository, "HEAD")
    except git.GitError:
        return None  # no git on this machine: the pages tell of no past


def _before(repository: Path, commit: str, head: str | None, own: str | None) -> bool:
    return commit != own and git.merge_base(repository, commit, head or commit) == commit
