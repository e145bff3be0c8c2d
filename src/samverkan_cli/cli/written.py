"""A report in every format: Markdown, HTML, JSON, CSV, and documents with their extras."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from samverkan_cli.cli.days import reporting_period
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.named import named
from samverkan_cli.cli.output import as_json, emit, format_named
from samverkan_cli.cli.own_templates import Own, usable
from samverkan_cli.cli.papers import PAPERS, write_paper
from samverkan_cli.cli.registry import (
    Opened,
    collaboration_named,
    known_then,
    must_belong,
    open_registry,
    warn_unread,
)
from samverkan_cli.cli.speech import report_language, speech_of
from samverkan_cli.indicators import measuring_day
from samverkan_cli.language.language import language
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.period import Span
from samverkan_cli.render.csv_text import Dialect, csv_table
from samverkan_cli.views.report_subject import ReportSubject, known_to
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.stamp import drawn


class Layout(Protocol):
    """A page laid out as no sheet is: in HTML or Markdown, the latter with or without Mermaid."""

    def __call__(self, fmt: str, *, diagrams: bool = False) -> str:
        """The text."""


@dataclass(frozen=True)
class Written:
    """What a report says, each shape made only when it is asked for.

    `laid_out` gives the HTML or Markdown of a report that is more than a sheet.
    """

    page: Callable[[], Sheet]
    document: Callable[[], dict[str, object]]
    columns: Sequence[str]
    rows: Callable[[], Iterable[Sequence[object]]]
    report: str
    laid_out: "Layout | None" = None

    def by(self, templates: str | None, lang: str | None) -> Callable[[str], str | None]:
        """The report by own templates, in a format; None where there are none for it."""
        if templates is None:
            return lambda _fmt: None
        return Own(templates, self.report, self.page, self.document, speech_of(lang)).text


def write(
    found: Written, fmt: str | None, dialect: Dialect, output: str | None,
    templates: str | None = None, lang: str | None = None, *, mermaid: bool = False,
) -> None:  # fmt: skip
    """In the format asked for, else the one the file's ending says, else Markdown."""
    chosen = fmt or format_named(output, ("md", "html", "json", "csv", *PAPERS))
    usable(templates, chosen)
    if mermaid:
        _drawable(chosen, templates)
    own = found.by(templates, lang)
    if chosen in PAPERS:

        def html() -> str:
            return own("html") or _laid_out(found, "html")

        write_paper(chosen, output, found.page, html)
        return
    if chosen == "csv" and dialect == "excel" and output in (None, "-"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]  # a TextIOWrapper here
    emit(own(chosen) or _text(found, chosen, dialect, diagrams=mermaid), output)


def _drawable(fmt: str, templates: str | None) -> None:
    """UsageError where no Mermaid would come out: other formats have pictures of their own."""
    if fmt != "md":
        message = Message(N_("--mermaid gäller Markdown, inte {format}"), {"format": fmt})
        raise UsageError(message, Message(N_("utelämna --mermaid")))
    if templates is not None:
        message = Message(N_("--mermaid gäller verktygets egna mallar"))
        raise UsageError(message, Message(N_("utelämna --mermaid eller --templates")))


def _text(found: Written, fmt: str, dialect: Dialect, *, diagrams: bool) -> str:
    if fmt == "json":
        return as_json(found.document())
    if fmt == "csv":
        return csv_table(_headings(found, dialect), found.rows(), dialect)
    return _laid_out(found, fmt, diagrams=diagrams)


def _headings(found: Written, dialect: Dialect) -> Sequence[str]:
    """The columns by name: for programs as they are, for a person in the report's language."""
    if dialect == "tidy":
        return found.columns
    from samverkan_cli.views.column_names import column_name

    spoken = language(found.page().lang)
    return [column_name(name, spoken) for name in found.columns]


def _laid_out(found: Written, fmt: str, *, diagrams: bool = False) -> str:
    if found.laid_out:
        return found.laid_out(fmt, diagrams=diagrams)
    from samverkan_cli.render.sheet import sheet_html, sheet_markdown

    page = found.page()
    if diagrams:
        page = replace(page, stamp=drawn(page.stamp))
    return sheet_html(page) if fmt == "html" else sheet_markdown(page, diagrams=diagrams)


def subject_of(
    where: str | None, collaboration: str | None, at: str | None, as_of: str | None,
    today: str | None, lang: str | None, period: Span | None = None,
) -> ReportSubject:  # fmt: skip
    """Open the registry and cut it to the day the report is about.

    With a period that is its last day, but nothing later than today or `--as-of` is seen.
    """
    opened = open_registry(where, at, today)
    warn_unread(opened, speech_of(lang))
    until = opened.until(as_of)
    return about(opened, collaboration, measuring_day(period, until) if period else until, lang)


def subject_with(
    wanted: str, where: str | None, collaboration: str | None, at: str | None, as_of: str | None,
    today: str | None, lang: str | None,
) -> tuple[ReportSubject, Initiative]:  # fmt: skip
    """The subject and an initiative of it, whose own cooperation is the one when none is named.

    UsageError when the initiative belongs to another cooperation, or was not known on the day.
    """
    opened = open_registry(where, at, today)
    warn_unread(opened, speech_of(lang))
    until = opened.until(as_of)
    found = named(opened.registry, Initiative, wanted)
    own = opened.registry.collaboration_of(found)
    subject = about(opened, collaboration or own, until, lang)
    must_belong(opened.registry, found, subject.collaboration)
    return subject, known_then(subject.registry, found, until)


def period_of(option: str | None) -> Span | None:
    """`--period`; UsageError when it cannot be read."""
    return None if option is None else reporting_period(option, date.min)


def about(
    opened: Opened, collaboration: str | None, until: date, lang: str | None
) -> ReportSubject:
    """The subject of a report on an opened registry."""
    from samverkan_cli import __version__
    from samverkan_cli.render.outlines import outlines

    registry = opened.registry
    chosen = collaboration_named(registry, collaboration)
    return ReportSubject(
        known_to(registry, chosen, until), chosen, until, report_language(lang, registry),
        opened.snapshot.place, opened.revision, __version__, opened.snapshot.unread_files,
        outlines(),
    )  # fmt: skip
