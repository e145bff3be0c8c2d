"""`report meeting --since REV|DAG`: what has happened since last time, as an agenda."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import (
    N_,
    AsOf,
    At,
    Collab,
    Lang,
    Mermaid,
    Output,
    Templates,
    Today,
    Where,
)
from samverkan_cli.cli.reports import CsvDialect, Fmt

Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=N_("REV"),
        help=N_("Förra mötets dag, ÅÅÅÅ-MM-DD, eller en Git-revision."),
    ),
]


def meeting(
    since: Since = None,
    fmt: Fmt = None,
    csv_dialect: CsvDialect = "tidy",
    output: Output = None,
    templates: Templates = None,
    mermaid: Mermaid = False,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Underlag till ett möte: nytt, att besluta, ändrat, försenat och tyst sedan sist."""
    from samverkan_cli.cli.met import met
    from samverkan_cli.cli.written import write

    found = met(since, where, collaboration, at, as_of, today, lang)
    write(found, fmt, csv_dialect, output, templates, lang, mermaid=mermaid)
    return 0
