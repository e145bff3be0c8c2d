"""`score --series`: the same scores as a checkout of each commit."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from asked_series import TODAY, asked_series
from written_history import Repository, run_git

Run = Callable[..., "tuple[int, str, str]"]
series = asked_series("score", "score_series")
MODEL = (
    "name: Modell\nstatus: beslutad\nscale: {min: 1, max: 5}\ngates: []\n"
    "criteria:\n  - {id: nytta, name: Nytta, weight: 100}\n"
    "thresholds: {qualified: 60, complete: 40}\n"
)
BASE: dict[str, str | None] = {
    "samverkan.yaml": "schema: 1\nname: Litet\nlanguage: sv\ncollaboration: v6\n",
    "collaborations/v6.yaml": "name: V6\nform: natverk\nmodel: m/1\n"
    "members:\n  - {organisation: vara}\n",
    "organisations/vara.yaml": "name: Vara kommun\nkind: kommun\nmunicipality_code: 1470\n",
    "models/m/1.yaml": MODEL,
    "models/m/2.yaml": MODEL.replace("min: 1", "min: 0"),
    "initiatives/e-arkiv/initiative.yaml": "title: E-arkiv\n",
    "initiatives/larm/initiative.yaml": "title: Larm\n",
}


def form(initiative: str, value: int, day: str, model: str = "m/1") -> dict[str, str | None]:
    text = f"model: {model}\ndate: {day}\nassessor: vara\nscores:\n  nytta: {{value: {value}}}\n"
    return {f"initiatives/{initiative}/assessments/{day}-vara.yaml": text}


def brief(point: Any) -> list[tuple[str, int | None, float]]:
    return [(e["initiative"], e["rank"], e["score"]["point"]) for e in point["initiatives"]]


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
        args = ("--registry", clone / "registry", "--format", "json", "--today", point["as_of"])
        document = json.loads(samverkan("score", *args)[1])
        keys = ("initiative", "rank", "outcome", "score")
        assert (point["model"], point["example_model"]) == (
            document["model"], document["example_model"],
        )  # fmt: skip
        assert [{k: e[k] for k in keys} for e in point["initiatives"]] == [
            {k: e[k] for k in keys} for e in document["initiatives"]
        ]
        assert [e["assessed"] for e in point["initiatives"]] == [
            any(line["n"] for line in e["criteria"]) for e in document["initiatives"]
        ]


def test_a_form_counts_from_its_own_day_and_the_model_is_the_one_of_its_time(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2023-05-01", {**BASE, **form("e-arkiv", 3, "2023-09-01")})
    of_version_2 = form("larm", 3, "2024-02-01", "m/2") | {
        "collaborations/v6.yaml": str(BASE["collaborations/v6.yaml"]).replace("m/1", "m/2")
    }
    repository.commit("2024-02-01", of_version_2)
    shown = series(samverkan, repository.folder, "--series", "half-year")["points"]
    assert [p["model"] for p in shown] == ["m/1", "m/1", "m/2", "m/2"]
    assert [[e["initiative"] for e in p["initiatives"] if e["assessed"]] for p in shown] == [
        [], ["e-arkiv"], ["larm"], ["larm"],
    ]  # fmt: skip
    assert brief(shown[2])[0] == ("larm", 1, 60)
    by_first = series(samverkan, repository.folder, "--series", "half-year", "--model", "m/1")
    assert [brief(p)[0] for p in by_first["points"][1:]] == [("e-arkiv", 1, 50)] * 3


def test_one_initiative_is_followed_to_the_id_it_had_before(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2023-05-01", {**BASE, **form("e-arkiv", 3, "2023-04-01")})
    moved = {path.replace("e-arkiv", "arkivet"): text for path, text in
             form("e-arkiv", 3, "2023-04-01").items()}  # fmt: skip
    own = {"initiatives/arkivet/initiative.yaml": "title: Arkivet\nformer_ids: [e-arkiv]\n"}
    gone = dict.fromkeys(
        ("initiatives/e-arkiv/initiative.yaml", *form("e-arkiv", 3, "2023-04-01")), None
    )
    repository.commit("2024-01-15", {**moved, **own, **gone})
    shown = series(samverkan, repository.folder, "e-arkiv", "--series", "half-year")["points"]
    assert [brief(p) for p in shown] == [[("e-arkiv", 1, 50)]] * 2 + [[("arkivet", 1, 50)]] * 2
    where = ("--registry", repository.registry, *TODAY)
    text = samverkan("score", "--series", "half-year", *where)[1]
    assert [line.split()[:4] for line in text.splitlines() if line.startswith("20")] == [
        ["2023-H1", "E-arkiv", "1", "50,0"]
    ]


def test_the_table_of_all_has_a_line_only_when_something_is_new(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2023-05-01", {**BASE, **form("e-arkiv", 3, "2023-04-01")})
    repository.commit("2023-06-01", {"initiatives/larm/initiative.yaml": "title: Larm och larm\n"})
    repository.commit("2024-02-01", form("larm", 5, "2024-01-20"))
    repository.commit("2024-08-01", dict.fromkeys(form("e-arkiv", 3, "2023-04-01"), None))
    where = ("--registry", repository.registry, "--today", "2025-01-15")
    code, out, _ = samverkan("score", "--series", "half-year", *where)
    assert code == 0
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert lines[2:] == [
        "2023-H1 E-arkiv 1 50,0 komplettera",
        "2024-H1 Larm och larm 1 100,0 kvalificerat",
        "2024-H2 E-arkiv – – inte längre bedömt",
        "",
        "En rad visas när ett initiativs poäng eller utfall är nytt; json och csv har alla.",
        "Modell: Modell, version 1 (beslutad)",
        "2025-H1 är räknad till och med 2025-01-15.",
    ]
    one = samverkan("score", "larm", "--series", "half-year", *where)[1]
    assert [line.split()[:3] for line in one.splitlines()[2:7]] == [
        ["2023-H1", "–", "–"], ["2023-H2", "–", "–"], ["2024-H1", "1", "100,0"],
        ["2024-H2", "1", "100,0"], ["2025-H1", "1", "100,0"],
    ]  # fmt: skip


def test_csv_has_a_row_for_each_point_and_assessed_initiative(
    samverkan: Run, long_history: Path
) -> None:
    args = ("--registry", long_history / "registry", "--format", "csv", "--series", "half-year")
    rows = list(csv.DictReader(io.StringIO(samverkan("score", *args, *TODAY)[1])))
    document = series(samverkan, long_history, "--series", "half-year")
    wanted = [
        (p["commit"], e["initiative"], str(e["rank"] or ""), float(e["score"]["low"]))
        for p in document["points"]
        for e in p["initiatives"]
        if e["assessed"]
    ]
    found = [(r["commit"], r["initiative"], r["rank"], float(r["low"])) for r in rows]
    assert found == wanted


def test_where_the_model_was_not_yet_there_nothing_is_scored(
    samverkan: Run, repository: Repository
) -> None:
    later = {"models/m/1.yaml": None, "models/m/2.yaml": None}
    repository.commit("2023-05-01", {k: v for k, v in BASE.items() if k not in later})
    repository.commit("2024-02-01", {**BASE, **form("larm", 5, "2024-01-20")})
    shown = series(samverkan, repository.folder, "--series", "half-year")["points"]
    assert [(p["model"], len(p["initiatives"])) for p in shown] == [
        (None, 0), (None, 0), ("m/1", 2), ("m/1", 2),
    ]  # fmt: skip
    where = ("--registry", repository.registry, *TODAY, "--series", "half-year", "--lang", "en")
    assert "2023-H1 – – –" in " ".join(samverkan("score", "larm", *where)[1].split())


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("--series", "month", "--explain"), 2, "--explain går inte ihop med --series"),
        (("--series", "month", "--compare", "HEAD~1"), 2, "--compare går inte ihop"),
        (("--series", "month", "--format", "html"), 2, "--format html går inte ihop"),
        (("--from", "2024-01-01"), 2, "samverkan score --series half-year"),
        (("--format", "csv"), 2, "--format csv hör ihop med --series"),
        (("--series", "month", "--model", "m/7"), 2, "det finns ingen modell ”m/7”"),
        (("finns-inte", "--series", "month"), 2, "finns-inte"),
        (("--series", "month", "--to", "2001-01-01"), 3, "inget register att räkna på"),
    ],
)
def test_a_mistake_is_one_sentence(
    samverkan: Run, long_history: Path, args: tuple[str, ...], code: int, said: str
) -> None:
    got, out, err = samverkan("score", "--registry", long_history / "registry", *args)
    assert (got, out) == (code, "")
    assert said in err
