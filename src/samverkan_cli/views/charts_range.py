"""Geometry of interval charts: where each interval lies on a common scale, and its middle.

Units as in `charts`: widths in thousandths, heights in tenths of an em; labels above, the numbers
in a column to the right, where no line crosses them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from samverkan_cli.views.charts import (
    BAR_HEIGHT,
    BAR_TOP,
    LABEL,
    LABEL_BASE,
    STEP,
    VALUE_BASE,
)
from samverkan_cli.views.geometry import percent, tenths
from samverkan_cli.views.words import clip

LEAST = 8  # thousandths: an interval without extent is still seen
Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Between:
    """An interval to draw: from `low` to `high` with `point` in it, and the text beside it."""

    label: str
    low: Number
    point: Number
    high: Number
    shown: str


@dataclass(frozen=True, slots=True)
class Range:
    """An interval as it is drawn."""

    label: str
    label_y: str
    y: str
    end_y: str
    x: str
    width: str
    point_x: str
    shown: str
    shown_x: str
    shown_y: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A line across the chart, and what it stands for."""

    x: str
    name: str


@dataclass(frozen=True, slots=True)
class RangeChart:
    """An interval chart; the description states the finding as a sentence."""

    kind: ClassVar[str] = "ranges"
    anchor: str
    title: str
    description: str
    height: str
    bar_height: str
    ranges: tuple[Range, ...]
    limits: tuple[Limit, ...]
    point: str
    between: str


def range_chart(
    anchor: str,
    title: str,
    description: str,
    intervals: Sequence[Between],
    scale: tuple[Number, Number],
    keys: tuple[str, str],
    limits: Sequence[tuple[Number, str]] = (),
) -> RangeChart | None:
    """The chart on a scale from its first to its last value; None with nothing to draw.

    `keys` say what the mark and the interval stand for.
    """
    first, last = scale
    if not intervals or last <= first:
        return None
    longest = max(len(one.shown) for one in intervals)
    room = max(400, 950 - 31 * longest)

    def at(value: Number) -> int:
        return int((min(max(value, first), last) - first) * room / (last - first))

    ranges = []
    for i, one in enumerate(intervals):
        begin, end, top = at(one.low), at(one.high), i * STEP
        end = max(end, begin + LEAST)
        ranges.append(
            Range(
                label=clip(one.label, LABEL), label_y=f"{tenths(top + LABEL_BASE)}em",
                y=f"{tenths(top + BAR_TOP)}em",
                end_y=f"{tenths(top + BAR_TOP + BAR_HEIGHT)}em",
                x=percent(begin), width=percent(end - begin),
                point_x=percent(min(at(one.point), end - LEAST)), shown=one.shown,
                shown_x=percent(room), shown_y=f"{tenths(top + VALUE_BASE)}em",
            )
        )  # fmt: skip
    return RangeChart(
        anchor, title, description, f"{tenths(len(ranges) * STEP)}em", f"{tenths(BAR_HEIGHT)}em",
        tuple(ranges), tuple(Limit(percent(at(value)), name) for value, name in limits), *keys,
    )  # fmt: skip
