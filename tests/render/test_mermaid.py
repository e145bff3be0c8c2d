"""A picture as Mermaid: true to its numbers, and no text in it is syntax."""

import re
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.render.mermaid import mermaid
from samverkan_cli.views.charts import Amount, bar_chart
from samverkan_cli.views.picture_timeline import Stretch, timeline
from samverkan_cli.views.picture_trend import Values, trend

DAY = date(2025, 9, 1)
HOSTILE = [
    '"] bar [9', "```\n# x", '%%{init: {"theme": "dark"}}%%', "section x", "click a", "a:b;c#quot;",
    "<script>", "\u202eabc", "accTitle: x", "", "2024-01-01", "done, crit", "---\ntitle: x\n---",
    "[a](https://example.se)", "@skara", "a\\", "%% x", "\u2028x",
]  # fmt: skip
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))


def lines(block: object) -> list[str]:
    return str(block).strip("\n").split("\n")


def test_bars_begin_at_nothing_and_carry_their_numbers() -> None:
    amounts = [Amount("Skara", (3,), "3"), Amount("Vara", (Fraction(1, 3), 1), "1,33")]
    found = lines(mermaid(bar_chart("a", "Antal", "Tre.", amounts)))
    assert (found[0], found[-1]) == ("```mermaid", "```")
    assert found[2:-1] == [
        "xychart-beta horizontal", '    title "Antal"', '    x-axis ["Skara", "Vara"]',
        "    y-axis 0 --> 3", "    bar [3, 1.33]",
    ]  # fmt: skip


def test_a_timeline_has_its_days_and_one_that_goes_on_ends_on_the_day() -> None:
    stretches = [
        Stretch("Projekt", date(2024, 8, 19), date(2024, 12, 13), "solid"),
        Stretch("Drift: ny", date(2025, 1, 1), None, "hatched"),
        Stretch("Planerat", date(2025, 12, 1), date(2025, 12, 1), "open"),
    ]
    found = lines(mermaid(timeline("a", "Över tid", "Så.", stretches, DAY, [])))
    assert found[-4:-1] == [
        "    Projekt :2024-08-19, 2024-12-13", "    Drift∶ ny :2025-01-01, 2025-09-01",
        "    Planerat :2025-12-01, 2025-12-02",
    ]  # fmt: skip


def test_each_series_of_a_trend_is_drawn_for_itself_on_one_scale() -> None:
    series = [Values("In", (1, 7), "7"), Values("Ut", (0, 2), "2")]
    found = str(mermaid(trend("a", "Per halvår", "Upp.", ["2024-H1", "2024-H2"], series, str)))
    assert found.count("y-axis 0 --> 7") == 2
    assert "line [1, 7]" in found
    assert "line [0, 2]" in found


@pytest.mark.parametrize(
    "picture",
    [
        bar_chart("a", "T", "D", [Amount("x", (1, 2), "3")], ["Ja", "Nej"]),
        trend("a", "T", "D", ["1", "2"], [Values("x", (1, None), "")], str),
        None,
    ],
    ids=["stacked", "with a gap", "nothing"],
)
def test_what_mermaid_cannot_show_truly_is_left_to_the_table(picture: object) -> None:
    assert str(mermaid(picture)) == ""


def shape(block: str) -> list[str]:
    """The lines with every text taken out."""
    return [
        re.sub(r'"[^"]*"|(?<=title ).*|^    .* (?=:\d)', "T", line) for line in block.split("\n")
    ]


@given(WORDS, WORDS)
def test_no_text_is_ever_syntax(title: str, label: str) -> None:
    def drawn(title: str, label: str) -> str:
        bars = bar_chart("a", title, "D", [Amount(label, (2,), "2"), Amount("B", (1,), "1")])
        row = Stretch(label, date(2024, 1, 1), date(2024, 6, 1), "solid")
        stretches = timeline("a", title, "D", [row], DAY, [])
        curve = trend("a", title, "D", [label, "2"], [Values(label, (1, 2), "2")], str)
        return "".join(str(mermaid(picture)) for picture in (bars, stretches, curve))

    found = drawn(title, label)
    assert shape(found) == shape(drawn("Titel", "Namn"))
    inside = [
        line
        for line in found.split("\n")
        if not line.startswith(("%%{init", "```", "    axisFormat"))
    ]
    assert not any(sign in line for line in inside for sign in ("`", "%", "{", "}", ";", "#", "<"))
    for line in inside:
        text = line.strip()
        assert not re.match(r"(?i)(section|click|acc|done|\d{4}-)", text)
