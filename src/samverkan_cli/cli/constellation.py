"""`constellation ID`: who is in, who has not answered, who could lead, what each would pay."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Pages, Today, Where

Initiative = Annotated[str, typer.Argument(metavar=N_("INITIATIV"), help=N_("Vilket initiativ."))]


def constellation(
    initiative: Initiative,
    fmt: Pages = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa vem som är med, vem som kan leda och vad var och en skulle betala."""
    from samverkan_cli.cli.constellation_shown import shown
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.scored import Call, scored
    from samverkan_cli.cli.speech import speech_of

    found = scored(Call(where, collaboration, at, as_of, today), initiative)
    warn_unread(found.opened, speech_of(lang))
    emit(shown(found, fmt, lang), output)
    return 0
