"""A registry as it stood in a commit, read from Git objects; nothing is checked out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from samverkan_cli import git
from samverkan_cli.loading.source import Entry, is_yaml
from samverkan_cli.loading.text import visible


@dataclass(frozen=True)
class Revision:
    """The registry below `under` in a commit; shown paths start at the repository's root."""

    repository: Path
    commit: str
    under: str

    @cached_property
    def _files(self) -> dict[str, git.TreeEntry]:
        cut = len(self.under) + 1 if self.under else 0
        found = {}
        for entry in git.tree(self.repository, self.commit, self.under):
            path = entry.path[cut:]
            if belongs(path, entry):
                found[path] = entry
        return found

    @cached_property
    def _contents(self) -> dict[str, bytes]:
        return {}

    @cached_property
    def _entries(self) -> list[Entry]:
        return [as_entry(path, entry) for path, entry in sorted(self._files.items())]

    def entries(self) -> list[Entry]:
        return self._entries

    def content_ids(self) -> dict[str, str]:
        """The object id of each plain file; equal ids are equal bytes."""
        return {path: e.object_id for path, e in self._files.items() if e.is_file}

    def read(self, path: str) -> bytes:
        entry = self._files.get(path)
        if entry is None or not entry.is_file:
            raise FileNotFoundError(2, "No such file", path)
        if entry.object_id not in self._contents:
            fetch([(self, self._files)])
        return self._contents[entry.object_id]

    def shown(self, path: str) -> str:
        return visible(f"{self.under}/{path}" if self.under else path)


def fetch(wanted: Sequence[tuple[Revision, Iterable[str]]]) -> None:
    """Have the bytes of some files of revisions of one repository at hand, by one process."""
    lacking = {
        entry.object_id
        for revision, paths in wanted
        for path in paths
        if (entry := revision._files.get(path)) is not None
        and entry.is_file
        and entry.object_id not in revision._contents
    }
    if lacking:
        read = git.blobs(wanted[0][0].repository, sorted(lacking))
        for revision, _ in wanted:
            revision._contents.update(read)


def below(under: str, path: str) -> str:
    """A path from the root of the repository as one in the registry."""
    return path[len(under) + 1 :] if under else path


def belongs(path: str, entry: git.TreeEntry) -> bool:
    """Whether an entry of a tree is the registry's: a YAML file, or what stands in a file's place.

    `path` is the entry's path in the registry.
    """
    hidden = any(part.startswith(".") for part in path.split("/"))
    return not hidden and (is_yaml(path) or not entry.is_file)


def as_entry(path: str, entry: git.TreeEntry) -> Entry:
    """The entry of a tree as one of the registry, with what keeps it from being read."""
    return Entry(path, _flaw(entry), _is_folder(path, entry))


def _flaw(entry: git.TreeEntry) -> str | None:
    if entry.is_file:
        return None
    return "SAM303" if entry.mode == "120000" else "SAM306"


def _is_folder(path: str, entry: git.TreeEntry) -> bool:
    """A submodule is a folder, and a link without a file's ending stands where a folder could."""
    return not entry.is_file and (entry.mode != "120000" or not is_yaml(path))
