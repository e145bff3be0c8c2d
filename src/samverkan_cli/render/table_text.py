"""A table for a terminal: aligned, wrapped to the width, nothing in the data parsed as markup."""

from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from samverkan_cli.render.plain import plain
from samverkan_cli.views.parts import Table


def table_text(table: Table, width: int = 80) -> str:
    """The table as lines of text, without colours or escapes."""
    grid = RichTable(box=SIMPLE_HEAD, title=None, pad_edge=False, show_edge=False)
    for column in table.columns:
        justify = "right" if column.numeric else "left"
        grid.add_column(Text(plain(column.heading)), justify=justify, overflow="fold")  # type: ignore[arg-type]
    for line in table.lines:
        grid.add_row(*(Text(plain(cell.text)) for cell in line.cells))
    stream = StringIO()
    console = Console(
        file=stream, width=width, color_system=None, highlight=False, legacy_windows=False
    )
    console.print(grid)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"
