"""`indicators`: the follow-up indicators for a period, with the records behind each."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import (
    N_,
    AsOf,
    At,
    Collab,
    Lang,
    Output,
    Period,
    TextOrJson,
    Today,
    Where,
)

Which = Annotated[
    list[str] | None,
    typer.Argument(metavar=N_("INDIKATOR"), help=N_("Bara dessa, till exempel B4.")),
]
Explain = Annotated[bool, typer.Option("--explain", help=N_("Visa posterna bakom varje tal."))]


def indicators(
    which: Which = None,
    period: Period = None,
    explain: Explain = False,
    fmt: TextOrJson = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Räkna uppföljningens indikatorer."""
    from samverkan_cli.cli.measured import measured
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.render.plain import plain
    from samverkan_cli.render.table_text import table_text
    from samverkan_cli.views.indicators_text import indicators_table, records_behind

    speech = speech_of(lang)
    found = measured(where, collaboration, period, at, as_of, today, which or ())
    warn_unread(found.opened, speech)
    if fmt == "json":
        emit(as_json(found.document()), output)
        return 0
    text = table_text(indicators_table(found.results, found.period.text, speech))
    if explain:
        opened = found.opened
        lines = records_behind(found.results, opened.registry, opened.snapshot.place, speech)
        text += "\n" + "\n".join(plain(line) for line in lines)
    emit(text, output)
    return 0
