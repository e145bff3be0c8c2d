"""A table for a terminal: aligned, wrapped to the width, nothing in the data parsed as markup."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from samverkan_cli.render.plain import plain
from samverkan_cli.views.parts import Table

_WIDEST_WORD = 36
_GAP = 3  # padding on both sides and the divider
Texts = Sequence[str]


def table_text(table: Table, width: int = 80) -> str:
    """The table as lines of text, without colours or escapes.

    Ids, numbers and Swedish compounds stay whole, so a table with many of them may be wider.
    """
    rows = [[plain(cell.text) for cell in line.cells] for line in table.lines]
    heads = [plain(column.heading) for column in table.columns]
    columns = [[head, *cells] for head, *cells in zip(heads, *rows, strict=True)]
    widths = _widths(columns, width)
    numeric = [column.numeric for column in table.columns]
    if all(_cells(text) <= w for texts, w in zip(columns, widths, strict=True) for text in texts):
        lines = list(_on_one_line(heads, rows, widths, numeric))
    else:
        from samverkan_cli.render.table_wrapped import wrapped  # rich: only a wide table needs it

        lines = wrapped(heads, rows, widths, numeric, _GAP)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _on_one_line(
    heads: Texts, rows: Sequence[Texts], widths: Sequence[int], numeric: Sequence[bool]
) -> Iterator[str]:
    """Every row on a line of its own, the headings above a rule."""
    for n, texts in enumerate((heads, *rows)):
        padded = [_padded(*cell) for cell in zip(texts, widths, numeric, strict=True)]
        yield (" " * _GAP).join(padded)
        if n == 0:
            yield "─" * (sum(widths) + _GAP * (len(widths) - 1))


def _padded(text: str, width: int, right: bool) -> str:
    if right:
        text = text.rstrip(" ")
        return " " * (width - _cells(text)) + text
    return text + " " * (width - _cells(text))


def _cells(text: str) -> int:
    """How wide the text is on a terminal."""
    return len(text) if text.isascii() else cell_len(text)


def _widths(columns: list[list[str]], width: int) -> list[int]:
    """The width of each column: its longest word at least, its longest text at most."""
    least = [min(max(map(_longest_word, texts)), _WIDEST_WORD) for texts in columns]
    wanted = [max(map(_cells, texts)) for texts in columns]
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
    return max(map(_cells, text.split(" ")))
