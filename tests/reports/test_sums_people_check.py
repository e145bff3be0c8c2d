"""Sums and comparisons that a controller checks by hand."""

import json
import re
from pathlib import Path

REGISTRY = Path(__file__).parents[2] / "registry"


def number(cell: str) -> int:
    digits = re.sub(r"[^\d]", "", cell)
    return int(digits) if digits else 0


def test_what_each_pays_adds_up_to_what_it_costs_also_with_others_in_it(samverkan) -> None:
    text = samverkan("report", "decision", "2025-02-11", "--registry", REGISTRY).out
    table = text.partition("## Vad det kostar")[2].partition("\n\nFörstudie")[0]
    rows = [line.strip("| ").split(" | ") for line in table.split("\n") if line.startswith("| ")][
        2:
    ]
    assert len(rows) > 5
    shared = [row for row in rows if any(number(cell) for cell in row[2:])]
    assert [sum(map(number, row[2:])) for row in shared] == [number(row[1]) for row in shared]
    assert "Övriga: Falköping." in text


def test_outcome_is_compared_with_the_budget_of_the_same_kinds(samverkan) -> None:
    args = ("report", "initiative", "e-arkiv", "--registry", REGISTRY, "--today", "2026-11-22")
    text = samverkan(*args).out.replace("\u00a0", " ")
    assert "Utfallet är 923 000 kr. Där det finns budget är det 420 000 kr mot 450 000 kr." in text


def test_a_constellation_does_not_say_both_yes_and_nobody(samverkan, tmp_path: Path) -> None:
    from shutil import copytree

    home = copytree(REGISTRY, tmp_path / "registry")
    for path in home.glob("organisations/*.yaml"):
        kept = re.sub(r"(?m)^population:\n(?:  .*\n)*", "", path.read_text("utf-8"))
        path.write_text(kept, "utf-8")
    initiative = home / "initiatives/e-arkiv/initiative.yaml"
    text = initiative.read_text("utf-8")
    text = re.sub(r"(?m)^cost_key:.*\n(?:  .*\n)*", "", text)
    initiative.write_text(text + "cost_key: {kind: per_invanare}\n", "utf-8")
    said = samverkan("constellation", "e-arkiv", "--registry", home, "--today", "2025-10-01").out
    assert "kommuner har sagt ja" in said
    assert "Ingen kommun har sagt ja" not in said
    assert "Kostnaden går inte att fördela." in said


def test_a_comment_that_names_no_source_is_not_given_as_one(samverkan, tmp_path: Path) -> None:
    samverkan("init", tmp_path / "nytt")
    found = samverkan("governance", "--registry", tmp_path / "nytt/registry")
    assert (found.code, "Källa enligt posten" in found.out) == (0, False)
    known = samverkan("governance", "v6", "--registry", REGISTRY, "--format", "json")
    assert json.loads(known.out)["collaborations"][0]["collaboration"] == "v6"
