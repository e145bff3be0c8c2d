"""What `validate` says in a terminal: the findings, then the verdict in one line."""

from collections import Counter
from collections.abc import Sequence

from samverkan_cli.cli.registry import Opened
from samverkan_cli.findings import Finding, Severity
from samverkan_cli.language import Language
from samverkan_cli.loading.privacy import masked
from samverkan_cli.model.message import N_
from samverkan_cli.render.findings_text import findings_text

_COUNTS: tuple[tuple[Severity, str, str], ...] = (
    ("error", N_("{n} fel"), N_("{n} fel")),
    ("warning", N_("{n} varning"), N_("{n} varningar")),
    ("info", N_("{n} upplysning"), N_("{n} upplysningar")),
)


def as_text(findings: Sequence[Finding], opened: Opened, files: int, speech: Language) -> str:
    """Every finding with its line, and how many there were of each severity."""

    def excerpt(finding: Finding) -> str | None:
        line = finding.line and opened.snapshot.line(finding.record, finding.line)
        return masked(line) if line else None

    return findings_text(findings, speech, excerpt) + verdict(findings, files, speech) + "\n"


def verdict(findings: Sequence[Finding], files: int, speech: Language) -> str:
    """`✔ 177 filer giltiga, 4 varningar` or `✘ 3 fel i 177 filer`."""
    tally = Counter(finding.severity for finding in findings)
    counts = [
        speech.plural(one, many, tally[severity]).strip()
        for severity, one, many in _COUNTS
        if tally[severity]
    ]
    if tally["error"]:
        read = speech.plural("{n} fil prövad", "{n} filer prövade", files)
        return f"✘ {read}: {speech.names(counts)}"
    read = speech.plural("{n} fil giltig", "{n} filer giltiga", files)
    return ", ".join((f"✔ {read}", *([speech.names(counts)] if counts else [])))
