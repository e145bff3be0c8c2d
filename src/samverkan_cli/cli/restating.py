"""What has changed about a period since its own report was made."""

from datetime import date

from samverkan_cli import git, indicators
from samverkan_cli.cli.archive import Archive, archive_of, commit_named, git_refusals
from samverkan_cli.cli.errors import NoRegistryError
from samverkan_cli.cli.fingerprint import TAGS
from samverkan_cli.cli.measured import Measured
from samverkan_cli.indicators import measuring_day
from samverkan_cli.indicators.scope import known_on
from samverkan_cli.loading import Revision, Snapshot, load
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.changes import Sides
from samverkan_cli.views.restated import Restated, behind, figures

NONE = "none"  # --since none: no comparison, whatever tags there are


def restated(found: Measured, since: str | None) -> Restated | None:
    """The comparison with `since`, else with the period's tag where there is one; None without.

    The tag counts when it lies in the history of what is reported, and is another commit: the
    report made again at its own revision is the same as when it was made.
    """
    if since == NONE:
        return None
    if since is None and git.work_tree(found.opened.root) is None:
        return None
    archive = archive_of(found.opened.root)
    name = f"{TAGS}{found.period.text}" if since is None else since
    with git_refusals(name):
        if since is None:
            commit = _tagged(archive, name, found)
        else:
            commit = commit_named(archive.repository, since, "--since")
        if commit is None or (since is None and commit == found.opened.revision):
            return None
        snapshot = load(Revision(archive.repository, commit, archive.under))
        day = git.commit_day(archive.repository, commit)
    return compared(found, commit, snapshot, day)


def _tagged(archive: Archive, name: str, found: Measured) -> str | None:
    commit = git.commit_id(archive.repository, name)
    head = found.opened.revision or git.commit_id(archive.repository, "HEAD")
    if commit is None or head is None:
        return None
    return commit if git.merge_base(archive.repository, commit, head) == commit else None


def compared(found: Measured, commit: str, snapshot: Snapshot, day: date) -> Restated:
    """What is another than in the version; NoRegistryError when the cooperation was not in it."""
    chosen = found.collaboration
    before = snapshot.registry.collaborations.get(chosen.id)
    if before is None:
        message = N_("i {revision} finns inte samverkan {name}")
        raise NoRegistryError(Message(message, {"revision": commit[:10], "name": chosen.id}))
    last = measuring_day(found.period, found.as_of)
    then = indicators.measure(snapshot.registry, before, found.period, found.as_of)
    known: list[Registry] = [
        known_on(snapshot.registry, before, last), known_on(found.opened.registry, chosen, last)
    ]  # fmt: skip
    return Restated(
        commit,
        day,
        tuple(figures(then, found.results)),
        tuple(m for m in behind(known[0], known[1], last) if _concerns(m.change.record, chosen.id)),
        Sides(snapshot.place, found.opened.snapshot.place),
    )


def _concerns(record: str, collaboration: str) -> bool:
    """Other cooperations' own files are not what this one is counted from."""
    kind, _, rest = record.partition("/")
    return kind != "collaborations" or rest == collaboration
