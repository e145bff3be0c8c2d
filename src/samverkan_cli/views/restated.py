"""What has changed about a period since its own report: figures, and the changes behind them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from samverkan_cli.diff.change import Change
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.diff.telling import meanings
from samverkan_cli.indicators import INDICATORS
from samverkan_cli.indicators.result import Number, Result
from samverkan_cli.model.initiative import Cost, Execution
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.changes import Sides, change_json
from samverkan_cli.views.indicators_json import plain
from samverkan_cli.views.indicators_text import value_text
from samverkan_cli.views.parts import Cell, Column, Line, Notice, Record, Table
from samverkan_cli.views.words import Language, clip

# The fields the indicators are counted from, by kind of record; of others nothing is told.
COUNTED: dict[str, frozenset[str]] = {
    "Settings": frozenset({"collaboration"}),
    "Organisation": frozenset({"kind"}),
    "Collaboration": frozenset({"members", "follow_up"}),
    "Initiative": frozenset(
        {
            "collaboration", "origin", "co_origins", "received", "submitted", "target_groups",
            "executions", "costs", "solution", "events",
        }
    ),
    "Participation": frozenset({"events", "implementation", "costs"}),
    "Intake": frozenset({"counts"}),
    "Survey": frozenset({"collaboration", "period", "questions", "answers"}),
}  # fmt: skip
PLANS = frozenset({"planned_start", "planned", "responsible", "note", "evidence"})
ROWS = 40  # rows of changes on a page; the JSON has them all


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator or one of its rows whose number is another; `key` is empty for the whole."""

    indicator: str
    key: str
    before: Number | None
    after: Number | None


@dataclass(frozen=True, slots=True)
class Restated:
    """Figures that are others than in the period's own report, and what changed in the registry."""

    since: str
    day: date
    figures: tuple[Figure, ...]
    meanings: tuple[Meaning, ...]
    sides: Sides

    @property
    def indicators(self) -> tuple[str, ...]:
        """The ids of the indicators with another figure, in their order."""
        return tuple(dict.fromkeys(figure.indicator for figure in self.figures))


def figures(before: Sequence[Result], after: Sequence[Result]) -> Iterator[Figure]:
    """The figures that differ between two measurements of one period."""
    then = {result.id: result for result in before}
    for result in after:
        old = then[result.id]
        if old.value != result.value:
            yield Figure(result.id, "", old.value, result.value)
        was = {row.key: row.value for row in old.rows}
        now = {row.key: row.value for row in result.rows}
        for key in (*now, *(key for key in was if key not in now)):
            if was.get(key) != now.get(key):
                yield Figure(result.id, key, was.get(key), now.get(key))


def behind(base: Registry, head: Registry, last: date) -> tuple[Meaning, ...]:
    """What changed in what a period's figures are counted from.

    The registries are those known on the period's last day, so nothing dated later is in them.
    """
    return tuple(m for m in meanings(base, head) if _counts(m.change, last))


def _counts(change: Change, last: date) -> bool:
    noun: Noun = change.noun
    fields = COUNTED.get(type(noun).__name__)
    if fields is None or (change.path and change.top not in fields):
        return False
    if change.field.partition(".")[2] in PLANS:
        return False
    if any(isinstance(e, Execution) and not (e.start or e.end) for e in _values(change)):
        return False  # only planned, as far as was known then
    costs = [c for c in (change.before, change.after, *change.within) if isinstance(c, Cost)]
    return not costs or any(c.period is None or c.period.first <= last for c in costs)


def _values(change: Change) -> tuple[object, ...]:
    return tuple(value for value in (change.before, change.after) if value is not None)


def restated_document(
    found: Restated, sv: Callable[[Message], str], en: Callable[[Message], str]
) -> dict[str, Any]:
    """The part `restated` of the published JSON of `report followup`."""
    return {
        "since": found.since,
        "figures": [
            {
                "id": figure.indicator,
                "key": figure.key or None,
                "before": plain(figure.before),
                "after": plain(figure.after),
            }
            for figure in found.figures
        ],
        "changes": [change_json(meaning, found.sides, sv, en) for meaning in found.meanings],
    }


@dataclass(frozen=True, slots=True)
class RestatedPart:
    """The section of the report."""

    heading: str
    intro: str
    table: Table
    changes_heading: str
    changes: tuple[Record, ...]
    more: str


def restated_notice(found: Restated, language: Language) -> Notice:
    """The sentence on the first page."""
    heading = language.text(N_("Ändrat sedan periodens egen rapport"))
    return Notice(heading, _sentence(found, language))


def _sentence(found: Restated, language: Language) -> str:
    args = {"day": language.long_day(found.day), "revision": found.since[:10]}
    if not found.figures and not found.meanings:
        text = N_("Inget som talen räknas ur har ändrats sedan {day} ({revision}).")
        return language.text(text, **args)
    n = len(found.indicators)
    figures = language.plural("{n} indikator har ett annat tal", "{n} indikatorer har andra tal", n)
    changes = language.plural(
        "{n} ändring i registret", "{n} ändringar i registret", len(found.meanings)
    )
    text = N_("{figures} än den {day} ({revision}), efter {changes}.")
    return language.text(text, **args, figures=figures, changes=changes)


def restated_part(found: Restated, name: Callable[[str], str], language: Language) -> RestatedPart:
    """The section: the figures before and after, and the changes behind with their places."""
    shown = found.meanings[:ROWS]
    records = tuple(
        Record(clip(language.message(m.text), 300), found.sides.row(m).place) for m in shown
    )
    left = len(found.meanings) - len(shown)
    return RestatedPart(
        heading=language.text(N_("Ändrat sedan periodens egen rapport")),
        intro=_sentence(found, language),
        table=_table(found.figures, name, language),
        changes_heading=language.text(N_("Ändringarna bakom")),
        changes=records,
        more=language.plural("och {n} till", "och {n} till", left) if left else "",
    )


def _table(found: Iterable[Figure], name: Callable[[str], str], language: Language) -> Table:
    titles = {indicator.id: indicator.title for indicator in INDICATORS}
    columns = (
        Column(language.text(N_("Tal"))),
        Column(language.text(N_("Då")), numeric=True),
        Column(language.text(N_("Nu")), numeric=True),
    )
    lines = []
    for figure in found:
        title = f"{figure.indicator} {language.text(titles[figure.indicator])}"
        label = f"{figure.indicator} {name(figure.key)}" if figure.key else title
        values = (value_text(figure.indicator, v, language) for v in (figure.before, figure.after))
        lines.append(Line((Cell(label), *(Cell(text) for text in values)), not figure.key))
    caption = language.text(N_("Tal som är andra än i periodens egen rapport"))
    return Table(caption, columns, tuple(lines), language.text(N_("Inget tal är ett annat.")))
