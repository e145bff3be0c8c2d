"""`benefits`: what has come of the initiatives, and what is late."""

from typing import Annotated

import typer

from samverkan_cli.cli.cost_options import On, Pages
from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Today, Where

Which = Annotated[
    str | None,
    typer.Option("--initiative", metavar="ID", help=N_("Bara detta initiativ.")),
]


def benefits(
    initiative: Which = None,
    on: On = None,
    fmt: Pages = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa nyttan: vad som uppnåtts, vad som är försenat, vad som saknar ansvarig."""
    from samverkan_cli.cli.cost_asked import asked
    from samverkan_cli.cli.cost_benefits import tracked_benefits
    from samverkan_cli.cli.cost_output import give

    found = asked(where, at, as_of, today, on, lang, collaboration)
    give(tracked_benefits(found, collaboration, initiative), found, fmt, output)
    return 0
