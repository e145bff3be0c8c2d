"""What reading promises whatever it is given, as a list of what was broken."""

import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from hostile_registry import SLOWEST, TODAY

from samverkan_cli.cli.registry import Opened, check
from samverkan_cli.findings import Finding
from samverkan_cli.language.language import language
from samverkan_cli.loading import Snapshot, from_texts
from samverkan_cli.loading.kinds import reference

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_LANGUAGES = tuple(language(code) for code in ("sv", "en"))


def flaws_of(finding: Finding) -> Iterator[str]:
    """What a refusal lacks: code, place, words and way out, in both languages."""
    where = f"{finding.code} {finding.path}:{finding.line}:{finding.column}"
    if not re.fullmatch(r"SAM\d{3}", finding.code):
        yield f"{where}: no code"
    if not finding.path or _UNSAFE.search(finding.path + finding.record):
        yield f"{where}: no printable path"
    if not (finding.line and finding.column and finding.line > 0 and finding.column > 0):
        yield f"{where}: no line and column"
    for speech in _LANGUAGES:
        said = speech.message(finding.message)
        hint = speech.message(finding.hint) if finding.hint else ""
        if not said.strip() or not hint.strip():
            yield f"{where}: no words or no way out"
        if _UNSAFE.search(said + hint):
            yield f"{where}: unprintable words"


def alone(path: str, content: bytes) -> tuple[list[str], float, Snapshot]:
    """One file read by itself: broken promises, processor seconds, and what was read."""
    begun = time.process_time()
    snapshot = from_texts({path: content})
    took = time.process_time() - begun
    broken = [flaw for finding in snapshot.findings for flaw in flaws_of(finding)]
    if took > SLOWEST:
        broken.append(f"{path}: {took:.2f} s")
    errors = any(finding.severity == "error" for finding in snapshot.findings)
    if snapshot.registry.unread and not errors:
        broken.append(f"{path}: unread without an error")
    return broken, took, snapshot


class Whole:
    """A whole registry, to see what a spoilt file in it does to the findings of the others."""

    def __init__(self, files: Mapping[str, str | bytes]) -> None:
        self.files = files
        before = from_texts(files)
        self._reading, self._all = before.findings, _all(before)

    def spoilt(self, path: str, content: bytes) -> list[str]:
        """What the content, in place of the file or beside the others, changes for them."""
        after = from_texts({**self.files, path: content})
        shown, broken = after.source.shown(path), []
        if _others(self._reading, shown) != _others(after.findings, shown):
            broken.append(f"{path}: the reading of other files changed")
        found = _all(after)
        if reference(path) in after.registry.unread:
            bred = _others(found, shown) - _others(self._all, shown)
            broken += [f"{path}: unread, yet {one} is new" for one in bred]
        return broken


def _all(snapshot: Snapshot) -> tuple[Finding, ...]:
    return check(Opened(Path(), snapshot, None, TODAY))


def _others(findings: tuple[Finding, ...], path: str) -> set[tuple[str, str, int | None, str]]:
    return {(f.path, f.code, f.line, f.fingerprint) for f in findings if f.path != path}
