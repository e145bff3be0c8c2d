"""The published JSON of `report decision`; its schema is `schemas/decision.schema.json`."""

from collections.abc import Iterator

from samverkan_cli.qualification.decided import Decided
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.views.constellation_costs import amounts
from samverkan_cli.views.decision_candidates import Decision
from samverkan_cli.views.scores_json import Json, Place, number
from samverkan_cli.views.scores_more_json import robustness_json

CSV_COLUMNS = (
    "date", "place", "initiative", "title", "computed_rank", "computed_rank_today", "deviates",
    "reason", "outcome", "point", "low", "high", "gates_not_met", "taking_part", "not_answered",
    "lead", "cost_total",
)  # fmt: skip


def decision_document(found: Decision, place: Place, revision: str | None) -> Json:
    """The candidates in the decided or proposed order, and how that order holds."""
    entries = {entry.result.initiative: entry for entry in found.ranked}
    meeting = found.meeting
    path, line = place(meeting.ref, ()) if meeting else (None, None)
    return {
        "schema_version": 1,
        "kind": "decision",
        "collaboration": found.collaboration.id,
        "date": found.on.isoformat(),
        "revision": revision,
        "model": found.model.id,
        "example_model": found.model.is_example,
        "decided": meeting is not None,
        "group": meeting.group if meeting else None,
        "path": path,
        "line": line,
        "order": [_place(found, one, entries[one.initiative]) for one in found.places],
        "robustness": robustness_json(found.robust, found.swaps),
    }


def _place(found: Decision, one: Decided, entry: Ranked) -> Json:
    result, group = entry.result, found.group_of(one.initiative)
    assessed = result.assessed
    return {
        "initiative": one.initiative,
        "place": one.place,
        "computed_rank": one.rank,
        "computed_rank_today": entry.rank,
        "deviates": one.deviates and one.rank is not None,
        "reason": one.reason,
        "outcome": result.outcome,
        "score": {
            "point": number(result.score.point) if assessed else None,
            "low": number(result.score.low) if assessed else None,
            "high": number(result.score.high) if assessed else None,
        },
        "gates_not_met": [gate.gate.id for gate in result.gates if gate.answer != "ja"],
        "taking_part": list(group.with_answer("in")),
        "not_answered": list(group.with_answer("asked")),
        "lead": group.initiative.lead,
        "cost": {
            "of": group.shared.of,
            "total": group.shared.total,
            "shares": [{"organisation": k, "amount": v} for k, v in amounts(group.now).items()],
        },
    }


def decision_rows(found: Decision) -> Iterator[tuple[object, ...]]:
    """A line for each initiative in the order, in the columns of `CSV_COLUMNS`; cost in kronor."""
    entries = {entry.result.initiative: entry for entry in found.ranked}
    for one in found.places:
        entry, group = entries[one.initiative], found.group_of(one.initiative)
        result = entry.result
        score = result.score if result.assessed else None
        yield (
            found.on, one.place, one.initiative, entry.title, one.rank, entry.rank,
            one.deviates and one.rank is not None, one.reason, result.outcome,
            *((score.point, score.low, score.high) if score else (None, None, None)),
            " ".join(gate.gate.id for gate in result.gates if gate.answer != "ja"),
            " ".join(group.with_answer("in")), " ".join(group.with_answer("asked")),
            group.initiative.lead, group.shared.total,
        )  # fmt: skip
