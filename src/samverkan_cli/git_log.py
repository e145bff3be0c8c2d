"""History as Git keeps it: commits in line, what changed between them, branches and their bases."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from samverkan_cli.git import GitError, TreeEntry, output

_FIELDS = ("%H", "%P", "%cs", "%as", "%an", "%s")


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its parents, the committer's and the author's day, who wrote it and its subject.

    The days are those of the clocks where the commit was made. `author` and `subject` are
    other people's words and have to be made safe before they are shown.
    """

    id: str
    parents: tuple[str, ...]
    day: date
    written: date
    author: str
    subject: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A path whose entry differs between two commits; None on the side where it does not exist."""

    path: str
    before: TreeEntry | None
    after: TreeEntry | None


def commits(
    root: Path, *revisions: str, main_line: bool = False, until: date | None = None
) -> list[Commit]:
    """The commits that lead to some revisions (`^ID` leaves out what leads to that), newest first.

    On the main line a merge counts as one change, made when it was merged. `until` is the
    committer's own day: Git itself compares moments, so it is asked for two days more.
    """
    chosen = ["--first-parent"] if main_line else []
    if until is not None and until < date.max - timedelta(days=2):
        chosen.append(f"--before={(until + timedelta(days=2)).isoformat()}T00:00:00Z")
    form = "%x00".join(_FIELDS)
    answer = output(
        root, "log", "-z", "--topo-order", "--no-show-signature", "--encoding=UTF-8",
        f"--format={form}", *chosen, *revisions, "--",
    )  # fmt: skip
    words = answer.decode("utf-8", "replace").split("\0")[:-1]
    found = [_commit(words[i : i + 6]) for i in range(0, len(words), 6)]
    return [commit for commit in found if until is None or commit.day <= until]


def _commit(words: Sequence[str]) -> Commit:
    if len(words) != len(_FIELDS):
        raise GitError("git log gave an answer of another form")
    commit_id, parents, day, written, author, subject = words
    try:
        days = date.fromisoformat(day), date.fromisoformat(written)
    except ValueError as error:
        raise GitError(f"commit {commit_id} has no date that can be read") from error
    return Commit(commit_id, tuple(parents.split()), *days, author, subject)


def last_commit_until(root: Path, day: date, head: str = "HEAD") -> str | None:
    """The last commit of a branch's main line up to a day, as its committer dated it."""
    found = commits(root, head, main_line=True, until=day)
    return found[0].id if found else None


def changed(
    root: Path, pairs: Iterable[tuple[str, str | None]], under: str
) -> Iterator[tuple[str, list[Difference]]]:
    """For each pair of a commit and an earlier one, what differs below a folder.

    One process for all pairs; a pair without a difference is left out. A first commit is paired
    with None: everything in it is new.
    """
    asked = "".join(f"{new} {old}\n" if old else f"{new}\n" for new, old in pairs)
    wanted = ["--", f"{under}/"] if under else []
    answer = output(
        root, "diff-tree", "--stdin", "-r", "--root", "--raw", "-z", "--no-renames", "--no-abbrev",
        *wanted, given=asked.encode(),
    )  # fmt: skip
    words = iter(answer.decode("utf-8", "surrogateescape").split("\0")[:-1])
    commit = ""
    found: list[Difference] = []
    for word in words:
        if word.startswith(":"):
            found.append(_difference(word, next(words)))
            continue
        if commit:
            yield commit, found
        commit, found = word, []
    if commit:
        yield commit, found


def _difference(word: str, path: str) -> Difference:
    """`:100644 000000 ID ID D` and its path; mode 0 is nothing."""
    was, now, old, new, _ = word.removeprefix(":").split(" ")
    before = TreeEntry(was, old, path) if int(was, 8) else None
    return Difference(path, before, TreeEntry(now, new, path) if int(now, 8) else None)


def tags(root: Path, prefix: str) -> dict[str, str]:
    """The commit of every tag whose full name begins so, by the rest of its name."""
    form = "--format=%(refname)%00%(objecttype) %(objectname)%00%(*objecttype) %(*objectname)"
    answer = output(root, "for-each-ref", form, prefix)
    lines = (line.split("\0") for line in answer.decode("utf-8", "replace").splitlines())
    found = {name.removeprefix(prefix): (own, target) for name, own, target in lines}
    return {
        name: thing.removeprefix("commit ")
        for name, things in found.items()
        for thing in things
        if thing.startswith("commit ")
    }


def branches(root: Path) -> dict[str, str]:
    """Full name and commit of every local branch and every branch fetched from elsewhere."""
    form = "--format=%(refname)%00%(objectname)%00%(symref)"
    answer = output(root, "for-each-ref", form, "refs/heads", "refs/remotes")
    lines = (line.split("\0") for line in answer.decode("utf-8", "replace").splitlines())
    return {name: commit for name, commit, points_to in lines if not points_to}
