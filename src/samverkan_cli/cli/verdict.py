"""The verdict of a run: the findings that make it, and what --verbose tells of the work."""

import sys
from collections.abc import Iterable

from samverkan_cli.cli.progress import Progress
from samverkan_cli.cli.registry import Opened
from samverkan_cli.findings import Finding, Severity, at_least
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.findings_console import fitted

READING, RULES = N_("läser registret"), N_("prövar reglerna")


def failing(findings: Iterable[Finding], fail_on: Severity) -> tuple[Finding, ...]:
    """The findings at or above the limit; any of them makes the exit code 1."""
    return tuple(finding for finding in findings if at_least(finding.severity, fail_on))


def tell(opened: Opened, progress: Progress, speech: Language) -> None:
    """Which registry was read, how many files, and how long each stage took; on stderr."""
    where = speech.text(N_("register: {path}"), path=str(opened.root.resolve()))
    if opened.revision:
        where += speech.text(N_(", som i {revision}"), revision=opened.revision[:10])
    files = speech.plural("{n} fil läst", "{n} filer lästa", len(opened.snapshot.files))
    lines = [where, files]
    for stage, seconds in progress.took.items():
        shown = f"{seconds:.2f}".replace(".", "," if speech.code == "sv" else ".")
        lines.append(f"{speech.text(stage)}: {shown} s")
    sys.stderr.write(fitted("\n".join([*lines, ""]), sys.stderr.encoding or "ascii"))
