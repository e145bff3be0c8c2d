"""Findings as GitHub workflow commands, which a pull request shows at its lines."""

from collections.abc import Sequence

from samverkan_cli.findings import Finding, Severity
from samverkan_cli.render.findings_context import Context, capped
from samverkan_cli.render.findings_verdict import the_rest, verdict
from samverkan_cli.render.plain import plain

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_MOST = 10  # of each kind that GitHub keeps from one step


def findings_github(findings: Sequence[Finding], context: Context) -> str:
    """The gravest as annotations, the number of the rest as a notice, and the verdict as text."""
    shown = capped(findings, dict.fromkeys(_COMMANDS, _MOST))
    if len(shown) < len(findings):  # the notice of the rest is a notice too
        shown = capped(findings, {**dict.fromkeys(_COMMANDS, _MOST), "info": _MOST - 1})
    lines = [_annotation(finding, context) for finding in shown]
    left = len(findings) - len(shown)
    if left:
        lines.append(f"::notice::{_data(the_rest(left, context))}")
    if not context.quiet:
        lines.append(verdict(findings, context))
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, context: Context) -> str:
    place: dict[str, object] = {"file": plain(finding.path), "line": finding.line}
    if finding.line is not None:
        place["col"] = finding.column
        end, start = finding.end_column or 0, finding.column or 1
        place["endColumn"] = end if end > start else None
    place["title"] = finding.code
    given = ",".join(f"{key}={_property(value)}" for key, value in place.items() if value)
    message = "\n".join(context.both(finding))
    return f"::{_COMMANDS[finding.severity]} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
