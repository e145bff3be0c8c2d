"""The follow-up report as text, from what has been measured."""

from collections.abc import Callable
from functools import partial

from samverkan_cli import __version__
from samverkan_cli.cli.measured import Measured
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.own_templates import Own
from samverkan_cli.cli.speech import report_language, speech_of
from samverkan_cli.indicators import measuring_day
from samverkan_cli.language.language import language
from samverkan_cli.loading.privacy import masked
from samverkan_cli.views.followup import FollowUp, followup
from samverkan_cli.views.followup_sheet import as_sheet
from samverkan_cli.views.indicators_json import Json
from samverkan_cli.views.restated import Restated, restated_document
from samverkan_cli.views.sheet import Sheet


def followup_json(found: Measured, since: Restated | None) -> str:
    """The published JSON, with what has changed since the period's own report."""
    return as_json(_document(found, since))


def _document(found: Measured, since: Restated | None) -> Json:
    document = found.document()
    if since:
        sv, en = (language(code).message for code in ("sv", "en"))
        document["restated"] = restated_document(since, sv, en)
    return document


def followup_own(
    found: Measured, lang: str | None, since: Restated | None, templates: str | None
) -> Callable[[str], str | None]:
    """The report by own templates, in a format; None where there are none for it."""
    if templates is None:
        return lambda _fmt: None

    def masked_text(fmt: str) -> str | None:
        made = own.text(fmt)
        return None if made is None else masked(made)

    page, document = partial(followup_sheet, found, lang, since), partial(_document, found, since)
    own = Own(templates, "followup", page, document, speech_of(lang))
    return masked_text


def followup_text(found: Measured, fmt: str, lang: str | None, since: Restated | None) -> str:
    """The report in Markdown or HTML, in the registry's language unless another is asked for."""
    page = _page(found, lang, since)
    if fmt == "html":
        from samverkan_cli.render.html import followup_html

        return followup_html(page)
    from samverkan_cli.render.markdown import followup_markdown

    return followup_markdown(page)


def followup_sheet(found: Measured, lang: str | None, since: Restated | None) -> Sheet:
    """The report for documents that know only sheets."""
    return as_sheet(_page(found, lang, since))


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
