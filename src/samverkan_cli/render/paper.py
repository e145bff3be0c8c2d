"""A paper as text for a terminal, as Markdown and as one self-contained HTML page."""

import re
from collections.abc import Iterator

from samverkan_cli.render.jinja import html_environment, markdown_environment
from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.plain import plain
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.paper import Paper, Part


def paper_html(paper: Paper) -> str:
    """The page; the same paper gives the same bytes."""
    return html_environment().get_template("paper.html.j2").render(paper=paper)


def paper_markdown(paper: Paper) -> str:
    """Markdown that reads on a forge and in an e-mail."""
    text = markdown_environment().get_template("paper.md.j2").render(paper=paper)
    return re.sub("\n{3,}", "\n\n", text).strip("\n") + "\n"


def paper_text(paper: Paper) -> str:
    """Lines of at most 80 columns; tables with long ids may be wider."""
    lines = [*wrapped(paper.title), *wrapped(paper.lead)]
    for notice in paper.notices:
        lines += wrapped(f"{notice.heading}: {notice.text}")
    for part in paper.parts:
        lines += ["", *part_text(part)]
    if paper.sign:
        lines += ["", *wrapped(paper.sign_heading), *(f"  {one}" for one in map(plain, paper.sign))]
    if paper.closing:
        lines += ["", *wrapped(paper.closing)]
    return "\n".join(lines) + "\n"


def part_text(part: Part) -> Iterator[str]:
    """A part's heading, sentences, tables and notes."""
    yield from wrapped(part.heading)
    for point in part.points:
        yield from wrapped(point, "  ", "    ")
    for table in part.tables:
        if table.lines:
            yield ""
            if len(part.tables) > 1:
                yield from wrapped(table.caption)
            yield table_text(table).rstrip("\n")
        elif table.empty:
            yield from wrapped(table.empty, "  ")
    for row in part.records.rows:
        if row is part.records.rows[0]:
            yield ""
            yield from wrapped(part.records.heading, "  ")
        for record in row.records:
            yield from wrapped(f"{row.label}, {record.title}: {record.place}", "    ", "      ")
    if part.notes:
        yield ""
    for note in part.notes:
        yield from wrapped(note, "  ", "    ")
