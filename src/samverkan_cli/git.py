"""Git as an archive of objects: the only room that runs git, and only what reads and runs nothing.

Commands that follow configuration or attributes into other programs (diff drivers, filters, hooks,
fsmonitor, archive) are not used; the environment's `GIT_*` is dropped.
"""

import os
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha1, sha256
from pathlib import Path

_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "LC_ALL": "C.UTF-8",
}
_FULL_ID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class GitError(Exception):
    """Git is missing, or answered what cannot be used; the text is git's own last line."""


class MissingObjectError(GitError):
    """The repository lacks an object it should have: an incomplete clone, or a damaged one."""


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """An entry of a tree: mode as octal text, object id, path from the root of the repository."""

    mode: str
    object_id: str
    path: str

    @property
    def is_file(self) -> bool:
        """Whether it is a plain file; not a link, submodule or folder."""
        return self.mode in ("100644", "100755")


def _run(root: Path, *args: str, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    ceiling = {"GIT_CEILING_DIRECTORIES": str(root.parent)}  # a broken .git is no other one's above
    fixed = ["--literal-pathspecs", "-c", "core.fsmonitor=false", "-C", str(root)]
    try:
        return subprocess.run(
            ["git", *fixed, *args],
            input=given,
            capture_output=True,
            check=False,
            env=environment | _ENVIRONMENT | ceiling,
        )
    except (OSError, ValueError) as error:  # ValueError: a NUL in an argument
        raise GitError(getattr(error, "strerror", None) or str(error)) from error


def output(root: Path, *args: str, given: bytes | None = None) -> bytes:
    """What git answered; GitError with its last line when it could not."""
    done = _run(root, *args, given=given)
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        said = lines[-1] if lines else f"git {args[0]}: {done.returncode}"
        raise MissingObjectError(said) if "promisor remote" in said else GitError(said)
    return done.stdout


def work_tree(start: Path) -> Path | None:
    """The root of the work tree that holds a folder, found without running git."""
    start = start.resolve()
    return next((above for above in (start, *start.parents) if (above / ".git").exists()), None)


def commit_id(root: Path, revision: str) -> str | None:
    """The full id of the commit a revision names; None when it names none."""
    if not revision or any(c in revision for c in "\n\r\0"):
        return None
    if revision.startswith(":") or revision.count("{") != revision.count("}"):
        return None  # what is added below would be read as a part of it
    done = _run(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    answer = done.stdout.decode("ascii", "replace").strip()
    return answer if done.returncode == 0 and _FULL_ID.fullmatch(answer) else None


def merge_base(root: Path, one: str, other: str) -> str | None:
    """The commit two commits have in common last; None when they share no history."""
    done = _run(root, "merge-base", one, other)
    if done.returncode not in (0, 1):
        raise GitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode().strip() or None


def blob_id(content: bytes, like: str) -> str:
    """The object id of a file's bytes, by the hash of the repository that `like` comes from."""
    hashing = sha1 if len(like) == 40 else sha256
    return hashing(b"blob %d\0" % len(content) + content).hexdigest()


def commit_day(root: Path, commit: str) -> date:
    """The committer's date of a commit, in the committer's own time zone."""
    plainly = ("--no-show-signature", "--encoding=UTF-8")  # whatever is configured
    answer = output(root, "log", "-1", "--format=%cs", *plainly, commit, "--")
    try:
        return date.fromisoformat(answer.decode("ascii", "replace").strip())
    except ValueError as error:
        raise GitError(f"commit {commit} has no date that can be read") from error


def tree(root: Path, commit: str, under: str) -> list[TreeEntry]:
    """Every entry below a folder (`""` for all) of a commit's tree, by path."""
    wanted = ["--", f"{under}/"] if under else []
    listing = output(root, "ls-tree", "-r", "-z", "--full-tree", commit, *wanted)
    return _entries(listing)


def _entries(listing: bytes) -> list[TreeEntry]:
    entries = []
    for item in listing.split(b"\0"):
        if item:
            about, _, path = item.partition(b"\t")
            mode, _, object_id = about.decode("ascii").split(" ")
            entries.append(TreeEntry(mode, object_id, path.decode("utf-8", "surrogateescape")))
    return entries


def blobs(root: Path, object_ids: Iterable[str]) -> dict[str, bytes]:
    """The bytes of blobs by their id, through one process."""
    wanted = list(dict.fromkeys(object_ids))
    answer = output(root, "cat-file", "--batch", given="".join(f"{i}\n" for i in wanted).encode())
    found, at = {}, 0
    for object_id in wanted:
        end = answer.find(b"\n", at)
        head = answer[at:end].split(b" ")
        if len(head) != 3:
            raise MissingObjectError(f"object {object_id} is missing")
        size = int(head[2])
        found[object_id] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def first_file(root: Path, commit: str, paths: Iterable[str]) -> bytes | None:
    """The bytes of the first of some paths that is a plain file in a commit."""
    wanted = list(paths)
    listing = output(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
    found = {entry.path: entry for entry in _entries(listing) if entry.is_file}
    chosen = next((found[path] for path in wanted if path in found), None)
    return blobs(root, [chosen.object_id])[chosen.object_id] if chosen else None


def authors(root: Path, base: str, head: str, under: str) -> dict[str, tuple[str, ...]]:
    """The e-mails of those who changed each file in the commits of `head` that `base` lacks."""
    where = ["--", f"{under}/"] if under else ["--"]
    options = (
        "--format=%x00%x00%ae",
        "--raw",
        "-z",
        "--no-renames",
        "--no-show-signature",
        "--encoding=UTF-8",
    )
    answer = output(root, "log", *options, f"{base}..{head}", *where)
    found: dict[str, dict[str, None]] = {}
    for of_commit in answer.split(b"\0\0")[1:]:
        email, *rest = of_commit.decode("utf-8", "replace").split("\0")
        for path in rest:
            if path and not path.lstrip("\n").startswith(":"):
                found.setdefault(path, {})[email.strip()] = None
    return {path: tuple(emails) for path, emails in found.items()}


def is_unchanged(root: Path, under: Path) -> bool:
    """Whether a folder of the work tree is as in HEAD, untracked files included."""
    return not output(
        root, "status", "--porcelain", "-z", "--ignore-submodules=all", "--", str(under)
    )


def is_shallow(root: Path) -> bool:
    """Whether the history was cut when it was fetched."""
    return output(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def version() -> str | None:
    """The version of git on this machine; None when there is none."""
    try:
        answer = output(Path(), "version").decode("utf-8", "replace")
    except GitError:
        return None
    return answer.strip().removeprefix("git version ")


def setting(root: Path, name: str) -> str | None:
    """A setting as git has it for the repository, from whichever file; None when it has none."""
    done = _run(root, "config", "--get", name)
    return done.stdout.decode("utf-8", "replace").rstrip("\n") if done.returncode == 0 else None


def attribute(root: Path, name: str, path: str) -> str:
    """What `.gitattributes` says of a file: a value, `set`, `unset` or `unspecified`."""
    answer = output(root, "check-attr", "-z", name, "--", path)
    about = answer.decode("utf-8", "replace").split("\0")
    if len(about) < 3:
        raise GitError(f"git check-attr: {about[0]}")
    return about[2]


def configure(root: Path, name: str, value: str) -> None:
    """Set one of the repository's own settings, as the user asked for."""
    output(root, "config", "--local", "--replace-all", name, value)


def merged_by_lines(
    root: Path, files: tuple[Path, Path, Path], size: int, labels: tuple[str, str]
) -> tuple[bytes, bool]:
    """Ours, base and theirs as one text, merged line by line, and whether without conflict."""
    ours, base, theirs = (str(file.absolute()) for file in files)
    named = ("-L", labels[0], "-L", "base", "-L", labels[1], f"--marker-size={size}")
    done = _run(root, "merge-file", "-p", *named, "--", ours, base, theirs)
    if done.returncode > 127 or done.returncode < 0:
        raise GitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout, done.returncode == 0
