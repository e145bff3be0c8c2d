"""`report portfolio|municipality|initiative|collaboration|meeting`: options in, a report out."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import (
    N_,
    AsOf,
    At,
    Collab,
    Lang,
    Mermaid,
    Output,
    Templates,
    Today,
    Where,
)

Municipality = Annotated[
    str, typer.Argument(metavar=N_("KOMMUN"), help=N_("Kommunens id, namn eller kommunkod."))
]
Initiative = Annotated[
    str, typer.Argument(metavar=N_("INITIATIV"), help=N_("Initiativets id eller rubrik."))
]
Which = Annotated[
    str | None,
    typer.Argument(metavar=N_("SAMVERKAN"), help=N_("Till exempel v6; annars registrets egen.")),
]
Period = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar=N_("PERIOD"),
        help=N_("2024-H2, 2024 eller 2024-05-21..2024-12-31; mätdagen blir periodens sista."),
    ),
]
Fmt = Annotated[
    Literal["md", "html", "json", "csv", "pdf", "docx", "xlsx"] | None,
    typer.Option("--format", help=N_("Utdataformat; annars efter filens ändelse.")),
]
CsvDialect = Annotated[
    Literal["tidy", "excel"],
    typer.Option("--csv-dialect", help=N_("CSV för program (tidy) eller för svenska Excel.")),
]


def portfolio(
    fmt: Fmt = None,
    csv_dialect: CsvDialect = "tidy",
    output: Output = None,
    templates: Templates = None,
    mermaid: Mermaid = False,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Alla initiativ: status, ålder, vem som är med och vad som sitter fast."""
    from samverkan_cli.cli.written import Written, subject_of, write
    from samverkan_cli.views import portfolio as view
    from samverkan_cli.views.portfolio_page import portfolio_page

    subject = subject_of(where, collaboration, at, as_of, today, lang)
    entries = view.portfolio(subject)
    found = Written(
        lambda: portfolio_page(subject, entries),
        lambda: view.portfolio_document(subject, entries),
        view.CSV_COLUMNS,
        lambda: view.portfolio_rows(subject, entries),
        "portfolio",
    )
    write(found, fmt, csv_dialect, output, templates, lang, mermaid=mermaid)
    return 0


def municipality(
    which: Municipality,
    period: Period = None,
    fmt: Fmt = None,
    csv_dialect: CsvDialect = "tidy",
    output: Output = None,
    templates: Templates = None,
    mermaid: Mermaid = False,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """En kommun: vad vi är med i, vad som väntar på svar, vad vi saknar, vad vi fått ut."""
    from samverkan_cli.cli.named import named
    from samverkan_cli.cli.written import Written, period_of, subject_of, write
    from samverkan_cli.model.organisation import Organisation
    from samverkan_cli.views import municipality_json as told
    from samverkan_cli.views.municipality import portrait
    from samverkan_cli.views.municipality_page import municipality_page

    span = period_of(period)
    subject = subject_of(where, collaboration, at, as_of, today, lang, span)
    wanted = named(subject.registry, Organisation, which).id
    data = portrait(subject, wanted, span)
    found = Written(
        lambda: municipality_page(subject, data),
        lambda: told.municipality_document(subject, data),
        told.CSV_COLUMNS,
        lambda: told.municipality_rows(subject, data),
        "municipality",
    )
    write(found, fmt, csv_dialect, output, templates, lang, mermaid=mermaid)
    return 0


def initiative(
    which: Initiative,
    fmt: Fmt = None,
    csv_dialect: CsvDialect = "tidy",
    output: Output = None,
    templates: Templates = None,
    mermaid: Mermaid = False,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Ett initiativ: behov, deltagare, poäng, kostnader, nytta, beslut, alla händelser."""
    from samverkan_cli.cli.written import Written, subject_with, write
    from samverkan_cli.views import initiative_json as told
    from samverkan_cli.views.initiative import dossier
    from samverkan_cli.views.initiative_page import initiative_page

    subject, wanted = subject_with(which, where, collaboration, at, as_of, today, lang)
    data = dossier(subject, wanted, subject.ranked.get(wanted.id))
    found = Written(
        lambda: initiative_page(subject, data),
        lambda: told.initiative_document(subject, data),
        told.CSV_COLUMNS,
        lambda: told.initiative_rows(subject, data),
        "initiative",
    )
    write(found, fmt, csv_dialect, output, templates, lang, mermaid=mermaid)
    return 0


def collaboration(
    which: Which = None,
    fmt: Fmt = None,
    csv_dialect: CsvDialect = "tidy",
    output: Output = None,
    templates: Templates = None,
    mermaid: Mermaid = False,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """En samverkan: form, parter, mandat, principer, plan, pengar och portföljen i korthet."""
    from samverkan_cli.cli.named import same
    from samverkan_cli.cli.speech import both
    from samverkan_cli.cli.written import Written, subject_of, write
    from samverkan_cli.model.collaboration import Collaboration
    from samverkan_cli.views import collaboration_json as told
    from samverkan_cli.views.collaboration_page import collaboration_page
    from samverkan_cli.views.governance_parts import GovernanceSubject
    from samverkan_cli.views.portfolio import portfolio

    subject = subject_of(where, which or collaboration, at, as_of, today, lang)
    same(subject.registry, Collaboration, which, collaboration)
    about = subject.collaboration
    governed = GovernanceSubject(
        subject.registry, about, subject.day, subject.language, subject.place
    )
    entries = portfolio(subject)
    found = Written(
        lambda: collaboration_page(subject, governed, entries),
        lambda: told.collaboration_document(subject, governed, entries, both()),
        told.CSV_COLUMNS,
        lambda: told.collaboration_rows(subject),
        "collaboration",
    )
    write(found, fmt, csv_dialect, output, templates, lang, mermaid=mermaid)
    return 0
