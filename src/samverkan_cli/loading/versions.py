"""Two versions of a registry, read only where they differ and where names are needed."""

from collections.abc import Collection
from dataclasses import dataclass

from samverkan_cli.git import blob_id
from samverkan_cli.loading.revision import Revision
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


def narrowed(source: Source, changed: Collection[str]) -> Chosen:
    """The changed files with those whose names and facts their sentences need.

    Everything outside the initiatives' folders, the whole folders of the initiatives with a changed
    file, and every initiative's own file when a decided order changed, since it names them.
    """
    folders = {_folder(path) for path in changed} - {""}
    names_all = any(path.startswith("prioritisations/") for path in changed)
    return Chosen(
        source,
        frozenset(
            entry.path
            for entry in source.entries()
            if _folder(entry.path) in ("", *folders)
            or (names_all and entry.path.endswith("/initiative.yaml"))
        ),
    )


def _folder(path: str) -> str:
    """The initiative's folder a file lies in; "" for every other file."""
    parts = path.split("/")
    return parts[1] if parts[0] == "initiatives" and len(parts) > 2 else ""
