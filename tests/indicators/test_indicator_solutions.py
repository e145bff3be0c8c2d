"""C1 and C2: implemented solutions."""

import pytest
from small_registry import lacks, measured, row, values

SHARE = "initiatives/{}/participation/{}"
DONE = "implementation: {implemented: 2024-10-01}\n"
TRUE = "{value: true, evidence: Ja, date: 2024-12-31}"


def solution(ny: str | None = TRUE, nyttig: str | None = TRUE, used: str | None = TRUE) -> str:
    named = {"ny": ny, "nyttig": nyttig, "nyttiggjord": used}
    lines = "".join(f"  {name}: {text}\n" for name, text in named.items() if text)
    return f"title: E\nsolution:\n  name: Lösning\n{lines}"


def implemented(text: str, by: str = "skara", done: str = DONE) -> dict[str, str]:
    return {"e": text, SHARE.format("e", by): done}


def test_a_solution_with_all_three_counts_when_a_municipality_has_implemented_it() -> None:
    result = measured(implemented(solution()), "C1")
    assert (result.value, result.records, result.cumulative) == (1, ("initiatives/e",), None)
    assert measured({"e": solution()}, "C1").value == 0


@pytest.mark.parametrize(
    ("party", "expected"), [("falkoping", 1), ("essunga", 1), ("goliska-it", 0)]
)
def test_any_municipality_will_do_but_no_other_party(party: str, expected: int) -> None:
    files = implemented(solution() + "target_groups: [invanare]\n", party)
    assert expected == measured(files, "C1").value == measured(files, "C2").value


def test_a_solution_taken_out_of_use_was_still_implemented() -> None:
    done = "implementation: {implemented: 2024-01-01, decommissioned: 2024-09-01}\n"
    assert measured(implemented(solution(), done=done), "C1").value == 1


def test_no_and_unknown_are_told_apart() -> None:
    false = "{value: false, date: 2024-11-01}"
    result = measured(implemented(solution(false, None)), "C1")
    assert row(result, "ny").figures == {"yes": 0, "no": 1, "unknown": 0}
    assert row(result, "nyttig").figures == {"yes": 0, "no": 0, "unknown": 1}
    assert row(result, "nyttiggjord").figures == {"yes": 1, "no": 0, "unknown": 0}
    assert (result.value, result.figures["implemented"]) == (0, 1)
    assert lacks(result) == [("initiatives/e", "solution.nyttig")]


@pytest.mark.parametrize(
    ("ny", "field"),
    [
        ("{value: true, date: 2025-01-01}", "solution.ny"),
        ("{value: true}", "solution.ny.date"),
        ("{value: false}", "solution.ny.date"),
        ("{date: 2024-11-01}", "solution.ny.value"),
    ],
)
def test_what_is_judged_later_or_without_day_or_answer_is_unknown(ny: str, field: str) -> None:
    result = measured(implemented(solution(ny)), "C1")
    assert (0, [("initiatives/e", field)]) == (result.value, lacks(result))
    assert row(result, "ny").figures["unknown"] == 1


def test_an_implemented_initiative_without_solution_is_missing_once() -> None:
    result = measured(implemented("title: E\n"), "C1")
    assert (lacks(result), result.figures["implemented"]) == ([("initiatives/e", "solution")], 1)


def test_target_groups_are_counted_on_every_row_they_belong_to() -> None:
    groups = {"a": "[invanare, medarbetare]", "b": "[medarbetare, medarbetare]", "c": "[]"}
    files = {key: f"title: {key}\ntarget_groups: {text}\n" for key, text in groups.items()}
    files |= {SHARE.format(key, "skara"): DONE for key in groups}
    files["d"] = "title: Ej implementerad\ntarget_groups: [invanare]\n"
    result = measured(files, "C2")
    assert values(result) == {"invanare": 1, "medarbetare": 2, "bada": 1, "ej_angiven": 1}
    assert (result.value, len(result.records)) == (3, 3)
    assert lacks(result) == [("initiatives/c", "target_groups")]


def test_in_use_without_a_day_of_implementation_is_missing_unless_another_has_one() -> None:
    files = implemented(
        solution() + "target_groups: [invanare]\n", done="implementation: {in_use: 2020-01-01}\n"
    )
    expected = [(SHARE.format("e", "skara"), "implementation.implemented")]
    for indicator in ("C1", "C2"):
        assert (0, expected) == (
            measured(files, indicator).value,
            lacks(measured(files, indicator)),
        )
    files[SHARE.format("e", "vara")] = DONE
    assert (measured(files, "C1").value, lacks(measured(files, "C1"))) == (1, [])
