"""`radar`: which branches are about to collide, before anybody merges."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Output, TextOrJson, Where

Branches = Annotated[
    list[str] | None,
    typer.Option(
        "--branches", metavar=N_("MÖNSTER"), help=N_("Bara dessa grenar, till exempel 'vara/*'.")
    ),
]
Fail = Annotated[bool, typer.Option("--fail", help=N_("Utgångskod 1 när grenar möts."))]


def radar(
    branches: Branches = None,
    fail: Fail = False,
    fmt: TextOrJson = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    lang: Lang = None,
) -> int:
    """Varna för grenar som rör samma fält eller skapar samma id."""
    from samverkan_cli.cli.meeting import meeting
    from samverkan_cli.cli.named import must_exist
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.root import say_unread
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.model.collaboration import Collaboration

    speech = speech_of(lang)
    found = meeting(where, branches or ())
    must_exist(found.registry, Collaboration, collaboration)
    say_unread(found.unread, speech)
    emit(found.formatted(fmt, speech), output)
    return int(fail and bool(found.met))
