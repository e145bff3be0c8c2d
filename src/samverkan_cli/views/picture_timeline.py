"""A timeline: stretches of time under a scale of years; text keeps the reader's size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from samverkan_cli.views.charts import LABEL, Bar, Pattern, Segment, Series
from samverkan_cli.views.geometry import em, percent
from samverkan_cli.views.words import clip

HEAD, STEP, LABEL_BASE, BAR_TOP, BAR_HEIGHT = 22, 32, 11, 15, 11  # tenths of an em
ROOM = 1000  # thousandths of the width
MOST_TICKS = 6  # years whose numbers fit beside each other on a narrow page


@dataclass(frozen=True, slots=True)
class Stretch:
    """A row: its label, its days, how it is filled. One without an end goes on to the day."""

    label: str
    first: date
    last: date | None
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the scale; one far to the right has its text to the left."""

    x: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture; its description states the finding, its table follows it."""

    kind: ClassVar[str] = "timeline"
    anchor: str
    title: str
    description: str
    height: str
    bar_height: str
    head: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    series: tuple[Series, ...]
    stretches: tuple[Stretch, ...]
    day: date


def timeline(
    anchor: str, title: str, description: str, stretches: Sequence[Stretch], day: date,
    series: Sequence[tuple[Pattern, str]],
) -> Timeline | None:  # fmt: skip
    """The stretches in the order given; None without any. Only fills in use are explained."""
    if not stretches:
        return None
    first = min(stretch.first for stretch in stretches)
    last = max([stretch.last or day for stretch in stretches] + [first])
    scale = _Scale(first, max((last - first).days, 1))
    bars = tuple(_bar(i, stretch, scale, day) for i, stretch in enumerate(stretches))
    used = {stretch.pattern for stretch in stretches}
    return Timeline(
        anchor, title, description, em(HEAD + len(bars) * STEP), em(BAR_HEIGHT), em(HEAD), bars,
        tuple(_ticks(scale)), tuple(Series(name, fill) for fill, name in series if fill in used),
        tuple(stretches), day,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    days: int

    def at(self, day: date) -> int:
        """Where a day stands, in thousandths of the width; what lies outside stands at the edge."""
        return max(0, min(ROOM, (day - self.first).days * ROOM // self.days))


def _bar(index: int, stretch: Stretch, scale: _Scale, day: date) -> Bar:
    top = HEAD + index * STEP
    begin, end = scale.at(stretch.first), scale.at(stretch.last or max(day, stretch.first))
    width = max(end - begin, 12)
    begin = min(begin, ROOM - width)
    return Bar(
        label=clip(stretch.label, LABEL), label_y=em(top + LABEL_BASE), y=em(top + BAR_TOP),
        segments=(Segment(percent(begin), percent(width), stretch.pattern),),
        shown="", shown_x="0", shown_y="0",
    )  # fmt: skip


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """The first of January of each year, of fewer years when they are many; else the first day."""
    last = scale.first.year + (scale.first.timetuple().tm_yday + scale.days) // 365
    years = range(scale.first.year + 1, min(last, 9999) + 1)
    shown = [date(y, 1, 1) for y in years if (date(y, 1, 1) - scale.first).days <= scale.days]
    every = -(-len(shown) // MOST_TICKS) or 1
    for day in shown[::every] or [scale.first]:
        x = scale.at(day)
        text = str(day.year) if shown else day.isoformat()
        yield Tick(percent(x), text, "end" if x > 850 else "start")
