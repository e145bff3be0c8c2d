"""A table with texts wider than their columns: they go on in the line below."""

from collections.abc import Sequence
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

_HELD = str.maketrans("\u00a0", "\ue000")  # rich breaks lines at no-break spaces
_FREED = str.maketrans("\ue000", "\u00a0")
Texts = Sequence[str]


def wrapped(
    heads: Texts, rows: Sequence[Texts], widths: Sequence[int], numeric: Sequence[bool], gap: int
) -> list[str]:
    """The lines of the table; `widths` in cells of the terminal, a word longer than that broken."""
    grid = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head, wide, right in zip(heads, widths, numeric, strict=True):
        justify = "right" if right else "left"
        grid.add_column(_text(head), justify=justify, overflow="fold", width=wide)  # type: ignore[arg-type]
    for row in rows:
        grid.add_row(*map(_text, row))
    stream = StringIO()
    total = sum(widths) + gap * len(widths)
    Console(
        file=stream, width=total, color_system=None, highlight=False, legacy_windows=False
    ).print(grid)
    return stream.getvalue().translate(_FREED).splitlines()


def _text(text: str) -> Text:
    return Text(text.translate(_HELD))
