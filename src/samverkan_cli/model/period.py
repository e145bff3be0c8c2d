"""Days and spans of days: `2024`, `2024-H2`, `2024-Q3`, `2024-06`, `2024-05-21..2024-12-31`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Span:
    """Whole days from `first` to `last`, both inclusive, with the text that names them."""

    first: date
    last: date
    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def days(self) -> int:
        """Number of days, at least 1."""
        return (self.last - self.first).days + 1

    def holds(self, day: date | None) -> bool:
        """Whether the day lies in the span; no day never does."""
        return day is not None and self.first <= day <= self.last

    def within(self, other: "Span") -> bool:
        """Whether every day of this span lies in the other."""
        return other.first <= self.first and self.last <= other.last

    @property
    def grain(self) -> str:
        """`year`, `half`, `quarter`, `month`, `day` or `range`, read from the text."""
        if ".." in self.text:
            return "range"
        tail = self.text[5:]
        by_mark = {"": "year", "H": "half", "Q": "quarter"}
        return by_mark.get(tail[:1], "month" if len(tail) == 2 else "day")


def span(text: str) -> Span | None:
    """Read a year, half-year, quarter, month or day; None when the text is none of these."""
    found = _FORM.fullmatch(text)
    if not found or found["year"] == "0000":
        return None
    year = int(found["year"])
    if found["day"]:
        try:
            day = date(year, int(found["month"]), int(found["day"]))
        except ValueError:
            return None
        return Span(day, day, text)
    if found["half"]:
        first, last = (1, 6) if found["half"] == "1" else (7, 12)
    elif found["quarter"]:
        last = int(found["quarter"]) * 3
        first = last - 2
    elif found["month"]:
        first = last = int(found["month"])
        if not 1 <= first <= 12:
            return None
    else:
        first, last = 1, 12
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]), text)


def period(text: str) -> Span | None:
    """Read a reporting period: a span, or `day..day`; None when it is neither or runs backwards."""
    if ".." not in text:
        return span(text)
    ends = [span(part) for part in text.split("..", 1)]
    if ends[0] is None or ends[1] is None or ends[0].first > ends[1].last:
        return None
    return Span(ends[0].first, ends[1].last, text)


def latest_half_year(today: date) -> Span:
    """The latest half-year that was over before the day."""
    if today.month > 6:
        return Span(date(today.year, 1, 1), date(today.year, 6, 30), f"{today.year}-H1")
    year = today.year - 1
    return Span(date(year, 7, 1), date(year, 12, 31), f"{year}-H2")


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
