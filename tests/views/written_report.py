"""A small registry written out, and the follow-up report made from it."""

from collections.abc import Mapping
from datetime import date

from samverkan_cli.indicators import measure, measuring_day
from samverkan_cli.language.language import language as language_of
from samverkan_cli.loading import Snapshot, from_texts
from samverkan_cli.model.period import Span, period
from samverkan_cli.views.followup import FollowUp, followup
from samverkan_cli.views.words import Language

SMALL = {
    "samverkan.yaml": "schema: 1\nname: Tre kommuner\ncollaboration: tre\n",
    "organisations/skara.yaml": (
        "name: Skara kommun\nshort_name: Skara\nkind: kommun\nmunicipality_code: 1495\n"
    ),
    "organisations/vara.yaml": (
        "name: Vara kommun\nshort_name: Vara\nkind: kommun\nmunicipality_code: 1470\n"
    ),
    "organisations/gotene.yaml": (
        "name: Götene kommun\nshort_name: Götene\nkind: kommun\nmunicipality_code: 1471\n"
    ),
    "organisations/goliska-it.yaml": "name: Göliska IT\nkind: kommunalforbund\n",
    "models/provmodell/1.yaml": (
        "name: Provmodell\nstatus: exempel\nscale: {min: 1, max: 5}\n"
        "criteria:\n  - {id: nytta, name: Nytta, weight: 100}\n"
        "thresholds: {qualified: 60, complete: 40}\n"
    ),
    "collaborations/tre.yaml": """\
name: Tre
form: natverk
members:
  - {organisation: skara}
  - {organisation: vara}
  - {organisation: gotene}
  - {organisation: goliska-it}
effect_goals: [Samverka bättre, Öka takten, Fler lösningar]
groups: [{id: direktorer, name: Kommundirektörerna}]
principles: [{id: P2, text: En kommun får lämna vid årsskifte., applies_to: lamna}]
model: provmodell/1
follow_up: {cadence: halvar, from: 2024-05-21, recipients: [direktorer]}
""",
    "initiatives/e-arkiv/initiative.yaml": """\
title: E-arkiv
origin: skara
received: 2024-05-25
submitted: 2024-06-01
target_groups: [medarbetare]
executions:
  - {form: forstudie, start: 2024-07-18, end: 2024-10-31, outcome: genomfort}
  - {form: projekt, start: 2024-11-15}
costs:
  - {kind: forstudie, basis: utfall, amount: 150 000, period: 2024-H2}
  - {kind: forstudie, basis: budget, amount: 120 000, period: 2024-H2}
solution:
  name: E-arkiv
  ny: {value: true, evidence: Ny i alla tre, date: 2024-12-01}
example: true
""",
    "initiatives/e-arkiv/participation/skara.yaml": (
        "events:\n  - {date: 2024-06-10, kind: deltar}\n"
        "implementation: {implemented: 2024-12-01, in_use: 2024-12-02}\n"
    ),
    "initiatives/e-arkiv/participation/vara.yaml": (
        "events:\n  - {date: 2024-06-10, kind: deltar}\n  - {date: 2024-11-20, kind: lamnat}\n"
    ),
    "initiatives/e-arkiv/participation/gotene.yaml": (
        "events:\n  - {date: 2024-06-10, kind: deltar}\n"
        "  - {date: 2024-09-01, kind: lamnat, principle: P2, reason: Ont om tid}\n"
        "  - {date: 2024-12-10, kind: ansluten_i_efterhand}\n"
    ),
    "initiatives/bokning/initiative.yaml": (
        "title: Bokning av lokaler\norigin: vara\nreceived: 2024-08-01\nsubmitted: 2024-08-15\n"
    ),
    "initiatives/chatt/initiative.yaml": """\
title: Chattrobot
origin: goliska-it
submitted: 2024-07-01
executions:
  - {form: uppdrag, start: 2024-08-30, end: 2024-12-20, outcome: avbrutet}
""",
    "intake/vara.yaml": "counts:\n  - {period: 2024-H2, received: 4}\n",
    "surveys/host.yaml": """\
collaboration: tre
period: 2024-H2
questions: {fortroende: Litar du på de andra?, takt: Går det fort nog?}
answers:
  - {values: {fortroende: 4, takt: 2}}
  - {values: {fortroende: 5}}
  - {values: {fortroende: 3, takt: 3}}
""",
}


def span_of(text: str) -> Span:
    """A period that is known to be one."""
    found = period(text)
    assert found is not None
    return found


SECOND_HALF = span_of("2024-H2")


def snapshot(changes: Mapping[str, str] | None = None) -> Snapshot:
    """The small registry with files changed or added."""
    found = from_texts({**SMALL, **(changes or {})})
    assert [f"{f.path}:{f.line} {f.code}" for f in found.findings] == []
    return found


def report(
    changes: Mapping[str, str] | None = None,
    *,
    language: Language | None = None,
    when: Span = SECOND_HALF,
    revision: str | None = None,
    as_of: date | None = None,
    unread: tuple[tuple[str, str], ...] = (),
) -> FollowUp:
    """The follow-up report of the small registry."""
    read = snapshot(changes)
    collaboration = read.registry.collaborations["tre"]
    return followup(
        read.registry,
        collaboration,
        when,
        measure(read.registry, collaboration, when, as_of),
        language=language or language_of("sv"),
        as_of=measuring_day(when, as_of),
        revision=revision,
        tool_version="1.2.3",
        unread=unread,
        place=read.place,
    )
