"""A real Git repository with the small registry in it."""

import os
import subprocess
from pathlib import Path

from diff_base import BASE, Texts


class Repository:
    """A work tree whose registry lies in `under`; every commit has its own day."""

    def __init__(self, root: Path, under: str = "registry", *more: str) -> None:
        self.root = root
        self.registry = root / under if under else root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main", *more)

    def git(self, *args: str, email: str = "lisa@example.org") -> str:
        """Git with a fixed author; what it printed."""
        about = {
            "GIT_AUTHOR_NAME": "Lisa", "GIT_AUTHOR_EMAIL": email,
            "GIT_COMMITTER_NAME": "Lisa", "GIT_COMMITTER_EMAIL": email,
            "GIT_AUTHOR_DATE": "2025-01-10T12:00:00", "GIT_COMMITTER_DATE": "2025-01-10T12:00:00",
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
        }  # fmt: skip
        command = ["git", "-C", str(self.root), *args]
        done = subprocess.run(
            command, env=os.environ | about, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def write(self, texts: Texts) -> None:
        """The registry's files; the ones that are not among the texts are deleted."""
        for path in self.registry.rglob("*.yaml"):
            if path.relative_to(self.registry).as_posix() not in texts:
                path.unlink()
        for name, text in texts.items():
            file = self.registry / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())

    def commit(self, texts: Texts | None = None, email: str = "lisa@example.org") -> str:
        """The id of a commit of everything, after the texts are written."""
        if texts is not None:
            self.write(texts)
        self.git("add", "-A", email=email)
        self.git("commit", "-q", "--allow-empty", "-m", "ändring", email=email)
        return self.git("rev-parse", "HEAD")


def repository(root: Path, under: str = "registry", *more: str) -> Repository:
    """With the base committed on main, and on a branch of one's own."""
    found = Repository(root, under, *more)
    found.commit(BASE)
    found.git("switch", "-q", "-c", "gren")
    return found
