"""`prioritise`: the order a meeting decided, recorded beside the computed one."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Model, Today, Where

Order = Annotated[
    list[str] | None,
    typer.Argument(metavar=N_("INITIATIV"), help=N_("I den ordning mötet beslutade.")),
]
Date = Annotated[
    str | None, typer.Option("--date", metavar=N_("DAG"), help=N_("Mötets dag; annars i dag."))
]
Group = Annotated[
    str | None,
    typer.Option(
        "--group", metavar="ID", help=N_("Gruppen som beslutade; annars den som har mandatet.")
    ),
]
Reason = Annotated[
    list[str] | None,
    typer.Option(
        "--reason",
        metavar=N_("ID=SKÄL"),
        help=N_("Skäl för en plats som avviker från den uträknade."),
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=N_("Visa filen utan att skriva den."))]


def prioritise(
    order: Order = None,
    date: Date = None,
    group: Group = None,
    reasons: Reason = None,
    model: Model = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in mötets beslutade ordning."""
    from samverkan_cli.cli.decided_order import meeting_record
    from samverkan_cli.cli.recording import record
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.scored import Call, scored
    from samverkan_cli.cli.speech import speech_of

    speech = speech_of(lang)
    found = scored(Call(where, collaboration, None, date, today, model))
    warn_unread(found.opened, speech)
    new = meeting_record(found, order or (), group, reasons or (), speech)
    return record(found.opened, new, speech, dry_run=dry_run)
