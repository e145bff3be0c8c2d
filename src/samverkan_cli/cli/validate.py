"""`validate`: all findings, located."""

import sys
from enum import StrEnum
from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, At, Collab, Lang, Today, Where

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar=N_("SÖKVÄG"), help=N_("Bara fynd i dessa filer och mappar.")),
]
FailOn = Annotated[
    Literal["error", "warning", "info"],
    typer.Option("--fail-on", help=N_("Lägsta allvar som ger utgångskod 1.")),
]


class Name(StrEnum):
    """The formats by the names people write; `auto` is the one of the CI system."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    AZURE = "azure"
    SARIF = "sarif"
    JUNIT = "junit"
    MD = "md"
    AUTO = "auto"


Formats = Annotated[
    list[Name] | None,
    typer.Option(
        "--format",
        help=N_(
            "Utdataformat; auto tar CI-systemets. Kan anges flera gånger, vart och ett med sin "
            "--output efter sig."
        ),
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar=N_("FIL"),
        help=N_("Skriv formatet som står närmast före till en fil; annars till stdout."),
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=N_("REV"),
        help=N_("Bara fynd som inte fanns där grenen skilde sig från revisionen."),
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet", "-q", help=N_("Bara fynd som ger utgångskod 1; inget när allt håller.")
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose", "-v", help=N_("Säg vilket register som läses och hur lång tid det tar.")
    ),
]


def validate(
    paths: Paths = None,
    where: Where = None,
    at: At = None,
    since: Since = None,
    formats: Formats = None,
    outputs: Outputs = None,
    fail_on: FailOn = "error",
    quiet: Quiet = False,
    verbose: Verbose = False,
    today: Today = None,
    collaboration: Collab = None,
    lang: Lang = None,
) -> int:
    """Pröva registret mot alla regler."""
    from samverkan_cli.cli.named import must_exist
    from samverkan_cli.cli.outputs import context_of, hint_for_gitlab, targets, write
    from samverkan_cli.cli.progress import Progress
    from samverkan_cli.cli.registry import check, open_registry
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.cli.verdict import READING, RULES, failing, tell
    from samverkan_cli.cli.writing import start_of
    from samverkan_cli.model.collaboration import Collaboration

    speech = speech_of(lang)
    chosen = targets(formats or (), outputs or (), sys.argv[1:])
    with Progress(speech, quiet=quiet) as progress:
        with progress.stage(READING) as told:
            opened = open_registry(where, at, today, start=start_of(paths), progress=told)
        must_exist(opened.registry, Collaboration, collaboration)
        with progress.stage(RULES):
            findings = check(opened)
    if since:
        from samverkan_cli.cli.since import since as new_since

        findings = new_since(findings, opened, where, since, at)
    if paths:
        from samverkan_cli.cli.paths import within

        findings = within(findings, opened, paths)
    grave = failing(findings, fail_on)
    context = context_of(opened, paths or (), speech, fail_on, quiet)
    write(grave if quiet else findings, context, chosen)
    hint_for_gitlab(formats or (), chosen, speech)
    if verbose:
        tell(opened, progress, speech)
    return int(bool(grave))
