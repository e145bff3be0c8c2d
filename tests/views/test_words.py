"""Numbers, days and periods as Swedish says them."""

from datetime import date
from fractions import Fraction

import pytest
from written_report import span_of

from samverkan_cli.language.language import language
from samverkan_cli.views import words

SV = language("sv")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-H1", "första halvåret 2024"),
        ("2024-H2", "andra halvåret 2024"),
        ("2024", "år 2024"),
        ("2024-Q3", "tredje kvartalet 2024"),
        ("2024-11", "november 2024"),
        ("2024-05-21..2024-12-31", "21 maj – 31 december 2024"),
        ("2023-05-21..2024-12-31", "21 maj 2023 – 31 december 2024"),
        ("2024-05-21", "21 maj 2024"),
    ],
)
def test_a_period_is_said_in_words(text: str, said: str) -> None:
    assert words.period(SV, span_of(text)) == said


def test_unknown_is_said_and_never_zero() -> None:
    said = {
        words.count(SV, None), words.of(SV, None, 6), words.kronor(SV, None),
        words.days(SV, None), words.day(SV, None),
    }  # fmt: skip
    assert said == {"uppgift saknas"}


def test_known_values_have_their_units() -> None:
    assert words.of(SV, 4, 6) == "4 av 6"
    assert words.kronor(SV, 150_000) == "150\u00a0000\u00a0kr"
    assert [words.days(SV, n) for n in (0, 1, 47, Fraction(93, 2))] == [
        "0 dagar", "1 dag", "47 dagar", "46,5 dagar",
    ]  # fmt: skip
    assert words.day(SV, date(2024, 11, 20)) == "20 november 2024"


def test_a_long_text_is_cut_to_one_line_and_marked() -> None:
    assert words.clip("a\n b") == "a b"
    assert words.clip("x" * 10_000, 10) == "xxxxxxxxx…"
