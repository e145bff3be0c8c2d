"""Fixes carried out on texts: each changes only its own node, and counts only if it helps."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from samverkan_cli.editing.applied import applied
from samverkan_cli.editing.overlay import Overlay
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.findings import Finding
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.loading.snapshot import load
from samverkan_cli.loading.source import Source, Texts

_ROUNDS = 4
Check = Callable[[Source], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Mended:
    """A finding that was mended in a file, or `undone` because that did not help."""

    path: str
    finding: Finding


@dataclass
class Fixed:
    """What the fixes of a registry come to: files by path with their old and new bytes."""

    source: Source
    old: dict[str, bytes] = field(default_factory=dict)
    new: dict[str, bytes | None] = field(default_factory=dict)
    mended: list[Mended] = field(default_factory=list)
    undone: list[Mended] = field(default_factory=list)

    def seen(self) -> Source:
        """The registry as the fixes leave it."""
        return Overlay(self.source, self.new)


def fixed(source: Source, findings: Iterable[Finding], check: Check) -> Fixed:
    """Carry out every fix the findings carry, file by file, and keep those that help.

    `check` gives all findings of a registry; rules look across files, so their fixes are judged by
    it. A fix of a field is judged by reading its own file again.
    """
    done = Fixed(source)
    wanted = [f for f in findings if f.fix]
    files = {_path(f) for f in wanted}
    for path in sorted({_path(f) for f in wanted if _of_reading(f)}):
        _read_better(done, path)
    if files:
        found = tuple(check(done.seen()))
        _fix_by_rules(
            done, [f for f in found if f.fix and not _of_reading(f) and _path(f) in files],
            _counted(found), check,
        )  # fmt: skip
    done.new = {path: new for path, new in done.new.items() if new != done.old[path]}
    return done


def _path(finding: Finding) -> str:
    return path_of(finding.fix.record if finding.fix else finding.record)


def _of_reading(finding: Finding) -> bool:
    """Whether the finding is about one file alone: its text or its fields."""
    return finding.code >= "SAM100"


def _stage(code: str) -> int:
    """Texts are read first, then fields: a text that can be read shows what its fields lack."""
    return 0 if code >= "SAM200" else 1


def _findings(path: str, content: bytes) -> tuple[Finding, ...]:
    return load(Texts({path: content})).findings


def _read_better(done: Fixed, path: str) -> None:
    content = done.seen().read(path)
    done.old.setdefault(path, content)
    tried: set[object] = set()
    for _ in range(_ROUNDS):
        fresh = [f for f in _findings(path, content) if f.fix and f.fix not in tried]
        if not fresh:
            break
        for finding in fresh:
            tried.add(finding.fix)
            content = _tried(done, path, content, finding)
    done.new[path] = content


def _tried(done: Fixed, path: str, content: bytes, finding: Finding) -> bytes:
    """The file with the fix, and with what follows from it, if that is better; else as it was."""
    before = _findings(path, content)
    if finding.fix not in {f.fix for f in before}:
        return content  # mended together with another
    mended, after = [Mended(path, finding)], _with(content, finding)
    for follower in _new(before, _findings(path, after), finding):
        if follower.fix:
            mended.append(Mended(path, follower))
            after = _with(after, follower)
    found = _findings(path, after)
    if (
        after != content
        and not _remains(before, found, finding)
        and not _new(before, found, finding)
    ):
        done.mended += mended
        return after
    done.undone.append(mended[0])
    return content


def _with(content: bytes, finding: Finding) -> bytes:
    assert finding.fix is not None
    try:
        return applied(content.decode(), finding.fix).encode()
    except RefusedEdit:
        return content


def _remains(before: Iterable[Finding], after: Iterable[Finding], finding: Finding) -> bool:
    counts = [sum(f.code == finding.code for f in found) for found in (before, after)]
    return counts[1] >= counts[0]


def _new(before: Iterable[Finding], after: Iterable[Finding], finding: Finding) -> list[Finding]:
    """What is found after and was not before, and not only because it now can be seen."""
    known = Counter((f.code, f.keys) for f in before)
    return [
        f for f in after if _stage(f.code) <= _stage(finding.code) and not known[f.code, f.keys]
    ]


def _fix_by_rules(
    done: Fixed, findings: list[Finding], before: Counter[tuple[str, str]], check: Check
) -> None:
    """Fixes the rules gave, all at once; one by one when together they make anything new."""
    if not findings or _all_help(done, findings, before, check):
        return
    for finding in findings:
        if not _all_help(done, [finding], before, check):
            done.undone.append(Mended(_path(finding), finding))


def _all_help(
    done: Fixed, findings: list[Finding], before: Counter[tuple[str, str]], check: Check
) -> bool:
    trial = {**done.new, **_rewritten(done, findings)}
    after = _counted(check(Overlay(done.source, trial)))
    if not _helps(before, after, findings):
        return False
    done.new = trial
    done.mended += [Mended(_path(finding), finding) for finding in findings]
    before.clear()
    before.update(after)
    return True


def _rewritten(done: Fixed, findings: Iterable[Finding]) -> dict[str, bytes | None]:
    files: dict[str, bytes | None] = {}
    for finding in findings:
        path = _path(finding)
        content = files.get(path) or done.seen().read(path)
        done.old.setdefault(path, content)
        files[path] = _with(content, finding)
    return files


def _counted(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    return Counter((f.code, f.record) for f in findings)


def _helps(
    before: Mapping[tuple[str, str], int], after: Mapping[tuple[str, str], int], done: list[Finding]
) -> bool:
    """Whether every finding went and none came, in any file."""
    gone = all(after.get((f.code, f.record), 0) < before[f.code, f.record] for f in done)
    return gone and all(count <= before.get(key, 0) for key, count in after.items())
