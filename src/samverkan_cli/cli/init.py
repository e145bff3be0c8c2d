"""`init [DIR]`: a registry to begin with, that passes its own checks."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Output, Where

Dir = Annotated[
    str, typer.Argument(metavar=N_("MAPP"), help=N_("Var det ska ligga; annars i den här mappen."))
]
Demo = Annotated[
    bool, typer.Option("--demo", help=N_("Ett fyllt register att prova: V6 med exempelinitiativ."))
]
Name = Annotated[
    str | None, typer.Option("--name", metavar=N_("NAMN"), help=N_("Registrets namn."))
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=N_("Visa filerna utan att skriva något."))]


def init(
    where_to: Dir = ".",
    demo: Demo = False,
    name: Name = None,
    dry_run: DryRun = False,
    output: Output = None,
    lang: Lang = None,
    where: Where = None,  # noqa: ARG001 - every command takes it
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Lägg upp ett nytt register."""
    from pathlib import Path

    from samverkan_cli.cli.laying_out import check_free, lay_out
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.cli.starting import as_diff, begun, starting_files

    speech = speech_of(lang)
    target = Path(where_to)
    files = starting_files(name, speech, demo=demo)
    check_free(target, files)
    if dry_run:
        emit(as_diff(files), output)
        return 0
    lay_out(target, files)
    emit(begun(target, files, speech, demo=demo), output)
    return 0
