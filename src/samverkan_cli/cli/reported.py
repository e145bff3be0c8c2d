"""The follow-up report as text, from what has been measured."""

from dataclasses import replace

from samverkan_cli import __version__
from samverkan_cli.cli.measured import Measured
from samverkan_cli.cli.speech import report_language
from samverkan_cli.cli.written import Written
from samverkan_cli.indicators import measuring_day
from samverkan_cli.language.language import language
from samverkan_cli.views.followup import FollowUp, followup
from samverkan_cli.views.followup_csv import CSV_COLUMNS, followup_rows
from samverkan_cli.views.followup_sheet import as_sheet
from samverkan_cli.views.indicators_json import Json
from samverkan_cli.views.restated import Restated, restated_document
from samverkan_cli.views.stamp import drawn


def followup_written(found: Measured, lang: str | None, since: Restated | None) -> Written:
    """The report in every shape; the HTML and Markdown are laid out as no other report."""
    as_of = measuring_day(found.period, found.as_of)
    return Written(
        lambda: as_sheet(_page(found, lang, since)),
        lambda: followup_document(found, since),
        CSV_COLUMNS,
        lambda: followup_rows(found.period, as_of, found.results),
        "followup",
        lambda fmt, *, diagrams=False: followup_text(found, fmt, lang, since, diagrams=diagrams),
    )


def followup_document(found: Measured, since: Restated | None) -> Json:
    """The published JSON, with what has changed since the period's own report."""
    document = found.document()
    if since:
        sv, en = (language(code).message for code in ("sv", "en"))
        document["restated"] = restated_document(since, sv, en)
    return document


def followup_text(
    found: Measured, fmt: str, lang: str | None, since: Restated | None, *, diagrams: bool = False
) -> str:
    """The report in Markdown or HTML, in the registry's language unless another is asked for."""
    page = _page(found, lang, since)
    if fmt == "html":
        from samverkan_cli.render.html import followup_html

        return followup_html(page)
    from samverkan_cli.render.markdown import followup_markdown

    if diagrams:
        page = replace(page, stamp=drawn(page.stamp))
    return followup_markdown(page, diagrams=diagrams)


def _page(found: Measured, lang: str | None, since: Restated | None) -> FollowUp:
    return followup(
        found.opened.registry,
        found.collaboration,
        found.period,
        found.results,
        language=report_language(lang, found.opened.registry),
        as_of=measuring_day(found.period, found.as_of),
        revision=found.opened.revision,
        tool_version=__version__,
        unread=found.opened.snapshot.unread_files,
        place=found.opened.snapshot.place,
        restated=since,
    )
