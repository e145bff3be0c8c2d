"""A chart in a worksheet, drawn by the office program from its own numbers below them."""

from collections.abc import Iterator
from math import ceil
from typing import Any

from samverkan_cli.render.widths import need
from samverkan_cli.render.xlsx_page import CHARACTER, GAP, LINE, MOST, PADDING, Block, Page
from samverkan_cli.render.xml_text import text
from samverkan_cli.views.charts import BarChart

LEAST, MOST_HIGH = 220, 560  # pixels of a chart
EACH, AROUND = 24, 90  # pixels of a bar, and of what stands around the bars
PIXEL = 0.75  # points
WIDEST = 900  # pixels
OUTSIDE = {"position": "outside_end"}
ON_WHITE = {"fill": {"color": "#ffffff"}}  # a number is read on any pattern
MORE = ("percent_20", "outlined_diamond", "dark_horizontal", "dark_vertical", "large_check")
INK = {"fg_color": "#14506c", "bg_color": "#ffffff"}
FILLS: tuple[tuple[str, dict[str, Any]], ...] = (  # in the order of `views.charts.PATTERNS`
    ("fill", {"color": "#2b6f92"}),
    ("pattern", {"pattern": "wide_upward_diagonal", **INK}),
    ("fill", {"none": True}),
    *(("pattern", {"pattern": name, **INK}) for name in MORE),
)


def chart_widths(chart: BarChart) -> list[float]:
    """The widths in digits of the columns of its numbers."""
    labels = need("", [one.label for one in chart.amounts], bold=True)
    names = [need(name, [], bold=True).natural for name in _names(chart)]
    ems = [min(labels.natural, 25.0), *(max(name, 5.0) for name in names)]
    return [width / CHARACTER + PADDING for width in ems]


def add_chart(book: Any, page: Page, chart: BarChart) -> Block:
    """The sentence it shows, its numbers, and the chart below them."""
    begun = page.row
    page.across(chart.title, "strong")
    page.across(chart.description, "note")
    names = _names(chart)
    first = page.row + 1
    page.sheet.write_string(page.row, 0, "", page.formats["head"])
    for j, name in enumerate(names, start=1):
        page.sheet.write_string(page.row, j, text(name)[:MOST], page.formats["head right"])
    page.end(page.lines(["", *names]))
    for amount in chart.amounts:
        page.sheet.write_string(page.row, 0, text(amount.label)[:MOST], page.formats["wrap"])
        for j, value in enumerate(amount.parts[: len(names)], start=1):
            if value is not None:
                form = page.formats["parts" if value % 1 else "whole"]
                page.sheet.write_number(page.row, j, float(value), form)
        page.end(page.lines([amount.label]))
    last = page.row - 1
    page.row += 1
    high = min(MOST_HIGH, AROUND + EACH * len(chart.amounts), int(page.left(begun) / PIXEL))
    high = max(LEAST, high)
    drawn_on = page.row
    drawn = _drawn(book, page, chart, first, last)
    drawn.set_size({"width": min(WIDEST, int(page.points() / PIXEL)), "height": high})
    said = {"description": text(chart.description)[:255], "object_position": 2}
    page.sheet.insert_chart(page.row, 0, drawn, said)
    page.row += ceil(high * PIXEL / (LINE + GAP)) + 1
    return Block(begun, drawn_on, page.row)


def _names(chart: BarChart) -> list[str]:
    return [series.name for series in chart.series] or [chart.title]


def _drawn(book: Any, page: Page, chart: BarChart, first: int, last: int) -> Any:
    names = _names(chart)
    alone = len(names) == 1
    drawn = book.add_chart({"type": "bar"} if alone else {"type": "bar", "subtype": "stacked"})
    for series in _series(page.sheet.get_name(), len(names), first, last):
        drawn.add_series(series)
    drawn.set_title({"name": text(chart.title)[:255], "name_font": {"size": 12}})
    drawn.set_legend({"none": True} if alone else {"position": "bottom"})
    drawn.set_y_axis({"reverse": True})
    drawn.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    return drawn


def _series(page: str, count: int, first: int, last: int) -> Iterator[dict[str, Any]]:
    for j in range(count):
        how, fill = FILLS[j]
        yield {
            "name": [page, first - 1, j + 1],
            "categories": [page, first, 0, last, 0],
            "values": [page, first, j + 1, last, j + 1],
            how: fill,
            "border": {"color": "#14506c"},
            "gap": 60,
            "data_labels": {"value": True, **(OUTSIDE if count == 1 else ON_WHITE)},
        }
