"""The decision paper where the registry holds little: no empty heading, no sum of nothing."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
EMPTY = re.compile(r"^## (.+)\n+(?=## |\Z)", re.MULTILINE)


@pytest.fixture
def begun(samverkan: Run, tmp_path: Path) -> Path:
    """The registry that `init` writes: one initiative, which is over."""
    assert samverkan("init", tmp_path).code == 0
    return tmp_path / "registry"


def paper(samverkan: Run, registry: Path, day: str) -> str:
    said = samverkan("report", "decision", day, "--registry", registry, "--today", day)
    assert (said.code, said.err) == (0, "")
    return str(said.out)


def without(registry: Path, *keys: str) -> None:
    """The initiative and its municipalities' files without some of their fields."""
    for path in (registry / "initiatives/e-arkiv").rglob("*.yaml"):
        if path.parent.name != "assessments":
            fields = re.split(r"(?m)^(?=\w)", path.read_text("utf-8"))
            kept = [one for one in fields if one.partition(":")[0] not in keys]
            path.write_text("".join(kept), "utf-8")


def test_without_candidates_the_paper_says_how_one_comes_about(samverkan: Run, begun: Path) -> None:
    text = paper(samverkan, begun, "2026-12-01")
    assert EMPTY.findall(text) == []
    assert re.findall("^## (.+)$", text, re.MULTILINE) == ["I korthet", "Förslag till ordning"]
    assert "Det finns inget initiativ att ordna." in text
    assert "En bedömning skrivs in med samverkan assess" in text


def test_without_any_cost_there_is_no_table_of_zeros(samverkan: Run, begun: Path) -> None:
    without(begun, "costs", "executions")
    text = paper(samverkan, begun, "2025-02-01")
    assert EMPTY.findall(text) == []
    assert "Registret har ingen kostnad för något av initiativen." in text
    assert "| **Summa** |" not in text


def test_a_municipality_whose_share_is_unknown_has_no_zero_in_the_sum(
    samverkan: Run, reference: Path
) -> None:
    text = paper(samverkan, reference, "2026-12-01")
    heads = next(line for line in text.split("\n") if line.startswith("| Initiativ | Totalt |"))
    total = next(line for line in text.split("\n") if line.startswith("| **Summa** |"))
    sums = dict(zip(heads.split(" | "), total.split(" | "), strict=True))
    assert (sums["Lidköping"], sums["Götene"]) == ("**–**", "**60\u00a0000**")
