"""A series of scores as a table: each initiative when its score or outcome is new, or just one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from samverkan_cli.indicators.series import Grain, Point
from samverkan_cli.model.message import N_
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.views.paper import line, model_name
from samverkan_cli.views.parts import Column, Line, Table
from samverkan_cli.views.score_words import DASH, interval, outcome, points, rank
from samverkan_cli.views.series import unfinished
from samverkan_cli.views.words import Language

Shown = tuple[str, Ranked | None]  # an initiative's title and place; None when it is gone


@dataclass(frozen=True, slots=True)
class ScoredPoint:
    """A point with its ranking; no model, and no ranking, where there was none to score by."""

    point: Point
    model: QualificationModel | None
    ranked: tuple[Ranked, ...]
    unread: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ScoreSeries:
    """The scores of a cooperation at each point, oldest first; `only` is the one asked for.

    `renamed` has the id an initiative bears in the newest registry by each of its former ones.
    """

    collaboration: str
    grain: Grain
    only: str | None
    renamed: Mapping[str, str]
    points: tuple[ScoredPoint, ...]

    def shown(self, found: ScoredPoint) -> tuple[Ranked, ...]:
        """The entries asked for, by rank."""
        return tuple(e for e in found.ranked if self.only in (None, self.id_of(e)))

    def id_of(self, entry: Ranked) -> str:
        """The id an entry's initiative bears, or last bore."""
        return self.renamed.get(entry.result.initiative, entry.result.initiative)

    def models(self) -> dict[str, QualificationModel]:
        """Every model scored by, as it last stood, in the order they came into use."""
        return {found.model.id: found.model for found in self.points if found.model}


def scores_table(series: ScoreSeries, language: Language) -> Table:
    """One line for each point of one initiative; of all, a line when something is new."""
    heads = [Column(language.text(N_("Period")))]
    if series.grain == "commit":
        heads = [Column(language.text(N_("Dag"))), Column(language.text(N_("Incheckning")))]
    if series.only is None:
        heads.append(Column(language.text(N_("Initiativ"))))
    titles = ((N_("Plats"), True), (N_("Poäng"), True), (N_("Intervall"), False),
              (N_("Utfall"), False))  # fmt: skip
    heads += [Column(language.text(title), numeric) for title, numeric in titles]
    if len(series.models()) > 1:
        heads.append(Column(language.text(N_("Modell"))))
    every = _of_one(series, language) if series.only else _news(series, language)
    empty = language.text(N_("Inget initiativ är bedömt med modellen."))
    return Table("", tuple(heads), tuple(every), empty)


def _of_one(series: ScoreSeries, language: Language) -> Iterator[Line]:
    for found in series.points:
        entry = next(iter(series.shown(found)), None)
        yield _line(series, found, ("", entry), language)


def _news(series: ScoreSeries, language: Language) -> Iterator[Line]:
    before: dict[str, Ranked] = {}
    for found in series.points:
        now = {series.id_of(e): e for e in found.ranked if e.result.assessed}
        for key, entry in now.items():
            if key not in before or _said(before[key]) != _said(entry):
                yield _line(series, found, (entry.title, entry), language)
        for key, entry in before.items():
            if key not in now:
                yield _line(series, found, (entry.title, None), language)
        before = now


def _said(entry: Ranked) -> object:
    result = entry.result
    return result.score, result.outcome, result.model.id


def _line(series: ScoreSeries, found: ScoredPoint, shown: Shown, language: Language) -> Line:
    point = found.point
    names = [point.period.text]
    if series.grain == "commit":
        names = [point.day.isoformat(), point.commit[:10]]
    title, entry = shown
    if series.only is None:
        names.append(title)
    model = [found.model.id if found.model else DASH] if len(series.models()) > 1 else []
    return line(*names, *_figures(entry, series, language), *model)


def _figures(entry: Ranked | None, series: ScoreSeries, language: Language) -> list[str]:
    """Rank, points, interval and outcome."""
    if entry is None:
        gone = language.text(N_("inte längre bedömt")) if series.only is None else DASH
        return [DASH, DASH, "", gone]
    score = entry.result.score
    if not entry.result.assessed:
        return [DASH, DASH, "", outcome(entry, language)]
    between = interval(score, language)
    return [rank(entry), points(score.point, language), between, outcome(entry, language)]


def legend(series: ScoreSeries, language: Language) -> Iterator[str]:
    """By which model, what a line stands for, and what the last one does not yet hold."""
    models = series.models().values()
    if series.only is None:
        yield language.text(
            N_("En rad visas när ett initiativs poäng eller utfall är nytt; json och csv har alla.")
        )
    for model in models:
        yield language.text(N_("Modell: {model}"), model=model_name(language, model))
    if any(model.is_example for model in models):
        yield language.text(N_("Poängen visar hur det går till, inte vad som gäller."))
    yield from unfinished(series.grain, series.points[-1].point, language)
