"""`report followup`: the half-year report to the municipal directors."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Period, Today, Where

Fmt = Annotated[
    Literal["md", "html", "json"] | None,
    typer.Option("--format", help=N_("Utdataformat; annars efter filens ändelse.")),
]


def followup(
    period: Period = None,
    fmt: Fmt = None,
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Halvårsrapporten till kommundirektörerna."""
    from samverkan_cli.cli.measured import measured
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.reported import followup_text
    from samverkan_cli.cli.speech import speech_of

    found = measured(where, collaboration, period, at, as_of, today)
    warn_unread(found.opened, speech_of(lang))
    chosen = fmt or _format_of(output)
    text = as_json(found.document()) if chosen == "json" else followup_text(found, chosen, lang)
    emit(text, output)
    return 0


def _format_of(output: str | None) -> str:
    """The format a file's ending asks for; Markdown when it says nothing."""
    ending = (output or "").rpartition(".")[2].lower()
    return {"html": "html", "htm": "html", "json": "json"}.get(ending, "md")
