"""Reports beside the half-year's: whole and true in every format, whatever the registry holds."""

import csv
import json
from importlib.resources import files
from io import StringIO

import jsonschema
import pytest
from bs4 import BeautifulSoup
from report_registry import SMALL, committed

REPORTS = {
    "portfolio": ("report", "portfolio"),
    "municipality": ("report", "municipality", "skara"),
    "initiative": ("report", "initiative", "e-arkiv"),
    "collaboration": ("report", "collaboration"),
    "meeting": ("report", "meeting", "--since", "HEAD"),
}
ALL = pytest.mark.parametrize("name", REPORTS)
PICTURED = pytest.mark.parametrize("name", [name for name in REPORTS if name != "meeting"])
WITHOUT_ANY = pytest.mark.parametrize("name", [name for name in REPORTS if name != "initiative"])
DAY = ("--today", "2025-06-30")


def schema(name: str):
    folder = files("samverkan_cli.views") / "schemas"
    return json.loads((folder / f"{name}.schema.json").read_text("utf-8"))


@ALL
def test_the_json_is_what_its_schema_says(name, reference, samverkan) -> None:
    said = samverkan(*REPORTS[name], "--registry", reference, *DAY, "--format", "json")
    jsonschema.validate(json.loads(said.out), schema(name))
    assert json.loads(said.out)["kind"] == name


@ALL
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_example_data_is_said_on_the_first_page(name, lang, reference, samverkan) -> None:
    said = samverkan(*REPORTS[name], "--registry", reference, *DAY, "--lang", lang)
    front = said.out.partition("\n## ")[0]
    assert {"sv": "påhittade exempel", "en": "made-up examples"}[lang] in front


@ALL
def test_every_link_on_the_page_leads_somewhere_on_it(name, reference, samverkan) -> None:
    said = samverkan(*REPORTS[name], "--registry", reference, *DAY, "--format", "html")
    page = BeautifulSoup(said.out, "html.parser")
    ids = [found["id"] for found in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    targets = {found["href"].removeprefix("#") for found in page.find_all("a")}
    assert targets <= set(ids)


@ALL
def test_every_place_behind_a_number_is_a_line_of_a_file(name, reference, samverkan) -> None:
    said = samverkan(*REPORTS[name], "--registry", reference, *DAY, "--format", "html")
    page = BeautifulSoup(said.out, "html.parser")
    places = [code.text for code in page.select("details.records code")]
    assert places
    for place in places:
        path, _, line = place.rpartition(":")
        lines = (reference.parent / path).read_text("utf-8").split("\n")
        assert lines[int(line) - 1].strip()


@PICTURED
def test_every_picture_says_its_finding_and_stands_before_its_table(
    name, reference, samverkan
) -> None:
    said = samverkan(*REPORTS[name], "--registry", reference, *DAY, "--format", "html")
    page = BeautifulSoup(said.out, "html.parser")
    pictures = page.select("figure svg[role=img]")
    assert pictures
    for picture in pictures:
        assert picture.find("title").text
        assert picture.find("desc").text.endswith(".")
        assert picture.find_parent("figure").find_next("table") is not None


@ALL
def test_headings_and_captions_say_different_things(name, reference, samverkan) -> None:
    said = samverkan(*REPORTS[name], "--registry", reference, *DAY, "--format", "html")
    page = BeautifulSoup(said.out, "html.parser")
    headings = {found.text for found in page.find_all(["h1", "h2", "h3"])}
    assert not headings & {found.text for found in page.find_all("caption")}


@ALL
def test_the_same_registry_gives_the_same_bytes(name, reference, samverkan) -> None:
    asked = (*REPORTS[name], "--registry", reference, *DAY, "--format", "html")
    assert samverkan(*asked).out == samverkan(*asked).out


@WITHOUT_ANY
@pytest.mark.parametrize("fmt", ["md", "html", "json", "csv"])
def test_a_registry_without_initiatives_gives_a_whole_report(
    name, fmt, tmp_path, samverkan
) -> None:
    empty = {k: v for k, v in SMALL.items() if not k.startswith("initiatives/")}
    said = samverkan(
        *REPORTS[name],
        "--registry",
        committed(tmp_path, empty),
        *DAY,
        "--format",
        fmt,
    )
    assert (said.code, said.err) == (0, "")
    assert said.out


@ALL
@pytest.mark.parametrize("fmt", ["md", "html", "json", "csv"])
def test_one_initiative_gives_a_whole_report(name, fmt, tmp_path, samverkan) -> None:
    said = samverkan(
        *REPORTS[name],
        "--registry",
        committed(tmp_path, SMALL),
        *DAY,
        "--format",
        fmt,
    )
    assert (said.code, said.err) == (0, "")
    assert "E-arkiv" in said.out or name in ("meeting", "collaboration")


HOSTILE = json.dumps("<script>alert(1)</script> | `x` [a](javascript:b) @alla " + "å" * 10_000)


@ALL
def test_hostile_and_endless_names_stay_text_on_the_page(name, tmp_path, samverkan) -> None:
    files = dict(SMALL)
    for path, text in SMALL.items():
        named = text.replace(": E-arkiv\n", f": {HOSTILE}\n")
        files[path] = named.replace(": Skara kommun\n", f": {HOSTILE}\n")
    root = committed(tmp_path, files)
    html = samverkan(*REPORTS[name], "--registry", root, *DAY, "--format", "html").out
    page = BeautifulSoup(html, "html.parser")
    assert page.find("script") is None
    assert page.find("main") is not None
    assert len(html) < 120_000
    md = samverkan(*REPORTS[name], "--registry", root, *DAY).out
    assert "<script>" not in md.replace("\\<script", "")
    assert "@alla" not in md


@pytest.mark.parametrize("name", ["portfolio", "municipality", "collaboration"])
def test_a_day_before_everything_shows_nothing_that_came_later(name, tmp_path, samverkan) -> None:
    root = committed(tmp_path, SMALL)
    asked = (*REPORTS[name], "--registry", root, *DAY, "--as-of", "2023-01-01", "--format", "json")
    found = json.loads(samverkan(*asked).out)
    assert found["as_of"] == "2023-01-01"
    assert found["initiatives"] == []


@pytest.mark.parametrize("name", ["portfolio", "municipality", "initiative"])
def test_excel_gets_semicolons_a_byte_order_mark_and_no_formulas(name, tmp_path, samverkan) -> None:
    files = {k: v.replace(": E-arkiv\n", ": =1+2\n") for k, v in SMALL.items()}
    asked = (
        *REPORTS[name],
        "--registry",
        committed(tmp_path, files),
        *DAY,
        "--output",
    )
    out = tmp_path / "ut.csv"
    assert samverkan(*asked, out, "--csv-dialect", "excel").code == 0
    text = out.read_bytes().decode()
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert {row["Rubrik"] for row in rows} == {"'=1+2"}


def test_a_municipality_that_has_left_still_has_its_page(tmp_path, samverkan) -> None:
    left = SMALL["collaborations/tre.yaml"].replace(
        "organisation: skara", "organisation: skara, to: 2025-03-31"
    )
    root = committed(tmp_path, SMALL | {"collaborations/tre.yaml": left})
    said = samverkan("report", "municipality", "skara", "--registry", root, *DAY)
    assert "nej, till och med 31 mars 2025" in said.out
    assert "E-arkiv" in said.out
    whole = samverkan("report", "portfolio", "--registry", root, *DAY)
    assert "| E-arkiv | har infört |" not in whole.out.partition("Kommun för kommun")[0]
    assert "Skara" in whole.out.partition("Kommun för kommun")[2]


def test_a_period_in_the_future_counts_nothing_that_has_not_happened(tmp_path, samverkan) -> None:
    root = committed(tmp_path, SMALL)
    asked = ("report", "municipality", "skara", "--registry", root, *DAY, "--period", "2026-H1")
    found = json.loads(samverkan(*asked, "--format", "json").out)
    assert found["as_of"] == "2025-06-30"
    assert [cost["within"] for cost in found["costs"]] == [None]


def test_costs_within_the_period_are_apart_from_those_before_it(tmp_path, samverkan) -> None:
    root = committed(tmp_path, SMALL)
    asked = ("report", "municipality", "skara", "--registry", root, *DAY, "--period", "2024-Q3")
    found = json.loads(samverkan(*asked, "--format", "json").out)
    assert [(cost["upto"], cost["within"]) for cost in found["costs"]] == [(75_000, 75_000)]
    assert found["spent"] == 75_000


@pytest.mark.parametrize("asked", ["skara", "Skara kommun", "SKARA", "1495"])
def test_a_municipality_is_found_by_id_name_and_code(asked, tmp_path, samverkan) -> None:
    root = committed(tmp_path, SMALL)
    said = samverkan("report", "municipality", asked, "--registry", root, *DAY)
    assert said.out.startswith("# Skara i Tre\n")


def test_an_unknown_municipality_is_a_mistake_with_a_way_out(tmp_path, samverkan) -> None:
    root = committed(tmp_path, SMALL)
    said = samverkan("report", "municipality", "skra", "--registry", root)
    assert said.code == 2
    assert "skara" in said.err


def test_what_stands_still_is_told_with_its_reason_and_its_line(tmp_path, samverkan) -> None:
    files = SMALL | {
        "initiatives/chatt/initiative.yaml": (
            "title: Chatt\norigin: vara\nlead: vara\nsubmitted: 2024-07-01\n"
            "executions:\n  - {form: projekt, planned_start: 2025-02-01}\n"
        ),
        "initiatives/chatt/participation/gotene.yaml": (
            "events:\n  - {date: 2025-03-01, kind: tillfragad}\nreply_by: 2025-04-01\n"
        ),
    }
    root = committed(tmp_path, files)
    asked = ("report", "portfolio", "--registry", root, *DAY, "--format", "json")
    entries = {e["initiative"]: e for e in json.loads(samverkan(*asked).out)["initiatives"]}
    assert [(s["why"], s["since"], s["line"]) for s in entries["chatt"]["stuck"]] == [
        ("reply", "2025-04-01", 3), ("start", "2025-02-01", 6), ("waiting", "2024-07-01", 4),
    ]  # fmt: skip


def test_someone_interested_has_answered(tmp_path, samverkan) -> None:
    share = "events:\n  - {date: 2025-03-01, kind: intresserad}\nreply_by: 2025-04-01\n"
    root = committed(
        tmp_path, SMALL | {"initiatives/e-arkiv/participation/vara.yaml": share}, "2025-06-01"
    )
    asked = ("report", "municipality", "vara", "--registry", root, *DAY, "--format", "json")
    found = json.loads(samverkan(*asked).out)["initiatives"]
    assert [(one["standing"], one["awaits_answer"]) for one in found] == [("asked", False)]


def test_an_initiative_tells_everything_in_order_of_date(tmp_path, samverkan) -> None:
    root = committed(tmp_path, SMALL)
    asked = ("report", "initiative", "E-arkiv", "--registry", root, *DAY, "--format", "json")
    found = json.loads(samverkan(*asked).out)
    assert [(event["date"], event["kind"]) for event in found["events"]] == [
        ("2024-05-25", "received"), ("2024-06-01", "submitted"), ("2024-06-10", "deltar"),
        ("2024-06-10", "deltar"), ("2024-06-20", "assessed"), ("2024-07-01", "decided"),
        ("2024-07-18", "started"), ("2024-10-31", "completed"), ("2024-11-15", "started"),
        ("2024-11-20", "lamnat"), ("2024-12-01", "implemented"), ("2024-12-02", "in_use"),
        ("2025-05-30", "completed"),
    ]  # fmt: skip
    assert found["score"]["point"] == 75.0
    assert found["costs"][0]["outcome"] == 150_000


def test_an_initiative_of_another_day_or_cooperation_is_a_mistake(tmp_path, samverkan) -> None:
    root = committed(tmp_path, SMALL)
    asked = ("report", "initiative", "e-arkiv", "--registry", root)
    early = samverkan(*asked, "--as-of", "2023-01-01")
    assert (early.code, "fanns inte den 2023-01-01" in early.err) == (2, True)


def test_a_meeting_tells_what_is_new_who_moved_and_what_is_ready(tmp_path, samverkan) -> None:
    before = {k: v for k, v in SMALL.items() if "vara" not in k or k.startswith("org")}
    chatt = "title: Chatt\norigin: vara\nlead: vara\nsubmitted: 2025-05-02\n"
    committed(tmp_path, before, "2025-03-01")
    after = SMALL | {
        "initiatives/chatt/initiative.yaml": chatt,
        "initiatives/chatt/assessments/2025-05-20-vara.yaml": (
            "model: provmodell/1\ndate: 2025-05-20\nassessor: vara\n"
            "gates: {behov: {answer: ja}}\nscores: {nytta: {value: 5}}\n"
        ),
    }
    root = committed(tmp_path, after)
    asked = ("report", "meeting", "--since", "2025-03-15", "--registry", root, *DAY)
    found = json.loads(samverkan(*asked, "--format", "json").out)
    assert found["since_day"] == "2025-03-01"
    assert [one["initiative"] for one in found["new"]] == ["chatt"]
    assert [(c["kind"], c["record"]) for c in found["moved"]] == [
        ("joined", "initiatives/e-arkiv/participation/vara"),
        ("left", "initiatives/e-arkiv/participation/vara"),
    ]
    assert {one["initiative"] for one in found["scores"]} == {"chatt", "e-arkiv"}
    assert [(one["kind"], one["text"]) for one in found["overdue"]][-1] == (
        "plan", "Skriv rutinen",
    )  # fmt: skip


def test_a_decision_is_prepared_when_every_requirement_is_met(tmp_path, samverkan) -> None:
    form = "model: provmodell/1\ndate: 2025-05-20\nassessor: vara\nscores: {nytta: {value: 5}}\n"
    new = "title: Chatt\norigin: vara\nsubmitted: 2025-05-02\n"
    path = "initiatives/chatt/assessments/2025-05-20-vara.yaml"
    files = SMALL | {"initiatives/chatt/initiative.yaml": new}
    ready = "gates: {behov: {answer: ja}}\n"
    for given, expected in (
        ({}, ("kvalificering", False)),
        ({path: form}, ("kvalificering", False)),
        ({path: form + ready}, ("prioritering", True)),
    ):
        root = committed(tmp_path, files | given)
        asked = ("report", "meeting", "--since", "HEAD", "--registry", root, *DAY)
        found = json.loads(samverkan(*asked, "--format", "json").out)["decisions"]
        assert [(one["decision"], one["ready"]) for one in found] == [expected]
        assert found[0]["deciders"] == ["direktorer"]


def test_an_owner_is_silent_when_nothing_has_happened_and_nothing_is_written(
    tmp_path, samverkan
) -> None:
    old = {"initiatives/chatt/initiative.yaml": (
        "title: Chatt\norigin: vara\nlead: vara\nsubmitted: 2024-05-02\n"
    )}  # fmt: skip
    committed(tmp_path, SMALL | old, "2025-03-01")
    root = committed(tmp_path, SMALL | old)
    asked = ("report", "meeting", "--since", "2025-03-15", "--registry", root, *DAY)
    found = json.loads(samverkan(*asked, "--format", "json").out)
    assert [(one["organisation"], one["initiative"]) for one in found["silent"]] == [
        ("vara", "chatt"),
    ]  # fmt: skip


def test_a_meeting_without_a_beginning_is_a_mistake_with_a_way_out(reference, samverkan) -> None:
    said = samverkan("report", "meeting", "--registry", reference)
    assert said.code == 2
    assert "--since" in said.err


def test_the_map_says_where_it_comes_from(reference, samverkan) -> None:
    asked = ("report", "collaboration", "v6", "--registry", reference, *DAY, "--format", "html")
    said = samverkan(*asked).out
    assert "Kartdata: SCB, digitala gränser, CC0 (förenklade)" in said
    assert 7 <= said.count('class="land near"') + said.count('class="bar land') < 60
