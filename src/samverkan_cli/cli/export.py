"""`export DIR`: the registry as tidy tables for any analysis engine."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Lang, Today, Where

Folder = Annotated[
    str, typer.Argument(metavar=N_("MAPP"), help=N_("Mappen som tabellerna skrivs i."))
]
Fmt = Annotated[
    Literal["csv", "jsonl", "parquet"],
    typer.Option("--format", help=N_("Filformat; parquet kräver tillägget parquet.")),
]
Only = Annotated[
    str | None,
    typer.Option(
        "--collaboration", metavar="ID", help=N_("Bara det som hör till en samverkan; annars allt.")
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=N_("Visa filerna utan att skriva något."))]


def export(
    folder: Folder,
    fmt: Fmt = "csv",
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Only = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv registret som tabeller för analys: CSV, JSON Lines eller Parquet."""
    from samverkan_cli.cli.exported import Asked, export_to
    from samverkan_cli.cli.progress import Progress
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.cli.writing import say

    speech = speech_of(lang)
    asked = Asked(fmt, where, collaboration, at, as_of, today, lang)
    with Progress(speech) as progress:
        told = export_to(folder, asked, speech, progress, dry_run=dry_run)
    say(told)
    return 0
