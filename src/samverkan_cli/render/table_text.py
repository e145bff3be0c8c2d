"""A table for a terminal: aligned, wrapped to the width, nothing in the data parsed as markup."""

from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from samverkan_cli.render.plain import plain
from samverkan_cli.views.parts import Table

_WIDEST_WORD = 36
_GAP = 3  # padding on both sides and the divider
_HELD = str.maketrans("\u00a0", "\ue000")  # rich breaks lines at no-break spaces
_FREED = str.maketrans("\ue000", "\u00a0")


def table_text(table: Table, width: int = 80) -> str:
    """The table as lines of text, without colours or escapes.

    Ids, numbers and Swedish compounds stay whole, so a table with many of them may be wider.
    """
    rows = [[plain(cell.text).translate(_HELD) for cell in line.cells] for line in table.lines]
    heads = [plain(column.heading).translate(_HELD) for column in table.columns]
    widths = _widths([[head, *cells] for head, *cells in zip(heads, *rows, strict=True)], width)
    grid = RichTable(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head, column, wide in zip(heads, table.columns, widths, strict=True):
        justify = "right" if column.numeric else "left"
        grid.add_column(Text(head), justify=justify, overflow="fold", width=wide)  # type: ignore[arg-type]
    for row in rows:
        grid.add_row(*map(Text, row))
    stream = StringIO()
    total = sum(widths) + _GAP * len(widths)
    Console(
        file=stream, width=total, color_system=None, highlight=False, legacy_windows=False
    ).print(grid)
    lines = stream.getvalue().translate(_FREED).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _widths(columns: list[list[str]], width: int) -> list[int]:
    """The width of each column: its longest word at least, its longest text at most."""
    least = [min(max(map(_longest_word, texts)), _WIDEST_WORD) for texts in columns]
    wanted = [max(map(cell_len, texts)) for texts in columns]
    room = width - _GAP * (len(columns) - 1) - sum(least)
    widths = list(least)
    while room > 0 and widths != wanted:
        lacking = [
            i for i, (has, wants) in enumerate(zip(widths, wanted, strict=True)) if has < wants
        ]
        if not lacking:
            break
        for i in lacking[:room]:
            widths[i] += 1
        room -= len(lacking[:room])
    return widths


def _longest_word(text: str) -> int:
    return max(map(cell_len, text.split(" ")))
