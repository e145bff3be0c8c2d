"""The follow-up report as text, from what has been measured."""

from samverkan_cli import __version__
from samverkan_cli.cli.measured import Measured
from samverkan_cli.cli.speech import report_language
from samverkan_cli.indicators import measuring_day
from samverkan_cli.views.followup import followup


def followup_text(found: Measured, fmt: str, lang: str | None) -> str:
    """The report in Markdown or HTML, in the registry's language unless another is asked for."""
    page = followup(
        found.opened.registry,
        found.collaboration,
        found.period,
        found.results,
        language=report_language(lang, found.opened.registry),
        as_of=measuring_day(found.period, found.as_of),
        revision=found.opened.revision,
        tool_version=__version__,
        unread=found.unread(),
        place=found.opened.snapshot.place,
    )
    if fmt == "html":
        from samverkan_cli.render.html import followup_html

        return followup_html(page)
    from samverkan_cli.render.markdown import followup_markdown

    return followup_markdown(page)
