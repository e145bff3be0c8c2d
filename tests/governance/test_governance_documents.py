"""`governance`, `load`, `due` and `survey` in JSON are what their published schemas say."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

Run = Callable[..., "tuple[int, str, str]"]
KINDS = ("governance", "load", "due", "survey")
CALLS = [
    ("governance",), ("governance", "--all"), ("governance", "v6", "--facts"),
    ("load",), ("due",), ("due", "--within", "30d"), ("survey",), ("survey", "2025-h1"),
]  # fmt: skip


def schema(kind: str) -> Any:
    folder = files("samverkan_cli.views") / "schemas"
    return json.loads((folder / f"{kind}.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_a_schema(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))


@pytest.mark.parametrize("today", ["2023-01-01", "2025-06-01", "2026-11-22"])
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_the_document_follows_its_schema(
    samverkan: Run, reference: Path, call: tuple[str, ...], today: str
) -> None:
    args = ("--registry", reference, "--today", today, "--format", "json")
    if call == ("survey", "2025-h1") and today < "2025-07-01":
        assert samverkan(*call, *args)[0] == 2
        return
    code, out, err = samverkan(*call, *args)
    assert (code, err) == (0, "")
    document = json.loads(out)
    assert (document["schema_version"], document["kind"]) == (1, call[0])
    Draft202012Validator(schema(call[0])).validate(document)


@pytest.mark.parametrize(
    ("call", "where", "value"),
    [
        ("governance", ("collaborations", 0, "form"), "klubb"),
        ("governance", ("collaborations", 0, "readings", 0, "signals", 0, "level"), "rätt hög"),
        ("load", ("loads", 0, "count"), 0),
        ("due", ("items", 0, "uid"), "1"),
        ("survey", ("rounds", 0, "questions", 5, "n"), 2),
        ("survey", ("rounds", 0, "questions", 5, "n"), 3),
    ],
)
def test_another_form_is_refused(
    samverkan: Run, reference: Path, call: str, where: tuple[str | int, ...], value: object
) -> None:
    said = samverkan(call, "--registry", reference, "--format", "json", "--today", "2025-08-01")
    document = json.loads(said[1])
    inner = document
    for key in where[:-1]:
        inner = inner[key]
    inner[where[-1]] = value
    assert not Draft202012Validator(schema(call)).is_valid(document)
