"""Scores worked out by hand to the sixth decimal, each with its sum beside it."""

from fractions import Fraction

import pytest
from written_forms import DAY, form, model

from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.ranking import placed
from samverkan_cli.views.scores_json import number

THREE = (("a", "50", False), ("b", "30", False), ("c", "20", True))
YES = {"g": "ja"}


def points(forms, **how):
    how = {"criteria": THREE, "gates": ("g",), **how}
    score = qualify("e", model(**how), forms, DAY).score
    return tuple(number(value) for value in (score.low, score.point, score.high))


@pytest.mark.parametrize(
    ("forms", "how", "expected"),
    [
        # 50·(4−1)/4 + 30·(2−1)/4 + 20·(1 − (2−1)/4) = 37.5 + 7.5 + 15
        ([form("s", {"a": 4, "b": 2, "c": 2}, YES)], {}, (60, 60, 60)),
        # b unknown: 37.5 + [0, 15, 30] + 15
        ([form("s", {"a": 4, "c": 2}, YES)], {}, (52.5, 67.5, 82.5)),
        # an unknown inverted criterion spans its weight like any other: 50 + 30 + [0, 10, 20]
        ([form("s", {"a": 5, "b": 5}, YES)], {}, (80, 90, 100)),
        # nothing known at all
        ([form("s", {}, YES)], {}, (0, 50, 100)),
        # median of 2 and 5 is 3.5: 50·2.5/4 = 31.25; + 30·0 + 20·(1 − 4/4)
        ([form("s", {"a": 2, "b": 1, "c": 5}, YES), form("v", {"a": 5}, YES)], {},
         (31.25, 31.25, 31.25)),
        # mean of 2, 2 and 3 is 7/3: 50·(4/3)/4 = 16.666667; c mean of 1 and 2: 20·(1 − 0.5/4)
        ([form("s", {"a": 2, "b": 1, "c": 1}, YES), form("v", {"a": 2, "c": 2}, YES),
          form("g", {"a": 3}, YES)], {"aggregate": "mean"}, (34.166667, 34.166667, 34.166667)),
        # a scale 0–10: 50·0.7 + 30·0.33 + 20·(1 − 0.125) = 35 + 9.9 + 17.5
        ([form("s", {"a": 7, "b": "3.3", "c": "1.25"}, YES)], {"scale": ("0", "10")},
         (62.4, 62.4, 62.4)),
        # weights with thirds of a point: 33.34·0.75 + 33.33·0.25 + 33.33·(1 − 0.5) = 25.005 …
        ([form("s", {"a": 4, "b": 2, "c": 3}, YES)],
         {"criteria": (("a", "33.34", False), ("b", "33.33", False), ("c", "33.33", True))},
         (50.0025, 50.0025, 50.0025)),
        # a value off the scale counts as nobody's: a is 3 (one answer): 25 + 15 + 10
        ([form("s", {"a": 9, "b": 3, "c": 3}, YES), form("v", {"a": 3}, YES)], {}, (50, 50, 50)),
        # an assessor's later form replaces the earlier as a whole: b is unknown again
        ([form("s", {"a": 5, "b": 5, "c": 1}, YES, day="2024-01-01"),
          form("s", {"a": 3, "c": 1}, YES, day="2024-02-01")], {}, (45, 60, 75)),
        # a seventh: mean of seven values 1,1,1,1,1,1,2 is 8/7: 50·(1/7)/4 = 1.785714
        ([form(f"k{i}", {"a": v}, YES) for i, v in enumerate((1, 1, 1, 1, 1, 1, 2))],
         {"aggregate": "mean", "criteria": (("a", "50", False), ("b", "50", False))},
         (1.785714, 26.785714, 51.785714)),
    ],
)  # fmt: skip
def test_the_score_is_the_one_worked_out_by_hand(forms, how, expected):
    assert points(forms, **how) == expected


@pytest.mark.parametrize(
    ("answers", "scores", "outcome"),
    [
        (("ja", "nej"), {"a": 5, "b": 5, "c": 1}, "ej_kvalificerat"),  # split gate: one no decides
        (("ja", "delvis"), {"a": 5, "b": 5, "c": 1}, "kvalificerat"),
        (("ej_bedomt", "ej_bedomt"), {"a": 5, "b": 5, "c": 1}, "komplettera"),
        (("ja", "ja"), {"a": 4, "b": 3, "c": 3}, "komplettera"),  # 37.5 + 15 + 10 = 62.5
        (("ja", "ja"), {"a": 2, "b": 2, "c": 4}, "ej_kvalificerat"),  # 12.5 + 7.5 + 5 = 25
    ],
)
def test_the_outcome_is_the_one_worked_out_by_hand(answers, scores, outcome):
    forms = [form(f"k{i}", scores, {"g": answer}) for i, answer in enumerate(answers)]
    assert qualify("e", model(criteria=THREE, gates=("g",)), forms, DAY).outcome == outcome


def test_ties_share_a_rank_and_two_versions_rank_apart():
    first = model(criteria=THREE, gates=())
    second = model("models/m/2", criteria=(("a", "20", False), ("b", "80", False)), gates=())
    forms = {
        "x": [form("s", {"a": 5, "b": 1, "c": 3}, {})],  # 50 + 0 + 10 = 60
        "y": [form("s", {"a": 3, "b": 4, "c": "2.5"}, {})],  # 25 + 22.5 + 12.5 = 60
        "z": [form("s", {"a": 5, "b": 5, "c": 5}, {}),  # 50 + 30 + 0 = 80
              form("s", {"a": 1, "b": 2}, {}, version="m/2")],  # 0 + 20 = 20
    }  # fmt: skip
    results = [qualify(key, first, given, DAY) for key, given in forms.items()]
    assert [r.score.point for r in results] == [60, 60, 80]
    ranked = placed({"x": "X", "y": "Y", "z": "Z"}, results)
    assert [(e.title, e.rank) for e in ranked] == [("Z", 1), ("X", 2), ("Y", 2)]
    assert qualify("z", second, forms["z"], DAY).score.point == Fraction(20)
