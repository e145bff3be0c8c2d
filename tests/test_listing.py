"""`list`: what a person sees in the table is what may be asked for."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

REGISTRY = Path(__file__).parents[1] / "registry"
Run = Callable[..., "tuple[int, str, str]"]
GIVEN = ("--today", "2025-10-01", "--registry", REGISTRY)


def rows(samverkan: Run, *conditions: str) -> list[dict[str, object]]:
    words = [word for condition in conditions for word in ("--where", condition)]
    code, out, _ = samverkan("list", "initiatives", *words, "--format", "json", *GIVEN)
    assert code == 0
    found: list[dict[str, object]] = json.loads(out)["rows"]
    return found


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        ("status=Pågående", "status=pagaende"),
        ("status=i förvaltning", "status=i_forvaltning"),
        ("leder=Skara", "lead=skara"),
        ("från=Grästorps kommun", "origin=grastorp"),
        ("exempel=ja", "example=true"),
    ],
)
def test_a_value_may_be_asked_for_as_it_is_shown(samverkan: Run, shown: str, written: str) -> None:
    assert rows(samverkan, shown) == rows(samverkan, written) != []


def test_nothing_is_asked_for_by_nothing(samverkan: Run) -> None:
    assert {row["lead"] for row in rows(samverkan, "lead=")} == {None}
