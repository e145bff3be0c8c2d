"""`survey`: the follow-up survey, round by round."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, AsOf, At, Collab, Lang, Output, Today, Where

if TYPE_CHECKING:
    from datetime import date

    from samverkan_cli.cli.registry import Opened
    from samverkan_cli.language.language import Language
    from samverkan_cli.model.collaboration import Collaboration
    from samverkan_cli.views.survey import Round

Which = Annotated[
    str | None,
    typer.Argument(metavar=N_("OMGÅNG"), help=N_("En omgång, till exempel 2025-h1; annars alla.")),
]
Fmt = Annotated[Literal["text", "json", "md"], typer.Option("--format", help=N_("Utdataformat."))]


def survey(
    which: Which = None,
    fmt: Fmt = "text",
    output: Output = None,
    where: Where = None,
    collaboration: Collab = None,
    at: At = None,
    as_of: AsOf = None,
    today: Today = None,
    lang: Lang = None,
) -> int:
    """Visa uppföljningens enkät, omgång för omgång."""
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.registry import collaboration_named, open_registry, warn_unread
    from samverkan_cli.cli.speech import report_language, speech_of
    from samverkan_cli.views.survey_page import survey_document

    opened = open_registry(where, at, today)
    warn_unread(opened, speech_of(lang))
    chosen = collaboration_named(opened.registry, collaboration)
    until = opened.until(as_of)
    found = _rounds(opened, chosen, which, until)
    if fmt == "json":
        place = opened.snapshot.place
        emit(as_json(survey_document(found, chosen.id, until, place)), output)
        return 0
    speech = report_language(lang, opened.registry) if fmt == "md" else speech_of(lang)
    emit(_as_text(opened, found, fmt, speech), output)
    return 0


def _rounds(
    opened: "Opened", collaboration: "Collaboration", wanted: str | None, until: "date"
) -> "tuple[Round, ...]":
    """The rounds that are over, or the one named; UsageError when there is none such."""
    from samverkan_cli.cli.errors import UsageError
    from samverkan_cli.cli.named import named
    from samverkan_cli.model.message import Message
    from samverkan_cli.model.records import Survey
    from samverkan_cli.views.survey import rounds

    found = rounds(opened.registry, collaboration, until)
    if wanted is None:
        return found
    survey = named(opened.registry, Survey, wanted)
    args = {"name": survey.id, "day": survey.period.last, "collaboration": collaboration.name}
    if survey.collaboration != collaboration.id:
        message = Message(N_("omgången {name} hör inte till {collaboration}"), args)
        raise UsageError(message, Message(N_("välj samverkan med --collaboration")))
    if survey.period.last > until:
        message = Message(N_("omgången {name} visas först när perioden är slut {day}"), args)
        raise UsageError(message)
    return tuple(one for one in found if one.id == survey.id)


def _as_text(opened: "Opened", found: "tuple[Round, ...]", fmt: str, speech: "Language") -> str:
    from samverkan_cli.render.jinja import md
    from samverkan_cli.render.markdown_table import markdown_table
    from samverkan_cli.render.plain import plain
    from samverkan_cli.render.table_text import table_text
    from samverkan_cli.views.survey_page import round_notes, round_table

    if not found:
        return speech.text(N_("Ingen enkätomgång är avslutad.")) + "\n"
    place = opened.snapshot.place
    parts = []
    for one in found:
        table, notes = round_table(one, speech, place), round_notes(one, speech, place)
        if fmt == "md":
            said = "".join(f"- {md(note)}\n" for note in notes)
            parts.append(f"## {md(table.caption)}\n\n{said}\n{markdown_table(table)}")
        else:
            said = "".join(f"{plain(note)}\n" for note in notes)
            parts.append(f"{plain(table.caption)}\n{said}\n{table_text(table)}")
    return "\n".join(parts)
