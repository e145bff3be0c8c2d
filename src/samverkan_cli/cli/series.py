"""A series: the registry as it stood at each point of its history, each file parsed once."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan_cli import git_log
from samverkan_cli.cli.archive import (
    Archive,
    archive_of,
    commit_named,
    git_refusals,
    main_line,
    shown,
)
from samverkan_cli.cli.days import day, today
from samverkan_cli.cli.errors import NoRegistryError, UsageError
from samverkan_cli.cli.registry import find_root_for_revision
from samverkan_cli.cli.root import find_root
from samverkan_cli.indicators.series import Grain, Point, points
from samverkan_cli.loading.past import Past, pasts
from samverkan_cli.model.message import N_, Message


@dataclass(frozen=True)
class Asked:
    """Which history to walk, in which steps, between which days (as written on the line)."""

    where: str | None
    at: str | None
    grain: Grain
    first: str | None
    last: str | None
    today: str | None


def walked(asked: Asked) -> Iterator[tuple[Point, Past]]:
    """Each point with the registry of its commit, newest first; at least one.

    One at a time: the newest says what the words of the call mean, and none has to be kept.
    NoRegistryError when there is no registry in the history between the days.
    """
    root = find_root_for_revision(asked.where, None) if asked.at else find_root(asked.where)
    archive = archive_of(root)
    revision = asked.at or "HEAD"
    some = False
    with git_refusals(revision):
        head = commit_named(archive.repository, revision)
        line = main_line(archive.repository, head)
        for found in _read(archive, _chosen(asked, archive, line)[::-1]):
            some = True
            yield found
    if not some:
        message = N_("i historiken fram till {revision} finns inget register att räkna på")
        raise NoRegistryError(Message(message, {"revision": shown(revision)}))


def _chosen(asked: Asked, archive: Archive, line: list[git_log.Commit]) -> tuple[Point, ...]:
    until = today(asked.today, line[-1].day if asked.at else None)
    last = min(day(asked.last, "--to"), until) if asked.last else until
    first = day(asked.first, "--from") if asked.first else min(commit.day for commit in line)
    if asked.first and asked.last and day(asked.last, "--to") < first:
        raise UsageError(Message(N_("--to ligger före --from")))
    if asked.grain == "commit":
        touched = _touching(archive, line)
        line = [commit for commit in line if commit.id in touched]
    return points([(commit.id, commit.day) for commit in line], asked.grain, first, last)


def _touching(archive: Archive, line: list[git_log.Commit]) -> frozenset[str]:
    """The commits of the line that change anything below the registry's folder."""
    pairs = [(commit.id, commit.parents[0] if commit.parents else None) for commit in line]
    found = git_log.changed(archive.repository, pairs, archive.under)
    return frozenset(commit for commit, _ in found)


def _read(archive: Archive, chosen: tuple[Point, ...]) -> Iterator[tuple[Point, Past]]:
    commits = [point.commit for point in chosen]
    read = pasts(archive.repository, archive.under, commits)
    return ((point, past) for point, past in zip(chosen, read, strict=True) if past.exists)
