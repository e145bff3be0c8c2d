"""`indicators`: the follow-up indicators for a period, with the records behind each."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from samverkan_cli.cli.options import (
    N_,
    AsOf,
    At,
    Collab,
    Lang,
    Output,
    Period,
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
    from samverkan_cli.cli.speech import speech_of

    if series is not None:
        from samverkan_cli.cli.series import Asked
        from samverkan_cli.cli.series_measured import series_text

        _only_without_series(period=period, as_of=as_of, explain=explain)
        asked = Asked(where, at, series, first, last, today)
        emit(series_text(asked, collaboration, tuple(which or ()), fmt, speech_of(lang)), output)
        return 0
    _only_with_series(first=first, last=last, fmt=fmt)
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


def _only_without_series(*, period: str | None, as_of: str | None, explain: bool) -> None:
    options = (("--period", period), ("--as-of", as_of), ("--explain", explain))
    given = [name for name, value in options if value]
    if given:
        _refuse(N_("{option} går inte ihop med --series"), given[0])


def _only_with_series(*, first: str | None, last: str | None, fmt: str) -> None:
    options = (("--from", first), ("--to", last), ("--format csv", fmt == "csv"))
    given = [name for name, value in options if value]
    if given:
        _refuse(N_("{option} hör ihop med --series"), given[0])


def _refuse(text: str, option: str) -> None:
    from samverkan_cli.cli.errors import UsageError
    from samverkan_cli.model.message import Message

    hint = N_("skriv till exempel: samverkan indicators --series half-year --from 2024-01-01")
    raise UsageError(Message(text, {"option": option}), Message(hint))
