"""One answer in the format asked for: text, JSON, CSV, Markdown or a page."""

import csv
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from samverkan_cli.cli.cost_asked import Asked
from samverkan_cli.cli.output import as_json, emit
from samverkan_cli.cli.speech import report_language
from samverkan_cli.language.language import Language
from samverkan_cli.render.csv_text import csv_cell
from samverkan_cli.render.jinja import html_environment, markdown_environment
from samverkan_cli.render.plain import plain
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.money_page import MoneyPage, Part

WIDTH = 80
Row = Mapping[str, object]


@dataclass(frozen=True)
class Answer:
    """The page in a language, the JSON document, and tidy rows for a spreadsheet."""

    page: Callable[[Language], MoneyPage]
    document: Mapping[str, object]
    columns: Sequence[str]
    rows: Sequence[Row]


def give(answer: Answer, asked: Asked, fmt: str, output: str | None) -> None:
    """Print the answer, or put it in a file; pages speak the registry's language."""
    emit(_formatted(answer, asked, fmt), output)


def _formatted(answer: Answer, asked: Asked, fmt: str) -> str:
    if fmt == "json":
        return as_json(answer.document)
    if fmt == "csv":
        return _csv(answer)
    if fmt == "text":
        return "\n".join(_text(answer.page(asked.speech)))
    page = answer.page(report_language(asked.lang, asked.opened.registry))
    if fmt == "html":
        return html_environment().get_template("money.html.j2").render(page=page)
    return markdown_environment().get_template("money.md.j2").render(page=page)


def _csv(answer: Answer) -> str:
    stream = StringIO()
    writer = csv.DictWriter(stream, answer.columns, lineterminator="\n")
    writer.writeheader()
    for row in answer.rows:
        # a number is a number, also below zero; only text could be taken for a formula
        writer.writerow(
            {k: v if isinstance(v, int | float) else csv_cell(v) for k, v in row.items()}
        )
    return stream.getvalue()


def _text(page: MoneyPage) -> Iterator[str]:
    yield from _wrapped(page.title)
    for notice in page.notices:
        yield from _wrapped(f"{notice.heading}: {notice.text}")
    if page.facts:
        yield ""
    for fact in page.facts:
        yield from _wrapped(f"{fact.label}: {fact.text}", "  ")
    for part in page.parts:
        yield ""
        if len(page.parts) > 1:
            yield from _wrapped(part.heading)
            yield ""
        yield from _part(part)
    if page.closing:
        yield ""
        yield from _wrapped(page.closing)
    yield ""


def _part(part: Part) -> Iterator[str]:
    for n, table in enumerate(part.tables):
        if n:
            yield ""
        if table.lines:
            yield from _wrapped(table.caption)
            yield table_text(table).rstrip("\n")
        elif table.empty:
            yield from _wrapped(table.empty)
    if part.tables and part.notes:
        yield ""
    for note in part.notes:
        yield from _wrapped(note, "  ")


def _wrapped(text: str, later: str = "") -> list[str]:
    """The text safe to print, in lines of at most 80 characters; paths are kept whole."""
    return textwrap.wrap(
        plain(text), WIDTH, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )
