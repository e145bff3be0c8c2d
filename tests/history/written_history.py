"""A Git repository written commit by commit, for tests."""

import os
import subprocess
from pathlib import Path


def run_git(folder: Path, *args: str, when: str = "2024-06-01", given: bytes | None = None) -> str:
    """Run git in a folder, on a day (or a whole date), as Åsa Lind; its answer."""
    moment = when if "T" in when else f"{when}T12:00:00+01:00"
    environment = {
        **os.environ,
        "GIT_AUTHOR_DATE": moment,
        "GIT_COMMITTER_DATE": moment,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    person = ["-c", "user.name=Åsa Lind", "-c", "user.email=asa@example.org"]
    done = subprocess.run(
        ["git", *person, "-C", str(folder), *args],
        input=given, capture_output=True, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode("utf-8", "replace").strip()


class Repository:
    """A repository whose registry lies in `registry/`, written commit by commit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.registry = folder / "registry"
        self.registry.mkdir(parents=True)
        run_git(folder, "init", "-q", "-b", "main")

    @classmethod
    def at(cls, folder: Path, origin: "Repository") -> "Repository":
        """A clone of another one."""
        run_git(folder.parent, "clone", "-q", str(origin.folder), str(folder))
        found = cls.__new__(cls)
        found.folder, found.registry = folder, folder / "registry"
        return found

    def git(self, *args: str, when: str = "2024-06-01") -> str:
        """Run git here."""
        return run_git(self.folder, *args, when=when)

    def put(self, files: dict[str, str | None]) -> None:
        """Write files below `registry/` by path; None removes one."""
        for path, text in files.items():
            target = self.registry / path
            if text is None:
                target.unlink()
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")

    def commit(self, when: str, files: dict[str, str | None], subject: str = "Ändring") -> str:
        """Write files and check them in on a day; the commit's id."""
        self.put(files)
        self.git("add", "-A", when=when)
        self.git("commit", "-q", "--allow-empty", "-m", subject, when=when)
        return self.git("rev-parse", "HEAD")
