"""`invite`, `join`, `decline`, `leave`, `implement`: a municipality's steps."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, Collab, DryRun, Lang, Today, Where
from samverkan_cli.cli.stepping import (
    Date,
    Initiative,
    Municipality,
    Principle,
    Reason,
    Reference,
)

Municipalities = Annotated[
    list[str],
    typer.Argument(metavar=N_("KOMMUN"), help=N_("Kommunernas id eller namn.")),
]
ReplyBy = Annotated[
    str | None, typer.Option("--reply-by", metavar=N_("DAG"), help=N_("Sista dagen att svara."))
]
Way = Annotated[
    Literal["intresserad", "deltar", "ansluten_i_efterhand"] | None,
    typer.Option("--kind", help=N_("Hur kommunen är med; annars efter vad som hänt förut.")),
]
Role = Annotated[
    Literal["deltar", "foljer"] | None,
    typer.Option("--role", help=N_("Om kommunen deltar eller följer.")),
]
Contact = Annotated[
    str | None,
    typer.Option("--contact", metavar=N_("ROLL"), help=N_("Roll eller funktionsbrevlåda.")),
]
Implemented = Annotated[
    str | None,
    typer.Option(
        "--date", "--implemented", metavar=N_("DAG"),
        help=N_("Dagen lösningen infördes; i dag när ingen dag anges."),
    ),
]  # fmt: skip
Planned = Annotated[
    str | None,
    typer.Option("--planned", metavar=N_("DAG"), help=N_("Dagen införandet är planerat till.")),
]
InUse = Annotated[
    str | None, typer.Option("--in-use", metavar=N_("DAG"), help=N_("Dagen den togs i bruk."))
]
Decommissioned = Annotated[
    str | None,
    typer.Option("--decommissioned", metavar=N_("DAG"), help=N_("Dagen den togs ur bruk.")),
]


def invite(
    initiative: Initiative,
    municipalities: Municipalities,
    date: Date = None,
    reply_by: ReplyBy = None,
    reference: Reference = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Fråga kommuner om de vill vara med."""
    from samverkan_cli.cli.stepped import Call, optional_day, words
    from samverkan_cli.lifecycle.answers import invited

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    asked = dict.fromkeys(map(call.organisation, municipalities))
    answer_by = optional_day(reply_by, "--reply-by")
    return call.take(
        lambda: invited(
            call.registry, call.found, asked, call.day(date), answer_by, words(reference)
        ),
        "samverkan due",
    )


def join(
    initiative: Initiative,
    municipality: Municipality,
    date: Date = None,
    kind: Way = None,
    role: Role = None,
    contact: Contact = None,
    principle: Principle = None,
    reason: Reason = None,
    reference: Reference = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in att en kommun är med."""
    from samverkan_cli.cli.stepped import Call, grounds, words
    from samverkan_cli.lifecycle.answers import joined

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    key = call.organisation(municipality)
    fields = {"role": role, "contact": words(contact)}
    said = grounds(principle, reason, reference)
    return call.take(
        lambda: joined(call.registry, call.found, key, call.day(date), kind, fields, said),
        f"samverkan constellation {call.found.id}",
    )


def decline(
    initiative: Initiative,
    municipality: Municipality,
    date: Date = None,
    principle: Principle = None,
    reason: Reason = None,
    reference: Reference = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in att en kommun avböjer."""
    from samverkan_cli.cli.stepped import Call, grounds
    from samverkan_cli.lifecycle.answers import answered

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    key = call.organisation(municipality)
    said = grounds(principle, reason, reference)
    return call.take(
        lambda: answered(call.registry, call.found, key, "avbojt", call.day(date), said),
        f"samverkan constellation {call.found.id}",
    )


def leave(
    initiative: Initiative,
    municipality: Municipality,
    date: Date = None,
    principle: Principle = None,
    reason: Reason = None,
    reference: Reference = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in att en kommun lämnar."""
    from samverkan_cli.cli.stepped import Call, grounds
    from samverkan_cli.lifecycle.answers import answered

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    key = call.organisation(municipality)
    said = grounds(principle, reason, reference)
    return call.take(
        lambda: answered(call.registry, call.found, key, "lamnat", call.day(date), said),
        f"samverkan cost leave {call.found.id} {key}",
    )


def implement(
    initiative: Initiative,
    municipality: Municipality,
    implemented: Implemented = None,
    planned: Planned = None,
    in_use: InUse = None,
    decommissioned: Decommissioned = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in när en kommun inför lösningen."""
    from samverkan_cli.cli.stepped import Call, optional_day
    from samverkan_cli.lifecycle.answers import implemented as days_of

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    key = call.organisation(municipality)
    days = {
        "planned": optional_day(planned, "--planned"),
        "implemented": optional_day(implemented, "--date"),
        "in_use": optional_day(in_use, "--in-use"),
        "decommissioned": optional_day(decommissioned, "--decommissioned"),
    }
    if not any(days.values()):
        days["implemented"] = call.opened.today
    return call.take(lambda: days_of(call.found, key, days), "samverkan indicators B3 B4")
