"""Laws of the arithmetic that hold for every model and every set of forms."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from written_forms import DAY, form, model

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.qualification.arithmetic import joint_answer
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.ranking import shared_ranks
from samverkan_cli.qualification.results import Qualification

IDS = ("a", "b", "c")
STEPS = st.sampled_from(["1", "1.5", "2", "3", "3.7", "4", "5"])
SCORES = st.dictionaries(st.sampled_from(IDS), st.none() | STEPS)
MARKS = st.sampled_from(["ja", "nej", "delvis", "ej_bedomt"])
ANSWERS = st.dictionaries(st.sampled_from(["huvudansvarig", "finansiering"]), MARKS)


@st.composite
def models(draw: st.DrawFn) -> QualificationModel:
    """Three criteria with weights that sum to 100."""
    first, second = sorted(draw(st.lists(st.integers(1, 99), min_size=2, max_size=2, unique=True)))
    weights = (first, second - first, 100 - second)
    flags = draw(st.tuples(*[st.booleans()] * 3))
    criteria = tuple((k, str(w), f) for k, w, f in zip(IDS, weights, flags, strict=True))
    return model(criteria=criteria, aggregate=draw(st.sampled_from(["median", "mean"])))


@st.composite
def form_sets(draw: st.DrawFn) -> list[Assessment]:
    """Some assessors, each with one form."""
    drawn = draw(st.lists(st.tuples(SCORES, ANSWERS), max_size=4))
    return [form(f"k{i}", scores, gates) for i, (scores, gates) in enumerate(drawn)]


def scored(found: QualificationModel, forms: list[Assessment]) -> Qualification:
    return qualify("e-arkiv", found, forms, DAY)


@given(models(), form_sets())
def test_the_score_lies_on_0_to_100_and_the_point_between_low_and_high(found, forms):
    score = scored(found, forms).score
    assert 0 <= score.low <= score.point <= score.high <= 100
    assert score.point == (score.low + score.high) / 2


@given(models(), form_sets())
def test_the_lines_add_up_to_the_score_exactly(found, forms):
    result = scored(found, forms)
    lines = [line.contribution for line in result.criteria]
    assert sum(line.low for line in lines) == result.score.low
    assert sum(line.point for line in lines) == result.score.point
    assert sum(line.high for line in lines) == result.score.high


@given(models(), form_sets(), st.randoms(use_true_random=False))
def test_the_order_of_the_forms_changes_nothing(found, forms, random):
    shuffled = list(forms)
    random.shuffle(shuffled)
    assert scored(found, shuffled) == scored(found, forms)


@given(models(), form_sets(), st.dictionaries(st.sampled_from(IDS), STEPS, min_size=3))
def test_the_interval_holds_every_way_to_fill_in_what_is_missing(found, forms, answers):
    result = scored(found, forms)
    open_ids = [line.criterion.id for line in result.unknown]
    filled = form("sist", {key: answers[key] for key in open_ids}, gates={})
    score = scored(found, [*forms, filled]).score
    assert score.low == score.point == score.high
    assert result.score.low <= score.point <= result.score.high


@given(models(), form_sets(), st.sampled_from(IDS), STEPS, STEPS)
def test_a_better_value_never_lowers_the_score(found, forms, key, one, other):
    worse, better = sorted((one, other), key=float)
    if next(c for c in found.criteria if c.id == key).inverted:
        worse, better = better, worse
    below = scored(found, [*forms, form("sist", {key: worse}, {})]).score
    above = scored(found, [*forms, form("sist", {key: better}, {})]).score
    assert below.low <= above.low
    assert below.point <= above.point
    assert below.high <= above.high


@given(models(), form_sets(), st.integers(1, 50))
def test_weights_scaled_alike_scale_the_score_alike(found, forms, factor):
    """So the share of the highest possible score, and with it every rank, stays the same."""
    heavier = found.model_copy(
        update={
            "criteria": tuple(
                c.model_copy(update={"weight": c.weight * factor}) for c in found.criteria
            )
        }
    )
    before, after = scored(found, forms).score, scored(heavier, forms).score
    assert (after.low, after.point, after.high) == (
        before.low * factor,
        before.point * factor,
        before.high * factor,
    )


@given(models(), form_sets())
def test_a_first_no_never_improves_the_outcome(found, forms):
    refused = [*forms, form("sist", {}, {"finansiering": "nej"})]
    assert scored(found, refused).outcome == "ej_kvalificerat"


@given(st.lists(MARKS), st.randoms(use_true_random=False))
def test_the_joint_answer_does_not_depend_on_order(answers, random):
    shuffled = list(answers)
    random.shuffle(shuffled)
    assert joint_answer(shuffled) == joint_answer(answers)


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 5).map(Fraction)))
def test_a_rank_is_one_more_than_the_number_of_better_ones(points):
    expected = {k: 1 + sum(other > p for other in points.values()) for k, p in points.items()}
    assert shared_ranks(points) == expected
