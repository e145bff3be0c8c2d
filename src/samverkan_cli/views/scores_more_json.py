"""What the published JSON of `score` holds beyond the sum; described in the same schema."""

from collections.abc import Mapping, Sequence

from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Prioritisation
from samverkan_cli.qualification.assessors import Assessors
from samverkan_cli.qualification.changes import Change, lowering, raising
from samverkan_cli.qualification.compare import Compared
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.robustness import Robustness
from samverkan_cli.qualification.supposed import Supposed
from samverkan_cli.qualification.swaps import Swap
from samverkan_cli.views.score_ranking import decided_places
from samverkan_cli.views.scores_json import Json, Place, number, scores_document

__all__ = [
    "Json", "compare_json", "robustness_json", "scores_document_of", "supposed_json",
]  # fmt: skip


def scores_document_of(
    model: QualificationModel,
    ranked: Sequence[Ranked],
    place: Place,
    meeting: Prioritisation | None,
    who: Mapping[str, Assessors] | None,
) -> Json:
    """The document with the decided places, and what each assessor says when asked for."""
    document = scores_document(model, ranked, place)
    document["decided_order"] = _order(meeting, place) if meeting else None
    places = decided_places(meeting)
    found = document["initiatives"]
    assert isinstance(found, list)
    for entry, shown in zip(ranked, found, strict=True):
        shown["decided_place"] = places.get(entry.result.initiative)
        if who is not None:
            shown.update(_explained(entry, who[entry.result.initiative], place))
    return document


def _order(meeting: Prioritisation, place: Place) -> Json:
    path, line = place(meeting.ref, ())
    return {"date": meeting.date.isoformat(), "path": path, "line": line}


def _explained(entry: Ranked, who: Assessors, place: Place) -> Json:
    return {
        "assessors": [
            {
                "assessor": own.form.assessor,
                "date": own.form.date.isoformat(),
                "score": {
                    "point": number(own.result.score.point),
                    "low": number(own.result.score.low),
                    "high": number(own.result.score.high),
                },
                "path": place(own.form.ref, ())[0],
                "line": place(own.form.ref, ())[1],
            }
            for own in who.own
        ],
        "not_assessed_by": list(who.missing),
        "raising": _change(raising(entry.result)) if entry.result.assessed else None,
        "lowering": _change(lowering(entry.result)) if entry.result.assessed else None,
    }


def _change(change: Change | None) -> Json | None:
    if change is None:
        return None
    moves = [
        {
            "criterion": move.line.criterion.id,
            "from": number(move.line.value),
            "to": number(move.to),
            "beyond": move.beyond,
        }
        for move in change.moves
    ]
    return {"outcome": change.outcome, "gates": list(change.gates), "moves": moves}


def supposed_json(what: Supposed, plain: Sequence[Ranked], initiative: str | None) -> Json:
    """What was supposed, and how things are without it."""
    without = [entry for entry in plain if initiative in (None, entry.result.initiative)]
    return {
        "gates": dict(what.gates),
        "values": {key: number(value) for key, value in what.values.items()},
        "weights": {key: number(value) for key, value in what.weights.items()},
        "without": [
            {
                "initiative": entry.result.initiative,
                "rank": entry.rank,
                "outcome": entry.result.outcome,
                "point": number(entry.result.score.point),
            }
            for entry in without
        ],
    }


def robustness_json(found: Robustness, swaps: Sequence[Sequence[Swap]]) -> Json:
    """The draws, each initiative's standing, and each pair of neighbours."""
    terms = found.terms
    return {
        "draws": terms.draws,
        "seed": terms.seed,
        "spread": number(terms.spread),
        "top": terms.top,
        "standings": [
            {
                "initiative": one.initiative,
                "rank": one.rank,
                "share_in_top": number(one.top),
                "best": one.best,
                "worst": one.worst,
            }
            for one in found.standings
        ],
        "neighbours": [
            {
                "first": pair.first,
                "second": pair.second,
                "holds": number(pair.holds),
                "alike": pair.alike,
                "swaps": [
                    {"criterion": swap.criterion.id, "weight": number(swap.weight)}
                    for swap in turning
                ],
            }
            for pair, turning in zip(found.neighbours, swaps, strict=True)
        ],
    }


def compare_json(rows: Sequence[Compared], revision: str | None, model: QualificationModel) -> Json:
    """Then and now, and what the change of score comes from."""
    return {
        "base": revision,
        "model": model.id,
        "initiatives": [
            {
                "initiative": row.initiative,
                "before": _side(row.before),
                "after": _side(row.after),
                "data": number(row.data),
                "model": number(row.model),
            }
            for row in rows
        ],
    }


def _side(entry: Ranked | None) -> Json | None:
    if entry is None:
        return None
    point = number(entry.result.score.point) if entry.result.assessed else None
    return {"rank": entry.rank, "outcome": entry.result.outcome, "point": point}
