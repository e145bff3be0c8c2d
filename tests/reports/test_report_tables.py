"""The half-year report and the decision as CSV: the figures of their JSON, line by line."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.language.language import language
from samverkan_cli.views.column_names import NAMES, column_name

Run = Callable[..., Any]
DAY = ("--today", "2025-06-30")


def table(samverkan: Run, *asked: object) -> list[dict[str, str]]:
    said = samverkan(*asked, *DAY, "--format", "csv")
    assert said.code == 0, said
    return list(csv.DictReader(StringIO(said.out)))


def document(samverkan: Run, *asked: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(samverkan(*asked, *DAY, "--format", "json").out)
    return found


def test_every_value_of_the_half_year_report_is_a_line(samverkan: Run, reference: Path) -> None:
    asked = ("report", "followup", "--period", "2024-H2", "--registry", reference)
    lines = {
        (line["indicator"], line["row"], line["figure"]): line for line in table(samverkan, *asked)
    }

    for found in document(samverkan, *asked)["indicators"]:
        whole = lines[found["id"], "", "value"]
        assert (float(whole["value"]) if whole["value"] else None) == found["value"]
        assert whole["records"] == str(len(found["records"]))
        assert whole["missing"] == str(len(found["missing"]))
        for row in found["rows"]:
            assert lines[found["id"], row["key"], "value"]["records"] == str(len(row["records"]))
    assert lines["B1", "", "value"]["value"] == "7"


def test_a_half_year_report_for_swedish_excel_has_semicolons(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    file = tmp_path / "halvår.csv"
    asked = ("--period", "2024-H2", "--csv-dialect", "excel", "--registry", reference)
    assert samverkan("report", "followup", *asked, *DAY, "--output", file).code == 0

    first = file.read_bytes().decode("utf-8-sig").split("\r\n")[0]
    assert first == "Period;Mätdag;Indikator;Avser;Tal;Värde;Poster bakom;Saknar underlag"


@pytest.mark.parametrize(
    "report",
    [
        ("portfolio",), ("initiative", "e-arkiv"), ("municipality", "vara"), ("collaboration",),
        ("meeting", "--since", "2025-01-01"), ("decision", "2025-02-11"), ("followup",),
    ],
    ids=lambda report: report[0],
)  # fmt: skip
def test_a_table_for_excel_has_headings_in_the_report_s_language(
    samverkan: Run, reference: Path, tmp_path: Path, report: tuple[str, ...]
) -> None:
    asked = ("report", *report, "--registry", reference, *DAY)
    heads = {}
    for lang in ("sv", "en"):
        file = tmp_path / f"{lang}.csv"
        more = ("--csv-dialect", "excel", "--lang", lang, "--output", file)
        assert samverkan(*asked, *more).code == 0
        heads[lang] = file.read_bytes().decode("utf-8-sig").split("\r\n")[0].split(";")
    plain = samverkan(*asked, "--format", "csv").out.split("\n")[0].split(",")
    assert set(plain) <= set(NAMES)
    assert heads == {
        lang: [column_name(name, language(lang)) for name in plain] for lang in ("sv", "en")
    }
    assert all(len(set(found)) == len(plain) for found in heads.values())


def test_a_decided_order_is_a_line_for_each_initiative(samverkan: Run, reference: Path) -> None:
    asked = ("report", "decision", "2025-02-11", "--registry", reference)
    lines = table(samverkan, *asked)

    order = document(samverkan, *asked)["order"]
    assert [(int(line["place"]), line["initiative"]) for line in lines] == [
        (one["place"], one["initiative"]) for one in order
    ]
    assert [line["cost_total"] for line in lines] == [
        "" if one["cost"]["total"] is None else str(one["cost"]["total"]) for one in order
    ]
    assert [line["reason"] for line in lines if line["deviates"] == "true"] == [
        one["reason"] for one in order if one["deviates"]
    ]
