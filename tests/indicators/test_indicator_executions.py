"""B2: what was carried through, by form."""

from small_registry import lacks, measured, row, values


def executions(*lines: str) -> dict[str, str]:
    return {"e": "title: E\nexecutions:\n" + "".join(f"  - {{{line}}}\n" for line in lines)}


def test_rows_stand_in_the_order_of_the_forms_also_at_zero() -> None:
    expected = {"forstudie": 0, "uppdrag": 0, "projekt": 0, "implementation": 0}
    result = measured({}, "B2")
    assert (list(expected), expected, 0) == (list(values(result)), values(result), result.value)


def test_an_initiative_counts_once_per_form_and_once_in_the_value() -> None:
    files = executions(
        "form: forstudie, end: 2024-07-01, outcome: genomfort",
        "form: projekt, end: 2024-10-01, outcome: genomfort",
        "form: projekt, end: 2024-12-31, outcome: genomfort",
    )
    result = measured(files, "B2")
    assert (result.value, result.figures["row_sum"]) == (1, 2)
    assert (row(result, "forstudie").value, row(result, "projekt").value) == (1, 1)


def test_what_ended_outside_the_period_is_not_counted() -> None:
    files = executions(
        "form: projekt, end: 2024-06-30, outcome: genomfort",
        "form: uppdrag, end: 2025-01-01, outcome: genomfort",
    )
    assert (measured(files, "B2").value, lacks(measured(files, "B2"))) == (0, [])


def test_broken_off_stands_apart() -> None:
    files = executions(
        "form: forstudie, end: 2024-08-01, outcome: avbrutet",
        "form: uppdrag, end: 2024-09-01, outcome: avbrutet",
    )
    result = measured(files, "B2")
    assert (result.value, result.figures["aborted"]) == (0, 1)
    figures = {"aborted": 1, "aborted_records": ("initiatives/e",)}
    assert (0, figures) == (row(result, "forstudie").value, row(result, "forstudie").figures)


def test_an_end_without_outcome_and_an_outcome_without_end_are_missing() -> None:
    files = executions("form: uppdrag, end: 2024-08-01", "form: projekt, outcome: genomfort")
    expected = [("initiatives/e", "executions.0.outcome"), ("initiatives/e", "executions.1.end")]
    assert expected == lacks(measured(files, "B2"))


def test_an_outcome_told_after_the_measuring_day_is_not_seen() -> None:
    files = executions(
        "form: projekt, start: 2024-08-01, end: 2025-01-01, outcome: genomfort",
        "form: uppdrag, start: 2025-02-01, outcome: genomfort",
        "form: forstudie, start: 2024-08-01, end: 2024-09-01, outcome: genomfort",
    )
    result = measured(files, "B2")
    assert (result.value, lacks(result)) == (1, [])
