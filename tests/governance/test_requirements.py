"""What each of the seven forms asks for, and the small tables beside: seats, mandates, plan."""

from datetime import date

import pytest
from written_registry import snapshot

from samverkan_cli.governance.letters import report_day
from samverkan_cli.governance.mandate_table import mandate_table
from samverkan_cli.governance.requirements import completeness
from samverkan_cli.governance.schedule import schedule
from samverkan_cli.governance.seat_table import board_seats, seats_per_member

DAY = date(2025, 6, 1)
MEMBERS = "members: [{organisation: skara}, {organisation: vara}]\n"


def asked(text: str) -> dict[str, str]:
    registry = snapshot(f"name: C\n{MEMBERS}{text}").registry
    found = completeness(registry, registry.collaborations["c"], DAY)
    return {
        ".".join(filter(None, (r.subject, r.document, r.organisation))): r.state
        for r in found.requirements
    }


@pytest.mark.parametrize(
    ("form", "states"),
    [
        ("avsiktsforklaring", {
            "legal_person": "not_needed", "decision": "not_needed", "host": "not_needed",
            "document.avsiktsforklaring": "missing", "employer": "not_needed"}),
        ("natverk", {
            "legal_person": "not_needed", "decision": "not_needed", "host": "not_needed",
            "document.styrmodell": "missing", "employer": "not_needed"}),
        ("avtalssamverkan", {
            "legal_person": "not_needed", "decision": "to_judge", "host": "not_needed",
            "document.avtal": "missing", "employer": "to_judge"}),
        ("gemensam_namnd", {
            "legal_person": "missing", "decision.skara": "missing", "decision.vara": "missing",
            "host": "missing", "document.overenskommelse": "missing",
            "document.reglemente": "missing", "employer": "missing"}),
        ("kommunalforbund", {
            "legal_person": "missing", "decision.skara": "missing", "decision.vara": "missing",
            "host": "not_needed", "document.forbundsordning": "missing", "employer": "missing"}),
        ("bolag", {
            "legal_person": "missing", "decision.skara": "missing", "decision.vara": "missing",
            "host": "not_needed", "document.bolagsordning": "missing",
            "document.agardirektiv": "missing", "employer": "missing"}),
        ("forening", {
            "legal_person": "to_judge", "decision": "to_judge", "host": "not_needed",
            "document.stadgar": "missing", "employer": "to_judge"}),
    ],
)  # fmt: skip
def test_what_a_form_asks_for_when_nothing_is_there(form, states) -> None:
    assert asked(f"form: {form}\n") == states


NAMND = """
form: gemensam_namnd
host: skara
governing_documents:
  - {kind: reglemente, title: Reglemente}
  - {kind: overenskommelse, title: Överenskommelse}
approvals:
  - {organisation: skara, body: kommunfullmaktige, date: 2024-03-01, outcome: beslutat}
  - {organisation: vara, body: kommunfullmaktige, date: 2024-03-01, outcome: OUTCOME}
"""


@pytest.mark.parametrize(
    ("outcome", "state", "complete"),
    [("beslutat", "present", True), ("avslag", "refused", False), ("vantar", "waiting", False),
     ("tillstyrkt", "waiting", False)],
)  # fmt: skip
def test_a_committee_is_complete_with_every_council(outcome, state, complete) -> None:
    registry = snapshot(f"name: C\n{MEMBERS}{NAMND.replace('OUTCOME', outcome)}").registry
    found = completeness(registry, registry.collaborations["c"], DAY)
    decisions = {r.organisation: r for r in found.requirements if r.subject == "decision"}
    assert decisions["skara"].state == "present"
    assert decisions["skara"].keys == ("approvals", 0)
    assert (decisions["vara"].state, found.complete) == (state, complete)
    assert found.undecided == (() if complete else ("vara",))
    places = [r.keys for r in found.requirements if r.subject == "document"]
    assert places == [("governing_documents", 1), ("governing_documents", 0)]


def test_a_member_whose_record_cannot_be_read_keeps_the_form_from_being_complete() -> None:
    members = MEMBERS.replace("]", ", {organisation: okand}]")
    registry = snapshot(f"name: C\n{members}{NAMND.replace('OUTCOME', 'beslutat')}").registry
    found = completeness(registry, registry.collaborations["c"], DAY)
    assert (found.complete, found.undecided, found.unknown) == (False, (), ("okand",))


def test_seats_are_counted_per_member_and_group_with_the_shared_ones() -> None:
    text = f"""
name: C
form: natverk
{MEMBERS}board: {{name: Nämnd, seats_per_member: 2}}
groups:
  - id: a
    name: A
    seats:
      - {{role: chef, organisations: [skara]}}
      - {{role: chef, organisations: [skara, gotene]}}
  - {{id: tom, name: Tom}}
"""
    registry = snapshot(text).registry
    found = seats_per_member(registry, registry.collaborations["c"], DAY)
    assert [(r.organisation, r.member, r.held[0].seats, r.held[0].shared) for r in found] == [
        ("skara", True, 2, 1), ("vara", True, 0, 0), ("gotene", False, 1, 1),
    ]  # fmt: skip
    board = board_seats(registry, registry.collaborations["c"], DAY)
    assert board is not None
    assert board.seats == 4


def test_every_kind_of_decision_has_a_row_and_gaps_are_seen() -> None:
    text = """
name: C
form: natverk
groups:
  - {id: a, name: A, prepares: [start]}
  - {id: b, name: B, decides: [start], informed: [modell]}
"""
    rows = {r.kind: r for r in mandate_table(snapshot(text).registry.collaborations["c"])}
    assert len(rows) == 7
    assert (rows["start"].decides, rows["start"].prepares) == (("b",), ("a",))
    assert rows["start"].keys == ("groups", 1, "decides")
    assert [kind for kind, row in rows.items() if row.nobody_decides] == [
        "kvalificering", "prioritering", "deltagande", "finansiering", "modell", "uppfoljning",
    ]  # fmt: skip


def test_the_plan_stands_by_the_quarter_of_its_last_day() -> None:
    text = """
name: C
form: natverk
milestones: [{text: Året, due: 2024}, {text: Klar, due: 2024-01-15, done: 2025-01-01}]
plan:
  - {id: a, text: Halvåret, due: 2024-H1}
  - {id: b, text: Utan dag}
  - {id: c, text: Snart, due: 2025-Q3}
  - {id: d, text: Klar senare, due: 2024-03, done: 2025-12-01}
"""
    rows = schedule(snapshot(text).registry.collaborations["c"], DAY)
    assert [(r.text, r.quarter, r.state) for r in rows] == [
        ("Klar", "2024-Q1", "done"), ("Klar senare", "2024-Q1", "overdue"),
        ("Halvåret", "2024-Q2", "overdue"), ("Året", "2024-Q4", "overdue"),
        ("Snart", "2025-Q3", "coming"), ("Utan dag", None, "undated"),
    ]  # fmt: skip


def test_a_letter_of_intent_is_followed_by_a_cooperation_of_all_its_members() -> None:
    letter = f"name: C\nform: avsiktsforklaring\nstarted: 2023-H2\n{MEMBERS}"
    letter += "milestones: [{text: Förslag, due: 2024}]\n"
    new = f"name: D\nform: avtalssamverkan\nstarted: 2024-10-01\n{MEMBERS}"

    def found(day: date, **files: str):
        registry = snapshot(letter, **files).registry
        return report_day(registry, registry.collaborations["c"], day)

    assert (found(DAY).passed, found(DAY).successors) == (True, ())
    assert found(date(2024, 12, 31)).passed is False
    assert found(DAY, collaborations__d=new).successors == ("d",)
    assert found(date(2024, 9, 30), collaborations__d=new).successors == ()
    narrower = new.replace(", {organisation: vara}", "")
    assert found(DAY, collaborations__d=narrower).successors == ()
    earlier = new.replace("2024-10-01", "2022-10-01")
    assert found(DAY, collaborations__d=earlier).successors == ()
