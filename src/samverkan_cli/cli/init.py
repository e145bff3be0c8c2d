"""`init [DIR]`: a registry to begin with, that passes its own checks; CI files for one that is."""

from pathlib import Path
from typing import Annotated, Literal

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
System = Annotated[
    Literal["github", "gitlab", "azure"] | None,
    typer.Option(
        "--ci", help=N_("Filer för byggtjänsten; också till ett register som redan finns.")
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=N_("Visa filerna utan att skriva något."))]


def init(
    where_to: Dir = ".",
    demo: Demo = False,
    name: Name = None,
    ci: System = None,
    dry_run: DryRun = False,
    output: Output = None,
    lang: Lang = None,
    where: Where = None,  # noqa: ARG001 - every command takes it
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Lägg upp ett nytt register."""
    from samverkan_cli.cli import ci_files
    from samverkan_cli.cli.laying_out import check_free, lay_out
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.cli.starting import REGISTRY, as_diff, begun, own_words, starting_files

    speech = speech_of(lang)
    target = Path(where_to)
    registry = ci_files.existing(target) if ci and not demo and name is None else None
    files = {} if registry else starting_files(name, speech, demo=demo)
    kept = own_words(target, files)
    files = {path: text for path, text in files.items() if path not in kept}
    if not registry:
        check_free(target, files)
    laid = ci_files.ci_for(ci, registry or target / REGISTRY) if ci else None
    if dry_run:
        emit(as_diff(files) + (ci_files.as_diff(laid) if laid else ""), output)
        return 0
    if laid:
        ci_files.check_same(laid)
    if files:
        lay_out(target, files)
    if laid and laid.missing:
        lay_out(laid.home, laid.missing)
    told = ci_files.begun(laid, speech) if laid else ""
    emit(told + (begun(target, files, speech, demo=demo, kept=kept) if files else ""), output)
    return 0
