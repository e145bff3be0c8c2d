"""`load`: who carries what is going on, and who goes first."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Today, Where

if TYPE_CHECKING:
    from samverkan_cli.views.load import LoadSubject

Fmt = Annotated[Literal["text", "json", "csv"], typer.Option("--format", help=N_("Utdataformat."))]


def load(
    fmt: Fmt = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa vem som bär det som pågår och vem som går före."""
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.registry import collaboration_named, open_registry, warn_unread
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.governance import workload
    from samverkan_cli.views.load import LoadSubject

    speech = speech_of(lang)
    opened = open_registry(where, at, today)
    warn_unread(opened, speech)
    registry, day = opened.known(as_of)
    chosen = collaboration_named(registry, collaboration)
    subject = LoadSubject(
        registry,
        chosen,
        workload.load(registry, chosen, day),
        workload.led(registry, chosen, day),
        day,
        speech,
        opened.snapshot.place,
    )
    emit(_as_text(subject, fmt), output)
    return 0


def _as_text(subject: "LoadSubject", fmt: str) -> str:
    from samverkan_cli.cli.output import as_json
    from samverkan_cli.render.csv_text import csv_table
    from samverkan_cli.render.lines import paragraphs
    from samverkan_cli.render.table_text import table_text
    from samverkan_cli.views.load import (
        CSV_COLUMNS,
        led_table,
        load_document,
        load_lines,
        load_rows,
        remarks,
    )

    if fmt == "json":
        return as_json(load_document(subject))
    if fmt == "csv":
        return csv_table(CSV_COLUMNS, load_rows(subject), "tidy")
    table = led_table(subject)
    head = subject.language.text(N_("Pågår, per kommun och roll"))
    texts = [head, "", *load_lines(subject), "", table.caption, ""]
    return paragraphs(texts) + table_text(table) + "\n" + paragraphs(remarks(subject))
