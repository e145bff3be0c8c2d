"""The smallest change that alters an outcome, what if, and several assessors."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from test_qualification_laws import form_sets, models
from written_forms import DAY, form, model

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.assessors import assessors
from samverkan_cli.qualification.changes import lowering, raising
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.ranking import placed
from samverkan_cli.qualification.supposed import Supposed, ranking_if, requalified, with_weights

ORDER = {"ej_kvalificerat": 0, "komplettera": 1, "kvalificerat": 2}
HALVES = (("a", "50", False), ("b", "50", True))


def carried_out(result, change, past=Fraction(0)):
    """The result after the change; a limit that must be passed is passed by a little."""
    values = {}
    for move in change.moves:
        worse = 1 if move.line.criterion.inverted else -1
        values[move.line.criterion.id] = move.to + (worse * past if move.beyond else 0)
    return requalified(result, result.model, dict.fromkeys(change.gates, "ja"), values)


@given(models(), form_sets())
def test_a_change_that_raises_gives_the_outcome_it_says_and_a_better_one(found, forms):
    result = qualify("e", found, forms, DAY)
    change = raising(result)
    if change is None:
        assert result.outcome == "kvalificerat" or not change
        return
    after = carried_out(result, change)
    assert after.outcome == change.outcome
    assert ORDER[after.outcome] >= ORDER[result.outcome]
    assert after.outcome != result.outcome


@given(models(), form_sets())
def test_a_change_that_lowers_gives_a_worse_outcome_but_not_at_the_limit_itself(found, forms):
    result = qualify("e", found, forms, DAY)
    change = lowering(result)
    if change is None:
        return
    after = carried_out(result, change, past=Fraction(1, 10**6))
    assert (after.outcome, ORDER[after.outcome] < ORDER[result.outcome]) == (change.outcome, True)
    assert carried_out(result, change).outcome == result.outcome


@given(models(), form_sets(), st.integers(0, 2), st.integers(0, 16))
def test_no_single_value_does_it_with_a_shorter_step(found, forms, which, sixteenths):
    result = qualify("e", found, forms, DAY)
    change = raising(result)
    line = result.criteria[which]
    if change is None or change.gates or line.value is None:
        return
    value = found.scale.min + (found.scale.max - found.scale.min) * Fraction(sixteenths, 16)
    after = requalified(result, found, {}, {line.criterion.id: value})
    if ORDER[after.outcome] <= ORDER[result.outcome]:
        return
    assert len(change.moves) == 1
    move = change.moves[0]
    if move.line.value is not None:
        assert abs(move.to - move.line.value) <= abs(value - line.value)


def test_changes_worked_out_by_hand():
    halves = model(criteria=HALVES, gates=("g",))
    # 50·0.5 + 50·0.75 = 62.5; 7.5 points are missing: 0.6 steps of a, or of b
    result = qualify("e", halves, [form("s", {"a": 3, "b": 2}, {"g": "ja"})], DAY)
    up, down = raising(result), lowering(result)
    assert (up.outcome, [(m.line.criterion.id, m.to, m.beyond) for m in up.moves]) == (
        "kvalificerat", [("a", Fraction("3.6"), False)],
    )  # fmt: skip
    # 22.5 down to 40: 1.8 steps of a
    assert (down.outcome, [(m.line.criterion.id, m.to, m.beyond) for m in down.moves]) == (
        "ej_kvalificerat", [("a", Fraction("1.2"), True)],
    )  # fmt: skip


def test_a_gate_is_the_change_when_it_alone_decides_and_not_when_the_score_is_too_low():
    halves = model(criteria=HALVES, gates=("g", "h"))
    high = form("s", {"a": 5, "b": 1}, {"g": "nej", "h": "ja"})
    change = raising(qualify("e", halves, [high], DAY))
    assert (change.outcome, change.gates, change.moves) == ("kvalificerat", ("g",), ())
    low = form("s", {"a": 1, "b": 5}, {"g": "nej", "h": "ja"})
    change = raising(qualify("e", halves, [low], DAY))
    assert (change.outcome, change.gates, len(change.moves)) == ("komplettera", ("g",), 1)


def test_an_unknown_is_filled_in_before_a_value_is_changed():
    halves = model(criteria=HALVES, gates=("g",))
    result = qualify("e", halves, [form("s", {"a": 4}, {"g": "ja"})], DAY)  # 37.5–87.5
    (move,) = raising(result).moves
    assert (move.line.criterion.id, move.line.value) == ("b", None)
    assert move.to == 1 + 4 * (1 - Fraction("32.5") / 50)


@given(models(), form_sets())
def test_an_unknown_widens_the_interval_and_never_shifts_it_by_itself(found, forms):
    result = qualify("e", found, forms, DAY)
    for line in result.criteria:
        if line.value is None:
            continue
        without = requalified(result, found, {}, {line.criterion.id: None}).score
        assert without.low <= result.score.low
        assert without.high >= result.score.high
        assert without.high - without.low == (
            result.score.high - result.score.low + line.criterion.weight
        )


@given(models(), form_sets())
def test_supposing_what_is_so_changes_nothing(found, forms):
    result = qualify("e", found, forms, DAY)
    same = requalified(
        result, found,
        {gate.gate.id: gate.answer for gate in result.gates},
        {line.criterion.id: line.value for line in result.criteria},
    )  # fmt: skip
    assert (same.score, same.outcome) == (result.score, result.outcome)


@given(models(), st.integers(1, 99))
def test_a_supposed_weight_leaves_the_others_their_proportions(found, weight):
    first, second, third = found.criteria
    turned = with_weights(found, {first.id: Fraction(weight)})
    assert turned.criteria[0].weight == weight
    assert sum(c.weight for c in turned.criteria) == 100
    assert turned.criteria[1].weight * third.weight == turned.criteria[2].weight * second.weight


def test_weights_that_cannot_be_had_are_none():
    found = model(criteria=HALVES)
    assert with_weights(found, {"a": Fraction(101)}) is None
    assert with_weights(found, {"a": Fraction(20), "b": Fraction(20)}) is None
    assert with_weights(found, {"a": Fraction(30), "b": Fraction(70)}) is not None


def test_supposed_values_change_one_initiative_and_every_rank():
    found = model(criteria=(("a", "100", False),), gates=())
    results = [qualify(k, found, [form("s", {"a": v}, {})], DAY) for k, v in (("x", 3), ("y", 4))]
    before = placed({"x": "X", "y": "Y"}, results)
    after = ranking_if(before, found, Supposed(values={"a": Fraction(5)}), "x")
    assert [(e.title, e.rank) for e in after] == [("X", 1), ("Y", 2)]


def organisation(key):
    found = Organisation.model_validate(
        {"name": key.capitalize(), "kind": "kommun", "municipality_code": "1495"}
    )
    found._ref = f"organisations/{key}"
    return found


def test_assessors_their_own_scores_their_quarrels_and_who_is_missing():
    keys = ("skara", "vara", "gotene")
    v6 = Collaboration.model_validate(
        {"name": "V6", "form": "natverk", "members": [{"organisation": key} for key in keys]}
    )
    v6._ref = "collaborations/v6"
    registry = Registry(organisations={key: organisation(key) for key in keys})
    forms = [
        form("skara", {"a": 5, "b": 2}, {"g": "ja"}),
        form("vara", {"a": 2, "b": 1}, {"g": "nej"}),
    ]
    result = qualify("e", model(criteria=HALVES, gates=("g",)), forms, DAY)
    found = assessors(registry, v6, result, DAY)
    # skara 50 + 37.5, vara 12.5 + 50
    assert [own.result.score.point for own in found.own] == [Fraction("87.5"), Fraction("62.5")]
    assert found.spread == 25
    assert [gate.gate.id for gate in found.disputed] == ["g"]
    assert [line.criterion.id for line in found.apart] == ["a"]
    assert found.missing == ("gotene",)
