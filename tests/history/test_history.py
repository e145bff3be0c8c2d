"""`history`: who set a value, when, in which commit, from what; also before a file was moved."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from written_history import Repository, run_git

Run = Callable[..., "tuple[int, str, str]"]
SCHEMA = json.loads(
    (files("samverkan_cli.views") / "schemas" / "history.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
BASE: dict[str, str | None] = {
    "samverkan.yaml": "schema: 1\nname: Litet\nlanguage: sv\ncollaboration: v6\n",
    "collaborations/v6.yaml": "name: V6\nform: natverk\nmembers:\n  - {organisation: vara}\n",
    "organisations/vara.yaml": "name: Vara kommun\nkind: kommun\nmunicipality_code: 1470\n",
    "organisations/skara.yaml": "name: Skara kommun\nkind: kommun\nmunicipality_code: 1495\n",
}
HEAD = "title: E-arkiv\nneed: Papper\n"
PLACE = "initiatives/e-arkiv/initiative.yaml"
SHARE = "initiatives/e-arkiv/participation/vara.yaml"


@pytest.fixture
def long(repository: Repository) -> tuple[Repository, list[str]]:
    """An initiative's file: made, corrected, laid out anew, broken, mended, moved and moved on."""
    steps: list[tuple[str, dict[str, str | None]]] = [
        ("2024-01-01", {**BASE, PLACE: HEAD + "lead: vara\n"}),
        ("2024-01-02", {PLACE: HEAD + "lead: skara\ncost_key: {kind: lika}\n"}),
        ("2024-01-03", {PLACE: f"# ny form\ncost_key:\n  kind: lika\nlead: 'skara'\n{HEAD}"}),
        ("2024-01-04", {
            PLACE: HEAD + "lead: [\n", SHARE: "events:\n  - {date: 2024-01-04, kind: deltar}\n",
        }),
        ("2024-01-05", {PLACE: HEAD + "lead: vara\ncost_key: {kind: per_invanare}\n"}),
        ("2024-01-06", {
            PLACE: None, SHARE: None,
            "initiatives/arkivet/initiative.yaml": HEAD + "lead: vara\n"
            "cost_key: {kind: per_invanare}\nformer_ids: [e-arkiv]\nsubmitted: 2024-01-06\n",
            "initiatives/arkivet/participation/vara.yaml": "events:\n"
            "  - {date: 2024-01-04, kind: deltar}\n  - {date: 2024-01-05, kind: lamnat}\n",
        }),
        ("2024-01-07", {"organisations/skara.yaml": None}),
    ]  # fmt: skip
    return repository, [repository.commit(day, files, f"Dag {day}") for day, files in steps]


def entries(samverkan: Run, repository: Repository, *args: str) -> Any:
    given = ("--registry", repository.registry, "--format", "json")
    code, out, err = samverkan("history", *args, *given)
    assert (code, err) == (0, "")
    document = json.loads(out)
    VALIDATOR.validate(document)
    return document["entries"]


def test_who_what_when_and_in_which_commit_newest_first(
    samverkan: Run, long: tuple[Repository, list[str]]
) -> None:
    repository, commits = long
    found = entries(samverkan, repository, "arkivet", "lead")
    assert [(e["commit"], e["date"], e["before"], e["after"]) for e in found] == [
        (commits[4], "2024-01-05", "skara", "vara"),
        (commits[1], "2024-01-02", "vara", "skara"),
        (commits[0], "2024-01-01", None, "vara"),
    ]
    assert {e["author"] for e in found} == {"Åsa Lind"}
    assert found[0]["path"] == f"registry/{PLACE}"


def test_a_move_another_layout_and_an_unreadable_version_are_no_change_of_a_value(
    samverkan: Run, long: tuple[Repository, list[str]]
) -> None:
    repository, commits = long
    for field in ("cost_key.kind", "cost_key"):
        found = entries(samverkan, repository, "arkivet", field)
        assert [e["commit"] for e in found] == [commits[4], commits[1]]
    whole = entries(samverkan, repository, "arkivet")
    assert {e["commit"] for e in whole} == {commits[0], commits[1], commits[4], commits[5]}
    assert [e["kind"] for e in whole if e["commit"] == commits[5]] == ["renamed", "submitted"]


def test_a_file_below_a_renamed_initiative_keeps_its_history(
    samverkan: Run, long: tuple[Repository, list[str]]
) -> None:
    repository, commits = long
    ref = "initiatives/arkivet/participation/vara"
    found = entries(samverkan, repository, ref, "events")
    assert [(e["commit"], e["kind"]) for e in found] == [
        (commits[5], "left"), (commits[3], "joined"),
    ]  # fmt: skip


def test_a_former_id_finds_the_record(samverkan: Run, long: tuple[Repository, list[str]]) -> None:
    repository, _ = long
    assert entries(samverkan, repository, "e-arkiv") == entries(samverkan, repository, "arkivet")


def test_a_record_that_is_gone_still_tells_who_took_it_away(
    samverkan: Run, repository: Repository
) -> None:
    commits = [
        repository.commit("2024-01-01", {**BASE, PLACE: HEAD, SHARE: "contact: It-chef\n"}),
        repository.commit("2024-01-02", {PLACE: HEAD + "lead: vara\n"}),
        repository.commit("2024-01-03", {PLACE: None, SHARE: None}),
    ]
    for wanted in ("e-arkiv", "initiatives/e-arkiv", "registry/initiatives/e-arkiv"):
        args = ("history", wanted, "--registry", repository.registry)
        code, out, err = samverkan(*args, "--format", "json")
        found = json.loads(out)["entries"]
        assert [(e["commit"], e["kind"]) for e in found] == [
            (commits[2], "removed"), (commits[1], "lead_changed"), (commits[0], "added"),
        ]  # fmt: skip
        told = f"initiatives/e-arkiv togs bort ur registret 2024-01-03 i {commits[2][:10]}"
        assert (code, err) == (0, f"{told}; så här var det till dess\n")
    args = ("history", "initiatives/e-arkiv/participation/vara", "--registry", repository.registry)
    assert "hela deltagandet i E-arkiv är struket" in samverkan(*args)[1]


def test_an_id_that_was_left_without_a_word_leads_to_the_one_it_became(
    samverkan: Run, repository: Repository
) -> None:
    text = "title: Bevara handlingar\n"
    repository.commit("2024-01-01", {**BASE, PLACE: text})
    repository.commit("2024-01-02", {PLACE: None, "initiatives/arkivet/initiative.yaml": text})
    args = ("--registry", repository.registry, "--format", "json")
    code, out, err = samverkan("history", "e-arkiv", *args)
    assert (code, err) == (0, "initiatives/e-arkiv heter nu initiatives/arkivet\n")
    assert json.loads(out) == json.loads(samverkan("history", "arkivet", *args)[1])


def test_a_list_is_told_item_by_item_where_the_file_was_new(
    samverkan: Run, repository: Repository
) -> None:
    costs = (
        "costs:\n  - {kind: drift, basis: budget, amount: 10, period: 2024}\n"
        "  - {kind: drift, basis: utfall, amount: 9, period: 2024}\n"
    )
    repository.commit("2024-01-01", {**BASE, PLACE: HEAD + costs})
    out = samverkan("history", "e-arkiv", "costs", "--registry", repository.registry)[1]
    assert out.replace("\u00a0", " ").splitlines()[1:] == [
        "  E-arkiv: ny budget för drift 2024, 10 kr",
        "  E-arkiv: nytt utfall för drift 2024, 9 kr",
    ]


def test_a_part_of_a_moved_initiative_is_told_by_its_title(
    samverkan: Run, long: tuple[Repository, list[str]]
) -> None:
    ref = "initiatives/arkivet/participation/vara"
    out = samverkan("history", ref, "--registry", long[0].registry)[1]
    assert "Vara kommun går med i E-arkiv\n" in out
    assert "e-arkiv" not in out


def test_a_file_that_got_another_name_with_the_same_content_is_the_same(
    samverkan: Run, repository: Repository
) -> None:
    text = str(BASE["organisations/vara.yaml"])
    commits = [
        repository.commit("2024-01-01", {**BASE}),
        repository.commit("2024-01-02", {"organisations/vara.yaml": text + "note: Ny\n"}),
        repository.commit("2024-01-03", {
            "organisations/vara.yaml": None, "organisations/vara-kommun.yaml": text + "note: Ny\n"
        }),
    ]  # fmt: skip
    found = entries(samverkan, repository, "vara-kommun")
    assert [(e["commit"], e["kind"]) for e in found] == [
        (commits[2], "renamed"), (commits[1], "added"), (commits[0], "added"),
    ]  # fmt: skip
    assert [e["after"] for e in entries(samverkan, repository, "vara-kommun", "note")] == ["Ny"]


def test_a_value_set_on_a_branch_is_the_branch_s_and_not_the_merge_s(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2024-01-01", {**BASE, PLACE: HEAD})
    repository.git("checkout", "-q", "-b", "gren")
    there = repository.commit("2024-01-02", {PLACE: HEAD + "lead: vara\n"})
    repository.git("checkout", "-q", "main")
    repository.commit("2024-01-03", {"review.yaml": "block: {decision: [joined]}\n"})
    repository.git("merge", "-q", "--no-ff", "-m", "Sammanfoga", "gren", when="2024-01-04")
    assert [e["commit"] for e in entries(samverkan, repository, "e-arkiv", "lead")] == [there]


def test_what_a_merge_decides_by_itself_is_the_merge_s(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2024-01-01", {**BASE, PLACE: HEAD})
    repository.git("checkout", "-q", "-b", "gren")
    theirs = repository.commit("2024-01-02", {PLACE: HEAD + "lead: vara\n"})
    repository.git("checkout", "-q", "main")
    ours = repository.commit("2024-01-03", {PLACE: HEAD + "lead: skara\n"})
    repository.git("merge", "-q", "-s", "ours", "--no-commit", "gren")
    merge = repository.commit("2024-01-04", {PLACE: HEAD + "lead: skara\norigin: vara\n"})
    assert [e["commit"] for e in entries(samverkan, repository, "e-arkiv", "origin")] == [merge]
    assert {e["commit"] for e in entries(samverkan, repository, "e-arkiv", "lead")} == {
        ours,
        theirs,
    }


MIDDLE = "title: E-arkiv\nneed: Papper\nreceived: 2023-05-01\nsubmitted: 2023-06-01\n"


@pytest.mark.parametrize("decided", ["", "lead: skara\n"])
def test_a_merge_of_two_changes_in_one_file_tells_only_what_it_decides_by_itself(
    samverkan: Run, repository: Repository, decided: str
) -> None:
    first = repository.commit("2024-01-01", {**BASE, PLACE: MIDDLE})
    repository.git("checkout", "-q", "-b", "gren")
    theirs = repository.commit("2024-01-02", {PLACE: MIDDLE + "origin: vara\n"})
    repository.git("checkout", "-q", "main")
    needed = MIDDLE.replace("Papper", "Pärmar")
    ours = repository.commit("2024-01-03", {PLACE: needed})
    repository.git("merge", "-q", "--no-ff", "--no-commit", "gren")
    merge = repository.commit("2024-01-04", {PLACE: f"{needed}{decided}origin: vara\n"})
    every = entries(samverkan, repository, "e-arkiv")
    assert [(e["commit"], e["keys"]) for e in every if e["commit"] != first] == [
        *([(merge, ["lead"])] if decided else []), (theirs, ["origin"]), (ours, ["need"]),
    ]  # fmt: skip


def test_a_file_from_a_branch_that_the_merge_itself_corrects_is_added_once(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2024-01-01", {**BASE})
    repository.git("checkout", "-q", "-b", "gren")
    theirs = repository.commit("2024-01-02", {PLACE: HEAD})
    repository.git("checkout", "-q", "main")
    repository.commit("2024-01-03", {"review.yaml": "block: {decision: [joined]}\n"})
    repository.git("merge", "-q", "--no-ff", "--no-commit", "gren")
    merge = repository.commit("2024-01-04", {PLACE: HEAD + "lead: vara\n"})
    found = [(e["commit"], e["keys"]) for e in entries(samverkan, repository, "e-arkiv")]
    assert found == [(merge, ["lead"]), (theirs, [])]


def test_text_and_markdown_are_readable_and_nobody_s_words_act(
    samverkan: Run, repository: Repository
) -> None:
    repository.put({**BASE, PLACE: "title: 'E-arkiv @alla [x](http://x) `|`'\nlead: vara\n"})
    repository.git("add", "-A")
    author = ("--author", "\x1b[31m@Eva | `x` 811218-9876 <eva@example.org>")
    repository.git("commit", "-q", "-m", "Nytt\x1b]0;x\x07", *author)
    args = ("history", "e-arkiv", "--registry", repository.registry)
    code, text, _ = samverkan(*args)
    assert code == 0
    assert "2024-06-01  " in text
    for out in (
        text,
        samverkan(*args, "--format", "md")[1],
        samverkan(*args, "--format", "json")[1],
    ):
        assert "\x1b" not in out
        assert "9876" not in out
    markdown = samverkan(*args, "--format", "md")[1]
    assert "@Eva" not in markdown
    assert "@alla" not in markdown
    assert all(line.replace("\\|", "").count("|") == 5 for line in markdown.splitlines()[2:])


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("e-arkvi",), 2, "menade du e-arkiv?"),
        (("e-arkiv", "leadd"), 2, "menade du lead?"),
        (("e-arkiv", "cost_key.kinf"), 2, "menade du kind?"),
        (("e-arkiv", "executions.strat"), 2, "menade du start?"),
        (("e-arkiv", "title.x"), 2, "fältet title har inga fält i sig"),
        (("e-arkiv", ""), 2, "det finns inget fält"),
        (("e-arkiv", "--at", "finns-inte"), 3, "ingen incheckning"),
    ],
)
def test_a_mistake_is_one_sentence(
    samverkan: Run, repository: Repository, args: tuple[str, ...], code: int, said: str
) -> None:
    repository.commit("2024-01-01", {**BASE, PLACE: HEAD})
    got, out, err = samverkan("history", *args, "--registry", repository.registry)
    assert (got, out) == (code, "")
    assert said in err


def test_a_field_nobody_has_set_is_said_to_be_that(samverkan: Run, repository: Repository) -> None:
    repository.commit("2024-01-01", {**BASE, PLACE: HEAD})
    args = ("history", "e-arkiv", "lead", "--registry", repository.registry)
    assert samverkan(*args) == (0, "Ingen incheckning har ändrat det.\n", "")


def test_a_cut_history_is_refused(samverkan: Run, repository: Repository, tmp_path: Path) -> None:
    repository.commit("2024-01-01", {**BASE, PLACE: HEAD})
    repository.commit("2024-01-02", {PLACE: HEAD + "lead: vara\n"})
    clone = tmp_path / "grund"
    run_git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository.folder}", str(clone))
    code, out, err = samverkan("history", "e-arkiv", "--registry", clone / "registry")
    assert (code, out) == (4, "")
    assert "git fetch --unshallow" in err


def test_a_long_history_gives_every_record_a_beginning(samverkan: Run, long_history: Path) -> None:
    args = ("--registry", long_history / "registry", "--format", "json")
    rows = json.loads(samverkan("list", "initiatives", *args)[1])["rows"]
    moved = 0
    for row in rows:
        found = json.loads(samverkan("history", row["id"], *args)[1])["entries"]
        VALIDATOR.validate(json.loads(samverkan("history", row["id"], *args)[1]))
        first = {entry["kind"] for entry in found if entry["commit"] == found[-1]["commit"]}
        assert "added" in first
        moved += any(entry["kind"] == "renamed" for entry in found)
    assert moved
