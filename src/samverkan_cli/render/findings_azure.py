"""Findings as Azure Pipelines logging commands, which a run's summary lists."""

from collections.abc import Sequence

from samverkan_cli.findings import Finding, Severity
from samverkan_cli.render.findings_context import Context, capped
from samverkan_cli.render.findings_verdict import the_rest, verdict
from samverkan_cli.render.plain import plain

_MOST: dict[Severity, int] = {"error": 10, "warning": 10}  # what a summary keeps; no other kinds
_ESCAPES = (("%", "%AZP25"), (";", "%3B"), ("\r", "%0D"), ("\n", "%0A"), ("]", "%5D"))


def findings_azure(findings: Sequence[Finding], context: Context) -> str:
    """The gravest as issues; the number of the rest and the verdict as text."""
    shown = capped(findings, _MOST)
    lines = [_issue(finding, context) for finding in shown]
    left = len(findings) - len(shown)
    if left:
        lines.append(the_rest(left, context))
    if not context.quiet:
        lines.append(verdict(findings, context))
    return "".join(f"{line}\n" for line in lines)


def _issue(finding: Finding, context: Context) -> str:
    properties: dict[str, object] = {
        "type": finding.severity,
        "sourcepath": plain(finding.path),
        "linenumber": finding.line,
        "columnnumber": finding.line and finding.column,
        "code": finding.code,
    }
    given = ";".join(f"{key}={_escaped(value)}" for key, value in properties.items() if value)
    return f"##vso[task.logissue {given}]{_escaped(chr(10).join(context.both(finding)))}"


def _escaped(value: object) -> str:
    text = str(value)
    for token, code in _ESCAPES:
        text = text.replace(token, code)
    return text
