"""The options commands share, each with the help line people read."""

from typing import Annotated, Literal

import typer


def N_(text: str) -> str:  # noqa: N802 - gettext's mark; `model` would import pydantic for --help
    return text


Where = Annotated[
    str | None,
    typer.Option("--registry", metavar=N_("MAPP"), help=N_("Mappen med samverkan.yaml.")),
]
Collab = Annotated[
    str | None,
    typer.Option(
        "--collaboration", metavar="ID", help=N_("Samverkan; annars den registret anger.")
    ),
]
Lang = Annotated[
    Literal["sv", "en"] | None,
    typer.Option("--lang", help=N_("Språk: sv (förvalt) eller en.")),
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar=N_("REV"), help=N_("Registret som det stod i en Git-revision.")),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar=N_("DAG"), help=N_("Bara händelser till och med dagen.")),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar=N_("DAG"), help=N_("Dagen som frister räknas från.")),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar=N_("FIL"), help=N_("Skriv till en fil.")),
]
Templates = Annotated[
    str | None,
    typer.Option(
        "--templates",
        metavar=N_("MAPP"),
        help=N_("Egna mallar; det som saknas i mappen tas ur verktygets egna."),
    ),
]
Mermaid = Annotated[
    bool,
    typer.Option(
        "--mermaid", help=N_("Bilder i Markdown som Mermaid, efter tabellerna; GitHub ritar dem.")
    ),
]
Period = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar=N_("PERIOD"),
        help=N_("2024-H2, 2024 eller 2024-05-21..2024-12-31; annars senaste hela halvåret."),
    ),
]
TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", help=N_("Utdataformat."))]
Pages = Annotated[
    Literal["text", "json", "md", "html"], typer.Option("--format", help=N_("Utdataformat."))
]
Grains = Annotated[
    Literal["half-year", "month", "commit"] | None,
    typer.Option(
        "--series", help=N_("Över tid: vid halvårens eller månadernas slut, eller per incheckning.")
    ),
]
From = Annotated[
    str | None,
    typer.Option("--from", metavar=N_("DAG"), help=N_("Första dagen i en serie.")),
]
To = Annotated[
    str | None,
    typer.Option("--to", metavar=N_("DAG"), help=N_("Sista dagen i en serie.")),
]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="M/V", help=N_("Modell; annars samverkans egen.")),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=N_("Visa ändringen utan att skriva den."))]
