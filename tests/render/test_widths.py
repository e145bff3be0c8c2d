"""How columns share a page: numbers whole, short texts on one line, long ones by what is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.render.widths import Need, ems, lines_in, need, shared

NEEDS = st.lists(
    st.tuples(st.floats(1, 200), st.floats(0, 200)).map(
        lambda pair: Need(pair[0] + pair[1], pair[0], pair[0])
    ),
    min_size=1,
    max_size=12,
)


def test_a_number_is_one_word_and_a_sentence_many() -> None:
    number = need("Totalt", ["1\u00a0100\u00a0000"])
    sentence = need("Skäl", ["Bidraget förutsätter start under våren"])

    assert number.least == pytest.approx(ems("1\u00a0100\u00a0000"))
    assert sentence.least < sentence.natural / 2


def test_a_table_that_fits_takes_what_it_needs() -> None:
    assert shared([Need(10, 5, 5), Need(4, 4, 4)], 40) == [10, 4]


def test_short_columns_stand_on_one_line_and_the_long_one_is_broken() -> None:
    short, long = shared([Need(10, 5, 5), Need(90, 8, 9)], 40)

    assert (short, long) == (pytest.approx(10), pytest.approx(30))


@given(NEEDS, st.floats(20, 400))
def test_columns_never_pass_the_room_and_break_no_word_that_fits(
    needs: list[Need], room: float
) -> None:
    widths = shared(needs, room)

    assert sum(widths) <= room * 1.000001 or sum(one.natural for one in needs) <= room
    if sum(one.least for one in needs) <= room:
        assert all(w >= one.least * 0.999999 for w, one in zip(widths, needs, strict=True))


@given(st.text("ab -\n", max_size=80), st.floats(2, 40))
def test_a_text_takes_at_least_the_lines_of_its_width(value: str, room: float) -> None:
    assert lines_in(value, room) >= value.count("\n") + 1
    assert lines_in(value, room) >= int(max(map(ems, value.split("\n"))) / room / 1.5)
