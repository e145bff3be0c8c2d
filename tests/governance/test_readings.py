"""The Provan and Kenis table, its reading of a network, and how that moves."""

from datetime import date
from typing import get_args

import pytest
from written_registry import snapshot

from samverkan_cli.governance.network import MODES, PREDICTORS, TABLE, TENSIONS, level
from samverkan_cli.governance.reading import Reading, readings
from samverkan_cli.model.collaboration import GovernanceMode

DAY = date(2025, 6, 1)
NAO, LEAD, SHARED = "nao", "lead_organization", "shared_governance"


def read(*governance: str, members: int = 2, day: date = DAY) -> tuple[Reading, ...]:
    names = ("skara", "vara", "gotene", "essunga", *(f"part-{n}" for n in range(20)))
    listed = "".join(f"  - {{organisation: {name}}}\n" for name in names[:members])
    lines = "".join(f"  - {{{one}}}\n" for one in governance)
    text = f"name: C\nform: natverk\nmembers:\n{listed}governance:\n{lines}"
    return readings(snapshot(text).registry.collaborations["c"], day)


def test_the_table_has_every_level_of_every_predictor_and_every_mode() -> None:
    assert set(TABLE) == {(p, lv) for p in PREDICTORS for lv in ("low", "moderate", "high")}
    assert all(points.modes and points.reason for points in TABLE.values())
    for predictor in PREDICTORS:
        pointed = {m for (p, _), to in TABLE.items() if p == predictor for m in to.modes}
        assert pointed == set(MODES) == set(get_args(GovernanceMode))
    assert all(set(tension.leaning) == set(MODES) for tension in TENSIONS)


@pytest.mark.parametrize(
    ("predictor", "value", "found"),
    [
        ("participants", 4, "low"), ("participants", 5, "moderate"),
        ("participants", 8, "moderate"), ("participants", 9, "high"),
        ("trust", 2, "low"), ("trust", 3, "moderate"), ("trust", 4, "high"), ("trust", 5, "high"),
    ],
)  # fmt: skip
def test_where_a_level_ends(predictor, value, found) -> None:
    assert level(predictor, value) == found


@pytest.mark.parametrize(
    ("members", "ratings", "mode", "fit", "shared", "conflicts"),
    [
        (3, "trust: 5, goal_consensus: 4, network_competence: 1", SHARED, "all", (SHARED,), 0),
        (6, "trust: 1, goal_consensus: 2, network_competence: 3", LEAD, "all", (LEAD,), 0),
        (12, "trust: 3, goal_consensus: 3, network_competence: 5", NAO, "all", (NAO,), 0),
        (3, "trust: 5, goal_consensus: 4, network_competence: 1", NAO, "none", (SHARED,), 0),
        (6, "goal_consensus: 3", LEAD, "all", (LEAD, NAO), 0),
        (6, "trust: 5, goal_consensus: 3", SHARED, "some", (), 2),
    ],
)
def test_a_reading_tells_fit_and_conflict(members, ratings, mode, fit, shared, conflicts) -> None:
    (found,) = read(f"date: 2024-05-21, mode: {mode}, {ratings}", members=members)
    assert (found.fit, found.shared, len(found.conflicts)) == (fit, shared, conflicts)


def test_without_any_signal_nothing_is_said_of_the_fit() -> None:
    text = "name: C\nform: natverk\ngovernance: [{date: 2024, mode: nao}]\n"
    (found,) = readings(snapshot(text).registry.collaborations["c"], DAY)
    assert (found.fit, found.shared, found.conflicts) == ("unknown", (), ())


def test_an_unknown_rating_points_nowhere_and_is_not_low() -> None:
    (found,) = read("date: 2024, mode: nao, goal_consensus: 1")
    trust = found.signals[0]
    assert (trust.predictor, trust.value, trust.level, trust.modes) == ("trust", None, None, ())
    assert [signal.predictor for signal in found.known] == ["participants", "goal_consensus"]


def test_participants_are_counted_on_the_last_day_of_the_reading() -> None:
    text = (
        "name: C\nform: natverk\nmembers: [{organisation: skara, to: 2022-06-30},"
        " {organisation: vara, from: 2023-01-01}, {organisation: gotene}]\n"
        "governance: [{date: 2022, mode: nao}, {date: 2023-01-01, mode: nao}]\n"
    )
    found = readings(snapshot(text).registry.collaborations["c"], DAY)
    assert [one.signals[1].value for one in found] == [1, 2]


def test_a_move_is_told_also_when_one_side_is_unknown() -> None:
    before, after = read(
        "date: 2024-05-21, mode: lead_organization, trust: 4, goal_consensus: 3",
        "date: 2022, mode: shared_governance, goal_consensus: 2, trust: 4",
    )
    assert (before.stated.date.text, after.before) == ("2022", before)
    assert [(m.predictor, m.before, m.after) for m in after.moves] == [("goal_consensus", 2, 3)]
    _, later = read("date: 2022, mode: nao", "date: 2023, mode: nao, trust: 3")
    assert [(m.predictor, m.before, m.after) for m in later.moves] == [("trust", None, 3)]
    assert before.moves == ()


def test_interpreted_ratings_are_marked_and_counted_ones_are_not() -> None:
    (found,) = read("date: 2024, mode: nao, trust: 3, interpreted: true")
    assert [(s.predictor, s.interpreted) for s in found.signals][:2] == [
        ("trust", True), ("participants", False),
    ]  # fmt: skip
