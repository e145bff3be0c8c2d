"""`new initiative`: a need that has come in, with what already resembles it."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Today, Where

Title = Annotated[str, typer.Option("--title", metavar=N_("RUBRIK"), help=N_("Vad det heter."))]
Need = Annotated[
    str | None, typer.Option("--need", metavar=N_("BEHOV"), help=N_("Vilket behov det svarar mot."))
]
Origin = Annotated[
    str | None,
    typer.Option("--origin", metavar=N_("KOMMUN"), help=N_("Vilken kommun det kommer från.")),
]
Received = Annotated[
    str | None,
    typer.Option("--received", metavar=N_("DAG"), help=N_("Dagen det kom in; annars i dag.")),
]
Id = Annotated[
    str | None, typer.Option("--id", metavar="ID", help=N_("Mappens namn; annars efter rubriken."))
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=N_("Visa filen utan att skriva den."))]


def initiative(
    title: Title,
    need: Need = None,
    origin: Origin = None,
    received: Received = None,
    slug: Id = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Lägg in ett nytt initiativ."""
    import sys

    from samverkan_cli.cli.new_initiative import Given, initiative_record
    from samverkan_cli.cli.recording import record
    from samverkan_cli.cli.registry import collaboration_named, open_registry
    from samverkan_cli.cli.similar_shown import Asked, told
    from samverkan_cli.cli.speech import speech_of

    speech = speech_of(lang)
    opened = open_registry(where, None, today)
    chosen = collaboration_named(opened.registry, collaboration)
    given = Given(title, need, origin, received, slug)
    new = initiative_record(opened, chosen.id, given, speech)
    sys.stderr.write(told(Asked(opened, chosen.id, opened.today), title, need, speech))
    return record(opened, new, speech, dry_run=dry_run)
