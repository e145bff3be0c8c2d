"""Where the texts come from: a folder of the work tree, or texts given by a test or a revision."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from samverkan_cli.git import work_tree


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the registry by its path with `/`; `flaw` is the law its kind of entry breaks."""

    path: str
    flaw: str | None = None


class Source(Protocol):
    """What a registry is read from."""

    def entries(self) -> list[Entry]:
        """All YAML files and whatever stands in their place, sorted by path."""
        ...

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises OSError when they cannot be had."""
        ...

    def shown(self, path: str) -> str:
        """The path people see: relative to the root of the work tree."""
        ...


def is_yaml(name: str) -> bool:
    """Whether a name ends as a YAML file, rightly or wrongly."""
    return name.lower().endswith((".yaml", ".yml"))


@dataclass(frozen=True)
class Folder:
    """The work tree: `root` holds `samverkan.yaml`; shown paths start at `top`."""

    root: Path
    top: Path

    def entries(self) -> list[Entry]:
        found: list[Entry] = []
        self._walk("", found)
        return sorted(found, key=lambda entry: entry.path)

    def _walk(self, below: str, found: list[Entry]) -> None:
        with os.scandir(self.root / below) as listing:
            for item in listing:
                if item.name.startswith("."):
                    continue
                path = f"{below}{item.name}"
                if item.is_symlink():
                    if is_yaml(item.name) or item.is_dir():
                        found.append(Entry(path, "SAM303"))
                elif item.is_dir():
                    if is_yaml(item.name):
                        found.append(Entry(path, "SAM306"))
                    else:
                        self._walk(f"{path}/", found)
                elif is_yaml(item.name):
                    found.append(Entry(path, None if item.is_file() else "SAM306"))

    def read(self, path: str) -> bytes:
        return (self.root / path).read_bytes()

    def shown(self, path: str) -> str:
        return (self.root / path).relative_to(self.top).as_posix()


@dataclass(frozen=True)
class Texts:
    """Files held in memory, shown below `registry/`."""

    files: Mapping[str, bytes]
    prefix: str = "registry/"

    def entries(self) -> list[Entry]:
        return [Entry(path) for path in sorted(self.files) if is_yaml(path)]

    def read(self, path: str) -> bytes:
        return self.files[path]

    def shown(self, path: str) -> str:
        return self.prefix + path


def folder(root: Path) -> Folder:
    """The registry in a folder; shown paths start at the Git work tree, else at its parent."""
    root = root.resolve()
    return Folder(root, work_tree(root) or root.parent)
