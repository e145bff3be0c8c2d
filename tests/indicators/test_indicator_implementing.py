"""B3 and B4: who implemented, and whether it took part from the start."""

import pytest
from small_registry import lacks, measured, row, values

E_ARKIV = "title: E-arkiv\nexecutions: [{form: projekt, start: 2024-03-01}]\n"


def share(events: str, implementation: str = "implemented: 2024-10-01") -> str:
    return f"events: [{events}]\nimplementation: {{{implementation}}}\n"


JOINED_AT_START = share("{date: 2024-03-01, kind: deltar}")
JOINED_LATER = share("{date: 2024-03-02, kind: ansluten_i_efterhand}")


def test_active_at_the_start_is_b3_and_a_day_later_is_b4() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        "initiatives/e-arkiv/participation/skara": JOINED_AT_START,
        "initiatives/e-arkiv/participation/vara": JOINED_LATER,
    }
    assert values(measured(files, "B3")) == {"skara": 1}
    assert values(measured(files, "B4")) == {"vara": 1}
    record = ("initiatives/e-arkiv/participation/skara",)
    assert record == measured(files, "B3").records


def test_only_implementations_in_the_period_count() -> None:
    for day, expected in (
        ("2024-06-30", 0), ("2024-07-01", 1), ("2024-12-31", 1), ("2025-01-01", 0),
    ):  # fmt: skip
        done = share("{date: 2024-03-01, kind: deltar}", f"implemented: {day}")
        files = {"e-arkiv": E_ARKIV, "initiatives/e-arkiv/participation/skara": done}
        assert measured(files, "B3").value == expected


def test_of_two_events_on_the_day_of_the_start_the_last_in_the_file_holds() -> None:
    for first, last, indicator in (("deltar", "lamnat", "B4"), ("lamnat", "deltar", "B3")):
        events = f"{{date: 2024-03-01, kind: {first}}}, {{date: 2024-03-01, kind: {last}}}"
        files = {"e-arkiv": E_ARKIV, "initiatives/e-arkiv/participation/skara": share(events)}
        assert measured(files, indicator).value == 1


def test_one_that_left_after_the_start_and_implemented_all_the_same_stays_in_b3() -> None:
    events = "{date: 2024-02-01, kind: deltar}, {date: 2024-05-01, kind: lamnat}"
    files = {"e-arkiv": E_ARKIV, "initiatives/e-arkiv/participation/skara": share(events)}
    assert measured(files, "B3").value == 1


def test_a_file_without_events_counts_as_not_taking_part() -> None:
    files = {"e-arkiv": E_ARKIV, "initiatives/e-arkiv/participation/skara": share("")}
    assert (measured(files, "B3").value, measured(files, "B4").value) == (0, 1)


@pytest.mark.parametrize("municipality", ["essunga", "falkoping", "goliska-it"])
def test_only_municipalities_that_are_members_on_the_measuring_day_count(municipality: str) -> None:
    files = {"e-arkiv": E_ARKIV, f"initiatives/e-arkiv/participation/{municipality}": JOINED_LATER}
    assert 0 == measured(files, "B3").value == measured(files, "B4").value


def test_a_membership_counts_on_its_last_day() -> None:
    files = {"e-arkiv": E_ARKIV, "initiatives/e-arkiv/participation/vara": JOINED_LATER}
    assert measured(files, "B4", "2024-H2").value == 1
    assert measured(files, "B4", "2024-07-01..2025-01-01").value == 0


def test_a_municipality_counts_once_and_the_pairs_stand_beside() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        "app": "title: App\nexecutions: [{form: projekt, start: 2024-03-01}]\n",
        "initiatives/e-arkiv/participation/skara": JOINED_AT_START,
        "initiatives/app/participation/skara": JOINED_AT_START,
    }
    result = measured(files, "B3")
    assert (result.value, result.figures["pairs"], row(result, "skara").value) == (1, 2, 2)
    refs = ("initiatives/app/participation/skara", "initiatives/e-arkiv/participation/skara")
    assert refs == row(result, "skara").records


def test_pairs_are_told_with_their_day_and_b4_with_its_subtype() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        "initiatives/e-arkiv/participation/skara": JOINED_AT_START,
        "initiatives/e-arkiv/participation/vara": JOINED_LATER,
    }
    b3 = measured(files, "B3").figures["pairs_detail"]
    b4 = measured(files, "B4").figures["pairs_detail"]
    assert isinstance(b3, tuple)
    assert isinstance(b4, tuple)
    assert list(b3[0]) == ["municipality", "initiative", "date"]
    assert tuple(map(str, b4[0].values())) == ("vara", "e-arkiv", "2024-10-01", "during")


@pytest.mark.parametrize(
    ("executions", "subtype"),
    [
        ("{form: projekt, start: 2024-03-01, end: 2024-09-30, outcome: genomfort}", "after"),
        ("{form: projekt, start: 2024-03-01, end: 2024-10-01, outcome: genomfort}", "during"),
        ("{form: projekt, start: 2024-03-01, end: 2025-02-01, outcome: genomfort}", "during"),
        ("{form: projekt, start: 2024-03-01}", "during"),
        (
            "{form: projekt, start: 2024-03-01, end: 2024-09-30, outcome: genomfort},"
            " {form: implementation, start: 2024-12-01}",
            "during",
        ),
        (
            "{form: projekt, start: 2024-03-01, end: 2024-09-30, outcome: genomfort},"
            " {form: implementation, planned_start: 2024-12-01}",
            "after",
        ),
    ],
)
def test_afterwards_is_during_while_an_execution_is_open_or_until_the_last_ends(
    executions: str, subtype: str
) -> None:
    files = {
        "e-arkiv": f"title: E-arkiv\nexecutions: [{executions}]\n",
        "initiatives/e-arkiv/participation/skara": JOINED_LATER,
    }
    details = measured(files, "B4").figures["pairs_detail"]
    assert isinstance(details, tuple)
    assert subtype == details[0]["subtype"]


def test_without_any_execution_the_first_implementation_is_the_start() -> None:
    files = {
        "e-arkiv": "title: E-arkiv\n",
        "initiatives/e-arkiv/participation/skara": share("{date: 2024-10-01, kind: deltar}"),
        "initiatives/e-arkiv/participation/vara": share(
            "{date: 2024-10-02, kind: ansluten_i_efterhand}", "implemented: 2024-11-01"
        ),
    }
    assert values(measured(files, "B3")) == {"skara": 1}
    result = measured(files, "B4")
    details = result.figures["pairs_detail"]
    assert isinstance(details, tuple)
    assert (result.rows[0].key, details[0]["subtype"]) == ("vara", "after")


def test_in_use_without_a_day_of_implementation_is_missing_where_it_may_be_in_the_period() -> None:
    path = "initiatives/e-arkiv/participation/skara"
    for day, expected in (
        ("2024-07-01", [(path, "implementation.implemented")]),
        ("2024-06-30", []),
    ):
        files = {"e-arkiv": E_ARKIV, path: share("", f"in_use: {day}")}
        for indicator in ("B3", "B4"):
            assert expected == lacks(measured(files, indicator))
