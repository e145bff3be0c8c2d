"""A registry with a past: commits on chosen days, and a half-year's report with its tag."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from written_site import ARCHIVE, SMALL, written

BEFORE, REPORTED, AFTER = "2025-01-10", "2025-01-20", "2025-06-01"
LATER = {
    "initiatives/e-arkiv/participation/skara.yaml": (
        "events:\n  - {date: 2024-09-01, kind: deltar}\n"
        "implementation: {planned: 2024-11-01, implemented: 2024-12-01}\n"
    ),
    "initiatives/bygglov/initiative.yaml": (
        "title: Bygglov\nneed: Kön är lång.\norigin: vara\nlead: vara\nreceived: 2024-12-01\n"
        "submitted: 2024-12-10\n"
    ),
}


def git(folder: Path, *args: str, day: str = AFTER) -> str:
    """Run git as somebody on a day; its answer."""
    when = f"{day}T12:00:00+0100"
    environment = {**os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    who = ("-c", "user.name=A", "-c", "user.email=a@exempel.se", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *who, *args]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return done.stdout.strip()


def committed(folder: Path, files: Mapping[str, str], day: str) -> str:
    """The files written and committed; the commit."""
    written(folder, files)
    git(folder, "add", "registry", day=day)
    git(folder, "commit", "-qm", day, day=day)
    return git(folder, "rev-parse", "HEAD")


def with_a_past(folder: Path) -> tuple[Path, str]:
    """A registry whose report on 2024-H2 was made before two more things were told of it.

    The registry's folder and the report's commit.
    """
    git(folder, "init", "-q", "-b", "main")
    committed(folder, SMALL, BEFORE)
    reported = committed(folder, ARCHIVE, REPORTED)
    git(folder, "tag", "-m", "Rapporten", "uppfoljning/2024-H2", day=REPORTED)
    committed(folder, LATER, AFTER)
    return folder / "registry", reported
