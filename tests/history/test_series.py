"""`indicators --series`: the same numbers as a checkout of each commit, each file parsed once."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from asked_series import TODAY, asked_series
from written_history import Repository, run_git

from samverkan_cli import git_log
from samverkan_cli.indicators.series import points
from samverkan_cli.loading import Revision, attempt, load
from samverkan_cli.loading.past import pasts

Run = Callable[..., "tuple[int, str, str]"]
series = asked_series("indicators", "series")
BASE: dict[str, str | None] = {
    "samverkan.yaml": "schema: 1\nname: Litet\nlanguage: sv\ncollaboration: v6\n",
    "collaborations/v6.yaml": "name: V6\nform: natverk\nmembers:\n  - {organisation: vara}\n"
    "follow_up: {cadence: halvar, from: 2023-01-01, recipients: [direktorer]}\n",
    "organisations/vara.yaml": "name: Vara kommun\nkind: kommun\nmunicipality_code: 1470\n",
}


def arkiv(submitted: str, name: str = "e-arkiv") -> dict[str, str | None]:
    text = f"title: E-arkiv\norigin: vara\nsubmitted: {submitted}\n"
    return {f"initiatives/{name}/initiative.yaml": text}


def projected(document: Any) -> Any:
    """What a series keeps of the indicators of one point."""
    return [
        {
            "id": found["id"],
            "value": found["value"],
            "cumulative": found["cumulative"] and found["cumulative"]["value"],
            "missing": len(found["missing"]),
            "rows": [{"key": row["key"], "value": row["value"]} for row in found["rows"]],
        }
        for found in document["indicators"]
    ]


@pytest.mark.parametrize(("grain", "every"), [("half-year", 4), ("month", 23), ("commit", 19)])
def test_a_point_is_what_a_checkout_of_its_commit_gives(
    samverkan: Run, long_history: Path, tmp_path: Path, grain: str, every: int
) -> None:
    shown = series(samverkan, long_history, "--series", grain)
    assert len(shown["points"]) == {"half-year": 20, "month": 120, "commit": 90}[grain]
    clone = tmp_path / "klon"
    run_git(tmp_path, "clone", "-q", str(long_history), str(clone))
    for point in shown["points"][::every]:
        run_git(clone, "checkout", "-q", point["commit"])
        args = ("--registry", clone / "registry", "--period", point["period"], "--format", "json")
        code, out, _ = samverkan("indicators", *args, "--today", point["as_of"])
        document = json.loads(out)
        assert code == 0
        assert point["indicators"] == projected(document)
        assert point["unread"] == document["unread"]
        assert point["example_data"] == document["example_data"]


def test_a_registry_at_each_commit_is_the_one_read_there_with_its_findings(
    repository: Repository,
) -> None:
    steps: list[dict[str, str | None]] = [
        {**BASE, **arkiv("2024-01-01")},
        {"initiatives/e-arkiv/initiative.yaml": "title: [\n"},
        {"initiatives/e-arkiv.yaml": "title: Bredvid\n"},  # takes the record's name
        {"initiatives/e-arkiv.yaml": None, **arkiv("2024-02-01")},
        {"initiatives/e-arkiv/initiative.yaml": None, **arkiv("2024-02-01", "arkivet")},
        {"organisations/vara.yaml": "name: Vara kommun 811218-9876\nkind: kommun\n"},
        {"collaborations/v6.yaml": None, "samverkan.yaml": "schema: [\n"},
        {**BASE},
    ]
    commits = [repository.commit(f"2024-03-{n + 1:02d}", files) for n, files in enumerate(steps)]
    (repository.registry / "organisations/ale.yaml").symlink_to("vara.yaml")
    commits.append(repository.commit("2024-03-20", {}))
    for past in pasts(repository.folder, "registry", commits):
        alone = load(Revision(repository.folder, past.commit, "registry"))
        assert past.registry == alone.registry
        assert list(past.registry.initiatives) == list(alone.registry.initiatives)
        assert past.findings == alone.findings
        assert past.exists


def test_the_order_of_the_commits_asked_for_makes_no_difference(long_history: Path) -> None:
    ids = [commit.id for commit in git_log.commits(long_history, "HEAD")]
    mixed = [ids[0], ids[40], ids[3], ids[3], ids[80]]
    for past, wanted in zip(pasts(long_history, "registry", mixed), mixed, strict=True):
        assert past.commit == wanted
        assert past.registry == load(Revision(long_history, wanted, "registry")).registry


def test_each_content_is_parsed_once_also_after_a_move(
    samverkan: Run, long_history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: Counter[str] = Counter()
    build = attempt.build

    def counting(text: str) -> Any:
        parsed[text] += 1
        return build(text)

    monkeypatch.setattr(attempt, "build", counting)
    series(samverkan, long_history, "--series", "commit")
    assert len(parsed) > 200
    assert set(parsed.values()) == {1}


def test_a_half_year_has_the_last_commit_up_to_its_end(
    samverkan: Run, repository: Repository
) -> None:
    first = repository.commit("2023-05-01", {**BASE, **arkiv("2023-04-01")})
    repository.commit("2023-06-30", {**arkiv("2023-04-02", "b")})
    last = repository.commit("2023-06-30", {**arkiv("2023-04-03", "c")})
    shown = series(samverkan, repository.folder, "B1", "--series", "half-year")
    found = [(p["period"], p["commit"], p["indicators"][0]["value"]) for p in shown["points"]]
    assert found == [("2023-H1", last, 3), ("2023-H2", last, 0), ("2024-H1", last, 0),
                     ("2024-H2", last, 0)]  # fmt: skip
    by_commit = series(samverkan, repository.folder, "B1", "--series", "commit")
    assert [p["indicators"][0]["value"] for p in by_commit["points"]] == [1, 2, 3]
    assert by_commit["points"][0]["commit"] == first


def test_a_merged_branch_counts_from_the_day_it_was_merged(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2024-01-10", {**BASE})
    repository.git("checkout", "-q", "-b", "gren")
    repository.commit("2024-02-10", arkiv("2024-01-01"))
    repository.git("checkout", "-q", "main")
    merge = ("merge", "-q", "--no-ff", "-m", "Sammanfoga", "gren")
    repository.git(*merge, when="2024-04-10")
    months = series(samverkan, repository.folder, "B1", "--series", "month", "--to", "2024-05-31")
    assert [p["indicators"][0]["cumulative"] for p in months["points"]] == [0, 0, 0, 1, 1]
    commits = series(samverkan, repository.folder, "B1", "--series", "commit")
    assert [p["committed"] for p in commits["points"]] == ["2024-01-10", "2024-04-10"]
    at = ("--registry", repository.registry, "--at", "2024-03-31", "--format", "json", "B1")
    code, out, err = samverkan("indicators", "--period", "2024", *at)
    assert (code, json.loads(out)["indicators"][0]["value"]) == (0, 0)
    assert "den sista incheckningen till och med 2024-03-31" in err


def test_a_commit_outside_the_registry_is_no_point(samverkan: Run, repository: Repository) -> None:
    repository.commit("2024-01-10", {**BASE})
    (repository.folder / "README.md").write_text("Hej\n")
    repository.commit("2024-02-10", {})
    assert len(series(samverkan, repository.folder, "--series", "commit")["points"]) == 1


def test_from_and_to_choose_the_points_and_a_running_half_year_is_said(
    samverkan: Run, long_history: Path
) -> None:
    args = ("--series", "half-year", "--from", "2020-02-01", "--to", "2021-03-31")
    shown = series(samverkan, long_history, *args)
    assert [p["period"] for p in shown["points"]] == ["2020-H1", "2020-H2", "2021-H1"]
    assert shown["points"][-1]["as_of"] == "2021-03-31"
    text = samverkan("indicators", "--registry", long_history / "registry", *args, *TODAY)[1]
    assert "2021-H1 är räknad till och med 2021-03-31." in text


def test_a_cooperation_that_was_not_yet_there_has_no_numbers(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2023-05-01", {"samverkan.yaml": BASE["samverkan.yaml"]})
    repository.commit("2024-05-01", {**BASE, **arkiv("2024-04-01")})
    shown = series(samverkan, repository.folder, "B1", "--series", "half-year")
    assert [len(p["indicators"]) for p in shown["points"]] == [0, 0, 1, 1]
    args = ("--registry", repository.registry, "--series", "half-year", "B1", *TODAY)
    assert "–" in samverkan("indicators", *args)[1]


def test_csv_has_a_row_for_each_point_and_indicator(samverkan: Run, long_history: Path) -> None:
    args = ("--registry", long_history / "registry", "--format", "csv", "--series", "half-year")
    rows = list(csv.DictReader(io.StringIO(samverkan("indicators", *args, *TODAY)[1])))
    assert len(rows) == 20 * 13
    document = series(samverkan, long_history, "--series", "half-year")
    values = [i["value"] for point in document["points"] for i in point["indicators"]]
    assert [row["value"] for row in rows] == ["" if v is None else str(v) for v in values]


def test_a_history_that_was_cut_is_refused_with_the_command_that_mends_it(
    samverkan: Run, long_history: Path, tmp_path: Path
) -> None:
    clone = tmp_path / "grund"
    run_git(tmp_path, "clone", "-q", "--depth", "3", f"file://{long_history}", str(clone))
    args = ("--registry", clone / "registry", "--series", "half-year")
    code, out, err = samverkan("indicators", *args)
    assert (code, out) == (4, "")
    assert "kör: git fetch --unshallow" in err


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("--series", "year"), 2, "välj bland half-year, month, commit"),
        (("--series", "month", "--period", "2024"), 2, "--period går inte ihop med --series"),
        (("--series", "month", "--explain"), 2, "--explain går inte ihop med --series"),
        (("--from", "2024-01-01"), 2, "--from hör ihop med --series"),
        (("--format", "csv"), 2, "--format csv hör ihop med --series"),
        (("--series", "month", "--from", "igår"), 2, "inget datum"),
        (("--series", "month", "--from", "2024-02-01", "--to", "2024-01-01"), 2, "ligger före"),
        (("--series", "month", "--to", "2001-01-01"), 3, "inget register att räkna på"),
        (("--series", "month", "B9"), 2, "ingen indikator"),
        (("--series", "month", "--at", "finns-inte"), 3, "ingen incheckning"),
    ],
)
def test_a_mistake_is_one_sentence(
    samverkan: Run, long_history: Path, args: tuple[str, ...], code: int, said: str
) -> None:
    got, out, err = samverkan("indicators", "--registry", long_history / "registry", *args)
    assert (got, out) == (code, "")
    assert said in err


def test_a_clock_that_was_wrong_does_not_bring_back_an_older_registry() -> None:
    line = [("a", date(2024, 1, 1)), ("b", date(2024, 9, 1)), ("c", date(2024, 2, 1))]
    found = points(line, "month", date(2024, 1, 1), date(2024, 3, 31))
    assert [(p.commit, p.period.text) for p in found] == [
        ("a", "2024-01"), ("c", "2024-02"), ("c", "2024-03"),
    ]  # fmt: skip
    assert points(line, "month", date(2023, 1, 1), date(2023, 3, 31)) == ()
