"""Decimals stay exactly what the file says, everywhere they are said again."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.editing.values import plain
from samverkan_cli.language.language import language
from samverkan_cli.loading import from_texts
from samverkan_cli.loading.meant import decimal
from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.rules import check
from samverkan_cli.views.words import kronor


@given(st.decimals(allow_nan=False, allow_infinity=False, places=9))
def test_a_decimal_is_written_and_read_as_the_same(value: Decimal) -> None:
    text = decimal_text(Fraction(value))
    assert Fraction(text) == Fraction(value)
    assert "e" not in text
    assert not (("." in text) and text.endswith(("0", ".")))


def test_small_and_negative_decimals() -> None:
    texts = ("0.05", "-0.5", "62.5", "0", "-100", "0.00000000001", "20.00000000001")
    assert tuple(decimal_text(Fraction(text)) for text in texts) == texts


def test_a_third_is_no_decimal() -> None:
    with pytest.raises(ValueError, match="1/3"):
        decimal_text(Fraction(1, 3))


def test_what_is_written_in_a_file_loses_no_decimal() -> None:
    assert plain(Fraction("0.1234567890123456")) == "0.1234567890123456"
    assert decimal("1,23456789 %", "support_rate") == "0.0123456789"


def test_a_rule_says_a_weight_as_it_stands() -> None:
    model = """
name: M
status: utkast
scale: {min: 1, max: 5}
criteria:
  - {id: a, name: A, weight: 20.00000000001}
  - {id: b, name: B, weight: 80}
thresholds: {qualified: 60, complete: 40}
"""
    registry = from_texts({"models/m/1.yaml": model}).registry
    said = [
        language("sv").message(f.message)
        for law, f in check(registry, date(2025, 1, 1))
        if law.code == "SAM044"
    ]
    assert said == ["vikterna är 100.00000000001 tillsammans, men ska vara 100"]


def test_a_half_krona_goes_up() -> None:
    """As everywhere else in the money: never to the even neighbour."""
    said = [kronor(language("sv"), Fraction(n, 2)) for n in (1, 5)]
    assert [text.replace("\u00a0", " ") for text in said] == ["1 kr", "3 kr"]


def test_show_gives_numbers_and_flags_as_such(samverkan, reference) -> None:
    done = samverkan("show", "v6-exempel/1", "--format", "json", "--registry", reference)
    data = json.loads(done.out)["data"]
    assert data["scale"] == {"min": 1, "max": 5}
    assert {type(c["weight"]) for c in data["criteria"]} == {int}
    assert [c["id"] for c in data["criteria"] if c.get("inverted") is True]


def test_a_false_flag_that_must_be_there_and_a_zero_are_shown(samverkan, tmp_path) -> None:
    texts = {
        "samverkan.yaml": "schema: 1\nname: Prov\n",
        "organisations/vara.yaml": "name: Vara\nkind: kommun\nmunicipality_code: '1470'\n",
        "initiatives/e/initiative.yaml": "title: E\nneed: N\norigin: vara\n"
        "costs: [{kind: drift, basis: utfall, amount: 0}]\n"
        "solution: {name: L, ny: {value: false, evidence: e, date: 2024-01-01}}\n",
    }
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    done = samverkan("show", "e", "--format", "json", "--registry", tmp_path)
    data = json.loads(done.out)["data"]
    assert data["costs"][0]["amount"] == 0
    assert data["solution"]["ny"]["value"] is False
    assert "example" not in data


def test_a_list_has_flags_as_such(samverkan, reference) -> None:
    done = samverkan("list", "initiatives", "--format", "json", "--registry", reference)
    assert {row["example"] for row in json.loads(done.out)["rows"]} == {True}
    asked = ("list", "initiatives", "--where", "example=true", "--format", "csv")
    assert len(samverkan(*asked, "--registry", reference).out.splitlines()) > 1
