"""A calendar of what is due (RFC 5545): the same items, the same bytes; no clock."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WIDEST = 75  # octets of a line, its line end not counted
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day with what it is about; `identity` stays when the day or the words change."""

    identity: tuple[str, ...]
    day: date
    summary: str
    description: str
    category: str


def uid(identity: tuple[str, ...], twin: int = 0) -> str:
    """A name for the event that is the same every time; twins in a record are numbered."""
    text = "\x1f".join((*identity, str(twin)))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{digest[:32]}@samverkan"


def calendar(name: str, events: Iterable[Event], today: date, language: str) -> str:
    """The calendar as text with CRLF; each event is stamped with the day it was counted from."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//samverkan//samverkan-cli//{language.upper()}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    twins: Counter[tuple[str, ...]] = Counter()
    for event in events:
        lines += _event(event, uid(event.identity, twins[event.identity]), today)
        twins[event.identity] += 1
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _event(event: Event, name: str, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{name}"
    yield f"DTSTAMP:{_day(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    if event.day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{escaped(event.summary)}"
    yield f"DESCRIPTION:{escaped(event.description)}"
    yield f"CATEGORIES:{escaped(event.category)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """A text value: backslash, semicolon, comma and line break escaped, controls left out."""
    lines = "\n".join(text.splitlines())
    seen = "".join(c for c in lines if c == "\n" or (c >= " " and c != "\x7f"))
    return seen.encode("utf-8", "replace").decode("utf-8").translate(_ESCAPES)


def folded(line: str) -> Iterator[str]:
    """Parts of at most 75 octets, the next ones begun by a space; a character is never cut."""
    part, width = "", 0
    for character in line:
        octets = len(character.encode("utf-8"))
        if width + octets > WIDEST:
            yield part
            part, width = " ", 1
        part += character
        width += octets
    yield part
