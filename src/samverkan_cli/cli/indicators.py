"""`indicators`: the follow-up indicators for a period, with the records behind each."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from samverkan_cli.cli.options import (
    N_,
    AsOf,
    At,
    Collab,
    From,
    Grains,
    Lang,
    Output,
    Period,
    To,
    Today,
    Where,
)

if TYPE_CHECKING:
    from samverkan_cli.cli.measured import Measured

Which = Annotated[
    list[str] | None,
    typer.Argument(metavar=N_("INDIKATOR"), help=N_("Bara dessa, till exempel B4.")),
]
Explain = Annotated[bool, typer.Option("--explain", help=N_("Visa posterna bakom varje tal."))]


Fmt = Annotated[
    Literal["text", "json", "csv"],
    typer.Option("--format", help=N_("Utdataformat; csv bara med --series.")),
]


def indicators(
    which: Which = None,
    period: Period = None,
    explain: Explain = False,
    series: Grains = None,
    first: From = None,
    last: To = None,
    fmt: Fmt = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Räkna uppföljningens indikatorer."""
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.series_asked import only_with, only_without
    from samverkan_cli.cli.speech import speech_of

    if series is not None:
        from samverkan_cli.cli.series import Asked
        from samverkan_cli.cli.series_measured import series_text

        only_without("indicators", ("--period", period), ("--as-of", as_of), ("--explain", explain))
        asked = Asked(where, at, series, first, last, today)
        emit(series_text(asked, collaboration, tuple(which or ()), fmt, speech_of(lang)), output)
        return 0
    only_with("indicators", ("--from", first), ("--to", last), ("--format csv", fmt == "csv"))
    from samverkan_cli.cli.measured import measured

    found = measured(where, collaboration, period, at, as_of, today, which or ())
    emit(_text(found, fmt, explain, lang), output)
    return 0


def _text(found: "Measured", fmt: str, explain: bool, lang: str | None) -> str:
    from samverkan_cli.cli.output import as_json
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.render.plain import plain
    from samverkan_cli.render.table_text import table_text
    from samverkan_cli.views.indicators_text import indicators_table, records_behind

    speech = speech_of(lang)
    warn_unread(found.opened, speech)
    if fmt == "json":
        return as_json(found.document())
    text = table_text(indicators_table(found.results, found.period.text, speech))
    if explain:
        opened = found.opened
        lines = records_behind(found.results, opened.registry, opened.snapshot.place, speech)
        text += "\n" + "\n".join(plain(line) for line in lines)
    return text
