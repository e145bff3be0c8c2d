"""`submit`, `start`, `finish`, `pause`, `resume`, `close`, `rename`: an initiative's steps."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, Collab, DryRun, Lang, Today, Where
from samverkan_cli.cli.stepping import Date, Initiative, Note, Reason, Responsible

Submitted = Annotated[
    str | None,
    typer.Option(
        "--date", "--submitted", metavar=N_("DAG"), help=N_("Dagen det skickades in; annars i dag.")
    ),
]
Start = Annotated[
    str | None,
    typer.Option("--date", "--start", metavar=N_("DAG"), help=N_("Första dagen; annars i dag.")),
]
End = Annotated[
    str | None,
    typer.Option("--date", "--end", metavar=N_("DAG"), help=N_("Sista dagen; annars i dag.")),
]
Form = Annotated[
    Literal["forstudie", "uppdrag", "projekt", "implementation"],
    typer.Option("--form", help=N_("Formen för genomförandet.")),
]
AnyForm = Annotated[
    Literal["forstudie", "uppdrag", "projekt", "implementation"] | None,
    typer.Option("--form", help=N_("Vilket som avslutas, när flera pågår.")),
]
Outcome = Annotated[
    Literal["genomfort", "avbrutet"],
    typer.Option("--outcome", help=N_("Hur det gick: genomfort (förvalt) eller avbrutet.")),
]
Kind = Annotated[
    Literal["aterkallad", "avslagen", "i_forvaltning", "avslutad"],
    typer.Option("--kind", help=N_("Hur det slutar.")),
]
NewId = Annotated[
    str,
    typer.Argument(
        metavar=N_("NYTT-ID"), help=N_("Mappens nya namn; det gamla går fortfarande att hitta.")
    ),
]


def submit(
    initiative: Initiative,
    submitted: Submitted = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skicka in ett initiativ till den gemensamma processen."""
    from samverkan_cli.cli.stepped import Call
    from samverkan_cli.lifecycle.course import submitted as sent_in

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    return call.take(
        lambda: sent_in(call.found, call.day(submitted)), f"samverkan assess {call.found.id}"
    )


def start(
    initiative: Initiative,
    form: Form,
    begun: Start = None,
    responsible: Responsible = None,
    note: Note = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in att en förstudie, ett uppdrag eller ett projekt startar."""
    from samverkan_cli.cli.stepped import Call, words
    from samverkan_cli.lifecycle.course import started

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    fields = {"responsible": words(responsible), "note": words(note)}
    return call.take(
        lambda: started(call.found, form, call.day(begun), fields),
        f"samverkan finish {call.found.id}",
    )


def finish(
    initiative: Initiative,
    form: AnyForm = None,
    outcome: Outcome = "genomfort",
    end: End = None,
    note: Note = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in att det som pågår är slut."""
    from samverkan_cli.cli.stepped import Call, words
    from samverkan_cli.lifecycle.course import finished

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    fields = {"end": call.day(end), "outcome": outcome, "note": words(note)}
    return call.take(
        lambda: finished(call.found, form, fields), f"samverkan report initiative {call.found.id}"
    )


def pause(
    initiative: Initiative,
    date: Date = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in att ett initiativ vilar."""
    from samverkan_cli.cli.stepped import Call, words
    from samverkan_cli.lifecycle.course import turned

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    return call.take(
        lambda: turned(call.found, "vilande", call.day(date), words(reason)),
        f"samverkan resume {call.found.id}",
    )


def resume(
    initiative: Initiative,
    date: Date = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in att ett initiativ tas upp igen."""
    from samverkan_cli.cli.stepped import Call, words
    from samverkan_cli.lifecycle.course import turned

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    return call.take(
        lambda: turned(call.found, "aterupptagen", call.day(date), words(reason)),
        f"samverkan show {call.found.id}",
    )


def close(
    initiative: Initiative,
    kind: Kind,
    date: Date = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Skriv in att ett initiativ är slut, och hur."""
    from samverkan_cli.cli.stepped import Call, words
    from samverkan_cli.lifecycle.course import turned

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    return call.take(
        lambda: turned(call.found, kind, call.day(date), words(reason)),
        f"samverkan report initiative {call.found.id}",
    )


def rename(
    initiative: Initiative,
    new: NewId,
    dry_run: DryRun = False,
    where: Where = None,
    collaboration: Collab = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Ge ett initiativ ett nytt id; det gamla minns filen."""
    from samverkan_cli.cli.new_initiative import proper_id
    from samverkan_cli.cli.stepped import Call
    from samverkan_cli.lifecycle.course import renamed

    call = Call(initiative, dry_run, where, collaboration, today, lang)
    slug = proper_id(new, N_("NYTT-ID"))
    return call.take(
        lambda: renamed(call.registry, call.found, slug),
        f"samverkan show {slug}",
        {call.found.ref: f"initiatives/{slug}"},
    )
