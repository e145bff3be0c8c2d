"""`report decision DATE`: the paper a group decides from, and signs."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, At, Collab, Lang, Mermaid, Output, Templates, Today, Where
from samverkan_cli.cli.reports import CsvDialect, Fmt

Date = Annotated[str, typer.Argument(metavar=N_("DAG"), help=N_("Mötets dag, ÅÅÅÅ-MM-DD."))]
Model = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="M/V", help=N_("Modell; annars mötets, eller samverkans egen.")
    ),
]


def decision(
    date: Date,
    fmt: Fmt = None,
    csv_dialect: CsvDialect = "tidy",
    model: Model = None,
    output: Output = None,
    templates: Templates = None,
    mermaid: Mermaid = False,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Beslutsunderlag för ett prioriteringsmöte, eller beslutet när det är fattat."""
    from samverkan_cli.cli.decision_shown import decision_written
    from samverkan_cli.cli.scored import Call
    from samverkan_cli.cli.written import write

    call = Call(where, collaboration, at, None, today, model)
    write(
        decision_written(call, date, lang),
        fmt,
        csv_dialect,
        output,
        templates,
        lang,
        mermaid=mermaid,
    )
    return 0
