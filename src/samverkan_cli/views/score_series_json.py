"""The published JSON of `score --series` and its rows for a spreadsheet."""

from collections.abc import Iterator

from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.views.score_series import ScoredPoint, ScoreSeries
from samverkan_cli.views.scores_json import Json, number

CSV_COLUMNS = ("period", "as_of", "commit", "committed", "model", "initiative", "rank", "outcome",
               "point", "low", "high")  # fmt: skip


def series_document(series: ScoreSeries) -> Json:
    """The document; its schema is `schemas/score_series.schema.json`."""
    return {
        "schema_version": 1,
        "kind": "score_series",
        "collaboration": series.collaboration,
        "grain": series.grain,
        "points": [_point(series, found) for found in series.points],
    }


def _point(series: ScoreSeries, found: ScoredPoint) -> Json:
    return {
        "period": found.point.period.text,
        "as_of": found.point.as_of.isoformat(),
        "commit": found.point.commit,
        "committed": found.point.day.isoformat(),
        "model": found.model.id if found.model else None,
        "example_model": bool(found.model and found.model.is_example),
        "unread": [{"path": path, "code": code} for path, code in found.unread],
        "initiatives": [_initiative(entry) for entry in series.shown(found)],
    }


def _initiative(entry: Ranked) -> Json:
    score = entry.result.score
    return {
        "initiative": entry.result.initiative,
        "assessed": entry.result.assessed,
        "rank": entry.rank,
        "outcome": entry.result.outcome,
        "score": {
            "point": number(score.point),
            "low": number(score.low),
            "high": number(score.high),
        },
    }


def series_rows(series: ScoreSeries) -> Iterator[dict[str, object]]:
    """One row for each point and assessed initiative."""
    for found in series.points:
        for entry in series.shown(found):
            if entry.result.assessed:
                yield {
                    "period": found.point.period.text,
                    "as_of": found.point.as_of.isoformat(),
                    "commit": found.point.commit,
                    "committed": found.point.day.isoformat(),
                    "model": entry.result.model.id,
                    "initiative": entry.result.initiative,
                    "rank": entry.rank,
                    "outcome": entry.result.outcome,
                    "point": number(entry.result.score.point),
                    "low": number(entry.result.score.low),
                    "high": number(entry.result.score.high),
                }
