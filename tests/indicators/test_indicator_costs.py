"""B5c and B5d: kronor over days."""

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_registry import lacks, measured, row, span

from samverkan_cli.model.initiative import Cost
from samverkan_cli.model.spread import falls_in, sum_of, twelve_months_to

HEAD = "title: E-arkiv\nreceived: 2024-01-01\n"


def initiative(*lines: str, head: str = HEAD) -> str:
    return head + "costs:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


def outcome(kind: str, amount: int, period: str | None, more: str = "") -> str:
    when = f", period: {period}" if period else ""
    return f"kind: {kind}, basis: utfall, amount: {amount}{when}{more}"


def test_what_falls_up_to_the_measuring_day_counts_by_day() -> None:
    files = {
        "e": initiative(
            outcome("forstudie", 120_000, "2024-H1"), outcome("utveckling", 366, "2024")
        )
    }
    result = measured(files, "B5c", "2024-H1")
    figures = {
        "forstudie": 120_000, "utveckling": 182, "total": 120_182, "budget": None, "grants": None,
    }  # fmt: skip
    assert figures == row(result, "e").figures
    assert (result.value, result.cumulative) == (120_182, None)
    assert measured(files, "B5c", "2025-H1").value == 120_366


def test_municipal_files_budget_and_grants_are_taken_in() -> None:
    share = "initiatives/e/participation/skara"
    files = {
        "e": initiative(
            outcome("utveckling", 100, "2024-08-01", ", financing: bidrag"),
            "kind: forstudie, basis: budget, amount: 70, period: 2024-H2",
            "kind: utveckling, basis: budget, amount: 5, period: 2024-H2, financing: bidrag",
        ),
        share: f"costs: [{{{outcome('utveckling', 30, '2024-H2', ', financing: egen')}}}]",
    }
    result = measured(files, "B5c")
    figures = {"forstudie": None, "utveckling": 130, "total": 130, "budget": 75, "grants": 100}
    assert figures == row(result, "e").figures
    assert ("initiatives/e", share) == row(result, "e").records
    beside = {"forstudie": None, "utveckling": 130, "budget": 75, "grants": 100}
    assert beside == result.figures


def test_other_kinds_do_not_count_as_development_or_as_running_cost() -> None:
    files = {"e": initiative(outcome("samordning", 100, "2024-H2"))}
    assert measured(files, "B5c").value is measured(files, "B5d").value is None


def test_a_line_for_a_later_period_is_not_seen_and_no_lines_is_not_zero() -> None:
    files = {"e": initiative(outcome("utveckling", 100, "2025"), outcome("drift", 9, "2023"))}
    assert row(measured(files, "B5c"), "e").figures["total"] is None
    assert row(measured(files, "B5d"), "e").figures["total"] is None


def test_a_line_that_is_touched_and_rounds_to_nothing_is_zero() -> None:
    files = {"e": initiative(outcome("utveckling", 1, "2024"))}
    assert measured(files, "B5c", "2024-H1").value == 0


def test_a_line_without_period_is_missing_and_not_counted() -> None:
    share = "initiatives/e/participation/skara"
    files = {
        "e": initiative(outcome("utveckling", 100, None), "kind: drift, basis: budget, amount: 1"),
        share: f"costs: [{{{outcome('drift', 30, None)}}}]",
    }
    assert lacks(measured(files, "B5c")) == [("initiatives/e", "costs.0.period")]
    assert [(share, "costs.0.period")] == lacks(measured(files, "B5d"))
    assert measured(files, "B5c").value is measured(files, "B5d").value is None


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        ((), [("initiatives/e", "costs")]),
        ((outcome("drift", 1, "2025"),), [("initiatives/e", "costs")]),
        ((outcome("drift", 1, "2024"),), []),
        ((outcome("drift", 1, "2024-12-31"),), []),
        (("kind: utveckling, basis: budget, amount: 1, period: 2024",), []),
        ((outcome("utveckling", 1, None),), [("initiatives/e", "costs.0.period")]),
    ],
)
def test_one_that_has_started_without_any_cost_line_is_missing(
    costs: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    head = "title: E\nexecutions: [{form: uppdrag, start: 2024-12-31}]\n"
    text = initiative(*costs, head=head) if costs else head
    assert expected == lacks(measured({"e": text}, "B5c"))
    assert ("initiatives/e", "costs") not in lacks(measured({"e": text}, "B5c", "2024-H1"))


def test_an_outcome_gives_its_initiative_a_row_before_it_was_received_but_a_budget_does_not() -> (
    None
):
    head = "title: E\nreceived: 2024-08-01\n"
    files = {"e": initiative(outcome("drift", 366, "2024"), head=head)}
    assert [measured(files, "B5d", when).value for when in ("2024-H1", "2024-H2")] == [182, 184]
    files = {"e": initiative("kind: drift, basis: budget, amount: 366, period: 2024", head=head)}
    assert measured(files, "B5d", "2024-H1").rows == ()


def test_running_cost_counts_the_part_in_the_period_and_the_rate_of_twelve_months() -> None:
    files = {
        "e": initiative(
            outcome("drift", 366, "2024"), outcome("forvaltning", 100, "2023-H2"),
            outcome("forvaltning", 10, "2023-06-30"), outcome("drift", 7, "2024-06-30"),
        )
    }  # fmt: skip
    result = measured(files, "B5d", "2024-H1")
    figures = {"drift": 189, "forvaltning": None, "total": 189, "yearly_rate": 289}
    assert figures == row(result, "e").figures
    assert result.cumulative is not None
    assert result.cumulative.value == 41 + 7


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ("2024-12-31", "2024-01-01"), ("2024-06-30", "2023-07-01"), ("2024-02-29", "2023-03-01"),
        ("2024-02-28", "2023-03-01"), ("2025-02-28", "2024-02-29"), ("0001-06-30", "0001-01-01"),
        ("9999-12-31", "9999-01-01"),
    ],
)  # fmt: skip
def test_twelve_months_end_with_the_measuring_day(last: str, first: str) -> None:
    assert first == twelve_months_to(date.fromisoformat(last)).isoformat()


def test_a_sum_over_nothing_is_unknown_and_a_sum_of_zero_is_zero() -> None:
    assert [sum_of([]), sum_of([None]), sum_of([0]), sum_of([1, None, 2])] == [None, None, 0, 3]


@settings(max_examples=2 * settings.default.max_examples, deadline=None)
@given(
    amount=st.integers(0, 10**9),
    period=st.sampled_from(["2024", "2023", "2024-H1", "2024-H2", "2024-02-29"]),
    cuts=st.sets(st.dates(date(2022, 12, 1), date(2025, 2, 1)), max_size=6),
)
def test_the_parts_of_any_division_sum_to_the_line(
    amount: int, period: str, cuts: set[date]
) -> None:
    cost = Cost.model_validate(
        {"kind": "drift", "basis": "utfall", "amount": str(amount), "period": period}
    )
    edges = [
        date(2022, 1, 1).toordinal(),
        *sorted(d.toordinal() for d in cuts),
        date(2026, 1, 1).toordinal(),
    ]
    parts = [
        falls_in(cost, date.fromordinal(a), date.fromordinal(b - 1))
        for a, b in itertools.pairwise(edges)
    ]
    assert amount == sum_of(parts)
    assert all(part is None or part >= 0 for part in parts)


def test_a_line_lies_evenly_to_within_a_krona() -> None:
    cost = Cost.model_validate(
        {"kind": "drift", "basis": "utfall", "amount": "1000", "period": "2024-H1"}
    )
    half = span("2024-H1")
    days = [date.fromordinal(half.first.toordinal() + n) for n in range(half.days)]
    assert {5, 6} == {falls_in(cost, day, day) for day in days}
    assert falls_in(cost, half.last, half.first) is None
