"""D: the survey."""

from fractions import Fraction

from small_registry import lacks, measured, row

HEAD = "collaboration: v6\nperiod: 2024-H2\nquestions: {q1: Förtroende?, q2: Takt?}\n"


def answers(*values: tuple[str, str]) -> str:
    return "answers:\n" + "".join(f"  - values: {{q1: {a}, q2: {b}}}\n" for a, b in values)


def test_answers_share_and_median_are_counted_per_question() -> None:
    text = HEAD + answers(("3", "1"), ("4", "null"), ("4", "2"), ("5", "null"), ("null", "null"))
    result = measured({"surveys/host": text}, "D")
    q1 = row(result, "host/q1")
    expected = {"n": 4, "response_rate": Fraction(4, 5), "median": 4, "suppressed": False}
    assert (expected, 4, ("surveys/host",)) == (q1.figures, q1.value, q1.records)
    hidden = {"n": None, "response_rate": None, "median": None, "suppressed": True}
    assert (hidden, None) == (row(result, "host/q2").figures, row(result, "host/q2").value)
    assert (result.value, [row.key for row in result.rows]) == (1, ["host/q1", "host/q2"])


def test_three_answers_are_enough_and_a_median_may_lie_between() -> None:
    text = HEAD + answers(("3", "1"), ("4", "1"), ("4", "1"), ("3", "null"))
    result = measured({"surveys/host": text}, "D")
    assert (Fraction(7, 2), 1) == (row(result, "host/q1").value, row(result, "host/q2").value)


def test_a_round_is_seen_when_its_period_is_over() -> None:
    text = HEAD + answers(("3", "1"))
    assert measured({"surveys/host": text}, "D").value == 1
    assert measured({"surveys/host": text}, "D", as_of="2024-12-30").value == 0
    assert measured({"surveys/host": text}, "D", "2026").value == 1


def test_rounds_stand_in_order_of_time_and_only_this_cooperations() -> None:
    other = "name: Annan\nform: natverk\n"
    files = {
        "collaborations/annan": other,
        "surveys/c": HEAD.replace("v6", "annan"),
        "surveys/b": HEAD.replace("2024-H2", "2023-H2"),
        "surveys/a": HEAD,
    }
    result = measured(files, "D")
    assert [row.key for row in result.rows] == ["b/q1", "b/q2", "a/q1", "a/q2"]
    assert lacks(result) == [("surveys/b", "answers"), ("surveys/a", "answers")]
    assert (result.records, result.cumulative) == (("surveys/b", "surveys/a"), None)
