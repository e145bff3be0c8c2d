"""A record that is no longer there: where it went, and how to read it as it last was."""

from dataclasses import dataclass
from pathlib import Path

from samverkan_cli import git_log
from samverkan_cli.cli.archive import archive_of, commit_named, git_refusals, say, whole_history
from samverkan_cli.cli.named import named, reference_of
from samverkan_cli.cli.registry import Opened, open_registry
from samverkan_cli.diff.changes import ref_now, renames
from samverkan_cli.git_log import Commit
from samverkan_cli.loading.kinds import reference
from samverkan_cli.loading.revision import below
from samverkan_cli.model.message import N_
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True)
class Departed:
    """The record as it last was, with the registry around it; or as it is, under another id."""

    record: Noun
    registry: Registry


def departed(opened: Opened, at: str | None, wanted: str) -> Departed | None:
    """The record that had the id until a commit took it away; None when there never was one."""
    ref = reference_of(wanted)
    archive = archive_of(opened.root)
    with git_refusals(at or "HEAD"):
        whole_history(archive.repository)
        head = opened.revision or commit_named(archive.repository, at or "HEAD")
        commit = _removed(archive.repository, archive.under, head, ref)
    if commit is None:
        return None
    where = str(opened.root)
    before = open_registry(where, commit.parents[0])
    record = named(before.registry, Noun, wanted)
    after = open_registry(where, commit.id)
    moved = ref_now(record.ref, renames(before.registry, after.registry))
    now = next((r for r in opened.registry.records() if r.ref == moved), None)
    if now is not None and moved != record.ref:
        say(N_("{old} heter nu {new}"), {"old": record.ref, "new": now.ref})
        return Departed(now, opened.registry)
    told = {"ref": record.ref, "day": commit.day, "commit": commit.id[:10]}
    say(N_("{ref} togs bort ur registret {day} i {commit}; så här var det till dess"), told)
    return Departed(record, before.registry)


def _removed(repository: Path, under: str, head: str, ref: str) -> Commit | None:
    """The last commit that took the record's file away; a merge only brings what others did."""
    every = {c.id: c for c in git_log.commits(repository, head) if len(c.parents) == 1}
    pairs = [(commit.id, commit.parents[0]) for commit in every.values()]
    for commit, differences in git_log.changed(repository, pairs, under):
        gone = (reference(below(under, d.path)) for d in differences if d.after is None)
        if any(ref in (one, one.partition("/")[2]) for one in gone):
            return every[commit]
    return None
