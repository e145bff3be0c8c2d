"""One answer in the format asked for: text, JSON, CSV, Markdown or a page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from samverkan_cli.cli.cost_asked import Asked
from samverkan_cli.cli.output import as_json, emit
from samverkan_cli.cli.speech import report_language
from samverkan_cli.language.language import Language
from samverkan_cli.render.csv_text import csv_text
from samverkan_cli.render.sheet import sheet_html, sheet_markdown
from samverkan_cli.render.sheet_text import sheet_text
from samverkan_cli.views.sheet import Sheet

Row = Mapping[str, object]


@dataclass(frozen=True)
class Answer:
    """The page in a language, the JSON document, and tidy rows for a spreadsheet."""

    page: Callable[[Language], Sheet]
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
        return csv_text(answer.columns, answer.rows)
    if fmt == "text":
        return sheet_text(answer.page(asked.speech))
    page = answer.page(report_language(asked.lang, asked.opened.registry))
    if fmt == "html":
        return sheet_html(page)
    return sheet_markdown(page)
