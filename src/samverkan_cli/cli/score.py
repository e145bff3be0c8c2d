"""`score`: the ranking by the model in force, or one initiative with every line of its sum."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import (
    N_,
    AsOf,
    At,
    Collab,
    From,
    Grains,
    Lang,
    Model,
    Output,
    To,
    Today,
    Where,
)

Which = Annotated[
    str | None, typer.Argument(metavar=N_("INITIATIV"), help=N_("Ett initiativ; annars alla."))
]
Explain = Annotated[
    bool, typer.Option("--explain", help=N_("Visa varje rad i summan, med fil och rad."))
]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="K=V",
        help=N_("Tänk om: nytta=4, gate.finansiering=ja, weight.risk=10. Skriver inget."),
    ),
]
Robust = Annotated[
    bool, typer.Option("--robustness", help=N_("Pröva hur ordningen håller när vikterna ändras."))
]
Top = Annotated[
    int, typer.Option("--top", metavar="K", help=N_("Hur ofta bland de K främsta (5)."))
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help=N_("Slumpens frö (1)."))]
Spread = Annotated[
    str,
    typer.Option("--spread", metavar=N_("PROCENT"), help=N_("Hur mycket vikterna varieras (20).")),
]
Compare = Annotated[
    str | None,
    typer.Option(
        "--compare", metavar=N_("REV"), help=N_("Jämför med registret som det stod i en revision.")
    ),
]
Fmt = Annotated[
    Literal["text", "json", "md", "html", "csv"],
    typer.Option("--format", help=N_("Utdataformat; csv bara med --series.")),
]


def score(
    initiative: Which = None,
    explain: Explain = False,
    supposed: Set = None,
    robustness: Robust = False,
    top: Top = 5,
    seed: Seed = 1,
    spread: Spread = "20",
    compare: Compare = None,
    model: Model = None,
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
    """Poängsätt initiativen med modellen som gäller."""
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.series_asked import only_with, only_without
    from samverkan_cli.cli.speech import speech_of

    if series is not None:
        from samverkan_cli.cli.series import Asked
        from samverkan_cli.cli.series_scored import Whose, series_text

        only_without(
            "score", ("--explain", explain), ("--set", supposed), ("--robustness", robustness),
            ("--compare", compare), ("--as-of", as_of), (f"--format {fmt}", fmt in ("md", "html")),
        )  # fmt: skip
        asked = Asked(where, at, series, first, last, today)
        whose = Whose(collaboration, model, initiative)
        emit(series_text(asked, whose, fmt, speech_of(lang)), output)
        return 0
    only_with("score", ("--from", first), ("--to", last), ("--format csv", fmt == "csv"))
    from samverkan_cli.cli.progress import Progress
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.score_shown import Extras, drawn, shown, terms
    from samverkan_cli.cli.scored import Call, before, scored

    speech = speech_of(lang)
    how = terms(top, seed, spread) if robustness else None
    call = Call(where, collaboration, at, as_of, today, model)
    with Progress(speech) as progress:
        with progress.stage(N_("räknar poäng")):
            found = scored(call, initiative, supposed or ())
            then = before(found, call, compare) if compare else None
        with progress.stage(N_("prövar ordningen")) as told:
            robust = drawn(found, how, told) if how else None
    warn_unread(found.opened, speech)
    emit(shown(found, Extras(explain, robust, then, compare), fmt, lang), output)
    return 0
