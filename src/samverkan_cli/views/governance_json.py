"""The published JSON of `governance`; its schema is `schemas/governance.schema.json`."""

from collections.abc import Iterable

from samverkan_cli.governance.completeness import late_members
from samverkan_cli.governance.letters import report_day
from samverkan_cli.governance.reading import Reading, Signal, readings
from samverkan_cli.governance.requirements import Requirement, completeness
from samverkan_cli.governance.schedule import Scheduled, schedule
from samverkan_cli.governance.stated import stated_and_computed
from samverkan_cli.model.collaboration import Approval
from samverkan_cli.views.both import Both, in_both
from samverkan_cli.views.governance_facts import stated_facts
from samverkan_cli.views.governance_json_seats import (
    Json,
    board,
    groups,
    mandates,
    seats,
    source,
)
from samverkan_cli.views.governance_modes import CAVEAT
from samverkan_cli.views.governance_parts import GovernanceSubject


def governance_document(
    subjects: Iterable[GovernanceSubject], today: str, revision: str | None, both: Both,
    *, every_fact: bool,
) -> Json:  # fmt: skip
    """One entry for each cooperation asked for; `facts` only when every fact is asked for."""
    return {
        "schema_version": 1,
        "kind": "governance",
        "as_of": today,
        "revision": revision,
        "collaborations": [_collaboration(one, both, every_fact) for one in subjects],
    }


def _collaboration(subject: GovernanceSubject, both: Both, every_fact: bool) -> Json:
    found = subject.collaboration
    form = completeness(subject.registry, found, subject.day)
    document: Json = {
        "collaboration": found.id,
        "name": found.name,
        "form": found.form,
        "example_data": subject.registry.is_example(found),
        **source(subject, found.ref, ()),
        "complete": form.complete,
        "undecided": list(form.undecided),
        "requirements": [_requirement(subject, one) for one in form.requirements],
        **_membership(subject),
        "board": board(subject),
        "groups": groups(subject),
        "seats": seats(subject),
        **mandates(subject),
        "schedule": [_scheduled(subject, one) for one in schedule(found, subject.day)],
        "stated": _stated(subject),
        "readings": [_reading(subject, one) for one in readings(found, subject.day)],
        "caveat": in_both(both, CAVEAT),
    }
    if every_fact:
        told = [stated_facts(subject.registry, found, language) for language in both]
        document["facts"] = [
            {
                "field": same[0].field,
                "text": {language.code: one.text for language, one in zip(both, same, strict=True)},
                **source(subject, found.ref, same[0].keys),
            }
            for same in zip(*told, strict=True)
        ]
    return document


def _requirement(subject: GovernanceSubject, one: Requirement) -> Json:
    return {
        "subject": one.subject,
        "state": one.state,
        "organisation": one.organisation,
        "document": one.document,
        "approval": _approval(one.approval),
        **source(subject, one.record, one.keys),
    }


def _approval(one: Approval | None) -> Json | None:
    if one is None:
        return None
    day = one.date.isoformat() if one.date else None
    return {"body": one.body, "outcome": one.outcome, "date": day}


def _membership(subject: GovernanceSubject) -> Json:
    found = subject.collaboration
    letter = report_day(subject.registry, found, subject.day)
    return {
        "closed_to_new_members": found.closed_to_new_members,
        "late_members": [
            {"organisation": one.organisation, **source(subject, one.record, one.keys)}
            for one in late_members(found)
        ],
        "report_day": letter
        and {
            "due": letter.due.text,
            "passed": letter.passed,
            "successors": list(letter.successors),
            **source(subject, letter.record, letter.keys),
        },
    }


def _scheduled(subject: GovernanceSubject, one: Scheduled) -> Json:
    return {
        "what": one.what,
        "quarter": one.quarter,
        "text": one.text,
        "responsible": list(one.responsible),
        "due": one.due.text if one.due else None,
        "done": one.done.isoformat() if one.done else None,
        "state": one.state,
        **source(subject, one.record, one.keys),
    }


def _stated(subject: GovernanceSubject) -> list[Json]:
    found = stated_and_computed(subject.registry, subject.collaboration, subject.day)
    return [
        {
            "about": one.figure.about,
            "claim": one.figure.claim,
            "stated": one.figure.value,
            "computed": one.computed,
            "difference": one.difference,
            "agrees": one.agrees,
            "missing": list(one.missing),
            **source(subject, one.record, one.keys),
        }
        for one in found
    ]


def _reading(subject: GovernanceSubject, one: Reading) -> Json:
    return {
        "date": one.stated.date.text,
        "mode": one.stated.mode,
        "interpreted": one.stated.interpreted,
        "fit": one.fit,
        "compatible": list(one.shared),
        "signals": [_signal(subject, one, signal) for signal in one.signals],
        "conflicts": [[a.predictor, b.predictor] for a, b in one.conflicts],
        "moves": [
            {"predictor": m.predictor, "before": m.before, "after": m.after} for m in one.moves
        ],
        "mode_before": one.before.stated.mode if one.before else None,
        **source(subject, one.record, one.keys),
    }


def _signal(subject: GovernanceSubject, reading: Reading, one: Signal) -> Json:
    return {
        "predictor": one.predictor,
        "value": one.value,
        "level": one.level,
        "modes": list(one.modes),
        "interpreted": one.interpreted,
        **source(subject, reading.record, one.keys),
    }
