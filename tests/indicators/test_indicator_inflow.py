"""A1 and B1: what came in, per municipality."""

from small_registry import lacks, measured, row, values

FROM_SKARA = "title: E-arkiv\norigin: skara\n"


def test_every_member_municipality_has_a_row_in_swedish_order_and_the_others_come_last() -> None:
    for indicator in ("A1", "B1"):
        keys = [row.key for row in measured({}, indicator).rows]
        assert keys == ["skara", "vara", "almhult", "ovriga"]


def test_received_counts_for_the_origin_on_its_first_and_last_day() -> None:
    for day, expected in (
        ("2024-06-30", 0), ("2024-07-01", 1), ("2024-12-31", 1), ("2025-01-01", 0),
    ):  # fmt: skip
        result = measured({"e-arkiv": f"{FROM_SKARA}received: {day}"}, "A1")
        assert expected == result.value == row(result, "skara").value


def test_co_origins_are_not_counted() -> None:
    text = f"{FROM_SKARA}co_origins: [vara]\nreceived: 2024-08-01\nsubmitted: 2024-08-02"
    for indicator in ("A1", "B1"):
        assert values(measured({"e-arkiv": text}, indicator)) == {
            "skara": 1,
            "vara": 0,
            "almhult": 0,
            "ovriga": 0,
        }


def test_an_origin_outside_the_members_of_the_measuring_day_counts_among_the_others() -> None:
    for origin in ("essunga", "falkoping", "goliska-it"):
        text = f"title: E\norigin: {origin}\nreceived: 2024-08-01\nsubmitted: 2024-08-02"
        for indicator in ("A1", "B1"):
            result = measured({"e": text}, indicator)
            assert (result.value, row(result, "ovriga").value) == (1, 1)
            assert row(result, "ovriga").records == ("initiatives/e",)


def test_a_former_member_has_a_row_while_it_was_one() -> None:
    text = "title: E\norigin: essunga\nreceived: 2024-08-01"
    result = measured({"e": text}, "A1", "2024-Q3")
    assert values(result) == {"essunga": 1, "skara": 0, "vara": 0, "almhult": 0, "ovriga": 0}


def test_an_initiative_of_another_cooperation_is_not_counted() -> None:
    text = f"{FROM_SKARA}collaboration: annan\nreceived: 2024-08-01\nsubmitted: 2024-08-02"
    other = {"collaborations/annan": "name: Annan\nform: natverk\n", "e-arkiv": text}
    assert 0 == measured(other, "A1").value == measured(other, "B1").value


def test_counts_of_half_years_within_the_period_are_added_and_told_apart() -> None:
    files = {
        "e-arkiv": f"{FROM_SKARA}received: 2024-08-01",
        "intake/skara": "counts: [{period: 2024-H2, received: 4}, {period: 2024-H1, received: 9}]",
    }
    result = measured(files, "A1")
    skara = row(result, "skara")
    assert (skara.value, skara.figures) == (5, {"registered": 1, "intake": 4})
    assert skara.records == ("initiatives/e-arkiv", "intake/skara")
    assert measured(files, "A1", "2024").value == 14


def test_counts_of_a_former_member_and_of_an_outsider_count_among_the_others() -> None:
    counts = "counts: [{period: 2024-H2, received: 4}]"
    result = measured({"intake/essunga": counts, "intake/falkoping": counts}, "A1")
    assert 8 == result.value == row(result, "ovriga").value
    assert row(result, "ovriga").records == ("intake/essunga", "intake/falkoping")


def test_counts_of_another_cooperations_municipality_are_not_counted() -> None:
    members = "name: Annan\nform: natverk\nmembers: [{organisation: falkoping}]"
    counts = "counts: [{period: 2024-H2, received: 4}]"
    files = {"collaborations/annan": members, "intake/falkoping": counts}
    assert measured(files, "A1").value == 0


def test_a_count_that_began_before_the_period_is_missing_and_one_that_ends_later_is_unknown() -> (
    None
):
    counts = "counts: [{period: 2024-H1, received: 4}, {period: 2024-H2, received: 5}]"
    files = {"intake/skara": counts}
    since = measured(files, "A1", "2024-05-21..2024-12-31")
    assert (since.value, lacks(since)) == (5, [("intake/skara", "counts.0.period")])
    quarter = measured(files, "A1", "2024-Q3")
    assert (quarter.value, lacks(quarter)) == (0, [])


def test_the_edges_of_a_count_decide_whether_it_is_taken_in_or_missing() -> None:
    files = {"intake/skara": "counts: [{period: 2024-H2, received: 5}]"}
    found = {
        when: (result.value, bool(lacks(result)))
        for when in ("2024-07-01..2024-12-31", "2024-07-02..2024-12-31", "2024-12-31", "2025-H1")
        for result in [measured(files, "A1", when)]
    }
    assert list(found.values()) == [(5, False), (0, True), (0, True), (0, False)]


def test_what_lacks_origin_is_not_counted_but_missing() -> None:
    files = {"e": "title: E\nreceived: 2024-08-01\nsubmitted: 2024-08-02"}
    for indicator in ("A1", "B1"):
        result = measured(files, indicator)
        assert (result.value, lacks(result)) == (0, [("initiatives/e", "origin")])


def test_what_lacks_received_is_missing_where_it_may_have_come_in_the_period() -> None:
    files = {"e-arkiv": FROM_SKARA}
    assert lacks(measured(files, "A1")) == [("initiatives/e-arkiv", "received")]
    files = {"e-arkiv": f"{FROM_SKARA}submitted: 2024-07-01"}
    assert lacks(measured(files, "A1")) == [("initiatives/e-arkiv", "received")]
    files = {"e-arkiv": f"{FROM_SKARA}submitted: 2024-06-30"}
    assert lacks(measured(files, "A1")) == []
    files = {"e-arkiv": f"{FROM_SKARA}submitted: 2025-01-01"}
    assert lacks(measured(files, "A1")) == []


def test_never_submitted_stays_in_the_municipality_and_is_not_missing() -> None:
    result = measured({"e-arkiv": f"{FROM_SKARA}received: 2024-08-01"}, "B1")
    assert (result.value, lacks(result)) == (0, [])


def test_an_earlier_day_hides_what_came_after_it() -> None:
    files = {
        "e-arkiv": f"{FROM_SKARA}received: 2024-08-01\nsubmitted: 2024-10-01",
        "intake/skara": "counts: [{period: 2024-H2, received: 4}]",
    }
    assert measured(files, "A1").value == 5
    assert measured(files, "A1", as_of="2024-09-30").value == 1
    assert measured(files, "B1", as_of="2024-09-30").value == 0
    assert measured(files, "A1", as_of="2024-05-01").value == 0


def test_the_sum_since_follow_up_begins_on_its_first_day() -> None:
    files = {
        "a": "title: A\norigin: skara\nsubmitted: 2024-05-20",
        "b": "title: B\norigin: skara\nsubmitted: 2024-05-21",
        "c": "title: C\norigin: skara\nsubmitted: 2024-08-01",
    }
    cumulative = measured(files, "B1").cumulative
    assert cumulative is not None
    assert (cumulative.since.isoformat(), cumulative.value) == ("2024-05-21", 2)
    assert measured(files, "B1", "2023").cumulative is None
