"""A sheet as HTML and as Markdown; the same sheet gives the same bytes."""

import re

from samverkan_cli.render.jinja import html_environment, markdown_environment
from samverkan_cli.views.sheet import Sheet


def sheet_html(page: Sheet) -> str:
    """One self-contained file."""
    return html_environment().get_template("sheet.html.j2").render(page=page)


def sheet_markdown(page: Sheet) -> str:
    """Text that reads on a forge and in an e-mail."""
    text = markdown_environment().get_template("sheet.md.j2").render(page=page)
    return re.sub("\n{3,}", "\n\n", text).strip("\n") + "\n"
