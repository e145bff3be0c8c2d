"""The options of life-cycle commands, named after the fields they set."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_

Initiative = Annotated[
    str, typer.Argument(metavar=N_("INITIATIV"), help=N_("Initiativets id eller rubrik."))
]
Municipality = Annotated[
    str, typer.Argument(metavar=N_("KOMMUN"), help=N_("Kommunens id eller namn."))
]
OwnFile = Annotated[
    str | None,
    typer.Argument(metavar=N_("KOMMUN"), help=N_("Skriv i kommunens fil; annars i initiativets.")),
]
Date = Annotated[
    str | None, typer.Option("--date", metavar=N_("DAG"), help=N_("Dagen det hände; annars i dag."))
]
Principle = Annotated[
    str | None,
    typer.Option("--principle", metavar="ID", help=N_("Principen det görs med stöd av, som P2.")),
]
Reason = Annotated[
    str | None, typer.Option("--reason", metavar=N_("SKÄL"), help=N_("Varför, i en mening."))
]
Reference = Annotated[
    str | None,
    typer.Option("--reference", metavar=N_("DNR"), help=N_("Diarienummer och paragraf.")),
]
Responsible = Annotated[
    str | None,
    typer.Option("--responsible", metavar=N_("ROLL"), help=N_("Vem som ansvarar, som roll.")),
]
Note = Annotated[
    str | None, typer.Option("--note", metavar="TEXT", help=N_("Något mer att minnas."))
]
