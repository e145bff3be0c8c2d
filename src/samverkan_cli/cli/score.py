"""`score`: the ranking by the model in force, or one initiative with every line of its sum."""

from typing import Annotated

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

Which = Annotated[
    str | None, typer.Argument(metavar=N_("INITIATIV"), help=N_("Ett initiativ; annars alla."))
]
Explain = Annotated[bool, typer.Option("--explain", help=N_("Visa varje rad i summan."))]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="M/V", help=N_("Modell; annars samverkans egen.")),
]


def score(
    initiative: Which = None,
    explain: Explain = False,
    model: Model = None,
    fmt: TextOrJson = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Poängsätt initiativen med modellen som gäller."""
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.registry import warn_unread
    from samverkan_cli.cli.scored import scored
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.views.scores_json import scores_document

    speech = speech_of(lang)
    found = scored(where, collaboration, at, as_of, today, model, initiative)
    warn_unread(found.opened, speech)
    if fmt == "json":
        place = found.opened.snapshot.place
        emit(as_json(scores_document(found.model, found.ranked, place)), output)
    else:
        emit(found.as_text(speech, explain=explain or initiative is not None), output)
    return 0
