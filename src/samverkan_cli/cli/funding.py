"""`funding`: a cooperation's stated figures beside the computed ones."""

from typing import Annotated

import typer

from samverkan_cli.cli.cost_options import Pages
from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Today, Where

Which = Annotated[
    str | None,
    typer.Argument(metavar=N_("SAMVERKAN"), help=N_("Samverkan; annars den registret anger.")),
]


def funding(
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
    """Pröva angiven finansiering mot det siffrorna ger."""
    from samverkan_cli.cli.cost_asked import asked
    from samverkan_cli.cli.cost_funding import checked_funding
    from samverkan_cli.cli.cost_output import give
    from samverkan_cli.cli.named import same
    from samverkan_cli.model.collaboration import Collaboration

    found = asked(where, at, as_of, today, None, lang, collaboration)
    same(found.registry, Collaboration, which, collaboration)
    give(checked_funding(found, which or collaboration), found, fmt, output)
    return 0
