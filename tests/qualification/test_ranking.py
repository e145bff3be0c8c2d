"""The computed order of a cooperation, and the JSON other programs read."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest
from written_forms import DAY, form, model

import samverkan_cli.views
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.settings import Settings
from samverkan_cli.qualification.ranking import Ranked, ranking, shared_ranks
from samverkan_cli.views.scores_json import scores_document

ONE = model(criteria=(("a", "100", False),), gates=(("behov", "kommunens_egen"), "ansvar"))
YES = {"behov": "ja", "ansvar": "ja"}


def initiative(key: str, title: str, collaboration: str | None = None) -> Initiative:
    found = Initiative.model_validate({"title": title, "collaboration": collaboration})
    found._ref = f"initiatives/{key}"
    return found


def registry(**given: tuple[str, object]) -> Registry:
    """Initiatives by id: a title and a value, or a title and the gates' answers; all of V6."""
    settings = Settings.model_validate({"schema": "1", "name": "R", "collaboration": "v6"})
    forms = {}
    for key, (_, said) in given.items():
        if said is not None:
            gates = said if isinstance(said, dict) else YES
            scores = {} if isinstance(said, dict) else {"a": said}
            forms[key] = (form("skara", scores, gates, initiative=key),)
    return Registry(
        settings=settings,
        initiatives={key: initiative(key, title) for key, (title, _) in given.items()},
        assessments=forms,
    )


def order(found: Registry, day: date = DAY) -> list[tuple[int | None, str]]:
    return [(entry.rank, entry.title) for entry in ranking(found, "v6", ONE, day)]


def test_equal_scores_share_a_rank_and_stand_in_swedish_order():
    found = registry(a=("Ö", 4), b=("Z", 3), c=("Ä", 5), d=("Å", 4))
    assert order(found) == [(1, "Ä"), (2, "Å"), (2, "Ö"), (4, "Z")]


def test_those_not_assessed_or_not_qualified_come_last_without_a_rank():
    refused = {"behov": "ja", "ansvar": "nej"}
    found = registry(a=("Bygglov", refused), b=("Arkiv", None), c=("Cykel", 3))
    assert order(found) == [(1, "Cykel"), (None, "Arkiv"), (None, "Bygglov")]


def test_one_that_belongs_elsewhere_keeps_its_place_by_score():
    elsewhere = {"behov": "nej", "ansvar": "ja"}
    found = registry(a=("Eget", elsewhere), b=("Gemensamt", 5))
    assert order(found) == [(1, "Gemensamt"), (2, "Eget")]


def test_initiatives_of_another_cooperation_are_not_ranked_here():
    found = registry(a=("Arkiv", 5))
    other = {**found.initiatives, "x": initiative("x", "X", "annan")}
    changed = Registry(settings=found.settings, initiatives=other, assessments=found.assessments)
    assert order(changed) == [(1, "Arkiv")]


def test_ranks_follow_exact_points_not_rounded_ones():
    points = {"a": Fraction(2, 3), "b": Fraction("0.6666667"), "c": Fraction(4, 6)}
    assert shared_ranks(points) == {"b": 1, "a": 2, "c": 2}


def place(record: str, keys: tuple[str | int, ...]) -> tuple[str, int]:
    return f"registry/{record}.yaml", len(keys)


@pytest.fixture
def document() -> dict[str, object]:
    thirds = model(criteria=(("a", "50", False), ("b", "50", True)), aggregate="mean")
    forms = (
        form("skara", {"a": 2}),
        form("vara", {"a": 2}),
        form("gotene", {"a": 3}, {"huvudansvarig": "nej"}),
        form("skara", {"a": 5}, day="2023-05-01", version="m/0"),
    )
    found = registry(x=("Inget", None))
    found = Registry(
        settings=found.settings,
        initiatives={**found.initiatives, "e-arkiv": initiative("e-arkiv", "E-arkiv")},
        assessments={"e-arkiv": forms},
    )
    return scores_document(thirds, ranking(found, "v6", thirds, DAY), place)


def test_the_document_is_the_published_one(document):
    assert {k: document[k] for k in document if k != "initiatives"} == {
        "schema_version": 1,
        "kind": "scores",
        "model": "m/1",
        "example_model": True,
    }
    first = document["initiatives"][0]
    source = "registry/initiatives/e-arkiv/assessments/2024-03-01-{}.yaml"
    assert first == {
        "initiative": "e-arkiv",
        "rank": None,
        "outcome": "ej_kvalificerat",
        "score": {"point": 41.666667, "low": 16.666667, "high": 66.666667},
        "gates": [
            {"id": "huvudansvarig", "answer": "nej", "disagreement": True},
            {"id": "finansiering", "answer": "ja", "disagreement": False},
        ],
        "criteria": [
            {
                "id": "a",
                "weight": 50,
                "value": 2.333333,
                "n": 3,
                "min": 2,
                "max": 3,
                "contribution": 16.666667,
                "sources": [
                    {"path": source.format(who), "line": 2} for who in ("gotene", "skara", "vara")
                ],
            },
            {
                "id": "b",
                "weight": 50,
                "value": None,
                "n": 0,
                "min": None,
                "max": None,
                "contribution": 25,
                "sources": [],
            },
        ],
        "other_versions": [
            {
                "model": "m/0",
                "date": "2023-05-01",
                "assessor": "skara",
                "path": "registry/initiatives/e-arkiv/assessments/2023-05-01-skara.yaml",
                "line": 1,
            }
        ],
    }


def test_the_document_holds_its_published_schema(document):
    room = Path(samverkan_cli.views.__path__[0])
    schema = json.loads((room / "schemas" / "scores.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    published = jsonschema.Draft202012Validator(schema)
    published.validate(json.loads(json.dumps(document)))
    broken = {**document, "initiatives": [{**document["initiatives"][0], "rank": 0}]}
    assert not published.is_valid(broken)


def test_the_document_keeps_the_order_it_is_given():
    found = registry(a=("A", 1), b=("B", 5))
    ranked: tuple[Ranked, ...] = ranking(found, "v6", ONE, DAY)
    document = scores_document(ONE, reversed(ranked), place)
    assert [i["initiative"] for i in document["initiatives"]] == ["a", "b"]
