"""Findings as SARIF 2.1.0, which code scanning on a forge and editors read."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from samverkan_cli import __version__
from samverkan_cli.findings import Finding, Law, Severity
from samverkan_cli.model.message import N_
from samverkan_cli.render.findings_context import Context, worst_first
from samverkan_cli.render.findings_json import json_text
from samverkan_cli.render.findings_verdict import the_rest

MOST = 5_000  # GitHub shows as many; it refuses a file of more than 25 000
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"


def findings_sarif(findings: Sequence[Finding], context: Context) -> str:
    """One run; the gravest first when there are more results than a reader takes."""
    kept = list(findings) if len(findings) <= MOST else worst_first(findings)[:MOST]
    index = {law.code: i for i, law in enumerate(context.laws)}
    run = {
        "tool": {
            "driver": {
                "name": "samverkan",
                "semanticVersion": __version__,
                "rules": [_rule(law, context) for law in context.laws],
            }
        },
        "language": context.language.code,
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the work tree."}}},
        "invocations": [_invocation(len(findings) - len(kept), context)],
        "results": [_result(finding, index, context) for finding in kept],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _invocation(left: int, context: Context) -> dict[str, Any]:
    told: dict[str, Any] = {"executionSuccessful": True}
    if left:
        note = {"level": "note", "message": {"text": the_rest(left, context)}}
        told["toolExecutionNotifications"] = [note]
    return told


def _rule(law: Law, context: Context) -> dict[str, Any]:
    speech = context.language
    reason = speech.text(law.reason)
    remedy = speech.text(law.remedy)
    explain = speech.text(N_("varför: samverkan explain {code}"), code=law.code)
    examples = ((N_("Fel"), law.bad), (N_("Rätt"), law.good))
    fenced = [f"**{speech.text(title)}**\n\n{_fenced(text)}" for title, text in examples if text]
    return {
        "id": law.code,
        "name": law.name,
        "shortDescription": {"text": _first_sentence(reason)},
        "fullDescription": {"text": reason},
        "help": {
            "text": "\n".join(filter(None, (remedy, explain))),
            "markdown": "\n\n".join(
                filter(None, (remedy, *fenced, f"`samverkan explain {law.code}`"))
            ),
        },
        "defaultConfiguration": {"level": _LEVELS[law.severity]},
    }


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]


def _fenced(text: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}yaml\n{text}\n{fence}"


def _result(finding: Finding, index: dict[str, int], context: Context) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.path), "uriBaseId": _ROOT}}
    if finding.line is not None:
        place["region"] = _region(finding, context.excerpt(finding) or "")
    found = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        # `[text](target)` is a link even in plain text
        "message": {"text": " – ".join(context.both(finding)).replace("](", "] (")},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"samverkan/v1": finding.fingerprint},
    }
    return {**found, "ruleIndex": index[finding.code]} if finding.code in index else found


def _region(finding: Finding, line: str) -> dict[str, int]:
    """Columns in UTF-16 code units; a finding counts characters, of which some are two units."""

    def units(column: int) -> int:
        before = line[: column - 1]
        return column + len(before.encode("utf-16-le", "surrogatepass")) // 2 - len(before)

    region = {"startLine": finding.line or 1}
    if finding.column is not None:
        region["startColumn"] = units(finding.column)
        if finding.end_column is not None and finding.end_column > finding.column:
            region["endColumn"] = units(finding.end_column)
    return region


def _uri(path: str) -> str:
    """A relative URI; bytes of a name that are no text keep their value."""
    broken = re.sub("[\ud800-\udc7f\udd00-\udfff]", "\ufffd", path)
    return quote(broken.encode("utf-8", "surrogateescape"))
