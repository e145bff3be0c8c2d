"""P7: `samverkan diff` of two revisions with 300 changed files of 10 000, against `git diff`.

`python benchmarks/differences.py`; processor time (user and system), in turn, medians.
"""

import argparse
import subprocess
import tempfile
from pathlib import Path
from random import Random

from generate import write
from run import SAMVERKAN, cost, paired, row


def committed(folder: Path, files: int, changed: int) -> None:
    """A repository with two commits; in the second one value of each changed file is another."""

    def git(*args: str) -> None:
        about = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "gc.auto=0")
        subprocess.run(["git", "-C", folder, *about, *args], check=True, capture_output=True)

    write(files, folder)
    git("init", "-q", "-b", "main")
    git("add", "registry")
    git("commit", "-q", "-m", "före")
    shares = sorted(folder.glob("registry/initiatives/*/participation/*.yaml"))
    for path in Random(1).sample(shares, changed):
        text = path.read_text("utf-8")
        kept = [line for line in text.splitlines() if not line.startswith("contact:")]
        path.write_text("\n".join([*kept, "contact: Digitaliseringsfunktionen", ""]), "utf-8")
    git("commit", "-q", "-a", "-m", "efter")


def main() -> None:
    """Print both times and their ratio."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--files", type=int, default=10_000)
    asked.add_argument("--changed", type=int, default=300)
    asked.add_argument("--runs", type=int, default=5)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        committed(folder, given.files, given.changed)
        theirs = ["git", "-C", folder, "diff", "HEAD~1..HEAD"]
        ours = [*SAMVERKAN, "diff", "HEAD~1..HEAD", "--registry", folder / "registry"]
        found = paired(lambda: cost(ours), lambda: cost(theirs), given.runs)
        row(f"diff, {given.changed} changed files of {given.files} / git diff", *found, "×")


if __name__ == "__main__":
    main()
