"""Worked examples by hand: gates, values, score, outcome."""

from datetime import date
from fractions import Fraction

import pytest
from written_forms import DAY, form, model

from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.results import Interval

ALL = {"nytta": 4, "genomforbarhet": 3, "risk": 2}


def test_one_full_form_gives_one_score():
    result = qualify("e-arkiv", model(), [form("skara", ALL)], DAY)
    # 40 * 3/4 + 35 * 2/4 + 25 * (1 - 1/4)
    assert result.score == Interval(Fraction("66.25"), Fraction("66.25"), Fraction("66.25"))
    assert result.outcome == "komplettera"
    assert [line.contribution.point for line in result.criteria] == [
        30,
        Fraction("17.5"),
        Fraction("18.75"),
    ]


def test_an_unknown_spans_its_whole_weight():
    scores = {"nytta": 4, "genomforbarhet": None}
    result = qualify("e-arkiv", model(), [form("skara", scores)], DAY)
    assert result.score == Interval(Fraction(30), Fraction(60), Fraction(90))
    assert [line.criterion.id for line in result.unknown] == ["genomforbarhet", "risk"]
    assert [line.n for line in result.criteria] == [1, 0, 0]
    assert result.criteria[1].spread is None


def test_an_inverted_criterion_gives_most_at_the_low_end_of_the_scale():
    only = (("risk", "100", True),)
    points = [
        qualify("e", model(criteria=only), [form("s", {"risk": v})], DAY).score.point
        for v in (1, 2, 3, 4, 5)
    ]
    assert points == [100, 75, 50, 25, 0]


@pytest.mark.parametrize(
    ("aggregate", "values", "expected"),
    [
        ("median", (1, 2, 5), Fraction(2)),
        ("median", (1, 2, 4, 5), Fraction(3)),
        ("median", (1, 2), Fraction("1.5")),
        ("mean", (1, 2, 5), Fraction(8, 3)),
        ("mean", ("1.5", 2), Fraction("1.75")),
    ],
)
def test_several_assessors_are_aggregated_as_the_model_says(aggregate, values, expected):
    forms = [form(f"k{i}", {"nytta": value}) for i, value in enumerate(values)]
    line = qualify("e-arkiv", model(aggregate=aggregate), forms, DAY).criteria[0]
    assert line.value == expected
    assert (line.n, line.min, line.max) == (
        len(values),
        Fraction(str(values[0])),
        Fraction(str(values[-1])),
    )
    assert line.spread == Fraction(str(values[-1])) - Fraction(str(values[0]))


@pytest.mark.parametrize("value", ["0", "6", "-1"])
def test_a_value_outside_the_scale_gives_no_points_and_is_kept_in_sight(value):
    forms = [form("skara", {**ALL, "nytta": value}), form("vara", {"nytta": 5})]
    line = qualify("e-arkiv", model(), forms, DAY).criteria[0]
    assert (line.value, line.n) == (5, 1)
    assert [given.assessor for given in line.outside] == ["skara"]


def test_a_scale_without_extent_leaves_every_criterion_unknown():
    result = qualify("e", model(scale=("3", "3")), [form("skara", {"nytta": 3})], DAY)
    assert result.score == Interval(Fraction(0), Fraction(50), Fraction(100))


@pytest.mark.parametrize(
    ("answers", "joint", "disagreement"),
    [
        (("ja",), "ja", False),
        (("ja", "ja"), "ja", False),
        (("ja", "delvis"), "delvis", False),
        (("ja", "nej"), "nej", True),
        (("delvis", "nej"), "nej", False),
        (("ja", "ej_bedomt"), "ja", False),
        (("delvis", "ej_bedomt"), "delvis", False),
        (("ej_bedomt", "ej_bedomt"), "ej_bedomt", False),
        (("nej", "ej_bedomt"), "nej", False),
        ((), "ej_bedomt", False),
    ],
)
def test_one_no_decides_a_gate_and_silence_does_not(answers, joint, disagreement):
    forms = [form(f"k{i}", gates={"finansiering": a}) for i, a in enumerate(answers)]
    gate = qualify("e-arkiv", model(gates=("finansiering",)), forms, DAY).gates[0]
    assert (gate.answer, gate.disagreement) == (joint, disagreement)
    assert [given.assessor for given in gate.given] == [f"k{i}" for i in range(len(answers))]


def test_a_gate_says_who_said_what_and_where():
    forms = [form("vara", gates={"finansiering": "nej"}), form("skara")]
    gate = qualify("e-arkiv", model(), forms, DAY).gates[1]
    assert gate.who_said("nej") == ("vara",)
    assert gate.given[1].record == "initiatives/e-arkiv/assessments/2024-03-01-vara"


@pytest.mark.parametrize(
    ("failed", "outcome"),
    [
        (("finansiering",), "ej_kvalificerat"),
        (("behov",), "kommunens_egen"),
        (("digital",), "till_it_leverantor"),
        (("behov", "digital"), "till_it_leverantor"),
        (("digital", "finansiering"), "ej_kvalificerat"),
        (("uttalad",), "ej_kvalificerat"),
        (("behov", "uttalad"), "ej_kvalificerat"),
    ],
)
def test_gates_about_belonging_decide_only_when_no_other_fails(failed, outcome):
    gates = (
        ("digital", "till_it_leverantor"),
        ("behov", "kommunens_egen"),
        "finansiering",
        ("uttalad", "ej_kvalificerat"),
    )
    answers = dict.fromkeys(("digital", "behov", "finansiering", "uttalad"), "ja")
    said = form("skara", ALL, {**answers, **dict.fromkeys(failed, "nej")})
    assert qualify("e-arkiv", model(gates=gates), [said], DAY).outcome == outcome


@pytest.mark.parametrize(
    ("scores", "outcome"),
    [
        ({"a": 5, "b": 5}, "kvalificerat"),
        ({"a": 4, "b": 3}, "komplettera"),  # 37.5 + 25 = 62.5
        ({"a": "3.8", "b": "3.8"}, "kvalificerat"),  # exactly 70
        ({"a": "2.6", "b": "2.6"}, "komplettera"),  # exactly 40
        ({"a": 2, "b": 2}, "ej_kvalificerat"),  # 25
        ({"a": 5}, "komplettera"),  # 50–100, on both sides of 70
        ({"a": 1}, "komplettera"),  # 0–50, on both sides of 40
        ({"a": "2.2"}, "komplettera"),  # 15–65, on both sides of 40
    ],
)
def test_the_score_and_its_uncertainty_meet_the_thresholds(scores, outcome):
    halves = (("a", "50", False), ("b", "50", False))
    assert qualify("e", model(criteria=halves), [form("s", scores)], DAY).outcome == outcome


def test_a_small_unknown_need_not_matter():
    uneven = (("a", "90", False), ("b", "10", False))
    sure = qualify("e", model(criteria=uneven), [form("s", {"a": 5})], DAY)
    assert (sure.score.low, sure.score.high, sure.outcome) == (90, 100, "kvalificerat")
    low = qualify("e", model(criteria=uneven), [form("s", {"a": 1})], DAY)
    assert (low.score.low, low.score.high, low.outcome) == (0, 10, "ej_kvalificerat")


def test_a_score_that_starts_on_a_threshold_lies_on_one_side_of_it():
    reaching = (("a", "70", False), ("b", "30", False))
    result = qualify("e", model(criteria=reaching), [form("s", {"a": 5})], DAY)
    assert (result.score.low, result.score.high, result.outcome) == (70, 100, "kvalificerat")
    ending = (("a", "60", False), ("b", "40", False))
    result = qualify("e", model(criteria=ending), [form("s", {"a": 1})], DAY)
    assert (result.score.low, result.score.high, result.outcome) == (0, 40, "komplettera")
    assert result.score.straddles(Fraction(40))


def test_an_unanswered_gate_waits_but_a_partly_met_one_does_not_stop():
    top = {"nytta": 5, "genomforbarhet": 5, "risk": 1}
    waiting = form("skara", top, {"finansiering": "ja"})
    assert qualify("e", model(), [waiting], DAY).outcome == "komplettera"
    partly = form("skara", top, {"finansiering": "ja", "huvudansvarig": "delvis"})
    assert qualify("e", model(), [partly], DAY).outcome == "kvalificerat"


def test_an_assessors_later_form_replaces_its_earlier():
    forms = [
        form("skara", {"nytta": 1}, day="2024-05-01"),
        form("skara", {"genomforbarhet": 5}, day="2024-06-01"),
        form("vara", {"nytta": 3}, day="2024-02-01"),
    ]
    result = qualify("e-arkiv", model(), forms, DAY)
    assert [f.ref.rpartition("/")[2] for f in result.forms] == [
        "2024-06-01-skara",
        "2024-02-01-vara",
    ]
    assert result.criteria[0].value == 3  # the earlier form's value is gone with the form


def test_of_two_forms_on_one_day_the_later_reference_holds():
    first, second = form("skara", {"nytta": 1}), form("skara", {"nytta": 5})
    second._ref = "initiatives/e-arkiv/assessments/2024-03-01-skara-2"
    for forms in ([first, second], [second, first]):
        assert qualify("e-arkiv", model(), forms, DAY).criteria[0].value == 5


def test_forms_after_the_day_are_not_seen():
    forms = [form("skara", {"nytta": 1}), form("skara", {"nytta": 5}, day="2024-09-01")]
    assert qualify("e-arkiv", model(), forms, date(2024, 8, 31)).criteria[0].value == 1
    assert qualify("e-arkiv", model(), forms, date(2024, 9, 1)).criteria[0].value == 5


def test_two_versions_are_scored_apart_and_the_old_score_stays():
    old = form("skara", {"nytta": 1}, day="2024-01-10")
    new = form("skara", {"nytta": 5}, day="2024-07-01", version="m/2")
    by_old = qualify("e-arkiv", model(), [new, old], DAY)
    by_new = qualify("e-arkiv", model("models/m/2"), [new, old], DAY)
    assert (by_old.criteria[0].value, by_old.other_versions) == (1, (new,))
    assert (by_new.criteria[0].value, by_new.other_versions) == (5, (old,))


def test_without_a_form_everything_is_open():
    result = qualify("e-arkiv", model(), [], DAY)
    assert not result.assessed
    assert result.outcome == "komplettera"
    assert result.score == Interval(Fraction(0), Fraction(50), Fraction(100))
    assert {gate.answer for gate in result.gates} == {"ej_bedomt"}
