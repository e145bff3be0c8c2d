"""`validate`: all findings, located."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, At, Collab, Lang, Output, TextOrJson, Today, Where

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar=N_("SÖKVÄG"), help=N_("Bara fynd i dessa filer och mappar.")),
]
FailOn = Annotated[
    Literal["error", "warning", "info"],
    typer.Option("--fail-on", help=N_("Lägsta allvar som ger utgångskod 1.")),
]


def validate(
    paths: Paths = None,
    where: Where = None,
    at: At = None,
    fmt: TextOrJson = "text",
    fail_on: FailOn = "error",
    output: Output = None,
    today: Today = None,
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it; findings are the registry's
    lang: Lang = None,
) -> int:
    """Pröva registret mot alla regler."""
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.registry import check, open_registry
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.findings import at_least
    from samverkan_cli.views.findings_json import findings_document

    speech = speech_of(lang)
    opened = open_registry(where, at, today, start=_start(paths))
    findings = check(opened)
    if paths:
        from samverkan_cli.cli.paths import within

        findings = within(findings, opened, paths)
    files = len(opened.snapshot.files)
    if fmt == "json":
        emit(as_json(findings_document(findings, files, speech.message)), output)
    else:
        from samverkan_cli.cli.verdict import as_text

        emit(as_text(findings, opened, files, speech), output)
    return int(any(at_least(finding.severity, fail_on) for finding in findings))


def _start(paths: list[str] | None) -> Path | None:
    """Where to look for the registry: from the first path, when it is there."""
    first = Path(paths[0]) if paths else None
    return first if first and first.exists() else None
