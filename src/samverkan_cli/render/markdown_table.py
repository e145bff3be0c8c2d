"""A table in Markdown, safe for any text in its cells."""

from samverkan_cli.render.jinja import md
from samverkan_cli.views.parts import Table


def markdown_table(table: Table) -> str:
    """Header, rule and rows; numbers to the right."""
    heads = [str(md(column.heading)) for column in table.columns]
    rules = ["--:" if column.numeric else "---" for column in table.columns]
    rows = [[str(md(cell.text)) for cell in line.cells] for line in table.lines]
    lines: list[list[str]] = [heads, rules, *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
