"""A picture as a Mermaid diagram, which forges draw beside a Markdown report's tables.

Only what Mermaid can show truly: bars of one series, a trend without gaps, a timeline. It has no
stacked bars, no matrix and no map, so those stay with their sentence and their table.
Syntax: mermaid.js.org, `xychart-beta` and `gantt`.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from markupsafe import Markup

from samverkan_cli.render.jinja import one_line
from samverkan_cli.views.charts import BarChart
from samverkan_cli.views.picture_timeline import Timeline
from samverkan_cli.views.picture_trend import Trend, Values

_INK = "#4a90b4"  # 3:1 or more against white, black and what is written on it; Mermaid's own is not
# the value stands in its bar, and so no scale: its numbers would stand upon each other
_VALUES = ', "showDataLabel": true, "yAxis": {"showLabel": false, "showTick": false}'
# what could end a text, begin a comment, a directive or an entity, or a date in a task; each as a
# sign that reads the same
_ALIKE = str.maketrans(
    {
        '"': "”", "`": "’", "#": "＃", ";": ",", ":": "∶", "%": "％", "{": "(", "}": ")", "<": "‹",
        ">": "›", "\\": "/", "[": "(", "]": ")", "|": "/", "&": "＆", "@": "＠",
    }
)  # fmt: skip
_KEYWORD = re.compile(
    r"(?i)^(?:section|title|click|call|href|date|axis|tick|includes|excludes|today|inclusive|top|"
    r"weekday|weekend|acc|gantt|done|crit|active|milestone|vert|\d{4}-)"
)
_LEAD = "\u2060"  # a word joiner: unseen, and no space that a parser would skip


def mermaid(picture: object) -> Markup:
    """The picture as fenced blocks; empty for one Mermaid cannot show truly."""
    blocks = ["\n".join(("", "```mermaid", *lines, "```", "")) for lines in _diagrams(picture)]
    return Markup("".join(blocks))  # noqa: S704 - every text in them has been through `_text`


def _diagrams(picture: object) -> Iterator[list[str]]:
    if isinstance(picture, BarChart) and len(picture.series) < 2:
        yield list(_bars(picture))
    elif isinstance(picture, Trend) and picture.known:
        most = max(value or 0 for one in picture.values for value in one.values)
        for one in picture.values:
            yield list(_line(picture, one, max(most, 1)))
    elif isinstance(picture, Timeline):
        yield list(_gantt(picture))


def _bars(chart: BarChart) -> Iterator[str]:
    numbers = [sum((part or 0 for part in one.parts), Fraction(0)) for one in chart.amounts]
    yield _drawn(80 + 32 * len(numbers), _VALUES)
    yield "xychart-beta horizontal"
    yield f"    title {_quoted(chart.title)}"
    yield f"    x-axis [{', '.join(_quoted(amount.label) for amount in chart.amounts)}]"
    yield f"    y-axis 0 --> {_number(max(numbers))}"
    yield f"    bar [{', '.join(map(_number, numbers))}]"


def _line(picture: Trend, one: Values, most: int | Fraction) -> Iterator[str]:
    """A diagram for each series, all on one scale: Mermaid's lines have no legend."""
    yield _drawn(260)
    yield "xychart-beta"
    yield f"    title {_quoted(f'{picture.title}: {one.name}')}"
    yield f"    x-axis [{', '.join(map(_quoted, picture.periods))}]"
    yield f"    y-axis 0 --> {_number(most)}"
    yield f"    line [{', '.join(_number(value or 0) for value in one.values)}]"


def _gantt(picture: Timeline) -> Iterator[str]:
    yield "gantt"
    yield f"    title {_text(picture.title)}"
    yield "    dateFormat YYYY-MM-DD"
    yield "    axisFormat %Y-%m"
    yield "    todayMarker off"
    for stretch in picture.stretches:
        last = max(stretch.last or picture.day, stretch.first)
        end = last + timedelta(days=1) if last == stretch.first else last
        yield f"    {_text(stretch.label)} :{stretch.first.isoformat()}, {end.isoformat()}"


def _drawn(height: int, more: str = "") -> str:
    """The directive that sets the height in pixels and a fill that is seen on any background."""
    look = f'"xyChart": {{"height": {height}{more}}}'
    ink = f'"themeVariables": {{"xyChart": {{"plotColorPalette": "{_INK}"}}}}'
    return f"%%{{init: {{{look}, {ink}}}}}%%"


def _quoted(value: str) -> str:
    return f'"{_text(value)}"'


def _text(value: str) -> str:
    text = one_line(value).translate(_ALIKE)
    return f"{_LEAD}{text}" if _KEYWORD.match(text) else text or "–"


def _number(value: int | Fraction) -> str:
    """Whole, or with two decimals: a picture needs no more."""
    return str(int(value)) if value == int(value) else f"{float(value):.2f}"
