"""`cost add`, `benefit add`, `decide`: what is added to an initiative as it goes."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, Collab, DryRun, Lang, Today, Where
from samverkan_cli.cli.stepping import Date, Initiative, OwnFile, Reference, Responsible

CostKind = Annotated[
    Literal["forstudie", "utveckling", "drift", "forvaltning", "samordning"],
    typer.Option("--kind", help=N_("Vad kostnaden gäller.")),
]
Basis = Annotated[
    Literal["budget", "utfall"], typer.Option("--basis", help=N_("Budget eller utfall."))
]
Amount = Annotated[
    str,
    typer.Option("--amount", metavar="KR", help=N_("Hela kronor exklusive moms, som 150 000.")),
]
CostPeriod = Annotated[
    str | None,
    typer.Option(
        "--period", metavar="PERIOD", help=N_("Året, halvåret eller dagen: 2025, 2025-H1.")
    ),
]
Payer = Annotated[
    str | None,
    typer.Option("--organisation", metavar="ID", help=N_("Vem som betalar.")),
]
Financing = Annotated[
    Literal["egen", "bidrag"] | None,
    typer.Option("--financing", help=N_("Egna medel eller bidrag.")),
]
Category = Annotated[
    Literal["finansiell", "omfordelning", "kvalitet", "ovrig"],
    typer.Option("--category", help=N_("Vilken sorts nytta.")),
]
Measure = Annotated[str, typer.Option("--measure", metavar=N_("MÅTT"), help=N_("Hur nyttan mäts."))]
Baseline = Annotated[
    str | None, typer.Option("--baseline", metavar=N_("LÄGE"), help=N_("Läget före."))
]
Target = Annotated[str | None, typer.Option("--target", metavar=N_("MÅL"), help=N_("Målet."))]
Reached = Annotated[
    str | None, typer.Option("--outcome", metavar=N_("UTFALL"), help=N_("Vad det blev."))
]
Due = Annotated[
    str | None, typer.Option("--due", metavar=N_("DAG"), help=N_("Dagen målet ska vara nått."))
]
Decided = Annotated[
    str | None,
    typer.Argument(metavar=N_("INITIATIV"), help=N_("Utan initiativ är det samverkans beslut.")),
]
Subject = Annotated[
    str, typer.Option("--subject", metavar=N_("SAK"), help=N_("Vad som beslutades om."))
]
Body = Annotated[
    str | None,
    typer.Option(
        "--body", metavar=N_("GRUPP"), help=N_("Vem som beslutade; annars den som har mandatet.")
    ),
]
Mandate = Annotated[
    Literal[
        "kvalificering", "prioritering", "start", "deltagande", "finansiering", "modell",
        "uppfoljning",
    ] | None,
    typer.Option("--kind", help=N_("Vilket mandat beslutet använder.")),
]  # fmt: skip
Decision = Annotated[
    str | None, typer.Option("--outcome", metavar=N_("UTFALL"), help=N_("Vad det blev."))
]


def cost(
    initiative: Initiative,
    kind: CostKind,
    basis: Basis,
    amount: Amount,
    municipality: OwnFile = None,
    period: CostPeriod = None,
    organisation: Payer = None,
    financing: Financing = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Lägg till en kostnad."""
    from samverkan_cli.cli.stepped import Call
    from samverkan_cli.lifecycle.added import line

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    holder = call.organisation(_no_part_of(amount, municipality)) if municipality else None
    payer = call.organisation(organisation) if organisation else None
    fields = {
        "kind": kind, "basis": basis, "amount": amount.strip(), "period": period,
        "organisation": payer, "financing": financing,
    }  # fmt: skip
    return call.take(
        lambda: line(call.registry, call.found, holder, "costs", fields),
        f"samverkan cost share {call.found.id}",
    )


def _no_part_of(amount: str, municipality: str) -> str:
    """The municipality; UsageError for three digits that fell out of an amount."""
    from samverkan_cli.cli.errors import UsageError
    from samverkan_cli.model.message import Message

    if len(municipality) == len("000") and municipality.isdigit():
        args = {"id": municipality, "amount": f"{amount} {municipality}"}
        raise UsageError(
            Message(N_("”{id}” är ingen kommun"), args),
            Message(
                N_('hör siffrorna ihop? skriv dem inom citattecken: --amount "{amount}"'), args
            ),
        )
    return municipality


def benefit(
    initiative: Initiative,
    category: Category,
    measure: Measure,
    municipality: OwnFile = None,
    baseline: Baseline = None,
    target: Target = None,
    outcome: Reached = None,
    responsible: Responsible = None,
    due: Due = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Lägg till en nytta."""
    from samverkan_cli.cli.stepped import Call, optional_day, words
    from samverkan_cli.lifecycle.added import line

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    holder = call.organisation(municipality) if municipality else None
    fields = {
        "category": category, "measure": words(measure), "baseline": words(baseline),
        "target": words(target), "outcome": words(outcome), "responsible": words(responsible),
        "due": optional_day(due, "--due"),
    }  # fmt: skip
    return call.take(
        lambda: line(call.registry, call.found, holder, "benefits", fields), "samverkan benefits"
    )


def decide(
    initiative: Decided = None,
    *,
    subject: Subject,
    date: Date = None,
    body: Body = None,
    kind: Mandate = None,
    outcome: Decision = None,
    reference: Reference = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in ett beslut."""
    from samverkan_cli.cli.mandated import body_of
    from samverkan_cli.cli.stepped import Call, words
    from samverkan_cli.lifecycle.added import decision

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    holder = call.found if initiative is not None else call.cooperation
    fields = {
        "date": call.day(date), "body": body_of(call.cooperation, words(body), kind),
        "kind": kind, "subject": words(subject), "outcome": words(outcome),
        "reference": words(reference),
    }  # fmt: skip
    return call.take(lambda: decision(holder, fields), f"samverkan show {holder.id}")
