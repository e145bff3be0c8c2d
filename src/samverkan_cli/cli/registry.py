"""Find the registry and read it, as it stands or as it stood; check it against every rule."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan_cli import git
from samverkan_cli.cli.archive import archive_of, commit_named, git_refusals, no_registry_in
from samverkan_cli.cli.days import day, today
from samverkan_cli.cli.errors import NoRegistryError, UsageError
from samverkan_cli.cli.named import named
from samverkan_cli.cli.root import MARK, find_root, readable, say_unread
from samverkan_cli.findings import Finding
from samverkan_cli.language.language import Language
from samverkan_cli.loading import Revision, Snapshot, load
from samverkan_cli.loading.source import Held
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.seen import seen


@dataclass(frozen=True)
class Opened:
    """A registry that has been read: where, of which revision, and counted from which day."""

    root: Path
    snapshot: Snapshot
    revision: str | None
    today: date

    @property
    def registry(self) -> Registry:
        """The records that could be read."""
        return self.snapshot.registry

    def until(self, as_of: str | None) -> date:
        """The last day whose events count: `--as-of`, else the day deadlines count from."""
        return day(as_of, "--as-of") if as_of else self.today

    def known(self, as_of: str | None) -> tuple[Registry, date]:
        """The registry with only what had happened by that day, and the day."""
        until = self.until(as_of)
        return seen(self.registry, until), until


def open_registry(
    where: str | None,
    at: str | None = None,
    today_option: str | None = None,
    start: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    at_option: str = "--at",
    *,
    to_write: bool = False,
) -> Opened:
    """Read the registry from the work tree or, with `at`, from a revision's Git objects.

    `to_write` holds the files as they were read, for what is decided from them.
    """
    if at is not None:
        return _opened_at(
            find_root_for_revision(where, start), at, today_option, progress, at_option
        )
    from samverkan_cli.cli.writing import (
        source_of,
    )  # how files are written: no old version needs it

    root = find_root(where, start)
    with readable(root):
        source = source_of(root)
        snapshot = load(Held(source) if to_write else source, progress)
    return Opened(root, snapshot, _head_if_unchanged(root), today(today_option))


def find_root_for_revision(where: str | None, start: Path | None) -> Path:
    """The registry's folder for an old revision; it may be gone from the work tree by now."""
    try:
        return find_root(where, start)
    except NoRegistryError:
        with readable(Path(where or ".")):
            if where and git.work_tree(Path(where).absolute().parent):
                return Path(where)
        raise


def _head_if_unchanged(root: Path) -> str | None:
    repository = git.work_tree(root)
    if repository is None:
        return None
    try:
        head = git.commit_id(repository, "HEAD")
        return head if head and git.is_unchanged(repository, root.resolve()) else None
    except git.GitError:
        return None  # no git on this machine: the work tree is read all the same


def _opened_at(
    root: Path,
    revision: str,
    today_option: str | None,
    progress: Callable[[int, int], None] | None,
    at_option: str,
) -> Opened:
    with readable(root):
        archive = archive_of(root)
    with git_refusals(revision):
        commit = commit_named(archive.repository, revision, at_option)
        source = Revision(archive.repository, commit, archive.under)
        snapshot = load(source, progress)
        day_of_commit = git.commit_day(archive.repository, commit)
    if MARK not in snapshot.files:
        raise no_registry_in(revision, archive.under)
    return Opened(root, snapshot, commit, today(today_option, day_of_commit))


def collaboration_named(registry: Registry, option: str | None) -> Collaboration:
    """`--collaboration`, else the registry's own; UsageError when there is none such."""
    known = registry.collaborations
    wanted = option or (registry.settings.collaboration if registry.settings else None)
    if wanted is None and len(known) == 1:
        return next(iter(known.values()))
    if wanted is None:
        raise UsageError(
            Message(N_("registret anger ingen samverkan")),
            Message(N_("välj med --collaboration: {choices}"), {"choices": Names(tuple(known))}),
        )
    return named(registry, Collaboration, wanted)


def must_belong(registry: Registry, initiative: Initiative, collaboration: Collaboration) -> None:
    """UsageError when the initiative is another cooperation's than the one asked for."""
    if registry.collaboration_of(initiative) != collaboration.id:
        args = {"id": initiative.id, "name": collaboration.name}
        message = Message(N_("{id} hör inte till {name}"), args)
        raise UsageError(message, Message(N_("utelämna --collaboration")))


def known_then(
    known: Registry, initiative: Initiative, day: date, option: str = "--as-of"
) -> Initiative:
    """The initiative as it was known on the day; UsageError when it was not."""
    if initiative.id not in known.initiatives:
        message = Message(N_("{id} fanns inte den {day}"), {"id": initiative.id, "day": day})
        raise UsageError(
            message, Message(N_("välj en senare dag med {option}"), {"option": option})
        )
    return known.initiatives[initiative.id]


def check(opened: Opened) -> tuple[Finding, ...]:
    """Every finding of the registry: of reading it and of every rule, waivers applied."""
    from samverkan_cli import rules

    snapshot = opened.snapshot
    found = list(snapshot.findings)
    found += [
        snapshot.located(law, fault) for law, fault in rules.check(snapshot.registry, opened.today)
    ]
    applied = rules.waivers.apply(tuple(found), snapshot.registry, opened.today)
    found = [*applied.kept, *(snapshot.located(law, fault) for law, fault in applied.faults)]
    return tuple(sorted(found, key=lambda f: (f.path, f.line or 0, f.column or 0, f.code)))


def warn_unread(opened: Opened, speech: Language) -> None:
    """Say on stderr which files could not be read and so are not counted."""
    say_unread((path for path, _ in opened.snapshot.unread_files), speech)
