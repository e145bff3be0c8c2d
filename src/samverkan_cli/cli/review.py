"""`review`: what a pull request means, who may decide it, and what to look at."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.diff import Range
from samverkan_cli.cli.options import N_, Collab, Lang, Output, Period, Today, Where

Fmt = Annotated[
    Literal["text", "md", "html", "json"], typer.Option("--format", help=N_("Utdataformat."))
]
Gate = Annotated[
    bool,
    typer.Option("--gate", help=N_("Utgångskod 1 om review.yaml stoppar någon av ändringarna.")),
]


def review(
    versions: Range = None,
    gate: Gate = False,
    fmt: Fmt = "text",
    output: Output = None,
    period: Period = None,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Säg vad en pull request betyder, vem som avgör och vad som ska kontrolleras."""
    from samverkan_cli.cli.between import RANGE, between
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.reviewed import reviewed
    from samverkan_cli.cli.root import say_unread
    from samverkan_cli.cli.speech import speech_of

    speech = speech_of(lang)
    found = reviewed(
        between(where, versions, RANGE, from_merge_base=True), collaboration, period, today, speech
    )
    say_unread(found.differing.unread, speech)
    emit(found.formatted(fmt, speech, lang), output)
    return int(gate and found.stops)
