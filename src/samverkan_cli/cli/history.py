"""`history`: who set a value, when, in which commit, from what to what."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, At, Collab, Lang, Output, Where

Which = Annotated[str, typer.Argument(metavar="ID", help=N_("Till exempel e-arkiv eller vara."))]
Field = Annotated[
    str | None,
    typer.Argument(metavar=N_("FÄLT"), help=N_("Bara fältet, till exempel cost_key.kind.")),
]
Fmt = Annotated[Literal["text", "json", "md"], typer.Option("--format", help=N_("Utdataformat."))]


def history(
    record: Which,
    field: Field = None,
    fmt: Fmt = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    lang: Lang = None,
) -> int:
    """Visa vem som ändrat en post, när och i vilken incheckning."""
    from samverkan_cli.cli.named import must_exist
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.traced import traced
    from samverkan_cli.model.collaboration import Collaboration

    found = traced(where, at, record, field, lang)
    must_exist(found.registry, Collaboration, collaboration)
    emit(found.formatted(fmt, lang), output)
    return 0
