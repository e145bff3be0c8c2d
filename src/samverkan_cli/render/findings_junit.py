"""Findings as a JUnit report: one test case per file, failed by findings at or above the limit."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from html import escape

from samverkan_cli.findings import SEVERITY_WORDS, Finding, at_least
from samverkan_cli.render.findings_context import Context
from samverkan_cli.render.plain import plain

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def findings_junit(findings: Sequence[Finding], context: Context) -> str:
    """Every file read is a case; those below the limit are told as its output."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.path].append(finding)
    cases = sorted({*map(context.shown, context.files), *by_path})
    told = [_case(path, by_path.get(path, []), context) for path in cases]
    failed = sum("<failure" in case for case in told)
    counts = f'tests="{len(told)}" failures="{failed}" errors="0"'
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    suite = f'<testsuites {counts}>\n<testsuite name="samverkan validate" {counts} skipped="0">\n'
    return f"{head}{suite}{''.join(told)}</testsuite>\n</testsuites>\n"


def _case(path: str, findings: Sequence[Finding], context: Context) -> str:
    name = _xml(plain(path))
    start = f'<testcase classname="samverkan" name="{name}" file="{name}" time="0"'
    failing = [f for f in findings if at_least(f.severity, context.fail_on)]
    other = [f for f in findings if not at_least(f.severity, context.fail_on)]
    body = ""
    if failing:
        message = _xml(context.say(failing[0].message))
        body += f'<failure type="{failing[0].code}" message="{message}">'
        body += f"{_told(failing, context)}</failure>"
    if other:
        body += f"<system-out>{_told(other, context)}</system-out>"
    return f"{start}>{body}</testcase>\n" if body else f"{start}/>\n"


def _told(findings: Iterable[Finding], context: Context) -> str:
    return _xml("\n".join(_line(finding, context) for finding in findings))


def _line(finding: Finding, context: Context) -> str:
    place = ":".join(str(n) for n in (finding.line, finding.column) if n is not None)
    word = context.language.text(SEVERITY_WORDS[finding.severity])
    said = " – ".join(context.both(finding))
    return f"{place or '-'}: {word} {finding.code} {said}"


def _xml(text: str) -> str:
    """Escaped for text and attributes, without the characters XML 1.0 has no place for."""
    return escape(_NOT_XML.sub("\ufffd", text))
