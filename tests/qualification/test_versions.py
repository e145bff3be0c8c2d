"""Then and now, one model version and another: what comes from where."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from test_qualification_laws import form_sets, models
from written_forms import DAY, form, model

from samverkan_cli.qualification.compare import compared
from samverkan_cli.qualification.decided import decided, deviations, ranks_among
from samverkan_cli.qualification.model_check import remarks
from samverkan_cli.qualification.model_diff import differences, effects
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.ranking import placed
from samverkan_cli.qualification.reread import qualify_by

HALVES = (("a", "50", False), ("b", "50", False))
UNEVEN = (("a", "80", False), ("b", "20", False))


def one(found, forms):
    return placed({"e": "E"}, [qualify("e", found, forms, DAY)])


@given(models(), models(), form_sets(), form_sets())
def test_the_two_parts_add_up_to_the_change_exactly(old, new, before, after):
    (row,) = compared(one(old, before), one(new, after), old)
    if before and after:
        change = row.after.result.score.point - row.before.result.score.point
        assert row.changed == row.data + row.model == change
    else:
        assert (row.data, row.model) == (None, None)


@given(models(), form_sets(), form_sets())
def test_with_the_same_model_all_of_it_is_the_assessments(found, before, after):
    (row,) = compared(one(found, before), one(found, after), found)
    assert not row.model


@given(models(), models(), form_sets())
def test_with_the_same_answers_all_of_it_is_the_model(old, new, forms):
    again = [f.model_copy(update={"model": "m/2"}) for f in forms]
    for copy, made in zip(again, forms, strict=True):
        copy._ref = made.ref
    newer = new.model_copy()
    newer._ref = "models/m/2"
    (row,) = compared(one(old, forms), one(newer, again), old)
    assert not row.data


def test_data_and_model_worked_out_by_hand():
    old, new = model(criteria=HALVES, gates=()), model("models/m/2", criteria=UNEVEN, gates=())
    then = [form("s", {"a": 2, "b": 4}, {})]  # 12.5 + 37.5 = 50
    now = [form("s", {"a": 3, "b": 4}, {}, version="m/2")]  # by old 25 + 37.5, by new 40 + 15
    (row,) = compared(one(old, then), one(new, now), old)
    assert (row.data, row.model) == (Fraction("12.5"), Fraction("-7.5"))


def test_what_is_new_and_what_is_gone_has_no_parts():
    found = model(criteria=HALVES, gates=())
    result = one(found, [form("s", {"a": 2, "b": 4}, {})])
    (row,) = compared((), result, found)
    assert (row.before, row.moved, row.changed) == (None, True, None)
    (row,) = compared(result, (), found)
    assert (row.after, row.moved) == (None, True)


@given(models(), form_sets())
def test_reading_forms_by_their_own_model_gives_the_same_score(found, forms):
    result = qualify("e", found, forms, DAY)
    assert qualify_by(result, found).score == result.score


@given(models(), form_sets(), st.integers(2, 9))
def test_a_longer_scale_moves_no_value_along_it(found, forms, factor):
    result = qualify("e", found, forms, DAY)
    scale = found.scale.model_copy(update={"min": found.scale.min * factor,
                                           "max": found.scale.max * factor})  # fmt: skip
    longer = found.model_copy(update={"scale": scale})
    longer._ref = found.ref
    assert qualify_by(result, longer).score == result.score


def test_a_model_diff_names_what_differs_and_turns_the_ranking():
    low = ("90", "0")
    old = model(criteria=HALVES, gates=("g",), thresholds=low)
    third = (*UNEVEN[:1], ("c", "20", False))
    new = model("models/m/2", criteria=third, gates=(), thresholds=low)
    found = [(d.kind, d.part, d.id, d.field) for d in differences(old, new)]
    assert found == [
        ("removed", "gates", "g", ""),
        ("changed", "criteria", "a", "weight"),
        ("removed", "criteria", "b", ""),
        ("added", "criteria", "c", ""),
    ]
    results = [
        qualify(key, old, [form("s", {"a": a, "b": b}, {"g": "ja"})], DAY)
        for key, a, b in (("x", 1, 5), ("y", 4, 1))
    ]
    ranked = placed({"x": "X", "y": "Y"}, results)
    moved = {e.before.title: (e.before.rank, e.after.rank) for e in effects(ranked, new)}
    assert moved == {"X": (1, 2), "Y": (2, 1)}
    assert {e.after.result.model.id for e in effects(ranked, new)} == {"m/2"}


def test_a_model_that_holds_has_no_remarks_and_every_fault_has_its_own():
    anchors = {str(step): "x" for step in range(1, 6)}

    def sound(**how):
        found = model(criteria=HALVES, gates=("g",), **how)
        criteria = tuple(c.model_copy(update={"anchors": anchors}) for c in found.criteria)
        return found.model_copy(update={"criteria": criteria})

    assert remarks(sound(), []) == ()
    light = sound().model_copy(update={"criteria": sound().criteria[:1]})
    assert next(r.message.id for r in remarks(light, [])).startswith("Vikterna är")
    cases = {
        ("120", "40"): ("error", ("thresholds", "qualified")),
        ("30", "40"): ("error", ("thresholds",)),
        ("0", "0"): ("warning", ("thresholds", "qualified")),
        ("50", "0"): ("warning", ("thresholds", "complete")),
    }
    for limits, expected in cases.items():
        assert [(r.level, r.keys) for r in remarks(sound(thresholds=limits), [])] == [expected]
    bare = remarks(model(criteria=HALVES, gates=()), [])
    assert {(r.level, r.keys[-1]) for r in bare} == {("warning", "anchors")}
    flat = remarks(sound(scale=("3", "3")), [])
    assert ("error", ("scale",)) in {(r.level, r.keys) for r in flat}


def test_a_criterion_nobody_values_and_a_gate_nobody_answers_are_told():
    found = model(criteria=HALVES, gates=("g", "h"))
    forms = [form("s", {"a": 3}, {"g": "ja"})]
    results = [qualify(str(n), found, forms, DAY) for n in range(3)]
    said = {(r.level, r.keys) for r in remarks(found, results) if r.keys[-1] != "anchors"}
    assert said == {
        ("warning", ("criteria", 1)),
        ("warning", ("gates", 1)),
        ("info", ("criteria", 0)),
    }


def test_ranks_among_the_candidates_leave_no_gap_and_shared_ranks_any_order():
    found = model(criteria=(("a", "100", False),), gates=())
    values = {"x": 5, "y": 4, "z": 4, "w": 1, "u": None}
    results = [
        qualify(k, found, [form("s", {"a": v}, {})] if v else [], DAY) for k, v in values.items()
    ]
    ranked = placed({k: k for k in values}, results)
    ranks = ranks_among(ranked, ["y", "z", "w", "u"])
    assert ranks == {"y": 1, "z": 1}  # w is ej_kvalificerat, u not assessed
    order = decided(["z", "y", "u"], ranks, {"u": "Lagkrav"})
    assert [(d.initiative, d.deviates, d.lacks_reason) for d in order] == [
        ("z", False, False),
        ("y", False, False),
        ("u", True, False),
    ]


def test_deviations_are_the_places_their_rank_does_not_give():
    assert list(deviations([1, 2, 2, 4])) == []
    assert list(deviations([2, 1, None])) == [(0, 2), (1, 1)]
