"""What `validate` says in a terminal: the findings, then the verdict in one line."""

from collections import Counter
from collections.abc import Sequence

from samverkan_cli.cli.registry import Opened
from samverkan_cli.findings import Finding, Severity
from samverkan_cli.language.language import Language
from samverkan_cli.loading.privacy import masked
from samverkan_cli.render.findings_text import findings_text


def as_text(findings: Sequence[Finding], opened: Opened, files: int, speech: Language) -> str:
    """Every finding with its line, and how many there were of each severity."""

    def excerpt(finding: Finding) -> str | None:
        line = finding.line and opened.snapshot.line(finding.record, finding.line)
        return masked(line) if line else None

    return findings_text(findings, speech, excerpt) + verdict(findings, files, speech) + "\n"


def verdict(findings: Sequence[Finding], files: int, speech: Language) -> str:
    """`✔ 177 filer giltiga, 4 varningar` or `✘ 3 fel i 177 filer`."""
    tally = Counter(finding.severity for finding in findings)
    counts = _counts(tally, speech)
    if tally["error"]:
        read = speech.plural("{n} fil prövad", "{n} filer prövade", files)
        return f"✘ {read}: {speech.names(counts)}"
    read = speech.plural("{n} fil giltig", "{n} filer giltiga", files)
    return ", ".join((f"✔ {read}", *([speech.names(counts)] if counts else [])))


def _counts(tally: Counter[Severity], speech: Language) -> list[str]:
    """How many of each severity there are, the gravest first; none is not said."""
    said: dict[Severity, str] = {
        "error": speech.plural("{n} fel", "{n} fel", tally["error"]),
        "warning": speech.plural("{n} varning", "{n} varningar", tally["warning"]),
        "info": speech.plural("{n} upplysning", "{n} upplysningar", tally["info"]),
    }
    return [text for severity, text in said.items() if tally[severity]]
