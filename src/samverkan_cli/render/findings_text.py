"""Findings for a terminal: what, where, the line with a caret, what to write, why."""

from collections.abc import Callable, Iterable, Iterator

from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.plain import plain

_LONGEST_EXCERPT = 100
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
    number = str(finding.line)
    column = (finding.column or 1) - 1
    cut = max(0, column - 60)
    shown = plain(line)[cut : cut + _LONGEST_EXCERPT]
    end = (finding.end_column or finding.column or 1) - 1
    caret = "^" * max(1, min(end - column, len(shown) - (column - cut), 40))
    gutter = " " * len(number)
    yield f"  {number} | {shown}"
    yield f"  {gutter} | {' ' * (column - cut)}{caret} {hint}".rstrip()
