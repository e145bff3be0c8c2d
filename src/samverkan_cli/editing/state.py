"""Where writers keep their lock and journal: outside the registry, one folder for each registry."""

import hashlib
import os
import sys
from pathlib import Path


def state_folder(root: Path) -> Path:
    """The folder for a registry: below the Git common directory, else in the user's cache."""
    root = root.resolve()
    name = hashlib.sha256(os.fsencode(root)).hexdigest()[:16]
    return (_git_common(root) or _cache()) / "samverkan" / "writing" / name


def _git_common(root: Path) -> Path | None:
    """The directory all work trees of a repository share, found without running git."""
    for above in (root, *root.parents):
        found = above / ".git"
        if (found / "HEAD").is_file():
            return found
        if found.is_file():
            return _of_work_tree(above, found)
    return None


def _of_work_tree(above: Path, pointer: Path) -> Path | None:
    """`.git` is a file in added work trees and submodules: it names the real directory."""
    said = pointer.read_text(encoding="utf-8", errors="replace").strip()
    if not said.startswith("gitdir: "):
        return None
    directory = (above / said.removeprefix("gitdir: ")).resolve()
    common = directory / "commondir"
    if common.is_file():
        directory = (directory / common.read_text(encoding="utf-8").strip()).resolve()
    return directory if (directory / "HEAD").is_file() else None


def _cache() -> Path:
    if sys.platform == "win32":
        named = os.environ.get("LOCALAPPDATA")
        return Path(named) if named else Path.home() / "AppData" / "Local"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return Path(named) if named.startswith("/") else Path.home() / ".cache"
