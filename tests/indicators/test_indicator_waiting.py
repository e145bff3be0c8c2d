"""B5e: how long from submission to start."""

import pytest
from small_registry import measured, values

from samverkan_cli.indicators.median import median


def initiative(submitted: str | None, *starts: str, more: str = "") -> str:
    sent = f"submitted: {submitted}\n" if submitted else ""
    lines = "".join(f"  - {{form: {form}, start: {day}}}\n" for form, day in map(str.split, starts))
    return f"title: E\n{sent}{more}" + (f"executions:\n{lines}" if lines else "")


def figures(text: str, when: str = "2024-H2") -> dict[str, object]:
    rows = measured({"e": text}, "B5e", when).rows
    return dict(rows[0].figures) if rows else {}


def test_days_are_counted_to_the_first_start_of_the_three_forms() -> None:
    text = initiative(
        "2024-05-20", "projekt 2024-11-01", "implementation 2024-06-01", "forstudie 2024-09-02"
    )
    assert figures(text) == {"days": 105, "waiting_days": None, "start_form": "forstudie"}


def test_only_starts_in_the_period_have_a_row() -> None:
    for day, expected in (
        ("2024-06-30", {}),
        ("2024-07-01", {"e": 30}),
        ("2024-12-31", {"e": 213}),
    ):
        text = initiative("2024-06-01", f"uppdrag {day}")
        assert expected == values(measured({"e": text}, "B5e"))


def test_waiting_days_run_to_the_measuring_day_and_stay_out_of_the_median() -> None:
    files = {"e": initiative("2024-09-20", "projekt 2025-01-10"), "f": "title: F\n"}
    result = measured(files, "B5e")
    assert (values(result), result.value) == ({"e": None}, None)
    assert dict(result.rows[0].figures) == {"days": None, "waiting_days": 102, "start_form": None}
    assert result.figures["portfolio"] == {"n": 0, "median": None, "min": None, "max": None}
    assert values(measured(files, "B5e", "2025-H1")) == {"e": 112}


@pytest.mark.parametrize(
    ("events", "waits"),
    [
        ("{date: 2024-10-01, kind: aterkallad}", False),
        ("{date: 2024-10-01, kind: avslagen}", False),
        ("{date: 2024-10-01, kind: avslutad}", False),
        ("{date: 2024-10-01, kind: vilande}", True),
        ("{date: 2025-01-01, kind: avslagen}", True),
        ("{date: 2024-10-01, kind: avslagen}, {date: 2024-11-01, kind: aterupptagen}", True),
        ("{date: 2024-11-01, kind: avslagen}, {date: 2024-10-01, kind: aterupptagen}", False),
    ],
)
def test_one_withdrawn_turned_down_or_closed_waits_no_longer(events: str, waits: bool) -> None:
    text = initiative("2024-09-20", more=f"events: [{events}]\n")
    assert waits == bool(figures(text))


def test_a_closing_after_the_start_changes_nothing() -> None:
    closed = "events: [{date: 2024-10-01, kind: avslutad}]\n"
    assert figures(initiative("2024-09-20", "projekt 2024-10-01", more=closed))["days"] == 11


def test_a_start_by_implementation_alone_is_shown_outside_the_median() -> None:
    result = measured({"e": initiative("2024-09-01", "implementation 2024-10-01")}, "B5e")
    assert (result.rows[0].figures["start_form"], result.rows[0].value) == ("implementation", 30)
    assert result.value is None


def test_never_submitted_has_no_row() -> None:
    assert figures(initiative(None, "projekt 2024-10-01")) == {}
    assert figures(initiative("2025-01-01", "projekt 2024-10-01")) == {}


def test_a_start_before_the_submission_is_negative_and_not_hidden() -> None:
    assert figures(initiative("2024-10-11", "projekt 2024-10-01"))["days"] == -10


def test_the_portfolio_holds_number_median_and_extremes_and_the_median_is_the_value() -> None:
    files = {
        "a": initiative("2024-08-01", "projekt 2024-08-11"),
        "b": initiative("2024-08-01", "uppdrag 2024-08-16"),
        "c": initiative("2024-06-01", "forstudie 2024-06-02"),
    }
    result = measured(files, "B5e")
    portfolio = {"n": 2, "median": result.value, "min": 10, "max": 15}
    assert (12.5, portfolio) == (float(result.value or 0), result.figures["portfolio"])
    assert result.cumulative is not None
    assert result.cumulative.value == 10


def test_the_median_is_exact_and_unknown_of_nothing() -> None:
    assert [median([]), median([4]), median([5, 3]), median([3, 9, 4, 1])] == [None, 4, 4, 3.5]
