"""The published JSON of `constellation`; its schema is `schemas/constellation.schema.json`."""

from samverkan_cli.governance.network import TABLE, level
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.shared import CostShare
from samverkan_cli.qualification.constellation import Constellation, Party
from samverkan_cli.views.scores_json import Json, Place, number


def constellation_document(found: Constellation, place: Place, *, example: bool) -> Json:
    """Who is in, who could lead, and what each would pay; amounts in whole kronor."""
    n = len(found.with_answer("in"))
    modes = TABLE["participants", level("participants", n)].modes if n else ()
    return {
        "schema_version": 1,
        "kind": "constellation",
        "initiative": found.initiative.id,
        "example_data": example,
        "as_of": found.on.isoformat(),
        "parties": [_party(party, place) for party in found.parties],
        "could_lead": [
            {"organisation": one.organisation, "reasons": list(one.reasons)}
            for one in found.leaders
        ],
        "logics": list(found.initiative.logics),
        "cost": {
            "of": found.shared.of,
            "total": found.shared.total,
            "key": found.initiative.cost_key.kind if found.initiative.cost_key else "lika",
            "key_assumed": found.initiative.cost_key is None,
            "taking_part": _shares(found.now),
            "if_all_asked_join": _shares(found.later),
        },
        "modes_by_number": list(modes),
    }


def _party(party: Party, place: Place) -> Json:
    path, line = place(party.record, ()) if party.record else (None, None)
    return {
        "organisation": party.organisation,
        "answer": party.answer,
        "since": party.since.isoformat() if party.since else None,
        "reply_by": party.reply_by.isoformat() if party.reply_by else None,
        "late": party.late,
        "own_score": number(party.own),
        "path": path,
        "line": line,
    }


def _shares(share: CostShare | Lack | None) -> list[Json] | None:
    if not isinstance(share, CostShare):
        return None
    return [
        {"organisation": one.organisation, "amount": one.amount}
        for one in share.allocations[0].shares
    ]
