"""Geometry of bar charts in whole numbers: widths in thousandths, heights in tenths of an em.

Nothing is scaled: text keeps the reader's size at any width, and labels stand above their bars, so
the same picture reads at 320 pixels and on paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Literal, get_args

from samverkan_cli.views.geometry import em, percent
from samverkan_cli.views.words import clip

Pattern = Literal[
    "solid", "hatched", "open", "dotted", "crossed", "ruled", "barred", "checked"
]  # fmt: skip
PATTERNS: tuple[Pattern, ...] = get_args(Pattern)
LABEL = 40  # characters that fit on a narrow page
STEP, LABEL_BASE, BAR_TOP, BAR_HEIGHT, VALUE_BASE = 36, 11, 15, 11, 24  # tenths of an em


@dataclass(frozen=True, slots=True)
class Amount:
    """A bar to draw: its parts (one per series; None is unknown) and the text at its end."""

    label: str
    parts: tuple[int | Fraction | None, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: where it begins, how wide it is, how it is filled."""

    x: str
    width: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its label above and its value at the end."""

    label: str
    label_y: str
    y: str
    segments: tuple[Segment, ...]
    shown: str
    shown_x: str
    shown_y: str


@dataclass(frozen=True, slots=True)
class Series:
    """What a fill stands for."""

    name: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class BarChart:
    """A bar chart of `amounts`; the description states the finding as a sentence."""

    kind: ClassVar[str] = "bars"
    anchor: str
    title: str
    description: str
    height: str
    bar_height: str
    bars: tuple[Bar, ...]
    series: tuple[Series, ...]
    amounts: tuple[Amount, ...] = ()

    @property
    def fills(self) -> tuple[Pattern, ...]:
        """The patterns in it, in their order."""
        used = {segment.pattern for bar in self.bars for segment in bar.segments}
        used |= {one.pattern for one in self.series}
        return tuple(pattern for pattern in PATTERNS if pattern in used)


def _segments(
    parts: Sequence[int | Fraction | None], most: int | Fraction, room: int
) -> tuple[list[Segment], int]:
    """The parts side by side from the left, and where the last one ends."""
    found, end, total = [], 0, Fraction(0)
    for part, pattern in zip(parts, PATTERNS[: len(parts)], strict=True):
        if not part:
            continue
        total += part
        begin, end = end, int(total * room / most)
        found.append(Segment(percent(begin), percent(max(end - begin, 4)), pattern))
    return found, end


def bar_chart(
    anchor: str, title: str, description: str, amounts: Sequence[Amount], series: Sequence[str] = ()
) -> BarChart | None:
    """The chart, of at most eight series told apart by pattern; None with nothing to draw.

    ValueError for more: a part without a fill of its own would be drawn as another's, or not.
    """
    most = max((sum(part or 0 for part in amount.parts) for amount in amounts), default=0)
    if most <= 0:
        return None
    longest = max(len(amount.shown) for amount in amounts)
    room = max(400, 950 - 31 * longest)  # what the longest value leaves on a narrow page
    bars = []
    for i, amount in enumerate(amounts):
        segments, end = _segments(amount.parts, most, room)
        top = i * STEP
        bars.append(
            Bar(
                label=clip(amount.label, LABEL), label_y=em(top + LABEL_BASE),
                y=em(top + BAR_TOP), segments=tuple(segments), shown=amount.shown,
                shown_x=percent(end), shown_y=em(top + VALUE_BASE),
            )
        )  # fmt: skip
    named = tuple(
        Series(name, pattern) for name, pattern in zip(series, PATTERNS[: len(series)], strict=True)
    )
    return BarChart(
        anchor, title, description, em(len(bars) * STEP), em(BAR_HEIGHT),
        tuple(bars), named, tuple(amounts),
    )  # fmt: skip
