"""The options the money commands share."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_

Initiative = Annotated[
    str, typer.Argument(metavar=N_("INITIATIV"), help=N_("Till exempel e-arkiv."))
]
Municipality = Annotated[str, typer.Argument(metavar=N_("KOMMUN"), help=N_("Till exempel vara."))]
On = Annotated[
    str | None,
    typer.Option("--on", metavar=N_("DAG"), help=N_("Mätdagen; annars i dag.")),
]
Key = Annotated[
    Literal["lika", "per_invanare", "fast_plus_rorlig", "trappa", "anvandare", "andelar"] | None,
    typer.Option("--key", help=N_("Fördelningsnyckel; annars initiativets egen.")),
]
Pages = Annotated[
    Literal["text", "json", "csv", "md", "html"],
    typer.Option("--format", help=N_("Utdataformat.")),
]
