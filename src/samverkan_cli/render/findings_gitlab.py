"""Findings as a GitLab Code Quality report, which a merge request shows at its lines."""

from collections import Counter
from collections.abc import Sequence

from samverkan_cli.findings import Finding, Severity
from samverkan_cli.render.findings_context import Context
from samverkan_cli.render.findings_json import json_text

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def findings_gitlab(findings: Sequence[Finding], context: Context) -> str:
    """A list of issues; GitLab drops one whose fingerprint it has seen, so repeats are numbered."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        times = seen[finding.fingerprint]
        issues.append(
            {
                "description": " – ".join(context.both(finding)),
                "check_name": finding.code,
                "fingerprint": finding.fingerprint + (f"-{times}" if times > 1 else ""),
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": finding.path, "lines": {"begin": finding.line or 1}},
            }
        )
    return json_text(issues)
