"""`assess`: a qualification form, whole or a few answers at a time."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, Collab, DryRun, Lang, Model, Today, Where
from samverkan_cli.cli.stepping import Date, Initiative, Note

Assessor = Annotated[
    str, typer.Argument(metavar=N_("BEDÖMARE"), help=N_("Kommunen eller gruppen som bedömer."))
]
Gates = Annotated[
    list[str] | None,
    typer.Option("--gate", metavar=N_("ID=SVAR"), help=N_("Svar på en fråga: forankring=ja.")),
]
Scores = Annotated[
    list[str] | None,
    typer.Option("--score", metavar=N_("ID=VÄRDE"), help=N_("Ett kriteriums värde: risk=2.")),
]
Reasons = Annotated[
    list[str] | None,
    typer.Option("--reason", metavar=N_("ID=SKÄL"), help=N_("Skäl till ett svar eller värde.")),
]
Recommendation = Annotated[
    Literal[
        "kvalificerat", "komplettera", "ej_kvalificerat", "kommunens_egen", "till_it_leverantor"
    ] | None,
    typer.Option("--recommendation", help=N_("Vad bedömaren förordar.")),
]  # fmt: skip
BLANK = N_("ett tomt formulär: svara i {path}, eller här med --gate och --score")


def assess(
    initiative: Initiative,
    assessor: Assessor,
    date: Date = None,
    gates: Gates = None,
    scores: Scores = None,
    reasons: Reasons = None,
    recommendation: Recommendation = None,
    note: Note = None,
    model: Model = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Fyll i ett formulär för kvalificering."""
    from samverkan_cli.cli.assessing import Answers, form
    from samverkan_cli.cli.stepped import Call

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    given = Answers(gates or (), scores or (), reasons or (), recommendation, note)
    return call.take(
        lambda: form(call, assessor, call.day(date), model, given),
        f"samverkan score {call.found.id} --explain",
        done=None if any((gates, scores, reasons, recommendation, note)) else BLANK,
    )
