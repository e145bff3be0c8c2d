"""Bars: exact geometry, the value at the bar's end, nothing drawn of nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.render.jinja import html_environment
from samverkan_cli.render.xlsx_chart import FILLS
from samverkan_cli.views.charts import PATTERNS, Amount, bar_chart


def amount(*parts: int | None) -> Amount:
    return Amount("Skara", parts, "5")


def test_the_longest_bar_fills_the_room_and_the_others_are_in_proportion() -> None:
    chart = bar_chart("b", "t", "d", [amount(4), amount(1), amount(0)])
    assert chart is not None
    assert [[s.width for s in bar.segments] for bar in chart.bars] == [["91.9%"], ["22.9%"], []]
    assert [bar.shown_x for bar in chart.bars] == ["91.9%", "22.9%", "0.0%"]


def test_parts_stand_side_by_side_with_a_pattern_each() -> None:
    chart = bar_chart("b", "t", "d", [amount(1, 1, 2)], ["Ja", "Nej", "Okänt"])
    assert chart is not None
    assert [(s.x, s.width, s.pattern) for s in chart.bars[0].segments] == [
        ("0.0%", "22.9%", "solid"),
        ("22.9%", "23.0%", "hatched"),
        ("45.9%", "46.0%", "open"),
    ]


def test_eight_series_have_a_fill_each_and_a_ninth_is_refused() -> None:
    names = [f"Serie {n}" for n in range(8)]
    chart = bar_chart("b", "t", "d", [amount(*range(1, 9))], names)
    assert chart is not None
    assert [one.pattern for one in chart.series] == list(PATTERNS)
    assert [s.pattern for s in chart.bars[0].segments] == list(PATTERNS)
    drawn = html_environment().get_template("macros/chart.html.j2").module.bar_chart(chart)  # type: ignore[attr-defined]
    known = set(re.findall(r'<pattern id="([^"]+)"', drawn))
    used = re.findall(r'fill="url\(#([^)]+)\)"', drawn)
    assert set(used) == known
    assert len(known) == 6
    assert len(FILLS) == len(PATTERNS)
    with pytest.raises(ValueError, match="zip"):
        bar_chart("b", "t", "d", [amount(*range(1, 10))])


def test_nothing_to_draw_is_no_chart() -> None:
    assert bar_chart("b", "t", "d", []) is None
    assert bar_chart("b", "t", "d", [amount(0), amount(None)]) is None


def test_a_long_label_is_cut_and_marked() -> None:
    chart = bar_chart("b", "t", "d", [Amount("x" * 10_000, (1,), "1")])
    assert chart is not None
    assert len(chart.bars[0].label) == 40
    assert chart.bars[0].label.endswith("…")


@given(st.lists(st.lists(st.integers(0, 10**9), min_size=1, max_size=3), min_size=1, max_size=9))
def test_no_bar_leaves_the_page(parts: list[list[int]]) -> None:
    chart = bar_chart("b", "t", "d", [amount(*p) for p in parts])
    for bar in chart.bars if chart else ():
        ends = [float(s.x[:-1]) + float(s.width[:-1]) for s in bar.segments]
        assert max(ends, default=0) <= 96
