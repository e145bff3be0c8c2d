"""`cost share`, `cost late-join`, `cost leave`, `cost total`: who pays what."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.cost_options import Initiative, Key, Municipality, On, Pages
from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Today, Where

Keys = Annotated[
    str | None,
    typer.Option(
        "--keys", metavar="A,B", help=N_("Fördelningsnycklar sida vid sida: lika,per_invanare.")
    ),
]
SharedAmount = Annotated[
    str | None,
    typer.Option("--amount", metavar="N", help=N_("Dela N kronor i stället för utfallet.")),
]
Of = Annotated[
    Literal["utveckling", "drift"] | None,
    typer.Option("--of", help=N_("Vad som delas: utvecklingen hittills eller driften per år.")),
]
FixedShare = Annotated[
    str | None,
    typer.Option(
        "--fixed-share", metavar="N", help=N_("Prova en fast del, 0–1, för fast_plus_rorlig.")
    ),
]
PopulationDate = Annotated[
    str | None,
    typer.Option("--population-date", metavar=N_("DAG"), help=N_("Prova invånarantal den dagen.")),
]
WriteDown = Annotated[
    int, typer.Option("--years", metavar="N", help=N_("År tills andelen är nedskriven till noll."))
]
PerInhabitant = Annotated[
    str | None,
    typer.Option(
        "--kr-per-inhabitant", metavar="N", help=N_("Kronor per invånare, till exempel 12,50.")
    ),
]
By = Annotated[
    Literal["kind", "municipality", "initiative", "year"],
    typer.Option("--by", help=N_("En rad per kostnadsslag, part, initiativ eller år.")),
]
Ahead = Annotated[
    int, typer.Option("--years", metavar="N", help=N_("Så många år framåt visas driften."))
]


def share(
    initiative: Initiative,
    keys: Keys = None,
    amount: SharedAmount = None,
    of: Of = None,
    on: On = None,
    fixed_share: FixedShare = None,
    population_date: PopulationDate = None,
    fmt: Pages = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Fördela ett initiativs kostnad mellan kommunerna."""
    from samverkan_cli.cli.cost_asked import asked
    from samverkan_cli.cli.cost_output import give
    from samverkan_cli.cli.cost_shared import shared_cost

    found = asked(where, at, as_of, today, on, lang, collaboration)
    answer = shared_cost(found, initiative, keys, amount, of, fixed_share, population_date)
    give(answer, found, fmt, output)
    return 0


def late_join(
    initiative: Initiative,
    municipality: Municipality,
    on: On = None,
    years: WriteDown = 5,
    per_inhabitant: PerInhabitant = None,
    key: Key = None,
    fmt: Pages = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa vad en kommun skulle betala för att komma in senare, regel för regel."""
    from samverkan_cli.cli.cost_asked import asked
    from samverkan_cli.cli.cost_moves import joined_late
    from samverkan_cli.cli.cost_output import give

    found = asked(where, at, as_of, today, on, lang, collaboration)
    give(
        joined_late(found, initiative, municipality, years, per_inhabitant, key), found, fmt, output
    )
    return 0


def leave(
    initiative: Initiative,
    municipality: Municipality,
    on: On = None,
    key: Key = None,
    fmt: Pages = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa vad de andra betalar när en kommun lämnar."""
    from samverkan_cli.cli.cost_asked import asked
    from samverkan_cli.cli.cost_moves import left
    from samverkan_cli.cli.cost_output import give

    found = asked(where, at, as_of, today, on, lang, collaboration)
    give(left(found, initiative, municipality, key), found, fmt, output)
    return 0


def total(
    by: By = "kind",
    years: Ahead = 3,
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
    """Summera samverkans kostnader: budget mot utfall, och driften framåt."""
    from samverkan_cli.cli.cost_asked import asked
    from samverkan_cli.cli.cost_output import give
    from samverkan_cli.cli.cost_totalled import totalled

    found = asked(where, at, as_of, today, on, lang, collaboration)
    give(totalled(found, collaboration, by, years), found, fmt, output)
    return 0
