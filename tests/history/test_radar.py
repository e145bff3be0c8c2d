"""`radar`: branches that touch the same field or create the same id are told of in time."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from written_history import Repository, run_git

Run = Callable[..., "tuple[int, str, str]"]
SCHEMA = json.loads(
    (files("samverkan_cli.views") / "schemas" / "radar.schema.json").read_text("utf-8")
)
PLACE = "initiatives/e-arkiv/initiative.yaml"
SHARE = "initiatives/e-arkiv/participation/vara.yaml"
NEW = "initiatives/bygglov/initiative.yaml"
HEAD = "title: E-arkiv\nneed: Papper\n"
COSTS = "costs:\n  - {kind: drift, basis: budget, amount: 1, period: 2024}\n"
BASE: dict[str, str | None] = {
    "samverkan.yaml": "schema: 1\nname: Litet\nlanguage: sv\ncollaboration: v6\n",
    "collaborations/v6.yaml": "name: V6\nform: natverk\nmembers:\n  - {organisation: vara}\n",
    "organisations/vara.yaml": "name: Vara kommun\nkind: kommun\nmunicipality_code: 1470\n",
    PLACE: HEAD + COSTS,
    SHARE: "events:\n  - {date: 2024-01-04, kind: deltar}\n",
}


def branch(repository: Repository, name: str, files: dict[str, str | None]) -> None:
    repository.git("checkout", "-q", "-B", name, "main")
    repository.commit("2024-02-01", files)
    repository.git("checkout", "-q", "main")


def crossings(samverkan: Run, repository: Repository, *args: str) -> Any:
    given = ("--registry", repository.registry, "--format", "json")
    code, out, err = samverkan("radar", *given, *args)
    assert (code, err) == (0, "")
    document = json.loads(out)
    Draft202012Validator(SCHEMA).validate(document)
    return [
        (c["kind"], c["record"], c["path"], [s["branch"] for s in c["sides"]])
        for c in document["crossings"]
    ]


@pytest.fixture
def started(repository: Repository) -> Repository:
    repository.commit("2024-01-01", BASE)
    return repository


LEAD = ("field", "initiatives/e-arkiv", ["lead"], ["a", "b"])
PAIRS: list[tuple[dict[str, str | None], dict[str, str | None], list[Any]]] = [
    ({PLACE: HEAD + COSTS + "lead: vara\n"}, {PLACE: "lead: skara\n" + HEAD + COSTS}, [LEAD]),
    ({PLACE: HEAD + COSTS + "lead: vara\n"}, {PLACE: "lead: vara\n" + HEAD + COSTS}, []),
    ({PLACE: HEAD + COSTS + "lead: vara\n"}, {PLACE: HEAD + COSTS + "origin: vara\n"}, []),
    ({PLACE: "# kommentar\n" + HEAD + COSTS}, {PLACE: HEAD + COSTS + "lead: vara\n"}, []),
    (
        {PLACE: HEAD + COSTS.replace("amount: 1", "amount: 2")},
        {PLACE: HEAD + COSTS.replace("amount: 1", "amount: 3")},
        [("field", "initiatives/e-arkiv",
          ["costs", "kind=drift,basis=budget,period=2024", "amount"], ["a", "b"])],
    ),
    (
        {PLACE: HEAD},
        {PLACE: HEAD + COSTS.replace("amount: 1", "amount: 3")},
        [("field", "initiatives/e-arkiv",
          ["costs", "kind=drift,basis=budget,period=2024", "amount"], ["a", "b"])],
    ),
    (
        {PLACE: HEAD + COSTS + "  - {kind: drift, basis: budget, amount: 1, period: 2025}\n"},
        {PLACE: HEAD + COSTS + "  - {kind: drift, basis: budget, amount: 1, period: 2026}\n"},
        [],
    ),
    (
        {NEW: "title: Bygglov\n"},
        {NEW: "title: Digitala bygglov\n"},
        [("record", "initiatives/bygglov", [], ["a", "b"])],
    ),
    ({NEW: "title: Bygglov\n"}, {NEW: "title: 'Bygglov'\n"}, []),
    (
        {SHARE: None},
        {SHARE: "events:\n  - {date: 2024-01-04, kind: deltar}\ncontact: Eva\n"},
        [("field", "initiatives/e-arkiv/participation/vara", ["contact"], ["a", "b"])],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_two_branches_meet_only_where_they_change_the_same_thing_differently(
    samverkan: Run, started: Repository, one: dict[str, str | None],
    other: dict[str, str | None], expected: list[Any],
) -> None:  # fmt: skip
    branch(started, "a", one)
    branch(started, "b", other)
    assert crossings(samverkan, started) == expected


def test_a_branch_that_is_merged_or_does_not_fit_the_pattern_is_left_out(
    samverkan: Run, started: Repository
) -> None:
    branch(started, "a", {PLACE: HEAD + COSTS + "lead: vara\n"})
    branch(started, "b", {PLACE: HEAD + COSTS + "lead: skara\n"})
    branch(started, "c/d", {PLACE: HEAD + COSTS + "lead: essunga\n"})
    assert crossings(samverkan, started)[0][3] == ["a", "b", "c/d"]
    assert crossings(samverkan, started, "--branches", "[ab]")[0][3] == ["a", "b"]
    assert crossings(samverkan, started, "--branches", "a", "--branches", "c/*")[0][3] == [
        "a",
        "c/d",
    ]
    started.git("merge", "-q", "--ff-only", "a")
    assert crossings(samverkan, started)[0][3] == ["b", "c/d", "main"]


def test_a_branch_here_and_fetched_is_one(
    samverkan: Run, started: Repository, tmp_path: Path
) -> None:
    branch(started, "a", {PLACE: HEAD + COSTS + "lead: vara\n"})
    branch(started, "b", {PLACE: HEAD + COSTS + "lead: skara\n"})
    clone = Repository.at(tmp_path / "klon", started)
    run_git(clone.folder, "checkout", "-q", "a")
    clone.commit("2024-03-01", {PLACE: HEAD + COSTS + "lead: essunga\n"})
    assert [c[3] for c in crossings(samverkan, clone)] == [["a", "b"]]


def test_text_says_who_and_what_and_fail_gives_one(samverkan: Run, started: Repository) -> None:
    args = ("radar", "--registry", started.registry)
    assert samverkan(*args, "--fail") == (
        0, "✔ 0 grenar är på väg; ingen rör samma sak som någon annan\n", ""
    )  # fmt: skip
    branch(started, "a", {PLACE: HEAD + COSTS + "lead: vara\n"})
    branch(started, "b", {PLACE: HEAD + COSTS + "lead: skara\n"})
    code, out, _ = samverkan(*args)
    assert code == 0
    assert "2 grenar är på väg och möts på 1 ställe" in out
    assert "a (Åsa Lind, 2024-02-01): Vara kommun går före i E-arkiv" in out
    assert samverkan(*args, "--fail")[0] == 1
    assert "2 branches are under way" in samverkan(*args, "--lang", "en")[1]


def test_mistakes_are_sentences(samverkan: Run, started: Repository, tmp_path: Path) -> None:
    args = ("radar", "--registry", started.registry, "--branches", "finns-inte")
    code, out, err = samverkan(*args)
    assert (code, out, "ingen gren passar finns-inte" in err) == (2, "", True)
    started.commit("2024-03-01", {})
    clone = tmp_path / "grund"
    run_git(tmp_path, "clone", "-q", "--depth=1", f"file://{started.folder}", str(clone))
    assert samverkan("radar", "--registry", clone / "registry")[0] == 4


def test_a_branch_meets_what_has_been_merged_since_it_left(
    samverkan: Run, started: Repository
) -> None:
    branch(started, "vara/leder", {PLACE: HEAD + COSTS + "lead: vara\n"})
    assert crossings(samverkan, started) == []
    started.commit("2024-03-01", {PLACE: HEAD + COSTS + "lead: skara\n"})

    found = crossings(samverkan, started)

    assert found == [("field", "initiatives/e-arkiv", ["lead"], ["main", "vara/leder"])]


def test_the_place_is_told_in_words_that_fit_a_line(samverkan: Run, started: Repository) -> None:
    for name, amount in (("a", "2"), ("b", "3")):
        branch(started, name, {PLACE: HEAD + COSTS.replace("amount: 1", f"amount: {amount}")})
    out = samverkan("radar", "--registry", started.registry)[1]
    assert out.splitlines()[2] == "initiatives/e-arkiv › kostnader › belopp"
    assert max(map(len, out.splitlines())) <= 80


def test_a_record_both_make_is_told_once_with_all_that_is_in_it(
    samverkan: Run, started: Repository
) -> None:
    branch(started, "a", {NEW: "title: Bygglov\norigin: vara\nlead: vara\n"})
    branch(started, "b", {NEW: "title: Digitala bygglov\norigin: vara\n"})
    assert crossings(samverkan, started) == [("record", "initiatives/bygglov", [], ["a", "b"])]
