"""`model check` and `model diff`: is a model fit to decide by, and what would another one do."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Pages, Today, Where

Which = Annotated[
    str | None, typer.Argument(metavar="M/V", help=N_("Modell; annars samverkans egen."))
]
Old = Annotated[str, typer.Argument(metavar=N_("FÖRE"), help=N_("Modell, till exempel v6/1."))]
New = Annotated[str, typer.Argument(metavar=N_("EFTER"), help=N_("Modell att jämföra med."))]


def check(
    which: Which = None,
    fmt: Pages = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Pröva en kvalificeringsmodell: vikter, ankare, gränser och hur den har använts."""
    from samverkan_cli.cli.model_shown import checked
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.scored import Call, scored
    from samverkan_cli.cli.speech import speech_of

    found = scored(Call(where, collaboration, at, as_of, today, which))
    warn_unread(found.opened, speech_of(lang))
    text, holds = checked(found, fmt, lang)
    emit(text, output)
    return 0 if holds else 1


def diff(
    old: Old,
    new: New,
    fmt: Pages = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Jämför två versioner av en modell, och vad de gör med dagens ranking."""
    from samverkan_cli.cli.model_shown import compared
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.scored import Call, scored
    from samverkan_cli.cli.speech import speech_of

    found = scored(Call(where, collaboration, at, as_of, today, old))
    warn_unread(found.opened, speech_of(lang))
    emit(compared(found, new, fmt, lang), output)
    return 0
