"""A worksheet as it is printed: rows as high as their texts, one page wide, charts kept whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from samverkan_cli.render.widths import lines_in
from samverkan_cli.render.xml_text import text

MOST = 32_767  # characters that a cell holds
CHARACTER = 0.556  # em of a digit in Arial; a column's width is counted in digits
PADDING = 2.0  # digits that a cell's margins take
USUAL = 9.0  # digits: a column that no table uses
FONT = {"font_name": "Arial", "font_size": 10}
LINE, GAP = 12.75, 3.25  # points of a line in Arial 10, and around it
DIGIT, EDGE = 5.25, 3.75  # points of a digit, and of a column's edge
WIDE, HIGH = 755.0, 470.0  # points between the margins of an A4 on its side
READ = 90.0  # digits that a sentence runs over at least
SHRUNK = 1.25  # pages; what is no longer than that is made to fit on one


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of a chart: its title's, the first it is drawn on, and the one after it."""

    first: int
    chart: int
    after: int


@dataclass(slots=True)
class Page:
    """A worksheet being written from the top; `widths` are its columns in digits."""

    sheet: Any
    formats: Mapping[str, Any]
    widths: list[float]
    row: int = 0
    heights: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Columns are added until a sentence has room."""
        while sum(self.widths) < READ:
            self.widths.append(USUAL)
        for i, width in enumerate(self.widths):
            self.sheet.set_column(i, i, width)

    def across(self, value: str, form: str, size: float = 10) -> None:
        """A text over all columns, on as many lines as it takes; nothing for no text."""
        if not value:
            return
        room = sum(self.widths) * CHARACTER * 10 / size * 0.95
        self.sheet.merge_range(self.row, 0, self.row, len(self.widths) - 1, "", self.formats[form])
        self.sheet.write_string(self.row, 0, text(value)[:MOST], self.formats[form])
        self.end(lines_in(value, room) * size / 10)

    def end(self, lines: float) -> None:
        """The row is so many lines high; go on below it."""
        points = min(409.0, lines * LINE + GAP)  # the highest that a row can be
        self.sheet.set_row(self.row, points)
        self.heights[self.row] = points
        self.row += 1

    def lines(self, values: Sequence[str]) -> int:
        """The lines a row of cells takes."""
        found = zip(values, self.widths, strict=False)
        return max((lines_in(v, (w - PADDING) * CHARACTER) for v, w in found), default=1)

    def points(self) -> float:
        """The width of the columns."""
        return sum(width * DIGIT + EDGE for width in self.widths)

    def left(self, first: int) -> float:
        """The points that a page which begins at a row has left below what is written."""
        tops, scale = self._tops(), max(1.0, self.points() / WIDE)
        return HIGH * scale - (tops[self.row] - tops[first]) - 2 * LINE

    def print_on(self, title: str, blocks: Sequence[Block]) -> None:
        """A4 on its side, one page wide, no block divided.

        Where there are blocks the scale is said: a page that is fitted obeys no page breaks.
        """
        sheet = self.sheet
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(left=0.6, right=0.6, top=0.75, bottom=0.75)
        sheet.set_footer(f"&L&8{text(title)[:200].replace('&', '&&')}&R&8&P (&N)")
        sheet.print_area(0, 0, self.row, len(self.widths) - 1)
        scale = max(10, min(100, int(100 * WIDE / self.points())))
        high = HIGH * 100 / scale
        short = self._tops()[self.row] <= high * SHRUNK
        if short or not blocks:
            sheet.fit_to_pages(1, 1 if short else 0)
            return
        sheet.set_print_scale(scale)
        sheet.set_h_pagebreaks(self._breaks(blocks, high))

    def _tops(self) -> list[float]:
        """The points above each row."""
        return [0.0, *accumulate(self.heights.get(i, LINE + GAP) for i in range(self.row + 1))]

    def _breaks(self, blocks: Sequence[Block], high: float) -> list[int]:
        """The rows that begin a page: a block's first, and its chart's when one cannot hold all."""
        tops, found, begun = self._tops(), list[int](), 0.0
        for block in blocks:
            whole = tops[block.after] - tops[block.first] <= high
            for first in (block.first,) if whole else (block.first, block.chart):
                used = (tops[first] - begun) % high
                if used and used + tops[block.after] - tops[first] > high:
                    found.append(first)
                    begun = tops[first]
        return found
