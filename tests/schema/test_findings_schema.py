"""`validate --format json` is what its published schema says."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

Run = Callable[..., "tuple[int, str, str]"]
SCHEMA = json.loads(
    (files("samverkan_cli.views") / "schemas" / "findings.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)


def document(samverkan: Run, registry: Path, *args: str) -> Any:
    return json.loads(samverkan("validate", "--registry", registry, "--format", "json", *args)[1])


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_findings_of_the_reference_registry_follow_it(
    samverkan: Run, reference: Path, lang: str
) -> None:
    shown = document(samverkan, reference, "--lang", lang)
    assert shown["findings"]
    VALIDATOR.validate(shown)


def test_findings_of_files_text_fields_and_rules_follow_it(samverkan: Run, tmp_path: Path) -> None:
    (tmp_path / "samverkan.yaml").write_text("schema: 1\nname: [\n")
    (tmp_path / "Fel Namn.yaml").write_text("a: 1\n")
    (tmp_path / "organisations").mkdir()
    (tmp_path / "organisations/vara.yaml").write_text("name: Vara kommun\nkind: kommun\n")
    (tmp_path / "organisations/ale.yaml").write_text("nmae: Ale\nkind: kommun\n")
    (tmp_path / "organisations/latin.yaml").write_bytes(b"name: V\xe4r\n")
    (tmp_path / "organisations/mapp.yaml").mkdir()
    shown = document(samverkan, tmp_path)
    assert {f["code"][:4] for f in shown["findings"]} == {"SAM0", "SAM1", "SAM2", "SAM3"}
    VALIDATOR.validate(shown)


@pytest.mark.parametrize(
    ("key", "value"),
    [("code", "SAM1"), ("severity", "fel"), ("line", 0), ("keys", [-1]), ("fingerprint", "x")],
)
def test_a_finding_of_another_form_is_refused(
    samverkan: Run, reference: Path, key: str, value: object
) -> None:
    shown = document(samverkan, reference)
    shown["findings"][0][key] = value
    assert not VALIDATOR.is_valid(shown)
    del shown["findings"][0][key]
    assert not VALIDATOR.is_valid(shown)
