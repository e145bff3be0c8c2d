"""`due`: what has a last day and is not done, the overdue first."""

import re
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Today, Where

if TYPE_CHECKING:
    from samverkan_cli.views.calendar_due import DueSubject

Within = Annotated[
    str | None,
    typer.Option(
        "--within",
        metavar=N_("TID"),
        help=N_("Bara det försenade och det som ska göras inom tiden: 30d eller 6v."),
    ),
]
Fmt = Annotated[
    Literal["text", "json", "ics", "md"], typer.Option("--format", help=N_("Utdataformat."))
]
WITHIN = re.compile(r"(\d{1,5})(d|v|w)?", re.ASCII)


def due(
    within: Within = None,
    fmt: Fmt = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa vad som ska göras, det försenade först."""
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.registry import collaboration_named, open_registry, warn_unread
    from samverkan_cli.cli.speech import report_language, speech_of
    from samverkan_cli.governance.due import due as everything
    from samverkan_cli.views.calendar_due import DueSubject

    days = _days(within)
    opened = open_registry(where, at, today)
    warn_unread(opened, speech_of(lang))
    registry, day = opened.known(as_of)
    chosen = collaboration_named(registry, collaboration)
    speech = report_language(lang, registry) if fmt in ("ics", "md") else speech_of(lang)
    items = everything(registry, chosen, day, days)
    subject = DueSubject(registry, chosen, items, day, speech, opened.snapshot.place)
    if fmt == "ics" and output is None:
        _keep_line_ends()
    emit(_as_text(subject, fmt, days), output)
    return 0


def _days(within: str | None) -> int | None:
    from samverkan_cli.cli.errors import UsageError
    from samverkan_cli.model.message import Message

    if within is None:
        return None
    found = WITHIN.fullmatch(within.strip().lower())
    if found is None:
        message = Message(N_("--within: ”{text}” är ingen tid"), {"text": within})
        raise UsageError(message, Message(N_("skriv 30d för dagar eller 6v för veckor")))
    return int(found[1]) * (7 if found[2] in ("v", "w") else 1)


def _keep_line_ends() -> None:
    """A calendar ends its lines with CRLF; Windows would make CRCRLF of that."""
    import sys

    sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # a TextIOWrapper here


def _as_text(subject: "DueSubject", fmt: str, within: int | None) -> str:
    from samverkan_cli.cli.output import as_json
    from samverkan_cli.render.lines import paragraphs
    from samverkan_cli.render.markdown_table import markdown_table
    from samverkan_cli.views.calendar_due import (
        due_calendar,
        due_document,
        due_lines,
        due_table,
    )

    if fmt == "json":
        return as_json(due_document(subject, within))
    if fmt == "ics":
        return due_calendar(subject)
    if fmt == "md" and subject.items:
        return markdown_table(due_table(subject))
    return paragraphs(due_lines(subject))
