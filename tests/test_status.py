"""The derived status: every value, and which of two wins."""

from datetime import date

import pytest

from samverkan_cli.loading import from_texts
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.seen import seen
from samverkan_cli.status import BY_OUTCOME, STATUSES, derived_status, derived_statuses

DAY = date(2024, 12, 31)
BASE = """
title: E-arkiv
received: 2024-01-05
"""
MODEL = """
name: M
status: exempel
scale: {min: 1, max: 5}
gates: [{id: behov, question: Behov i flera, outcome: kommunens_egen}]
criteria: [{id: nytta, name: Nytta, weight: 100}]
thresholds: {qualified: 70, complete: 40}
"""


def assessed(value: object, gate: str = "ja", day: str = "2024-03-01", **more: object) -> str:
    extra = "".join(f"{key}: {said}\n" for key, said in more.items())
    version = "" if "model" in more else "model: m/1\n"
    return (
        f"{version}date: {day}\nassessor: skara\n"
        f"gates: {{behov: {{answer: {gate}, reason: därför}}}}\n"
        f"scores: {{nytta: {{value: {value}}}}}\n{extra}"
    )


def registry(initiative: str = "", **files: str) -> Registry:
    """One initiative; further files by `form`, `form2`, `share`, `order`, `newer`."""
    paths = {
        "form": "initiatives/e-arkiv/assessments/2024-03-01-skara.yaml",
        "form2": "initiatives/e-arkiv/assessments/2024-06-01-vara.yaml",
        "share": "initiatives/e-arkiv/participation/skara.yaml",
        "order": "prioritisations/2024-05-01-v6.yaml",
        "newer": "models/m/2.yaml",
        "v6": "collaborations/v6.yaml",
    }
    texts = {
        "samverkan.yaml": "schema: 1\nname: R\ncollaboration: v6\n",
        "collaborations/v6.yaml": "name: V6\nform: natverk\nmodel: m/1\n",
        "models/m/1.yaml": MODEL,
        "initiatives/e-arkiv/initiative.yaml": BASE + initiative,
        **{paths[key]: text for key, text in files.items()},
    }
    snapshot = from_texts(texts)
    assert snapshot.findings == ()
    return snapshot.registry


def status(found: Registry, day: date = DAY) -> str:
    cut = seen(found, day)
    answer = derived_status(cut, cut.initiatives["e-arkiv"], day)
    assert derived_statuses(cut, day) == {"e-arkiv": answer}
    return answer


ORDER = "collaboration: v6\ndate: 2024-05-01\norder: [{initiative: e-arkiv}]\n"
DONE = "implementation: {implemented: 2024-09-01}\n"
SUBMITTED = "submitted: 2024-02-01\n"
STARTED = "executions: [{form: projekt, start: 2024-04-01}]\n"
FINISHED = "executions: [{form: projekt, start: 2024-04-01, end: 2024-06-30, outcome: genomfort}]\n"


def event(kind: str, day: str = "2024-10-01") -> str:
    return f"events: [{{date: {day}, kind: {kind}}}]\n"


CASES = {
    "aterkallad": registry(event("aterkallad")),
    "avslagen": registry(event("avslagen")),
    "avslutad": registry(event("avslutad")),
    "i_forvaltning": registry(event("i_forvaltning"), share=DONE),
    "vilande": registry(event("vilande") + STARTED, share=DONE),
    "implementerad": registry(STARTED, share=DONE),
    "pagaende": registry(STARTED, order=ORDER),
    "genomford": registry(FINISHED, order=ORDER),
    "prioriterad": registry(SUBMITTED, order=ORDER, form=assessed(5)),
    "kvalificerad": registry(form=assessed(5)),
    "ej_kvalificerad": registry(form=assessed(1)),
    "komplettering": registry(form=assessed(3)),
    "kommunens_egen": registry(form=assessed(5, "nej")),
    "till_it_leverantor": registry(form=assessed(5, recommendation="till_it_leverantor")),
    "inskickad": registry(SUBMITTED),
    "inkommen": registry(),
}


@pytest.mark.parametrize("expected", STATUSES)
def test_every_status_can_be_reached(expected):
    assert status(CASES[expected]) == expected


def test_a_resumed_initiative_goes_on_where_it_stood():
    events = "events: [{date: 2024-07-01, kind: vilande}, {date: 2024-09-01, kind: aterupptagen}]\n"
    assert status(registry(events + STARTED)) == "pagaende"
    assert status(registry(events + STARTED), date(2024, 8, 1)) == "vilande"


def test_the_latest_event_holds_and_of_one_day_the_last_in_the_file():
    later_first = (
        "events: [{date: 2024-09-01, kind: avslutad}, {date: 2024-07-01, kind: vilande}]\n"
    )
    assert status(registry(later_first)) == "avslutad"
    same_day = "events: [{date: 2024-07-01, kind: vilande}, {date: 2024-07-01, kind: avslagen}]\n"
    assert status(registry(same_day)) == "avslagen"


def test_a_running_execution_hides_a_finished_one_and_an_aborted_one_is_not_finished():
    both = FINISHED.replace("]", ", {form: implementation, start: 2024-07-01}]")
    assert status(registry(both)) == "pagaende"
    assert status(registry(FINISHED.replace("genomfort", "avbrutet"))) == "inkommen"


def test_a_plan_is_not_a_start():
    planned = "executions: [{form: projekt, planned_start: 2024-04-01}]\n"
    assert status(registry(planned)) == "inkommen"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 1, 31), "inkommen"),
        (date(2024, 2, 1), "inskickad"),
        (date(2024, 3, 1), "kvalificerad"),
        (date(2024, 5, 1), "prioriterad"),
        (date(2024, 5, 15), "pagaende"),
        (date(2024, 6, 30), "genomford"),
        (date(2024, 9, 1), "implementerad"),
        (date(2024, 12, 31), "avslutad"),
    ],
)
def test_the_status_follows_the_day(day, expected):
    life = SUBMITTED + FINISHED.replace("04-01", "05-10") + event("avslutad", "2024-12-01")
    found = registry(life, form=assessed(5), order=ORDER, share=DONE)
    assert status(found, day) == expected


@pytest.mark.parametrize("recommendation", sorted(BY_OUTCOME))
def test_a_recommendation_goes_before_the_computed_outcome(recommendation):
    found = registry(form=assessed(5, recommendation=recommendation))
    assert status(found) == BY_OUTCOME[recommendation]


def test_only_the_latest_form_s_recommendation_counts():
    early = assessed(5, recommendation="kommunens_egen")
    later = assessed(5, day="2024-06-01").replace("skara", "vara")
    assert status(registry(form=early, form2=later)) == "kvalificerad"
    assert status(registry(form=early, form2=later), date(2024, 5, 31)) == "kommunens_egen"


def test_the_model_in_force_computes_and_the_old_one_when_it_has_no_form():
    strict = MODEL.replace("qualified: 70", "qualified: 100")
    in_force = "name: V6\nform: natverk\nmodel: m/2\n"
    old_only = registry(form=assessed(4), newer=strict, v6=in_force)
    assert status(old_only) == "kvalificerad"
    new = assessed(4, day="2024-06-01", model="m/2")
    assert status(registry(form=assessed(4), form2=new, newer=strict, v6=in_force)) == (
        "komplettering"
    )


def test_the_model_in_force_computes_also_when_the_latest_form_is_of_another():
    strict = MODEL.replace("qualified: 70", "qualified: 100")
    newer_first = assessed(4, model="m/2")
    later = assessed(4, day="2024-06-01").replace("skara", "vara")
    in_force = "name: V6\nform: natverk\nmodel: m/2\n"
    found = registry(form=newer_first, form2=later, newer=strict, v6=in_force)
    assert status(found) == "komplettering"


def test_an_order_from_before_a_rename_still_counts():
    found = registry("former_ids: [arkivet]\n", order=ORDER.replace("e-arkiv", "arkivet"))
    assert status(found) == "prioriterad"


def test_a_form_of_a_model_that_is_gone_says_nothing():
    found = registry(SUBMITTED, form=assessed(5, model="annan/1"))
    assert status(found) == "inskickad"
