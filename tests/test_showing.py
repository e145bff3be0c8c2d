"""`show`: a record's fields as the file names them, and what they are called."""

import json
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "tuple[int, str, str]"]


def shown(samverkan: Run, reference: Path, *args: str) -> str:
    code, out, err = samverkan("show", *args, "--registry", reference, "--today", "2026-11-22")
    assert (code, err) == (0, "")
    return out


def test_a_field_has_its_name_in_the_file_and_what_it_is_called(
    samverkan: Run, reference: Path
) -> None:
    lines = shown(samverkan, reference, "e-arkiv").split("\n")
    assert "started (startade): 2024-03-11" in lines
    assert "title (rubrik): Gemensamt e-arkiv" in lines
    assert "lead (leder): skara" in lines
    assert "cost_key (fördelningsnyckel):" in lines
    assert max(map(len, lines)) <= 80


def test_in_a_list_the_first_item_says_what_the_fields_are_called(
    samverkan: Run, reference: Path
) -> None:
    text = " ".join(shown(samverkan, reference, "e-arkiv").split())
    assert "costs (kostnader): - kind (sort): utveckling, basis (grund): budget" in text
    assert "- kind: utveckling, basis: utfall, amount: 420000" in text


def test_names_of_the_registry_and_names_that_say_the_same_stand_alone(
    samverkan: Run, reference: Path
) -> None:
    form = "initiatives/digitala-bygglov/assessments/2024-03-27-skara"
    lines = shown(samverkan, reference, form).split("\n")
    assert any(line.strip() == "gates (ska-krav):" for line in lines)
    assert any(line.strip() == "digitalisering:" for line in lines)
    assert "name: Skara kommun" in shown(samverkan, reference, "skara", "--lang", "en")


def test_json_has_the_names_of_the_file_alone(samverkan: Run, reference: Path) -> None:
    data = json.loads(shown(samverkan, reference, "e-arkiv", "--format", "json"))["data"]
    assert data["title"] == "Gemensamt e-arkiv"
