"""Findings as other programs read them (`validate --format json`)."""

from collections.abc import Callable, Iterable
from typing import Any

from samverkan_cli.findings import Finding
from samverkan_cli.model.message import Message


def findings_document(
    findings: Iterable[Finding], files: int, say: Callable[[Message], str]
) -> dict[str, Any]:
    """`{"schema_version": 1, "kind": "findings", "files": n, "findings": [...]}`."""
    return {
        "schema_version": 1,
        "kind": "findings",
        "files": files,
        "findings": [_finding(finding, say) for finding in findings],
    }


def _finding(finding: Finding, say: Callable[[Message], str]) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "message": say(finding.message),
        "hint": say(finding.hint) if finding.hint else None,
        "record": finding.record,
        "keys": list(finding.keys),
        "fingerprint": finding.fingerprint,
        "fixable": finding.fixable,
    }
