"""`serve`: the site on this machine only, built anew when the registry or a template changes."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, At, Collab, Lang, Templates, Today, Where

PORT = 8724
Port = Annotated[
    int,
    typer.Option("--port", metavar="N", min=0, max=65535, help=N_("Porten; 0 tar en ledig.")),
]


def serve(
    port: Port = PORT,
    templates: Templates = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa webbsidorna på den egna datorn, och bygg om dem när registret ändras."""
    import gc

    from samverkan_cli.cli.built import Asked
    from samverkan_cli.cli.shim import chosen_language
    from samverkan_cli.cli.shown_live import show_live
    from samverkan_cli.language.language import language

    gc.enable()  # unlike other commands it goes on for hours
    asked = Asked(where, collaboration, at, today, lang, templates=templates)
    show_live(asked, port, language(lang or chosen_language([])))
    return 0
