"""`report followup`: the half-year report to the municipal directors."""

from functools import partial
from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import (
    N_,
    AsOf,
    At,
    Collab,
    Lang,
    Output,
    Period,
    Templates,
    Today,
    Where,
)

Fmt = Annotated[
    Literal["md", "html", "json", "pdf", "docx", "xlsx"] | None,
    typer.Option("--format", help=N_("Utdataformat; annars efter filens ändelse.")),
]


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
    output: Output = None,
    templates: Templates = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Halvårsrapporten till kommundirektörerna."""
    from samverkan_cli.cli.measured import measured
    from samverkan_cli.cli.output import emit, format_named
    from samverkan_cli.cli.own_templates import usable
    from samverkan_cli.cli.papers import PAPERS
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.reported import followup_json, followup_own, followup_text
    from samverkan_cli.cli.restating import restated
    from samverkan_cli.cli.speech import speech_of

    found = measured(where, collaboration, period, at, as_of, today)
    warn_unread(found.opened, speech_of(lang))
    chosen = fmt or format_named(output, ("md", "html", "json", *PAPERS))
    usable(templates, chosen)
    changed = restated(found, since)
    own = followup_own(found, lang, changed, templates)
    if chosen in PAPERS:
        from samverkan_cli.cli.papers import write_paper
        from samverkan_cli.cli.reported import followup_sheet

        def html() -> str:
            return own("html") or followup_text(found, "html", lang, changed)

        write_paper(chosen, output, partial(followup_sheet, found, lang, changed), html)
    elif chosen == "json":
        emit(followup_json(found, changed), output)
    else:
        emit(own(chosen) or followup_text(found, chosen, lang, changed), output)
    return 0
