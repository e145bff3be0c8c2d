"""The published JSON: its form, its numbers, its schema."""

import json
from datetime import date
from fractions import Fraction
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker
from random_registries import Data, built, registries
from random_registries import v6 as random_v6
from small_registry import registry, span, v6

from samverkan_cli.indicators import measure
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.indicators_json import indicators_document, plain

SCHEMA = json.loads(
    (files("samverkan_cli.views") / "schemas" / "indicators.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())

FILES = {
    "e-arkiv": """
        title: E-arkiv
        origin: skara
        received: 2024-07-05
        submitted: 2024-08-01
        executions:
          - {form: forstudie, start: 2024-09-01, end: 2024-11-01, outcome: genomfort}
          - {form: projekt, start: 2024-11-02}
        costs:
          - {kind: forstudie, basis: utfall, amount: 120 000, period: 2024-H2}
          - {kind: drift, basis: utfall, amount: 12 000, period: 2024-H2}
          - {kind: drift, basis: utfall, amount: 1}
        solution: {name: Arkiv, ny: {value: true, date: 2024-12-01}}
        """,
    "bygglov": "title: Bygglov\norigin: vara\nsubmitted: 2024-08-01\nexecutions: "
    "[{form: uppdrag, start: 2024-08-20}]\n",
    "initiatives/e-arkiv/participation/skara": "events: [{date: 2024-08-15, kind: deltar}]\n"
    "implementation: {implemented: 2024-12-20}\n",
    "initiatives/e-arkiv/participation/vara": """
        events:
          - {date: 2024-08-15, kind: deltar}
          - {date: 2024-10-01, kind: lamnat, reason: Tid}
          - {date: 2024-12-01, kind: ansluten_i_efterhand}
        """,
    "initiatives/e-arkiv/participation/almhult": "events: [{date: 2024-10-15, kind: deltar}]\n"
    "implementation: {implemented: 2024-12-21}\n",
    "intake/vara": "counts: [{period: 2024-H2, received: 4}]\n",
    "surveys/host": "collaboration: v6\nperiod: 2024-H2\nquestions: {q1: Takt?, q2: Nytta?}\n"
    "answers: [{values: {q1: 3}}, {values: {q1: 4}}, {values: {q1: 4}}]\n",
}


def document(found: Registry, when: str = "2024-H2", as_of: date | None = None) -> Any:
    results = measure(found, v6(found), span(when), as_of)
    return indicators_document(
        found, v6(found), span(when), results, as_of=as_of, revision="abc",
        unread=[("registry/initiatives/x/initiative.yaml", "SAM301")],
    )  # fmt: skip


def one(shown: Any, indicator: str) -> Any:
    return next(part for part in shown["indicators"] if part["id"] == indicator)


def test_the_document_says_what_it_is() -> None:
    shown = document(registry(FILES))
    assert list(shown) == [
        "schema_version", "kind", "collaboration", "period", "as_of", "revision",
        "example_data", "unread", "indicators",
    ]  # fmt: skip
    assert {key: shown[key] for key in list(shown)[:8]} == {
        "schema_version": 1, "kind": "indicators", "collaboration": "v6", "period": "2024-H2",
        "as_of": "2024-12-31", "revision": "abc", "example_data": False,
        "unread": [{"path": "registry/initiatives/x/initiative.yaml", "code": "SAM301"}],
    }  # fmt: skip


def test_the_measuring_day_is_the_earlier_of_the_periods_last_and_the_one_asked_for() -> None:
    assert document(registry(), as_of=date(2024, 10, 1))["as_of"] == "2024-10-01"
    assert document(registry(), as_of=date(2026, 10, 1))["as_of"] == "2024-12-31"


def test_an_indicator_has_its_value_its_rows_its_sum_and_what_is_missing() -> None:
    shown = document(registry(FILES))
    assert one(shown, "B3") == {
        "id": "B3",
        "value": 1,
        "pairs": 1,
        "pairs_detail": [{"municipality": "skara", "initiative": "e-arkiv", "date": "2024-12-20"}],
        "rows": [
            {"key": "skara", "value": 1, "records": ["initiatives/e-arkiv/participation/skara"]}
        ],
        "records": ["initiatives/e-arkiv/participation/skara"],
        "cumulative": {"since": "2024-05-21", "value": 1},
        "missing": [],
    }
    assert one(shown, "B4")["pairs_detail"][0]["subtype"] == "during"
    assert one(shown, "C1")["missing"] == [
        {"record": "initiatives/e-arkiv", "field": "solution.nyttig"},
        {"record": "initiatives/e-arkiv", "field": "solution.nyttiggjord"},
    ]
    assert one(shown, "B5b")["cumulative"] is None


def test_rows_of_b5_carry_their_figures_beside_key_and_value() -> None:
    shown = document(registry(FILES))
    rows = {key: one(shown, key)["rows"][1] for key in ("B5a", "B5b", "B5c", "B5d", "B5e")}
    assert {key: list(row) for key, row in rows.items()} == {
        "B5a": ["key", "value", "now", "at_start", "most", "start_flagged", "records"],
        "B5b": ["key", "value", "left", "records"],
        "B5c": [
            "key", "value", "forstudie", "utveckling", "total", "budget", "grants", "records",
        ],
        "B5d": ["key", "value", "drift", "forvaltning", "total", "yearly_rate", "records"],
        "B5e": ["key", "value", "days", "waiting_days", "start_form", "records"],
    }  # fmt: skip
    assert rows["B5b"]["left"] == [
        {
            "municipality": "vara", "date": "2024-10-01", "principle": None, "reason": "Tid",
            "returned": True, "returned_on": "2024-12-01",
        }
    ]  # fmt: skip
    assert one(shown, "B5e")["portfolio"] == {"n": 2, "median": 25, "min": 19, "max": 31}


def test_numbers_are_whole_where_they_are_whole_and_else_have_six_decimals() -> None:
    found = [plain(part) for part in (3, None, True, Fraction(1, 3), Fraction(7, 2), "x")]
    assert found == [3, None, True, 0.333333, 3.5, "x"]
    assert isinstance(plain(3), int)
    assert plain({"a": (date(2024, 1, 2), [Fraction(1, 2)])}) == {"a": ["2024-01-02", [0.5]]}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, False),
        ({"e-arkiv": FILES["e-arkiv"].rstrip(" ") + " " * 8 + "example: true\n"}, True),
        ({"intake/vara": FILES["intake/vara"] + "example: true\n"}, True),
        ({"surveys/host": FILES["surveys/host"] + "example: true\n"}, True),
        ({"organisations/skara": "name: Skara\nkind: kommun\nexample: true\n"}, True),
        ({"collaborations/annan": "name: A\nform: natverk\nexample: true\n"}, False),
        ({"senare": "title: S\nreceived: 2025-01-01\nexample: true\n"}, False),
        ({"annan": "title: S\nreceived: 2024-01-01\nexample: true\n"}, True),
    ],
)
def test_example_data_is_said_when_anything_counted_is_made_up(
    changed: dict[str, str], expected: bool
) -> None:
    assert document(registry({**FILES, **changed}))["example_data"] is expected


def test_the_document_follows_its_schema() -> None:
    for when in ("2024-H2", "2024", "2023", "2024-05-21..2024-12-31"):
        VALIDATOR.validate(json.loads(json.dumps(document(registry(FILES), when))))
    VALIDATOR.validate(json.loads(json.dumps(document(registry()))))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=registries)
def test_the_document_of_any_registry_follows_the_schema(data: Data) -> None:
    found, half = built(data), span("2024-H2")
    results = measure(found, random_v6(), half)
    shown = indicators_document(
        found, random_v6(), half, results, as_of=None, revision=None, unread=()
    )
    VALIDATOR.validate(json.loads(json.dumps(shown)))


@pytest.mark.parametrize(
    ("indicator", "key", "value"),
    [
        ("B3", "pairs", None), ("B2", "row_sum", -1), ("B5a", "cumulative", {}),
        ("C1", "rows", []), ("B5e", "portfolio", {}), ("A1", "value", "3"), ("B1", "id", "B9"),
        ("B5c", "rows", [{"key": "e", "value": 1, "records": []}]),
    ],
)  # fmt: skip
def test_the_schema_refuses_what_is_wrong(indicator: str, key: str, value: object) -> None:
    shown = json.loads(json.dumps(document(registry(FILES))))
    one(shown, indicator)[key] = value
    assert not VALIDATOR.is_valid(shown)
