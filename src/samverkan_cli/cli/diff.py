"""`diff`: what changed, in the domain's own words."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Output, Where

Range = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("BAS..HUVUD"),
        help=N_(
            "Två versioner, eller en och arbetskopian; annars från huvudgrenen till arbetskopian."
        ),
    ),
]
Fmt = Annotated[
    Literal["text", "md", "html", "json"], typer.Option("--format", help=N_("Utdataformat."))
]


def diff(
    versions: Range = None,
    fmt: Fmt = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    lang: Lang = None,
) -> int:
    """Visa vad som har ändrats, i samverkans egna ord."""
    from samverkan_cli.cli.between import RANGE, between
    from samverkan_cli.cli.differing import differing
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.root import say_unread
    from samverkan_cli.cli.speech import speech_of

    speech = speech_of(lang)
    found = differing(between(where, versions, RANGE), collaboration)
    say_unread(found.unread, speech)
    emit(found.formatted(fmt, speech, lang), output)
    return 0
