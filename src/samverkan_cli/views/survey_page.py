"""The survey in words: a table for each round, and the published JSON."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from samverkan_cli.indicators.survey import FEWEST
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_subject import Place
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.survey import (
    VALUES,
    Change,
    Question,
    Round,
    distribution,
    shown_questions,
)
from samverkan_cli.views.words import Language, capital, clip, of
from samverkan_cli.views.words import period as period_words

Json = dict[str, object]


def round_heading(found: Round, language: Language) -> str:
    """`Första halvåret 2025 (2025-h1)`."""
    return f"{capital(period_words(language, found.period))} ({found.id})"


def round_notes(found: Round, language: Language, place: Place) -> Iterator[str]:
    """How many answered, whether it is made up, what is held back, and where it stands."""
    path, line = place(found.record)
    yield f"{path}:{line}"
    if found.example:
        yield language.text(N_("Svaren är exempeldata."))
    if found.forms is None:
        yield language.text(N_("Färre än {n} blanketter har kommit in."), n=FEWEST)
    else:
        yield language.plural(
            "{n} blankett har kommit in.", "{n} blanketter har kommit in.", found.forms
        )
    if found.municipalities is not None:
        shown = of(language, found.municipalities, found.members)
        yield language.text(N_("Svar från {shown} kommuner."), shown=shown)
    hidden = len(found.questions) - len(shown_questions(found))
    if hidden:
        yield language.plural(
            "{n} fråga har färre än {fewest} svar och visas utan siffror.",
            "{n} frågor har färre än {fewest} svar och visas utan siffror.",
            hidden,
            fewest=FEWEST,
        )


def round_table(found: Round, language: Language, place: Place) -> Table:
    """One line for each question: answers, median, how many chose each step, change, place."""
    heads = [
        Column(""),
        Column(language.text(N_("Fråga"))),
        Column(language.text(N_("Svar")), numeric=True),
        Column(language.text(N_("Median")), numeric=True),
        *(Column(str(step), numeric=True) for step in VALUES),
        Column(language.text(N_("Ändring"))),
        Column(language.text(N_("Källa")), whole=True),
    ]
    lines = [Line(tuple(_cells(found, one, language, place))) for one in found.questions]
    return Table(round_heading(found, language), tuple(heads), tuple(lines))


def _cells(found: Round, one: Question, language: Language, place: Place) -> Iterator[Cell]:
    yield Cell(one.id)
    yield Cell(clip(one.text))
    figures = one.figures
    if figures is None:
        few = language.text(N_("färre än {n}"), n=FEWEST)
        yield Cell(few, known=False)
        yield from (Cell("–", known=False) for _ in (0, *VALUES))
    else:
        yield Cell(of(language, figures.n, figures.forms))
        yield Cell(language.number(figures.median), number=figures.median)
        yield from (Cell(language.number(n), number=n) for n in figures.distribution)
    yield Cell(_change(one.change, language))
    path, line = place(found.record, ("questions", one.id))
    yield Cell(f"{path.rpartition('/')[2]}:{line}")


def _change(change: Change | None, language: Language) -> str:
    if change is None:
        return "–"
    moved = language.text(
        N_("{a} till {b} sedan {since}"), a=change.before, b=change.after, since=change.since
    )
    if change.text_changed:
        return language.text(N_("{moved}; frågan har formulerats om"), moved=moved)
    return moved


def survey_document(found: Sequence[Round], collaboration: str, today: date, place: Place) -> Json:
    """The published JSON; its schema is `schemas/survey.schema.json`."""
    return {
        "schema_version": 1,
        "kind": "survey",
        "collaboration": collaboration,
        "as_of": today.isoformat(),
        "example_data": any(one.example for one in found),
        "fewest": FEWEST,
        "rounds": [_round(one, place) for one in found],
    }


def _round(found: Round, place: Place) -> Json:
    path, line = place(found.record)
    return {
        "round": found.id,
        "period": found.period.text,
        "forms": found.forms,
        "municipalities": found.municipalities,
        "members": found.members,
        "record": found.record,
        "path": path,
        "line": line,
        "questions": [_question(found, one, place) for one in found.questions],
    }


def _question(found: Round, one: Question, place: Place) -> Json:
    figures, change = one.figures, one.change
    path, line = place(found.record, ("questions", one.id))
    return {
        "question": one.id,
        "text": one.text,
        "suppressed": figures is None,
        "n": figures.n if figures else None,
        "response_rate": _number(figures.response_rate) if figures else None,
        "median": _number(figures.median) if figures else None,
        "distribution": dict(distribution(figures)) if figures else None,
        "change": change
        and {
            "since": change.since,
            "before": _number(change.before),
            "difference": _number(change.difference),
            "text_changed": change.text_changed,
        },
        "path": path,
        "line": line,
    }


def _number(value: int | Fraction) -> int | float:
    exact = Fraction(value)
    return exact.numerator if exact.denominator == 1 else float(round(exact, 6))
