"""The ranking, or one initiative's score, at each point of a series."""

from dataclasses import dataclass

from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import collaboration_named
from samverkan_cli.cli.scored import initiative_of, model_named
from samverkan_cli.cli.series import Asked, walked
from samverkan_cli.indicators.series import Point
from samverkan_cli.language.language import Language
from samverkan_cli.loading.past import Past
from samverkan_cli.loading.unread import unread_files
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.rankings import Rankings
from samverkan_cli.render.csv_text import csv_text
from samverkan_cli.render.plain import plain
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.score_series import ScoredPoint, ScoreSeries, legend, scores_table
from samverkan_cli.views.score_series_json import CSV_COLUMNS, series_document, series_rows


@dataclass(frozen=True)
class Whose:
    """Whose scores, by which model (the cooperation's own when None), of one initiative or all."""

    collaboration: str | None
    model: str | None
    initiative: str | None


def series_text(asked: Asked, whose: Whose, fmt: str, speech: Language) -> str:
    """The series as a table, a JSON document or rows for a spreadsheet."""
    series = scored_series(asked, whose)
    if fmt == "json":
        return as_json(series_document(series))
    if fmt == "csv":
        return csv_text(CSV_COLUMNS, series_rows(series))
    table = table_text(scores_table(series, speech))
    return "\n".join([table, *(plain(line) for line in legend(series, speech)), ""])


def scored_series(asked: Asked, whose: Whose) -> ScoreSeries:
    """Every point ranked, for what the words of the call mean in the newest registry.

    Where the cooperation or the model was not yet there nothing is scored.
    """
    points: list[ScoredPoint] = []
    rankings = Rankings()
    collaboration, only = "", None
    renamed: dict[str, str] = {}
    for point, past in walked(asked):
        if not points:
            newest = past.registry
            chosen = collaboration_named(newest, whose.collaboration)
            model_named(newest, whose.model or chosen.model)
            collaboration, only = chosen.id, initiative_of(newest, chosen, whose.initiative)
            renamed = {then: i.id for i in newest.initiatives.values() for then in i.former_ids}
        points.append(_scored(point, past, collaboration, whose.model, rankings))
    return ScoreSeries(collaboration, asked.grain, only, renamed, tuple(reversed(points)))


def _scored(
    point: Point, past: Past, collaboration: str, wanted: str | None, rankings: Rankings
) -> ScoredPoint:
    registry = past.registry
    model = _model(registry, collaboration, wanted)
    unread = tuple(unread_files(registry.unread, past.findings))
    if model is None:
        return ScoredPoint(point, None, (), unread)
    ranked = rankings.ranking(registry, collaboration, model, point.as_of)
    return ScoredPoint(point, model, ranked, unread)


def _model(registry: Registry, collaboration: str, wanted: str | None) -> QualificationModel | None:
    found = registry.collaborations.get(collaboration)
    name = wanted or (found.model if found else None)
    return registry.models.get(name.removeprefix("models/")) if found and name else None
