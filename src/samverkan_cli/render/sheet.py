"""A sheet as HTML and as Markdown; the same sheet gives the same bytes."""

from samverkan_cli.render.jinja import html_environment, markdown_environment
from samverkan_cli.render.lines import squeezed
from samverkan_cli.views.sheet import Sheet


def sheet_html(page: Sheet) -> str:
    """One self-contained file."""
    return html_environment().get_template("sheet.html.j2").render(page=page)


def sheet_markdown(page: Sheet, *, diagrams: bool = False) -> str:
    """Text that reads on a forge and in an e-mail; with diagrams Mermaid beside the tables."""
    text = markdown_environment(diagrams=diagrams).get_template("sheet.md.j2").render(page=page)
    return squeezed(text)
