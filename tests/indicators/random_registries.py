"""Small random registries: a few initiatives with any dates, also in an order that makes no sense.

The strategies give plain data as the loader would hand it to the nouns; `built` makes a registry.
Every date lies in 2023–2025, so that periods in 2024 have something before and after them.
"""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.records import Intake, Survey
from samverkan_cli.model.registry import Registry

Data = dict[str, Any]

KOMMUNER = ("almhult", "skara", "vara", "falkoping")
PARTIES = (*KOMMUNER, "goliska-it")
FORMS = ("forstudie", "uppdrag", "projekt", "implementation")

# Few days, so that equal dates and the edges of periods come up often.
EDGES = ("2023-12-31", "2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01")
days = st.sampled_from(EDGES) | st.dates(date(2023, 1, 1), date(2025, 12, 31)).map(str)
perhaps = st.none() | days


def _some(strategy: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=most)


executions = st.fixed_dictionaries(
    {
        "form": st.sampled_from(FORMS),
        "start": perhaps,
        "end": perhaps,
        "outcome": st.sampled_from([None, "genomfort", "avbrutet"]),
    }
)
cost_lines = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["forstudie", "utveckling", "drift", "forvaltning", "samordning"]),
        "basis": st.sampled_from(["budget", "utfall", "utfall"]),
        "amount": st.integers(0, 10**6).map(str),
        "period": st.sampled_from([None, "2023", "2024", "2025", "2024-H1", "2024-H2"]) | days,
        "financing": st.sampled_from([None, "bidrag"]),
    }
)
properties = st.none() | st.fixed_dictionaries(
    {"value": st.sampled_from([None, "true", "true", "false"]), "date": perhaps}
)
solutions = st.none() | st.fixed_dictionaries(
    {"name": st.just("x"), "ny": properties, "nyttig": properties, "nyttiggjord": properties}
)
initiatives = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["Zon", "Åtgärd", "app", "E-arkiv"]),
        "origin": st.none() | st.sampled_from(PARTIES),
        "received": perhaps,
        "submitted": perhaps,
        "target_groups": st.lists(st.sampled_from(["invanare", "medarbetare"]), unique=True),
        "executions": _some(executions, 3),
        "costs": _some(cost_lines, 3),
        "solution": solutions,
        "events": _some(
            st.fixed_dictionaries(
                {
                    "date": days,
                    "kind": st.sampled_from(["vilande", "aterupptagen", "avslagen", "avslutad"]),
                }
            ),
            2,
        ),
    }
)
shares = st.fixed_dictionaries(
    {
        "events": _some(
            st.fixed_dictionaries(
                {
                    "date": days,
                    "kind": st.sampled_from(
                        ["tillfragad", "deltar", "deltar", "lamnat", "ansluten_i_efterhand"]
                    ),
                    "reason": st.sampled_from([None, "Skäl"]),
                }
            ),
            4,
        ),
        "implementation": st.none()
        | st.fixed_dictionaries({"implemented": perhaps, "in_use": perhaps}),
        "costs": _some(cost_lines, 2),
    }
)
intakes = st.fixed_dictionaries(
    {
        "counts": _some(
            st.fixed_dictionaries(
                {
                    "period": st.sampled_from(["2023-H2", "2024-H1", "2024-H2", "2025-H1"]),
                    "received": st.integers(0, 9).map(str),
                }
            ),
            3,
        )
    }
)
registries = st.fixed_dictionaries(
    {
        "initiatives": st.dictionaries(st.sampled_from(["a", "b", "c"]), initiatives, max_size=3),
        "shares": st.dictionaries(
            st.tuples(st.sampled_from(["a", "b", "c"]), st.sampled_from(PARTIES)),
            shares,
            max_size=6,
        ),
        "intakes": st.dictionaries(st.sampled_from(KOMMUNER), intakes, max_size=2),
    }
)


def _named(noun: Noun, ref: str) -> Any:
    noun._ref = ref
    return noun


def _organisations() -> dict[str, Organisation]:
    return {
        key: _named(
            Organisation.model_validate(
                {"name": key.title(), "kind": "kommun" if key in KOMMUNER else "kommunalforbund"}
            ),
            f"organisations/{key}",
        )
        for key in PARTIES
    }


def v6() -> Collaboration:
    """Älmhult, Skara and Vara as lasting members, Göliska IT as a party that is no municipality."""
    members = [{"organisation": key} for key in PARTIES if key != "falkoping"]
    data = {
        "name": "V6",
        "form": "natverk",
        "members": members,
        "follow_up": {"cadence": "halvar", "from": "2024-01-01", "recipients": ["x"]},
    }
    found: Collaboration = _named(Collaboration.model_validate(data), "collaborations/v6")
    return found


def built(data: Data) -> Registry:
    """The registry of the data; participation in initiatives it does not hold is left out."""
    found: dict[str, Initiative] = {}
    for key, fields in sorted(data["initiatives"].items()):
        noun = Initiative.model_validate({**fields, "collaboration": "v6"})
        found[key] = _named(noun, f"initiatives/{key}")
    participations: dict[str, dict[str, Participation]] = {}
    for (key, party), fields in sorted(data["shares"].items()):
        if key in found:
            ref = f"initiatives/{key}/participation/{party}"
            share = _named(Participation.model_validate(fields), ref)
            participations.setdefault(key, {})[party] = share
    intake = {
        key: _named(Intake.model_validate(fields), f"intake/{key}")
        for key, fields in sorted(data["intakes"].items())
    }
    surveys = {
        key: _named(Survey.model_validate(fields), f"surveys/{key}")
        for key, fields in data.get("surveys", {}).items()
    }
    return Registry(
        organisations=_organisations(),
        collaborations={"v6": v6()},
        initiatives=found,
        participations=participations,
        intakes=intake,
        surveys=surveys,
    )
