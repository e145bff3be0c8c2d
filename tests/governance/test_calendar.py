"""The calendar is valid by RFC 5545, the same every day, and its events keep their names."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_registry import read_calendar, unescaped

from samverkan_cli.views.calendar import Event, calendar, folded

Run = Callable[..., "tuple[int, str, str]"]
TODAY = date(2025, 6, 1)


def event(summary: str, day: date = TODAY, name: str = "a") -> Event:
    return Event(("c", "plan", "collaborations/c", name), day, summary, summary, "plan")


@given(st.text(max_size=300))
def test_any_text_comes_back_as_it_was_but_for_what_cannot_be_seen(text: str) -> None:
    found = read_calendar(calendar("Namn", [event(text)], TODAY, "sv")).parts[0]
    kept = "\n".join(text.splitlines()).encode("utf-8", "replace").decode()
    kept = "".join(c for c in kept if c == "\n" or (c >= " " and c != "\x7f"))
    assert unescaped(found.one("SUMMARY")) == kept


@given(st.text(alphabet="aåä😀,;\\", min_size=1, max_size=400))
def test_a_folded_line_unfolds_to_itself_and_cuts_no_character(line: str) -> None:
    first, *rest = folded(line)
    assert all(part.startswith(" ") for part in rest)
    assert first + "".join(part[1:] for part in rest) == line
    assert all(len(part.encode("utf-8")) <= 75 for part in (first, *rest))


def test_an_event_is_a_whole_day_stamped_with_the_day_and_not_the_clock() -> None:
    text = calendar("Namn", [event("Konferens", date(2024, 9, 30))], TODAY, "sv")
    whole = read_calendar(text)
    assert (whole.name, whole.one("VERSION"), whole.one("X-WR-CALNAME")) == (
        "VCALENDAR", "2.0", "Namn",
    )  # fmt: skip
    (found,) = whole.parts
    assert (found.name, found.one("DTSTAMP")) == ("VEVENT", "20250601T000000Z")
    dates = {(n, p, v) for n, p, v in found.properties if n in ("DTSTART", "DTEND")}
    assert dates == {("DTSTART", ";VALUE=DATE", "20240930"), ("DTEND", ";VALUE=DATE", "20241001")}


def test_the_last_day_of_the_calendar_has_no_day_after() -> None:
    found = read_calendar(calendar("N", [event("x", date.max)], TODAY, "sv")).parts[0]
    assert "DTEND" not in {name for name, _, _ in found.properties}


def test_a_moved_event_keeps_its_name_and_twins_have_two() -> None:
    def names(*events: Event) -> list[str]:
        parts = read_calendar(calendar("N", events, TODAY, "sv")).parts
        return [part.one("UID") for part in parts]

    assert names(event("Ny text", date(2030, 1, 1))) == names(event("Gammal text"))
    assert names(event("a"), event("b", name="b")) == [
        *names(event("a")), *names(event("b", name="b")),
    ]  # fmt: skip
    assert len(set(names(event("a"), event("a")))) == 2


def test_what_is_due_is_a_valid_calendar_with_the_names_of_the_json(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    args = ("due", "--registry", reference, "--today", "2025-06-01")
    out = samverkan(*args, "--format", "ics")[1]
    whole = read_calendar(out)
    items = json.loads(samverkan(*args, "--format", "json")[1])["items"]
    assert [part.one("UID") for part in whole.parts] == [item["uid"] for item in items]
    assert len({item["uid"] for item in items}) == len(items)
    assert "registry/collaborations/v6.yaml:" in unescaped(whole.parts[0].one("DESCRIPTION"))
    again = tmp_path / "att-gora.ics"
    samverkan(*args, "--format", "ics", "--output", again)
    assert again.read_bytes() == out.encode()


@pytest.mark.parametrize(
    "broken",
    [
        "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
        f"BEGIN:VCALENDAR\r\nX:{'a' * 80}\r\nEND:VCALENDAR\r\n",
    ],
)
def test_the_strict_reader_refuses_what_is_broken(broken: str) -> None:
    with pytest.raises((AssertionError, IndexError)):
        read_calendar(broken)
