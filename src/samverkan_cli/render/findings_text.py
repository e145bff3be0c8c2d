"""Findings for a terminal: what, where, the line with a caret, what to write, why."""

from collections.abc import Callable, Iterable, Iterator

from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.plain import plain

_WIDTH = 80
ExcerptOf = Callable[[Finding], str | None]


def findings_text(findings: Iterable[Finding], speech: Language, excerpt_of: ExcerptOf) -> str:
    """All findings, each a paragraph."""
    return "".join(_paragraph(finding, speech, excerpt_of(finding)) for finding in findings)


def _paragraph(finding: Finding, speech: Language, excerpt: str | None) -> str:
    return "\n".join([*_lines(finding, speech, excerpt), "", ""])


def _lines(finding: Finding, speech: Language, excerpt: str | None) -> Iterator[str]:
    place = ":".join(str(p) for p in (finding.path, finding.line, finding.column) if p is not None)
    severity = speech.text(SEVERITY_WORDS[finding.severity])
    yield plain(f"{place}: {severity} {finding.code} {speech.message(finding.message)}")
    hint = plain(speech.message(finding.hint)) if finding.hint else ""
    if excerpt is not None and finding.line is not None:
        yield from _excerpt(finding, excerpt, hint)
    elif hint:
        yield f"    = {hint}"
    yield f"    = {speech.text(N_('varför: samverkan explain {code}'), code=finding.code)}"


def _excerpt(finding: Finding, line: str, hint: str) -> Iterator[str]:
    """The line with a caret under what is wrong; the hint beside it where there is room."""
    number = str(finding.line)
    room = _WIDTH - len(number) - 5
    column = (finding.column or 1) - 1
    cut = max(0, column - room // 2) if len(line) > room else 0
    shown = plain(line)[cut : cut + room]
    shown = f"…{shown[1:]}" if cut else shown
    end = (finding.end_column or finding.column or 1) - 1
    caret = " " * (column - cut) + "^" * max(1, min(end - cut, len(shown)) - (column - cut))
    yield f"  {number} | {shown}".rstrip()
    gutter = f"  {' ' * len(number)} | "
    if len(caret) + 1 + len(hint) <= room:
        yield f"{gutter}{caret} {hint}".rstrip()
    else:
        yield f"{gutter}{caret}"
        yield f"    = {hint}"
