"""Two versions of a registry, read only where they differ and where names are needed."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from samverkan_cli.git import blob_id
from samverkan_cli.loading.revision import Revision, fetch
from samverkan_cli.loading.source import Entry, Source


@dataclass(frozen=True)
class Chosen:
    """A source of which only some paths are read."""

    under: Source
    paths: Collection[str]

    def entries(self) -> list[Entry]:
        return [entry for entry in self.under.entries() if entry.path in self.paths]

    def read(self, path: str) -> bytes:
        return self.under.read(path)

    def shown(self, path: str) -> str:
        return self.under.shown(path)


def changed_paths(base: Revision, head: Source) -> frozenset[str]:
    """The files that are not the same bytes in both versions."""
    was = base.content_ids()
    like = base.commit
    now = head.content_ids() if isinstance(head, Revision) else _hashed(head, like)
    return frozenset(path for path in {*was, *now} if was.get(path) != now.get(path))


def _hashed(source: Source, like: str) -> dict[str, str]:
    """The object id each file of the work tree would have; a file that cannot be read has none."""
    found = {}
    for entry in source.entries():
        if entry.flaw is None:
            try:
                found[entry.path] = blob_id(source.read(entry.path), like)
            except OSError as error:
                found[entry.path] = f"unreadable: {error.errno}"
    return found


_START = re.compile(rb"(?m)^[^#\n]*[{,\s]start:[ ]*[\"']?\d{4}-")
FOR_NAMES = ("organisations/", "collaborations/", "models/")


def narrowed(versions: Sequence[Source], changed: Collection[str]) -> list[Chosen]:
    """Of each version the changed files with those whose names and facts their sentences need.

    Organisations, cooperations, models and settings; the own file of each initiative with a changed
    file, its assessments where one changed (was it the assessor's first?), its participations where
    one changed and no execution tells when it started; and every initiative's own file when a
    decided order changed, since it names them.
    """
    first = [_first(source, changed) for source in versions]
    _fetch(zip(versions, first, strict=True))
    # what one version needs the other is read for too: else it would seem to be new, or gone
    beside = set().union(*(_beside(*one, changed) for one in zip(versions, first, strict=True)))
    _fetch((source, beside) for source in versions)
    return [
        Chosen(source, frozenset(one | beside)) for source, one in zip(versions, first, strict=True)
    ]


def _first(source: Source, changed: Collection[str]) -> set[str]:
    """The changed files, those with names, and the own file of each initiative they lie under."""
    touched = {_folder(path) for path in changed} - {""}
    every = any(path.startswith("prioritisations/") for path in changed)
    return {
        path
        for path in (entry.path for entry in source.entries())
        if path in changed
        or _names(path)
        or (path.endswith("/initiative.yaml") and (every or _folder(path) in touched))
    }


def _beside(source: Source, first: Collection[str], changed: Collection[str]) -> set[str]:
    """What else lies in a folder with a changed file and its sentences need."""
    own = [path for path in first if path.endswith("/initiative.yaml")]
    assessed = {_folder(path) for path in changed if "/assessments/" in path}
    moved = {_folder(path) for path in changed if "/participation/" in path}
    unstarted = moved - {_folder(path) for path in own if _tells_start(source, path)}
    return {
        path
        for path in (entry.path for entry in source.entries())
        if ("/assessments/" in path and _folder(path) in assessed)
        or ("/participation/" in path and _folder(path) in unstarted)
    }


def _names(path: str) -> bool:
    """Whether a file outside the initiatives' folders holds names that sentences use."""
    return path.startswith(FOR_NAMES) or "/" not in path


def _tells_start(source: Source, path: str) -> bool:
    """Whether an initiative's own file says when it started; with an implementation it may not.

    Read as text: an execution that stands on a line of its own or in a flow mapping.
    """
    try:
        content = source.read(path)
    except OSError:
        return False
    return bool(_START.search(content)) and b"implementation" not in content


def _fetch(wanted: Iterable[tuple[Source, Collection[str]]]) -> None:
    fetch([(source, paths) for source, paths in wanted if isinstance(source, Revision)])


def _folder(path: str) -> str:
    """The initiative's folder a file lies in; "" for every other file."""
    parts = path.split("/")
    return parts[1] if parts[0] == "initiatives" and len(parts) > 2 else ""
