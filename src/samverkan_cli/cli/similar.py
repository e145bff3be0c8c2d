"""`similar ID|TEXT`: what resembles an initiative, or an idea in a few words."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Pages, Today, Where

What = Annotated[
    str,
    typer.Argument(metavar=N_("INITIATIV"), help=N_("Ett initiativ, eller ett behov i ord.")),
]


def similar(
    what: What,
    fmt: Pages = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa vad som liknar ett initiativ, och vem som redan är med."""
    from samverkan_cli.cli.named import must_exist
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.registry import open_registry, warn_unread
    from samverkan_cli.cli.similar_shown import Asked, shown
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.model.collaboration import Collaboration

    opened = open_registry(where, at, today)
    warn_unread(opened, speech_of(lang))
    must_exist(opened.registry, Collaboration, collaboration)
    until = opened.until(as_of)
    emit(shown(Asked(opened, collaboration, until), what, fmt, lang), output)
    return 0
