"""A table for a terminal: aligned, wrapped to the width, nothing in the data parsed as markup."""

from collections.abc import Iterable
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from samverkan_cli.render.plain import plain
from samverkan_cli.views.parts import Table


_WIDEST_WORD = 36
_GAP = 3  # padding on both sides and the divider


def _longest_word(texts: Iterable[str]) -> int:
    """So that ids and Swedish compounds stay whole where there is room."""
    words = (len(word) for text in texts for word in text.split())
    return min(max(words, default=1), _WIDEST_WORD)


def table_text(table: Table, width: int = 80) -> str:
    """The table as lines of text, without colours or escapes; wider where ids need the room."""
    grid = RichTable(box=SIMPLE_HEAD, title=None, pad_edge=False, show_edge=False)
    needed = 2  # rich keeps a margin of its own
    for number, column in enumerate(table.columns):
        cells = (line.cells[number].text for line in table.lines)
        texts = (column.heading, *cells)
        least, longest = _longest_word(texts), max(map(len, texts))
        needed += least + _GAP
        grid.add_column(
            Text(plain(column.heading)),
            justify="right" if column.numeric else "left",
            overflow="fold",
            min_width=least,
            no_wrap=least >= longest,
        )
    for line in table.lines:
        grid.add_row(*(Text(plain(cell.text)) for cell in line.cells))
    stream = StringIO()
    console = Console(
        file=stream,
        width=max(width, needed),
        color_system=None,
        highlight=False,
        legacy_windows=False,
    )
    console.print(grid)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"
