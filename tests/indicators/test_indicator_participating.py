"""B5a and B5b: who takes part, who left."""

from small_registry import lacks, measured, row

E_ARKIV = "title: E-arkiv\nexecutions: [{form: projekt, start: 2024-03-01}]\n"
SHARE = "initiatives/e-arkiv/participation/"


def events(*told: str) -> str:
    lines = (line.split(maxsplit=2) for line in told)
    return "events:\n" + "".join(
        f"  - {{date: {day}, kind: {kind}{rest[0] if rest else ''}}}\n"
        for day, kind, *rest in lines
    )


def test_now_at_start_and_most_are_counted_at_the_end_of_each_day() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        SHARE + "skara": events("2024-02-01 deltar"),
        SHARE + "vara": events("2024-02-01 deltar", "2024-11-20 lamnat"),
        SHARE + "essunga": events("2024-02-01 deltar", "2024-02-20 lamnat"),
        SHARE + "falkoping": events("2024-11-20 ansluten_i_efterhand"),
        SHARE + "almhult": events("2024-03-01 intresserad", "2025-01-01 ansluten_i_efterhand"),
        SHARE + "goliska-it": events("2024-02-01 deltar"),
    }
    result = measured(files, "B5a")
    figures = {"now": 2, "at_start": 2, "most": 3, "start_flagged": False}
    assert figures == row(result, "e-arkiv").figures
    assert row(result, "e-arkiv").records == (SHARE + "falkoping", SHARE + "skara")
    assert result.value == 2


def test_the_most_is_of_one_day_and_not_of_all_days_together() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        SHARE + "skara": events("2024-02-01 deltar", "2024-04-01 lamnat"),
        SHARE + "vara": events("2024-04-01 deltar", "2024-05-01 lamnat"),
        SHARE + "almhult": events("2024-04-02 deltar", "2024-04-02 lamnat"),
    }
    assert row(measured(files, "B5a"), "e-arkiv").figures["most"] == 1
    files[SHARE + "falkoping"] = events("2024-05-01 lamnat", "2024-03-01 deltar")
    assert row(measured(files, "B5a"), "e-arkiv").figures["most"] == 2


def test_before_the_start_the_number_at_the_start_is_unknown() -> None:
    files = {
        "e-arkiv": "title: E\nreceived: 2024-01-01\n",
        SHARE + "skara": events("2024-02-01 deltar"),
    }
    figures = row(measured(files, "B5a"), "e-arkiv").figures
    assert (figures["at_start"], figures["start_flagged"]) == (None, False)


def test_a_start_by_implementation_alone_is_flagged() -> None:
    text = "title: E\nexecutions: [{form: implementation, start: 2024-08-01}]\n"
    assert row(measured({"e-arkiv": text}, "B5a"), "e-arkiv").figures["start_flagged"] is True


def test_every_initiative_with_something_dated_has_a_row_by_title_in_swedish_order() -> None:
    files = {
        "a": "title: Ärenden\nreceived: 2024-12-31\n",
        "b": "title: Zoner\nsubmitted: 2024-12-31\n",
        "c": "title: arkiv\nexecutions: [{form: projekt, end: 2024-12-31, outcome: genomfort}]\n",
        "d": "title: Bygglov\n",
        "initiatives/d/participation/skara": events("2024-12-31 tillfragad"),
        "e": "title: Åtgärder\n",
        "initiatives/e/participation/skara": "implementation: {in_use: 2024-12-31}\n",
        "later": "title: Senare\nreceived: 2025-01-01\n",
        "undated": "title: Odaterad\nexecutions: [{form: projekt, planned_start: 2024-01-01}]\n",
    }
    for indicator in ("B5a", "B5b", "B5c", "B5d"):
        assert [row.key for row in measured(files, indicator).rows] == ["c", "d", "b", "e", "a"]


def test_the_value_counts_a_municipality_once_however_many_it_takes_part_in() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        "app": "title: App\n",
        SHARE + "skara": events("2024-02-01 deltar"),
        "initiatives/app/participation/skara": events("2024-02-01 deltar"),
    }
    assert measured(files, "B5a").value == 1


def test_leaving_counts_from_the_day_after_the_start() -> None:
    for day, expected in (("2024-02-29", 0), ("2024-03-01", 0), ("2024-03-02", 1)):
        files = {
            "e-arkiv": E_ARKIV,
            SHARE + "skara": events("2024-02-01 deltar", f"{day} lamnat ,\x20reason:\x20Skäl"),
        }
        assert expected == measured(files, "B5b").value


def test_leaving_before_the_period_still_counts_and_after_it_does_not() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        SHARE + "skara": events("2024-02-01 deltar", "2024-04-01 lamnat"),
        SHARE + "vara": events("2024-02-01 deltar", "2025-01-01 lamnat"),
    }
    result = measured(files, "B5b")
    assert (result.value, result.cumulative) == (1, None)


def test_a_leave_tells_who_when_and_why() -> None:
    left = "2024-11-20 lamnat ,\x20principle:\x20P2,\x20reason:\x20Resurser"
    files = {"e-arkiv": E_ARKIV, SHARE + "vara": events("2024-02-01 deltar", left)}
    result = measured(files, "B5b")
    leaves = row(result, "e-arkiv").figures["left"]
    assert isinstance(leaves, tuple)
    told = {**leaves[0], "date": str(leaves[0]["date"])}
    assert told == {
        "municipality": "vara", "date": "2024-11-20", "principle": "P2", "reason": "Resurser",
        "returned": False, "returned_on": None,
    }  # fmt: skip
    assert result.records == (SHARE + "vara",)
    assert lacks(result) == []


def test_a_return_marks_the_leave_before_it_and_keeps_it() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        SHARE + "vara": events(
            "2024-09-01 lamnat", "2024-02-01 deltar", "2024-05-01 lamnat",
            "2024-06-01 ansluten_i_efterhand", "2025-01-01 ansluten_i_efterhand",
        ),
    }  # fmt: skip
    result = measured(files, "B5b")
    leaves = row(result, "e-arkiv").figures["left"]
    assert isinstance(leaves, tuple)
    assert result.value == 2
    expected = [("2024-05-01", True, "2024-06-01"), ("2024-09-01", False, "None")]
    told = [(str(one["date"]), one["returned"], str(one["returned_on"])) for one in leaves]
    assert expected == told


def test_a_leave_without_principle_or_reason_is_counted_and_named_as_missing() -> None:
    told = ("2024-09-01 lamnat", "2024-02-01 deltar")
    for why in (",\x20reason:\x20Tid", ",\x20principle:\x20P1"):
        given = events(told[0] + " " + why, told[1])
        assert lacks(measured({"e-arkiv": E_ARKIV, SHARE + "vara": given}, "B5b")) == []
    result = measured({"e-arkiv": E_ARKIV, SHARE + "vara": events(*told)}, "B5b")
    assert (result.value, lacks(result)) == (1, [(SHARE + "vara", "events.0.reason")])


def test_parties_that_are_no_municipality_neither_take_part_nor_leave() -> None:
    files = {
        "e-arkiv": E_ARKIV,
        SHARE + "goliska-it": events("2024-02-01 deltar", "2024-05-01 lamnat"),
    }
    assert (measured(files, "B5a").value, measured(files, "B5b").value) == (0, 0)
