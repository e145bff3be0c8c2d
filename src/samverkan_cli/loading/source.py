"""Where the texts come from: a folder of the work tree, or texts given by a test or a revision."""

import errno
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from samverkan_cli.git import work_tree
from samverkan_cli.loading.text import MAX_BYTES, visible
from samverkan_cli.model.message import Message
from samverkan_cli.model.system_words import why

MAX_FOLDERS = 32  # deeper than any record lies, and than a path may be long
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
_FLAGS |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the registry by its path with `/`; `flaw` is the law its kind of entry breaks.

    A folder is an entry only when something is wrong with it; `why` is the system's reason.
    """

    path: str
    flaw: str | None = None
    is_folder: bool = False
    why: Message | str = ""


class TooLargeError(OSError):
    """The file is larger than any that is read; it was not read."""

    def __init__(self, size: int) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG))
        self.size = size


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
    """Whether a name ends as a YAML file, rightly or wrongly.

    Notepad adds `.txt`, and Windows does not show it.
    """
    return name.lower().removesuffix(".txt").endswith((".yaml", ".yml"))


@dataclass(frozen=True)
class Folder:
    """The work tree: `root` holds `samverkan.yaml`; shown paths start at `top`."""

    root: Path
    top: Path

    def entries(self) -> list[Entry]:
        """As `Source`; raises OSError when the root itself cannot be listed."""
        found: list[Entry] = []
        folders = [""]
        while folders:
            below = folders.pop()
            try:
                with os.scandir(f"{self.root}/{below}") as listing:
                    items = list(listing)
            except OSError as error:
                if not below:
                    raise
                found.append(Entry(below[:-1], "SAM304", True, why(error)))
                continue
            for item in items:
                _sort(item, below, found, folders)
        return sorted(found, key=lambda entry: entry.path)

    def read(self, path: str) -> bytes:
        """The bytes of a plain file; what it has become since it was listed makes no difference."""
        handle = os.open(f"{self.root}/{path}", _FLAGS)  # a Path a file would cost as much again
        try:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode):
                raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), path)
            if about.st_size > MAX_BYTES:
                raise TooLargeError(about.st_size)
            content = os.read(handle, about.st_size + 1)
            if len(content) != about.st_size:  # it changes, or the system gives it in pieces
                content += _rest(handle, MAX_BYTES + 1 - len(content))
            return content
        finally:
            os.close(handle)

    def shown(self, path: str) -> str:
        return visible(self._before + path)

    @cached_property
    def _before(self) -> str:
        """What the shown path of every file begins with: `registry/`, or nothing."""
        below = self.root.relative_to(self.top).as_posix()
        return "" if below == "." else f"{below}/"


def _rest(handle: int, most: int) -> bytes:
    """What is left of an open file, at most so many bytes."""
    pieces = []
    while most > 0 and (piece := os.read(handle, most)):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _sort(item: os.DirEntry[str], below: str, found: list[Entry], folders: list[str]) -> None:
    """Note an entry of a folder as a file to read, as something in its place, or to be opened."""
    path = f"{below}{item.name}"
    if path.endswith(".yaml") and item.name[0] != "." and item.is_file(follow_symlinks=False):
        found.append(Entry(path))  # nearly always
        return
    is_link, is_folder = item.is_symlink(), _leads_to_folder(item)
    if item.name.startswith("."):
        return
    if is_link and (is_yaml(item.name) or is_folder):
        found.append(Entry(path, "SAM303", is_folder))
    elif is_link:
        return
    elif is_folder and is_yaml(item.name):
        found.append(Entry(path, "SAM306", True))
    elif is_folder and path.count("/") >= MAX_FOLDERS:
        found.append(Entry(path, "SAM302", True))
    elif is_folder:
        folders.append(f"{path}/")
    elif is_yaml(item.name):
        found.append(Entry(path, None if item.is_file() else "SAM306"))


def _leads_to_folder(item: os.DirEntry[str]) -> bool:
    """Whether it is a folder or a link to one; a link that turns in a circle is none."""
    try:
        return item.is_dir()
    except OSError:
        return False


@dataclass(frozen=True)
class Texts:
    """Files held in memory, shown below `registry/`."""

    files: Mapping[str, bytes]
    prefix: str = "registry/"

    def entries(self) -> list[Entry]:
        seen = (p for p in self.files if not any(n.startswith(".") for n in p.split("/")))
        return [Entry(path) for path in sorted(seen) if is_yaml(path)]

    def read(self, path: str) -> bytes:
        return self.files[path]

    def shown(self, path: str) -> str:
        return visible(self.prefix + path)


def folder(root: Path) -> Folder:
    """The registry in a folder; shown paths start at the Git work tree, else at its parent."""
    root = root.resolve()
    return Folder(root, work_tree(root) or root.parent)


@dataclass(frozen=True)
class Held:
    """A source as it was first seen: read again, a file is the same bytes.

    What is decided from the records is then written into the very texts they were read from.
    """

    under: Source

    @cached_property
    def _entries(self) -> list[Entry]:
        return self.under.entries()

    @cached_property
    def _contents(self) -> dict[str, bytes]:
        return {}

    def entries(self) -> list[Entry]:
        return self._entries

    def read(self, path: str) -> bytes:
        if path not in self._contents:
            self._contents[path] = self.under.read(path)
        return self._contents[path]

    def shown(self, path: str) -> str:
        return self.under.shown(path)
