"""`report followup`: the half-year report to the municipal directors."""

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
    Period,
    Templates,
    Today,
    Where,
)
from samverkan_cli.cli.reports import CsvDialect, Fmt

Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REV",
        help=N_("Vad som ändrats sedan periodens rapport; annars sedan uppfoljning/PERIOD."),
    ),
]


def followup(
    period: Period = None,
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
    """Halvårsrapporten till kommundirektörerna."""
    from samverkan_cli.cli.measured import measured
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.reported import followup_written
    from samverkan_cli.cli.restating import restated
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.cli.written import write

    found = measured(where, collaboration, period, at, as_of, today)
    warn_unread(found.opened, speech_of(lang))
    made = followup_written(found, lang, restated(found, since))
    write(made, fmt, csv_dialect, output, templates, lang, mermaid=mermaid)
    return 0
