"""`report decision DATE`: the paper a group decides from, and signs."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, At, Collab, Lang, Output, Templates, Today, Where

Date = Annotated[str, typer.Argument(metavar=N_("DAG"), help=N_("Mötets dag, ÅÅÅÅ-MM-DD."))]
Fmt = Annotated[
    Literal["md", "html", "json"] | None,
    typer.Option("--format", help=N_("Utdataformat; annars efter filens ändelse.")),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="M/V", help=N_("Modell; annars mötets, eller samverkans egen.")
    ),
]


def decision(
    date: Date,
    fmt: Fmt = None,
    model: Model = None,
    output: Output = None,
    templates: Templates = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Beslutsunderlag för ett prioriteringsmöte, eller beslutet när det är fattat."""
    from samverkan_cli.cli.decision_shown import shown
    from samverkan_cli.cli.output import emit, format_named
    from samverkan_cli.cli.own_templates import usable
    from samverkan_cli.cli.scored import Call

    call = Call(where, collaboration, at, None, today, model)
    chosen = fmt or format_named(output, ("md", "html", "json"))
    usable(templates, chosen)
    emit(shown(call, date, chosen, lang, templates), output)
    return 0
