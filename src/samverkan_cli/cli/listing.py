"""`list KIND` and `show ID`: what is in the registry."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import (
    N_,
    AsOf,
    At,
    Collab,
    Lang,
    Output,
    TextOrJson,
    Today,
    Where,
)

Kind = Annotated[
    Literal["initiatives", "organisations", "collaborations"],
    typer.Argument(metavar=N_("SORT"), help=N_("initiatives, organisations eller collaborations.")),
]
Filter = Annotated[
    list[str] | None,
    typer.Option("--where", metavar=N_("KOLUMN=VÄRDE"), help=N_("Bara rader med värdet.")),
]
Sort = Annotated[
    str | None, typer.Option("--sort", metavar=N_("KOLUMN"), help=N_("Ordna efter en kolumn."))
]
Columns = Annotated[
    str | None,
    typer.Option("--columns", metavar="A,B", help=N_("Vilka kolumner som visas, eller all.")),
]
Fmt = Annotated[
    Literal["text", "json", "csv", "md"], typer.Option("--format", help=N_("Utdataformat."))
]
Id = Annotated[str, typer.Argument(metavar="ID", help=N_("Till exempel e-arkiv eller vara."))]


def list_records(
    kind: Kind,
    only: Filter = None,
    sort: Sort = None,
    columns: Columns = None,
    fmt: Fmt = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Räkna upp initiativ, organisationer eller samverkan."""
    from samverkan_cli.cli.listed import listed
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.registry import open_registry, warn_unread
    from samverkan_cli.cli.speech import speech_of

    speech = speech_of(lang)
    opened = open_registry(where, at, today)
    warn_unread(opened, speech)
    emit(listed(opened, kind, collaboration, as_of, only, sort, columns, fmt, speech), output)
    return 0


def show(
    record: Id,
    fmt: TextOrJson = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa en post och var den står."""
    from samverkan_cli.cli.named import must_exist
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.registry import open_registry, warn_unread
    from samverkan_cli.cli.shown import shown
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.model.collaboration import Collaboration

    speech = speech_of(lang)
    opened = open_registry(where, at, today)
    warn_unread(opened, speech)
    must_exist(opened.registry, Collaboration, collaboration)
    emit(shown(opened, record, as_of, fmt, speech), output)
    return 0
