"""Lines over time: at most five series, each with its own dashes and its own mark."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar

from samverkan_cli.views.geometry import em, percent

MOST_SERIES = 5
PLOT_TOP, PLOT, FOOT = 12, 100, 22  # tenths of an em
FIRST, LAST = 30, 900  # thousandths: room for the last values to the right
NEAR = 13  # tenths of an em that two values must stand apart
MOST_TICKS = 5  # names of periods that fit beside each other on a narrow page
Value = int | Fraction


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of a line between two periods that are both known."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A value."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A series: `style` 1–5 sets its dashes and its mark; `shown` is the last value."""

    name: str
    style: int
    strokes: tuple[Stroke, ...]
    dots: tuple[Dot, ...]
    shown: str
    shown_x: str
    shown_y: str


@dataclass(frozen=True, slots=True)
class PeriodTick:
    """The name of a period under the lines."""

    x: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Trend:
    """The picture; its description states the finding, its table follows it."""

    kind: ClassVar[str] = "trend"
    anchor: str
    title: str
    description: str
    height: str
    ceiling: str
    ceiling_y: str
    most: str
    floor: str
    foot: str
    curves: tuple[Curve, ...]
    ticks: tuple[PeriodTick, ...]
    periods: tuple[str, ...]
    values: tuple["Values", ...]

    @property
    def known(self) -> bool:
        """Whether every series has a value for every period."""
        return all(value is not None for one in self.values for value in one.values)


@dataclass(frozen=True, slots=True)
class Values:
    """A series to draw: a value for each period, None where it is unknown, the last in words."""

    name: str
    values: tuple[Value | None, ...]
    shown: str


def trend(
    anchor: str, title: str, description: str, periods: Sequence[str], series: Sequence[Values],
    say: Callable[[Value], str],
) -> Trend | None:  # fmt: skip
    """The picture of the first five series; None with fewer than two periods or nothing known.

    `say` writes the greatest value, at the line that marks it.
    """
    known = [value for one in series for value in one.values if value is not None]
    if len(periods) < 2 or not known:
        return None
    most = max(*known, 1)
    xs = [FIRST + i * (LAST - FIRST) // (len(periods) - 1) for i in range(len(periods))]
    drawn = [_curve(n, one, xs, most) for n, one in enumerate(series[:MOST_SERIES], start=1)]
    every = -(-len(periods) // MOST_TICKS)
    ticks = [
        PeriodTick(percent(x), text, "start" if x < 100 else "middle")
        for x, text in zip(xs, periods, strict=True)
    ]
    return Trend(
        anchor, title, description, em(PLOT_TOP + PLOT + FOOT), em(PLOT_TOP), em(PLOT_TOP - 3),
        say(most), em(PLOT_TOP + PLOT),
        em(PLOT_TOP + PLOT + 16), tuple(_apart(drawn)), tuple(ticks[::-1][::every][::-1]),
        tuple(periods), tuple(series[:MOST_SERIES]),
    )  # fmt: skip


def _curve(style: int, one: Values, xs: Sequence[int], most: Value) -> tuple[int, Curve]:
    """The curve, and how high its last value stands in tenths of an em."""
    points = [
        (x, None if value is None else PLOT_TOP + PLOT - int(value * PLOT / most))
        for x, value in zip(xs, one.values, strict=True)
    ]
    dots = [(x, y) for x, y in points if y is not None]
    strokes = tuple(
        Stroke(percent(x1), em(y1), percent(x2), em(y2))
        for (x1, y1), (x2, y2) in pairwise(points)
        if y1 is not None and y2 is not None
    )
    end = dots[-1] if dots else (LAST, PLOT_TOP + PLOT)
    curve = Curve(
        one.name, style, strokes, tuple(Dot(percent(x), em(y)) for x, y in dots),
        one.shown if dots else "", percent(end[0]), em(end[1]),
    )  # fmt: skip
    return end[1], curve


def _apart(drawn: Sequence[tuple[int, Curve]]) -> list[Curve]:
    """The last values moved so that none stands upon another; one that is already said is left out.

    Series that end alike end in one point, and one number says it.
    """
    placed: dict[int, tuple[str, int]] = {}
    said: set[tuple[int, str, str]] = set()
    floor: int | None = None
    for y, curve in sorted(drawn, key=lambda pair: (pair[0], pair[1].style)):
        same = (y, curve.shown_x, curve.shown)
        if same in said:
            placed[curve.style] = ("", y)
            continue
        floor = y if floor is None else max(y, floor + NEAR)
        placed[curve.style] = (curve.shown, floor)
        said.add(same)
    return [
        replace(c, shown=placed[c.style][0], shown_y=em(placed[c.style][1] + 4)) for _, c in drawn
    ]
