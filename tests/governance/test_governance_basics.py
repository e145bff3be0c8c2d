"""Completeness of legal forms, seats, mandates, stated figures, what is overdue."""

from datetime import date
from typing import get_args

import pytest

from samverkan_cli.governance.completeness import (
    late_members,
    missing_approvals,
    missing_documents,
    missing_host,
    missing_legal_person,
)
from samverkan_cli.governance.forms import FORMS
from samverkan_cli.governance.mandates import decisions_without_mandate
from samverkan_cli.governance.overdue import overdue
from samverkan_cli.governance.seats import seats_per_group
from samverkan_cli.governance.stated import rounded_like, stated_and_computed
from samverkan_cli.loading import from_texts
from samverkan_cli.model.collaboration import Collaboration, Form
from samverkan_cli.model.registry import Registry

DAY = date(2024, 12, 31)
NAMES = {"skara": 1495, "vara": 1470, "alingsas": 1489, "ostra-goinge": 1256}
SHORT = {"alingsas": "Älvsås", "ostra-goinge": "Östra Göinge"}


def registry(collaboration: str, **files: str) -> Registry:
    """Four municipalities and a supplier; further files by path with `__` for `/`."""
    texts = {
        "samverkan.yaml": "schema: 1\nname: R\ncollaboration: c\n",
        "collaborations/c.yaml": "name: C\n" + collaboration,
        "organisations/goliska.yaml": "name: Göliska\nkind: kommunalforbund\n",
        **{
            f"organisations/{key}.yaml": (
                f"name: {SHORT.get(key, key.capitalize())}\nkind: kommun\n"
                f"municipality_code: {code}\n"
                f"population: [{{date: 2023-12-31, count: {code}0}}]\n"
            )
            for key, code in NAMES.items()
        },
        **{path.replace("__", "/") + ".yaml": text for path, text in files.items()},
    }
    snapshot = from_texts(texts)
    assert snapshot.findings == ()
    return snapshot.registry


def cooperation(text: str, **files: str) -> tuple[Registry, Collaboration]:
    found = registry(text, **files)
    return found, found.collaborations["c"]


def members(*ids: str) -> str:
    return "members:\n" + "".join(f"  - {{organisation: {key}}}\n" for key in ids)


def test_the_table_has_every_form():
    assert set(FORMS) == set(get_args(Form))


@pytest.mark.parametrize("form", get_args(Form))
def test_only_a_joint_committee_lacks_a_host_and_only_two_forms_a_legal_person(form):
    _, bare = cooperation(f"form: {form}\n")
    assert (missing_host(bare) is not None) == (form == "gemensam_namnd")
    assert (missing_legal_person(bare) is not None) == (form in ("kommunalforbund", "bolag"))
    _, named = cooperation(f"form: {form}\nhost: skara\nlegal_person: goliska\n")
    assert missing_host(named) is None
    assert missing_legal_person(named) is None


def test_a_missing_party_is_placed_at_the_form():
    _, found = cooperation("form: gemensam_namnd\n")
    missing = missing_host(found)
    assert missing is not None
    assert (missing.record, missing.keys, missing.field) == ("collaborations/c", ("form",), "host")


def test_every_governing_document_of_the_form_is_asked_for():
    _, found = cooperation("form: gemensam_namnd\n")
    assert [m.kind for m in missing_documents(found)] == ["overenskommelse", "reglemente"]
    listed = "governing_documents: [{kind: overenskommelse, title: Ö}]\n"
    _, found = cooperation("form: gemensam_namnd\n" + listed)
    assert [(m.kind, m.keys) for m in missing_documents(found)] == [
        ("reglemente", ("governing_documents",))
    ]


APPROVALS = """
approvals:
  - {organisation: skara, body: kommunfullmaktige, date: 2024-03-01, outcome: beslutat}
  - {organisation: vara, body: kommunfullmaktige, outcome: vantar}
  - {organisation: vara, body: kommunstyrelse, date: 2024-04-01, outcome: tillstyrkt}
  - {organisation: ostra-goinge, body: kommunfullmaktige, outcome: beslutat}
"""


def test_a_member_is_in_when_its_council_has_decided_on_a_day():
    text = "form: bolag\n" + members("skara", "vara", "alingsas", "ostra-goinge", "goliska")
    found = missing_approvals(*cooperation(text + APPROVALS), DAY)
    assert [(m.organisation, m.keys) for m in found] == [
        ("vara", ("approvals", 2)),
        ("alingsas", ("members", 2)),
        ("ostra-goinge", ("approvals", 3)),
    ]
    assert [m.latest and m.latest.outcome for m in found] == ["tillstyrkt", None, "beslutat"]


def test_a_decision_after_the_day_is_not_yet_taken():
    text = "form: gemensam_namnd\n" + members("skara") + APPROVALS
    before = missing_approvals(*cooperation(text), date(2024, 2, 29))
    assert [(m.organisation, m.latest) for m in before] == [("skara", None)]
    assert missing_approvals(*cooperation(text), date(2024, 3, 1)) == ()


@pytest.mark.parametrize("form", ["avsiktsforklaring", "natverk", "avtalssamverkan", "forening"])
def test_other_forms_need_no_decision_by_every_council(form):
    assert missing_approvals(*cooperation(f"form: {form}\n" + members("vara")), DAY) == ()


def test_a_member_that_has_left_need_not_decide():
    text = "form: bolag\nmembers: [{organisation: vara, to: 2024-06}]\n"
    assert missing_approvals(*cooperation(text), DAY) == ()


CLOSED = """
form: avsiktsforklaring
closed_to_new_members: true
members:
  - {organisation: skara}
  - {organisation: vara, from: 2023-10-31}
  - {organisation: alingsas, from: 2024}
"""


@pytest.mark.parametrize(
    ("start", "late"),
    [
        ("started: 2023-10-31\n", ["alingsas"]),
        ("started: 2024\n", []),
        ("governing_documents: [{kind: avsiktsforklaring, title: A, date: 2023-10}]\n",
         ["alingsas"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_closed_cooperation_has_no_members_that_came_after_the_start(start, late):
    _, found = cooperation(start + CLOSED)
    assert [member.organisation for member in late_members(found)] == late
    _, opened = cooperation(start + CLOSED.replace("true", "false"))
    assert late_members(opened) == ()


SEATS = """
form: natverk
groups:
  - id: styrgrupp
    name: Styrgruppen
    seats:
      - {role: biträdande kommundirektör, organisations: [skara]}
      - {role: förbundsdirektör, organisations: [goliska]}
      - {role: förvaltningschef, organisations: [ostra-goinge, skara]}
      - {role: förvaltningschef, organisations: [skara]}
  - id: referensgrupp
    name: Referensgruppen
    seats: [{role: strateg, organisations: [goliska]}]
  - {id: utan-platser, name: Utan}
"""


def test_a_group_shows_who_has_no_seat_and_who_has_several():
    text = SEATS + members("skara", "vara", "alingsas", "ostra-goinge", "goliska")
    steering, reference = seats_per_group(*cooperation(text), DAY)
    assert (steering.group, steering.keys, steering.seats) == ("styrgrupp", ("groups", 0), 4)
    assert steering.without_seat == ("vara", "alingsas")
    several = [(s.organisation, len(s.seats), s.shared) for s in steering.several]
    assert several == [("skara", 3, 1)]
    assert steering.several[0].seats[1] == ("groups", 0, "seats", 2)
    # nobody is missed where no member sits at all
    assert (reference.without_seat, reference.several) == ((), ())


MANDATES = """
form: natverk
groups:
  - {id: direktorer, name: Kommundirektörerna, decides: [modell, prioritering]}
  - {id: beredning, name: Beredningen, prepares: [prioritering]}
decisions:
  - {date: 2024-05-21, body: direktorer, kind: modell, subject: Etablering}
  - {date: 2024-05-22, body: beredning, kind: modell, subject: Ändring}
  - {date: 2024-05-23, body: Kommunfullmäktige i Skara, kind: modell, subject: Principfråga}
  - {date: 2024-05-24, body: beredning, subject: Utan slag}
"""


def test_a_decision_outside_the_group_s_mandate_is_found_wherever_it_stands():
    files = {
        "initiatives__e-arkiv__initiative": (
            "title: E-arkiv\n"
            "decisions: [{date: 2024-06-01, body: beredning, kind: start, subject: Start}]\n"
        ),
        "prioritisations__2024-06-01-c": (
            "collaboration: c\ndate: 2024-06-01\ngroup: beredning\norder: [{initiative: e-arkiv}]\n"
        ),
        "collaborations__d": "name: D\nform: natverk\n",
        "prioritisations__2024-06-15-d": (
            "collaboration: d\ndate: 2024-06-15\ngroup: beredning\norder: [{initiative: e-arkiv}]\n"
        ),
        "prioritisations__2024-07-01-c": (
            "collaboration: c\ndate: 2024-07-01\ngroup: direktorer\n"
            "order: [{initiative: e-arkiv}]\n"
        ),
    }
    found = decisions_without_mandate(*cooperation(MANDATES, **files))
    assert [(f.record, f.keys, f.group, f.kind, f.deciders) for f in found] == [
        ("collaborations/c", ("decisions", 1, "body"), "beredning", "modell", ("direktorer",)),
        ("initiatives/e-arkiv", ("decisions", 0, "body"), "beredning", "start", ()),
        ("prioritisations/2024-06-01-c", ("group",), "beredning", "prioritering", ("direktorer",)),
    ]


STATED = """
form: gemensam_namnd
board: {name: Nämnden, seats_per_member: 2}
resources: {users: [{group: anställda, count: 4300}, {group: elever, count: 3480}]}
stated:
  - {claim: Cirka 30 000, about: population, value: 30000}
  - {claim: Två platser var, about: seats, value: 10}
  - {claim: Fem kommuner, about: members, value: 2}
  - {claim: 7 800 användare, about: users, value: 7800}
"""


def test_a_stated_figure_stands_beside_the_computed_one():
    found = stated_and_computed(*cooperation(STATED + members("skara", "vara", "goliska")), DAY)
    assert [(f.figure.about, f.computed, f.difference, f.agrees) for f in found] == [
        ("population", 29_650, 350, True),
        ("seats", 4, 6, False),
        ("members", 2, 0, True),
        ("users", 7780, 20, True),
    ]
    assert found[1].keys == ("stated", 1)


def test_what_is_not_known_is_named_and_not_counted_as_nothing():
    text = STATED + members("skara", "vara", "okand")
    population, seats, *_ = stated_and_computed(*cooperation(text), date(2023, 12, 31))
    assert (population.computed, population.missing) == (29_650, ("okand",))
    assert (population.difference, population.agrees) == (None, None)
    assert seats.missing == ("okand",)
    early = stated_and_computed(*cooperation(text), date(2023, 12, 30))[0]
    assert (early.computed, early.missing) == (None, ("skara", "vara", "okand"))


def test_without_a_board_or_users_nothing_is_computed():
    text = "form: natverk\nstated: [{claim: A, about: seats, value: 1}, "
    text += "{claim: B, about: users, value: 1}]\n"
    found = stated_and_computed(*cooperation(text + members("skara")), DAY)
    assert [(f.computed, f.difference) for f in found] == [(None, None), (None, None)]


@pytest.mark.parametrize(
    ("value", "model", "rounded"),
    [(45_611, 46_000, 46_000), (45_499, 46_000, 45_000), (45_500, 46_000, 46_000), (7, 5, 7),
     (3, 0, 3), (45_611, 45_610, 45_610)],
)  # fmt: skip
def test_a_figure_is_rounded_as_the_stated_one_is(value, model, rounded):
    assert rounded_like(value, model) == rounded


def test_a_milestone_or_row_is_overdue_after_the_last_day_of_its_span():
    text = """
form: natverk
milestones:
  - {text: Förslag, due: 2024}
  - {text: Klart, due: 2024-06-30, done: 2024-07-15}
plan:
  - {id: a, text: Ny struktur, due: 2024-Q3}
  - {id: b, text: Utan dag}
"""
    _, found = cooperation(text)
    assert [o.keys for o in overdue(found, DAY)] == [("plan", 0, "due")]
    assert [o.text for o in overdue(found, date(2025, 1, 1))] == ["Förslag", "Ny struktur"]
    assert [o.keys for o in overdue(found, date(2024, 7, 1))] == [("milestones", 1, "due")]
