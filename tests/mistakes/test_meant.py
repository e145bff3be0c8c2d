"""What people write instead of days, periods and numbers, and what is too unclear to guess."""

import pytest

from samverkan_cli.loading import meant


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("3/4 2024", "2024-04-03"), ("3-4-2024", "2024-04-03"), ("240403", "2024-04-03"),
        ("24-04-03", "2024-04-03"), ("2024-21-05", "2024-05-21"), ("2024-4-3", "2024-04-03"),
        ("2024-04-03 14:30", "2024-04-03"),
        ("3/4", None), ("31/4 2024", None), ("2024-32-13", None), ("nästa vecka", None),
    ],
)  # fmt: skip
def test_a_day(written: str, day: str | None) -> None:
    assert meant.day(written) == day


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("hösten 2023", "2023-H2"), ("VT 2024", "2024-H1"), ("andra halvåret 2024", "2024-H2"),
        ("kv 3 2024", "2024-Q3"), ("kvartal 1 2025", "2025-Q1"), ("2024-6", "2024-06"),
        ("slutet av juni 2024", "2024-06"), ("senast 2025", "2025"), ("3/4 2024", "2024-04-03"),
        ("hösten", None), ("2024–2026", None), ("2024-13", None), ("v. 23 2024", None),
    ],
)  # fmt: skip
def test_a_period(written: str, span: str | None) -> None:
    assert meant.span(written) == span


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("ca 40 000", "40 000"), ("150 tkr", "150 000"), ("1,5 miljoner kronor", "1 500 000"),
        ("2,25 mkr", "2 250 000"), ("15 0000", "150 000"), ("0", "0"),
        ("12 500,50", None), ("1,0005 tkr", None), ("okänd", None), ("-5", None), ("", None),
    ],
)  # fmt: skip
def test_an_amount(written: str, number: str | None) -> None:
    assert meant.whole(written) == number


@pytest.mark.parametrize(
    ("written", "field", "number"),
    [
        ("63,5 %", "stated_support_level", "0.635"), ("30 procent", "support_rate", "0.3"),
        ("20 %", "weight", "20"), ("4,5", "value", "4.5"), ("100 %", "fixed_share", "1"),
        ("en tredjedel", "support_rate", None), ("1/3", "support_rate", None),
    ],
)  # fmt: skip
def test_a_share(written: str, field: str, number: str | None) -> None:
    assert meant.decimal(written, field) == number


def test_the_half_year_a_shorter_period_lies_in() -> None:
    periods = ("2024-Q1", "2024-Q3", "2024-06", "2024-07-01", "2024", "2024-H1")
    halves = ["2024-H1", "2024-H2", "2024-H1", "2024-H2", None, None]

    assert [meant.half_year(period) for period in periods] == halves


def test_ids_and_numbers_in_words() -> None:
    assert meant.item_id("Gå före!") == "ga-fore"
    assert meant.item_id("!!") is None
    assert (meant.number_word("Tolv"), meant.number_word("tretton")) == ("12", None)
    assert (meant.days_in("2024-02-30"), meant.days_in("2024-13-01")) == (29, None)
