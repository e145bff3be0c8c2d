"""`site`: the whole registry as pages that need no server."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, At, Collab, Lang, Templates, Today, Where

Folder = Annotated[str, typer.Argument(metavar=N_("MAPP"), help=N_("Mappen som sidorna skrivs i."))]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        "--base-url", metavar="URL", help=N_("Adressen sidorna får, för katalogen (DCAT-AP-SE).")
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REV",
        help=N_("Förra mötets dag, ÅÅÅÅ-MM-DD, eller en Git-revision; annars 91 dagar tillbaka."),
    ),
]


def site(
    folder: Folder,
    base_url: BaseUrl = None,
    since: Since = None,
    templates: Templates = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv hela registret som webbsidor, med öppna data bredvid."""
    import sys

    from samverkan_cli.cli.built import Asked, build
    from samverkan_cli.cli.progress import Progress
    from samverkan_cli.cli.shim import chosen_language
    from samverkan_cli.language.language import language

    asked = Asked(where, collaboration, at, today, lang, base_url, since, templates)
    speech = language(lang or chosen_language([]))
    with Progress(speech) as progress:
        found = build(folder, asked, speech, progress)
    sys.stdout.write(found.told(speech) + "\n")
    return 0
