"""What is due: from where, in which order, and when a follow-up counts as given."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from written_registry import snapshot

from samverkan_cli.governance.due import due
from samverkan_cli.governance.follow_ups import follow_ups

Run = Callable[..., "tuple[int, str, str]"]
BASE = "name: C\nform: natverk\nmembers: [{organisation: skara}, {organisation: vara}]\n"
FOLLOW = "follow_up: {cadence: halvar, from: 2024-05-21, until: 2026-05-20, recipients: [d]}\n"
INITIATIVE = """
title: E-arkiv
lead: skara
benefits:
  - {category: kvalitet, measure: Kortare väntan, due: 2024-12-31}
  - {category: kvalitet, measure: Färre fel, due: 2024-12-31, outcome: 3 fel}
"""
WAIVER = """
waivers:
  - {code: SAM031, record: initiatives/e-arkiv, reason: R, owner: strateg, until: 2025-02-28}
"""


def asked(text: str, day: str, within: int | None = None, **files: str) -> list[tuple[str, ...]]:
    registry = snapshot(text, **files).registry
    items = due(registry, registry.collaborations["c"], date.fromisoformat(day), within)
    return [(i.kind, i.day.isoformat(), i.text, "late" if i.overdue else "") for i in items]


def test_a_report_is_due_the_day_after_the_last_day_it_covers() -> None:
    registry = snapshot(BASE + FOLLOW).registry
    found = follow_ups(registry.collaborations["c"], date(2024, 5, 21))
    assert [(r.half.text, r.followed.text, r.due.isoformat()) for r in found] == [
        ("2024-H1", "2024-05-21..2024-06-30", "2024-07-01"),
        ("2024-H2", "2024-H2", "2025-01-01"),
        ("2025-H1", "2025-H1", "2025-07-01"),
        ("2025-H2", "2025-H2", "2026-01-01"),
        ("2026-H1", "2026-01-01..2026-05-20", "2026-05-21"),
    ]


@pytest.mark.parametrize(
    ("day", "last"),
    [("2020-01-01", "2024-H1"), ("2025-01-01", "2025-H1"), ("2025-07-01", "2025-H2")],
)
def test_without_an_end_the_next_report_is_the_last_one_shown(day: str, last: str) -> None:
    registry = snapshot(BASE + FOLLOW.replace(", until: 2026-05-20", "")).registry
    assert follow_ups(registry.collaborations["c"], date.fromisoformat(day))[-1].half.text == last


def test_the_end_of_the_calendar_is_no_trap() -> None:
    text = "follow_up: {cadence: halvar, from: 9999-01-01, until: 9999-12-31, recipients: [d]}\n"
    registry = snapshot(BASE + text).registry
    assert follow_ups(registry.collaborations["c"], date(2024, 1, 1)) == ()


def test_a_decision_on_follow_up_closes_the_earliest_report_due_by_then() -> None:
    decisions = """
decisions:
  - {date: 2025-01-20, body: d, kind: uppfoljning, subject: Första rapporten}
  - {date: 2025-02-03, body: d, kind: uppfoljning, subject: Andra rapporten}
  - {date: 2025-02-04, body: d, kind: uppfoljning, subject: Ingen väntar}
"""
    kept = [row[2] for row in asked(BASE + FOLLOW + decisions, "2025-03-01")]
    assert kept == ["2025-H1", "2025-H2", "2026-01-01..2026-05-20"]
    before = [row[2] for row in asked(BASE + FOLLOW + decisions, "2025-02-02")]
    assert before[0] == "2024-H2"


def test_everything_with_a_day_is_there_overdue_first_then_by_day() -> None:
    text = (
        BASE
        + FOLLOW
        + (
            "milestones: [{text: Konferens, due: 2024-09-26},"
            " {text: Klar, due: 2024, done: 2024-12-01}]\n"
            "plan: [{id: a, text: Ny struktur, due: 2025-Q1}, {id: b, text: Utan dag}]\n"
        )
    )
    files = {
        "initiatives__e-arkiv__initiative": INITIATIVE,
        "initiatives__e-arkiv__participation__vara": (
            "events: [{date: 2024-11-01, kind: tillfragad}]\nreply_by: 2025-01-31\n"
            "benefits: [{category: kvalitet, measure: Tid, due: 2025-01-31}]\n"
        ),
        "waivers": WAIVER,
    }
    assert asked(text, "2025-01-31", 60, **files) == [
        ("follow_up", "2024-07-01", "2024-05-21..2024-06-30", "late"),
        ("milestone", "2024-09-26", "Konferens", "late"),
        ("benefit", "2024-12-31", "Kortare väntan", "late"),
        ("follow_up", "2025-01-01", "2024-H2", "late"),
        ("reply", "2025-01-31", "E-arkiv", ""),
        ("benefit", "2025-01-31", "Tid", ""),
        ("waiver", "2025-02-28", "SAM031 initiatives/e-arkiv", ""),
        ("plan", "2025-03-31", "Ny struktur", ""),
    ]
    assert len(asked(text, "2025-01-31", None, **files)) == 11


@pytest.mark.parametrize(
    ("events", "waits"),
    [
        ("[{date: 2025-01-10, kind: tillfragad}]", True),
        ("[]", True),
        ("[{date: 2025-01-10, kind: tillfragad}, {date: 2025-01-12, kind: intresserad}]", False),
        ("[{date: 2025-01-10, kind: tillfragad}, {date: 2025-01-12, kind: avbojt}]", False),
        ("[{date: 2025-01-10, kind: tillfragad}, {date: 2025-03-12, kind: deltar}]", True),
        ("[{date: 2025-02-10, kind: tillfragad}]", False),
    ],
)
def test_a_question_is_due_while_it_is_asked_and_not_answered(events: str, waits: bool) -> None:
    files = {
        "initiatives__e-arkiv__initiative": "title: E-arkiv\n",
        "initiatives__e-arkiv__participation__vara": f"events: {events}\nreply_by: 2025-02-28\n",
    }
    assert bool(asked(BASE, "2025-02-01", **files)) is waits
    over = "title: E-arkiv\nevents: [{date: 2025-01-20, kind: aterkallad}]\n"
    files["initiatives__e-arkiv__initiative"] = over
    assert asked(BASE, "2025-02-01", **files) == []


def test_a_cooperation_that_has_ended_has_only_its_initiatives_left() -> None:
    text = BASE + FOLLOW + "ended: 2024-12-31\nmilestones: [{text: Konferens, due: 2024-09-26}]\n"
    files = {"initiatives__e-arkiv__initiative": INITIATIVE}
    assert [row[0] for row in asked(text, "2025-01-01", **files)] == ["benefit"]
    assert "milestone" in [row[0] for row in asked(text, "2024-12-31", **files)]


@pytest.mark.parametrize(("within", "days"), [("30d", 30), ("30", 30), ("6v", 42), ("2w", 14)])
def test_the_time_ahead_is_in_days_or_weeks(
    samverkan: Run, reference: Path, within: str, days: int
) -> None:
    args = ("due", "--registry", reference, "--today", "2025-06-01", "--format", "json")
    found = json.loads(samverkan(*args, "--within", within)[1])
    assert found["within"] == days
    assert max(item["days"] for item in found["items"]) <= days
    assert [item["overdue"] for item in found["items"]] == sorted(
        (item["overdue"] for item in found["items"]), reverse=True
    )


@pytest.mark.parametrize("within", ["", "snart", "-3d", "3m", "999999d"])
def test_a_time_that_is_none_is_refused(samverkan: Run, reference: Path, within: str) -> None:
    said = samverkan("due", "--registry", reference, f"--within={within}")
    assert said[0] == 2
    assert "30d" in said[2]


def test_every_line_says_where_it_stands(samverkan: Run, reference: Path) -> None:
    out = samverkan("due", "--registry", reference, "--today", "2025-06-01", "--within", "30d")[1]
    assert "2024-07-01 försenat 335 dagar: Redovisa uppföljningen för 21 maj – 30 juni 2024" in out
    assert "    uppföljning · till Kommundirektörerna i V6\n    registry/collab" in out
    assert "15 att göra, 11 försenade" in out
    early = samverkan("due", "--registry", reference, "--today", "2000-01-01", "--within", "1d")[1]
    assert early == "Inget ska göras.\n"


def test_the_table_in_markdown_has_a_row_for_each(samverkan: Run, reference: Path) -> None:
    args = ("--registry", reference, "--today", "2025-06-01", "--within", "30d", "--format", "md")
    rows = samverkan("due", *args)[1].splitlines()
    assert len(rows) == 2 + 15
    assert rows[2].startswith("| 2024-07-01 | försenat 335 dagar | uppföljning |")
