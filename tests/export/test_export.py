"""`export`: the folder it writes, what is in the tables, and what it does not touch."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "site"))
sys.path.insert(0, str(Path(__file__).parents[1] / "history"))
from written_history import Repository
from written_site import ARCHIVE, SMALL, contents, written

Run = Callable[..., "tuple[int, str, str]"]
DAY = "2025-10-01"
FILE = "initiatives/e-arkiv/participation/vara.yaml"


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def described(folder: Path) -> Any:
    return json.loads((folder / "datapackage.json").read_text("utf-8"))


@pytest.fixture
def exported(samverkan: Run, reference: Path, tmp_path: Path) -> Path:
    code, out, err = samverkan("export", tmp_path, "--registry", reference, "--today", DAY)
    count = len(list(tmp_path.glob("*.csv"))) + 1
    assert (code, err) == (0, "")
    assert out == f"✔ {count} filer i {tmp_path}: {count} skrivna, 0 borttagna\n"
    return tmp_path


def test_each_table_is_as_the_data_package_describes_it(exported: Path) -> None:
    package = described(exported)
    assert {r["path"] for r in package["resources"]} == {p.name for p in exported.glob("*.csv")}
    for resource in package["resources"]:
        head, *rows = (exported / resource["path"]).read_text("utf-8").splitlines()
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert head == ",".join(fields)
        assert len(set(fields)) == len(fields)
        assert fields[:4] == ["record", "path", "line", "example"]
        if not any("\n" in v for row in table(exported, resource["name"]) for v in row.values()):
            assert resource["samverkan:rows"] == len(rows)
        for field in resource["schema"]["fields"]:
            values = {row[field["name"]] for row in table(exported, resource["name"])}
            limits = field.get("constraints", {})
            assert not (limits.get("required") and "" in values), (resource["name"], field)
            assert not limits.get("enum") or values <= {*limits["enum"], ""}


def test_primary_keys_are_unique_and_foreign_keys_lead_to_a_row(exported: Path) -> None:
    schemas = {r["name"]: r["schema"] for r in described(exported)["resources"]}
    for name, schema in schemas.items():
        rows = table(exported, name)
        keys = [tuple(row[field] for field in schema["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys), name
        for key in schema.get("foreignKeys", []):
            there = table(exported, key["reference"]["resource"])
            known = {tuple(row[f] for f in key["reference"]["fields"]) for row in there}
            used = {tuple(row[f] for f in key["fields"]) for row in rows}
            assert {k for k in used if all(k)} <= known, (name, key)


def test_every_row_leads_back_to_its_line(exported: Path, reference: Path) -> None:
    for name, column in (("participation_events", "date"), ("costs", "kind"), ("waivers", "code")):
        for row in table(exported, name):
            lines = (reference.parent / row["path"]).read_text("utf-8").splitlines()
            assert row[column] in lines[int(row["line"]) - 1], row


def test_what_is_computed_is_what_the_other_commands_say(
    samverkan: Run, exported: Path, reference: Path
) -> None:
    asked = ("--registry", reference, "--today", DAY, "--format", "json")
    listed = json.loads(samverkan("list", "initiatives", *asked)[1])["rows"]
    scores = json.loads(samverkan("score", *asked)[1])["initiatives"]
    computed = {row["initiative"]: row for row in table(exported, "computed_initiatives")}
    assert {i: row["status"] for i, row in computed.items()} == {
        row["id"]: row["status"] for row in listed
    }
    assert {i: row["participating"] for i, row in computed.items()} == {
        row["id"]: str(row["active"]) for row in listed
    }
    for one in scores:
        row = computed[one["initiative"]]
        if row["outcome"]:
            assert row["rank"] == str(one["rank"] or "")
            for end in ("low", "point", "high"):
                assert float(row[f"score_{end}"]) == one["score"][end]


def test_the_example_mark_of_an_initiative_stands_on_every_row_below_it(exported: Path) -> None:
    for name in ("participation_events", "assessment_scores", "costs", "decisions"):
        rows = [row for row in table(exported, name) if row["initiative"]]
        assert rows
        assert {row["example"] for row in rows} == {"true"}
    assert {row["example"] for row in table(exported, "organisations")} == {"false"}


def test_a_second_time_nothing_is_written_and_a_change_only_where_it_shows(
    samverkan: Run, tmp_path: Path
) -> None:
    root, out = written(tmp_path, SMALL | ARCHIVE), tmp_path / "ut"
    asked = ("export", out, "--registry", root, "--today", DAY)
    samverkan(*asked)
    before = {path: (out / path).stat().st_mtime_ns for path in contents(out)}
    assert "inget har ändrats" in samverkan(*asked)[1]
    (root / FILE).write_text("events:\n  - {date: 2024-09-01, kind: avbojt}\n")
    assert ": 2 skrivna, 0 borttagna" in samverkan(*asked)[1]
    after = {path: (out / path).stat().st_mtime_ns for path in contents(out)}
    changed = {path for path in after if after[path] != before[path]}
    assert changed == {
        ".samverkan-export.json", "computed_initiatives.csv", "participation_events.csv"
    }  # fmt: skip


def test_another_format_takes_away_the_tables_before_and_nothing_else(
    samverkan: Run, tmp_path: Path
) -> None:
    root, out = written(tmp_path, SMALL | ARCHIVE), tmp_path / "ut"
    samverkan("export", out, "--registry", root)
    (out / "analys.py").write_text("print()\n")
    (out / "costs.csv").write_text("edited by hand\n")
    assert samverkan("export", out, "--registry", root, "--format", "jsonl")[0] == 0
    assert (out / "analys.py").read_text() == "print()\n"
    assert [path.name for path in out.glob("*.csv")] == ["costs.csv"]
    assert "costs.jsonl" in contents(out)


def test_a_folder_with_anything_else_in_it_is_refused(samverkan: Run, tmp_path: Path) -> None:
    root, out = written(tmp_path, SMALL), tmp_path / "ut"
    out.mkdir()
    (out / "mitt.csv").write_text("a\n1\n")
    code, said, err = samverkan("export", out, "--registry", root)
    assert (code, said) == (5, "")
    assert "annat än tabeller" in err
    assert contents(out) == {"mitt.csv": b"a\n1\n"}


def test_a_dry_run_lists_the_files_and_writes_none(samverkan: Run, tmp_path: Path) -> None:
    root, out = written(tmp_path, SMALL | ARCHIVE), tmp_path / "ut"
    asked = ("export", out, "--registry", root, "--dry-run")
    code, said, _ = samverkan(*asked)
    assert code == 0
    assert not out.exists()
    assert "ny          participation_events.csv  1 rad\n" in said
    samverkan(*asked[:-1])
    before = contents(out)
    (root / FILE).unlink()
    said = samverkan(*asked, "--format", "jsonl", "--lang", "en")[1]
    assert "new        participation_events.jsonl  0 rows\n" in said
    assert "removed    participation_events.csv\n" in said
    said = samverkan(*asked)[1]
    assert "ändras      participation_events.csv  0 rader\n" in said
    assert "oförändrad  costs.csv  0 rader\n" in said
    assert contents(out) == before


def test_what_came_later_is_left_out_and_the_rest_keeps_its_place(
    samverkan: Run, tmp_path: Path
) -> None:
    later = "  - {date: 2025-03-01, kind: lamnat, reason: flytt}\n"
    events = f"events:\n{later}  - {{date: 2024-09-01, kind: deltar}}\n"
    root = written(tmp_path, SMALL | ARCHIVE | {FILE: events})
    samverkan("export", tmp_path / "ut", "--registry", root, "--as-of", "2024-12-31")
    (row,) = table(tmp_path / "ut", "participation_events")
    assert (row["date"], row["position"], row["line"]) == ("2024-09-01", "1", "3")
    assert described(tmp_path / "ut")["samverkan"]["as_of"] == "2024-12-31"
    assert table(tmp_path / "ut", "computed_initiatives")[0]["participating"] == "1"
    samverkan("export", tmp_path / "ut", "--registry", root, "--as-of", "2024-01-01")
    assert table(tmp_path / "ut", "initiatives") == []


def test_an_old_revision_is_exported_as_it_was(
    samverkan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    repository = Repository(tmp_path / "arkiv")
    first = repository.commit("2024-10-01", SMALL | ARCHIVE)
    repository.commit("2024-11-01", {FILE: None})
    asked = ("export", tmp_path / "ut", "--registry", repository.registry)
    assert samverkan(*asked, "--at", first)[0] == 0
    assert len(table(tmp_path / "ut", "participations")) == 1
    assert described(tmp_path / "ut")["samverkan"]["revision"] == first
    assert samverkan(*asked)[0] == 0
    assert table(tmp_path / "ut", "participations") == []
    assert samverkan(*asked, "--at", "finns-inte")[0] == 3


def test_one_cooperation_takes_its_own_and_what_all_share(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    asked = ("export", tmp_path / "ut", "--registry", reference, "--collaboration")
    assert samverkan(*asked, "v6")[0] == 0
    for name in ("collaborations", "collaboration_members", "decisions", "initiatives", "costs"):
        assert {row["collaboration"] for row in table(tmp_path / "ut", name)} == {"v6"}
    assert len(table(tmp_path / "ut", "organisations")) == len(
        list((reference / "organisations").iterdir())
    )
    code, _, err = samverkan(*asked, "v66")
    assert code == 2
    assert "v6" in err


def test_a_file_that_cannot_be_read_is_named_and_the_rest_exported(
    samverkan: Run, tmp_path: Path
) -> None:
    path = "initiatives/e-arkiv/initiative.yaml"
    root = written(tmp_path, SMALL | ARCHIVE | {path: "title: [\n"})
    code, _, err = samverkan("export", tmp_path / "ut", "--registry", root)
    assert code == 0
    assert err == f"varning: registry/{path} gick inte att läsa\n"
    assert described(tmp_path / "ut")["samverkan"]["unread"] == [f"registry/{path}"]
    assert table(tmp_path / "ut", "initiatives") == []
    (share,) = table(tmp_path / "ut", "participations")
    assert (share["initiative"], share["collaboration"]) == ("e-arkiv", "")


def test_a_spreadsheet_computes_nothing_of_a_text_and_json_has_it_as_it_is(
    samverkan: Run, tmp_path: Path
) -> None:
    odd = '=cmd|" /C calc"!A0'
    texts = {"organisations/vara.yaml": f"name: Vara\nkind: bolag\nnote: '{odd}'\n"}
    root = written(tmp_path, SMALL | texts)
    samverkan("export", tmp_path / "csv", "--registry", root)
    assert table(tmp_path / "csv", "organisations")[1]["note"] == f"'{odd}"
    samverkan("export", tmp_path / "rad", "--registry", root, "--format", "jsonl")
    lines = (tmp_path / "rad/organisations.jsonl").read_text("utf-8").splitlines()
    assert json.loads(lines[1])["note"] == odd


def test_the_description_is_in_the_language_asked_for(samverkan: Run, tmp_path: Path) -> None:
    root = written(tmp_path, SMALL | ARCHIVE)
    titles = {}
    for lang in ("sv", "en"):
        samverkan("export", tmp_path / lang, "--registry", root, "--lang", lang)
        package = described(tmp_path / lang)
        titles[lang] = [r["title"] for r in package["resources"]]
        assert all(f["title"] for r in package["resources"] for f in r["schema"]["fields"])
    assert (titles["sv"][0], titles["en"][0]) == ("Poster", "Records")
    own = written(tmp_path, {"samverkan.yaml": f"{SMALL['samverkan.yaml']}language: en\n"})
    samverkan("export", tmp_path / "eget", "--registry", own)
    assert described(tmp_path / "eget")["resources"][0]["title"] == "Records"
    assert (tmp_path / "sv/costs.csv").read_bytes() == (tmp_path / "en/costs.csv").read_bytes()


def test_two_exports_on_different_machines_are_byte_identical(tmp_path: Path) -> None:
    root = written(tmp_path, SMALL | ARCHIVE)
    made = []
    for zone, seed in (("Pacific/Auckland", "1"), ("America/Los_Angeles", "2")):
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        folder = tmp_path / f"ut-{seed}"
        command = [sys.executable, "-m", "samverkan_cli", "export", str(folder), "--today", DAY]
        subprocess.run(
            [*command, "--registry", str(root)], check=True, env=environment, capture_output=True
        )
        made.append(contents(folder))
    assert made[0] == made[1]
