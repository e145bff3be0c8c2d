"""`governance`: what the legal form lacks, who decides, how the network is governed."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Today, Where

if TYPE_CHECKING:
    from samverkan_cli.cli.registry import Opened
    from samverkan_cli.language.language import Language
    from samverkan_cli.views.governance_parts import GovernancePage, GovernanceSubject

Which = Annotated[
    str | None,
    typer.Argument(metavar=N_("SAMVERKAN"), help=N_("Till exempel v6; annars registrets egen.")),
]
Every = Annotated[bool, typer.Option("--all", help=N_("En kort tabell över alla samverkan."))]
Facts = Annotated[
    bool, typer.Option("--facts", help=N_("Visa också allt posten anger, med fil och rad."))
]
Fmt = Annotated[
    Literal["text", "json", "md", "html"], typer.Option("--format", help=N_("Utdataformat."))
]


def governance(
    which: Which = None,
    every: Every = False,
    facts: Facts = False,
    fmt: Fmt = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa vad samverkansformen kräver och hur den styrs."""
    from samverkan_cli.cli.named import same
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.registry import open_registry, warn_unread
    from samverkan_cli.cli.speech import both, report_language, speech_of
    from samverkan_cli.model.collaboration import Collaboration
    from samverkan_cli.views.governance_json import governance_document

    opened = open_registry(where, at, today)
    warn_unread(opened, speech_of(lang))
    speech = report_language(lang, opened.registry) if fmt in ("md", "html") else speech_of(lang)
    same(opened.registry, Collaboration, which, collaboration)
    subjects = _subjects(opened, as_of, speech, which or collaboration, every)
    if fmt == "json":
        day = opened.until(as_of).isoformat()
        emit(
            as_json(governance_document(subjects, day, opened.revision, both(), every_fact=facts)),
            output,
        )
    elif every:
        emit(_overview(subjects, fmt, speech), output)
    else:
        emit(_one(opened, subjects[0], fmt, facts), output)
    return 0


def _subjects(
    opened: "Opened", as_of: str | None, speech: "Language", wanted: str | None, every: bool
) -> "list[GovernanceSubject]":
    from samverkan_cli.cli.registry import collaboration_named
    from samverkan_cli.views.governance import by_name
    from samverkan_cli.views.governance_parts import GovernanceSubject

    registry, day = opened.known(as_of)
    chosen = registry.collaborations.values() if every else [collaboration_named(registry, wanted)]
    place = opened.snapshot.place
    found = [GovernanceSubject(registry, one, day, speech, place) for one in chosen]
    return sorted(found, key=by_name)


def _overview(subjects: "list[GovernanceSubject]", fmt: str, speech: "Language") -> str:
    from samverkan_cli.render.jinja import html_environment
    from samverkan_cli.render.markdown_table import markdown_table
    from samverkan_cli.render.table_text import table_text
    from samverkan_cli.views.governance import overview

    table = overview(subjects, speech)
    if fmt == "html":
        template = html_environment().get_template("governance_overview.html.j2")
        return template.render(
            table=table, lang=speech.code, skip=speech.text(N_("Till innehållet"))
        )
    return markdown_table(table) if fmt == "md" else table_text(table)


def _one(opened: "Opened", subject: "GovernanceSubject", fmt: str, facts: bool) -> str:
    from samverkan_cli import __version__
    from samverkan_cli.views.governance import governance as view

    page = view(
        subject,
        revision=opened.revision,
        tool_version=__version__,
        source=source_note(opened, subject.collaboration.ref),
        every_fact=facts,
    )
    return _text(page) if fmt == "text" else _page(page, fmt)


def _text(page: "GovernancePage") -> str:
    from samverkan_cli.render.lines import paragraph
    from samverkan_cli.render.table_text import table_text
    from samverkan_cli.views.governance_text import governance_lines

    lines = (
        paragraph(part) if isinstance(part, str) else table_text(part).rstrip("\n")
        for part in governance_lines(page)
    )
    return "\n".join([*lines, ""])


def _page(page: "GovernancePage", fmt: str) -> str:
    from samverkan_cli.render.jinja import html_environment, markdown_environment
    from samverkan_cli.render.lines import squeezed

    if fmt == "html":
        return html_environment().get_template("governance.html.j2").render(page=page)
    text = markdown_environment().get_template("governance.md.j2").render(page=page)
    return squeezed(text)


def source_note(opened: "Opened", record: str) -> str:
    """The source named in the comment at the head of a record's file, on one line; else empty."""
    words: list[str] = []
    number = 1
    while (line := opened.snapshot.line(record, number)) and line.startswith("#"):
        if not line.startswith("# yaml-language-server:"):
            words.append(line.lstrip("# ").rstrip())
        number += 1
    text = " ".join(words)
    return text.removeprefix("Källa: ") if text.startswith("Källa: ") else ""
