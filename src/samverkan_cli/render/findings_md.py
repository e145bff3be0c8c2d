"""Findings as Markdown for a pull request or a job summary; values from data in code spans."""

from collections.abc import Sequence

from samverkan_cli.findings import SEVERITIES, Finding, Severity
from samverkan_cli.model.message import N_
from samverkan_cli.render.findings_context import Context
from samverkan_cli.render.findings_verdict import the_rest, verdict
from samverkan_cli.render.sentence_md import sentence, value_md

MOST = 60_000  # characters; GitHub takes 65 536 in a comment
_ROOM_FOR_THE_REST = 200
_HEADINGS: dict[Severity, str] = {
    "error": N_("Fel"),
    "warning": N_("Varningar"),
    "info": N_("Upplysningar"),
}


def findings_md(findings: Sequence[Finding], context: Context) -> str:
    """The verdict and a table for each severity; what there is no room for is counted."""
    text = f"### {verdict(findings, context)}\n"
    left = len(findings)
    for severity in reversed(SEVERITIES):
        group = [finding for finding in findings if finding.severity == severity]
        head = _head(severity, len(group), context)
        for finding in group:
            row = head + _row(finding, context)
            if len(text) + len(row) > MOST - _ROOM_FOR_THE_REST:
                return f"{text}\n{the_rest(left, context)}\n"
            text, head, left = text + row, "", left - 1
    return text


def _head(severity: Severity, count: int, context: Context) -> str:
    speech = context.language
    titles = (speech.text(N_("Ställe")), speech.text(N_("Kod")), speech.text(N_("Fynd")))
    heading = f"\n#### {speech.text(_HEADINGS[severity])} ({speech.number(count)})\n\n"
    return f"{heading}| {' | '.join(titles)} |\n|---|---|---|\n"


def _row(finding: Finding, context: Context) -> str:
    place = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    said = [sentence(m, context.language) for m in (finding.message, finding.hint) if m]
    return f"| {value_md(place)} | {value_md(finding.code)} | {'<br>'.join(filter(None, said))} |\n"
