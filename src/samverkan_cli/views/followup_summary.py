"""The directors' summary: the period in a few sentences, each made from the numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from samverkan_cli.indicators.result import Result
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_subject import OTHERS, Subject, figure
from samverkan_cli.views.parts import Point
from samverkan_cli.views.words import count, days, kronor, of, period


@dataclass(frozen=True, slots=True)
class Summary:
    """One page: what the numbers say, and what needs attention."""

    heading: str
    points: tuple[Point, ...]
    attention_heading: str
    attention: tuple[Point, ...]
    calm: str


def points(subject: Subject) -> tuple[Point, ...]:
    """The sentences in the order of the process: in, carried out, implemented, cost, solutions."""
    found = [make(subject) for make in SENTENCES if _has(subject, SENTENCES[make])]
    return tuple(point for point in found if point is not None)


def _has(subject: Subject, codes: tuple[str, ...]) -> bool:
    return all(code in subject.results for code in codes)


def _point(result: Result, *sentences: str) -> Point:
    return Point(" ".join(s for s in sentences if s), result.id.lower(), result.id)


def _since(subject: Subject, result: Result) -> str:
    """The sum since the first follow-up day, as a sentence."""
    if result.cumulative is None or result.cumulative.value is None:
        return ""
    return subject.language.text(
        N_("Sedan uppföljningen började den {day} är det {value}."),
        day=subject.language.long_day(result.cumulative.since),
        value=result.cumulative.value,
    )


def _received(subject: Subject) -> Point:
    result = subject.results["A1"]
    text = N_("Till kommunernas egna processer kom {n} initiativ in under {period}.")
    when = period(subject.language, subject.period)
    sentence = subject.language.text(text, n=count(subject.language, result.value), period=when)
    return _point(result, sentence, _since(subject, result))


def _submitted(subject: Subject) -> Point:
    result, language = subject.results["B1"], subject.language
    members = [row for row in result.rows if row.key != OTHERS]
    senders = sum(1 for row in members if row.value)
    sentence = language.text(
        N_("{n} initiativ skickades in till den gemensamma processen, från {from_whom} kommuner."),
        n=count(language, result.value),
        from_whom=of(language, senders, len(members)),
    )
    return _point(result, sentence, _since(subject, result))


def _carried_through(subject: Subject) -> Point:
    result, language = subject.results["B2"], subject.language
    forms = [
        f"{language.term(row.key)} {count(language, row.value)}" for row in result.rows if row.value
    ]
    text = (
        N_("{n} initiativ genomfördes: {forms}.") if forms else N_("Inget initiativ genomfördes.")
    )
    sentence = language.text(text, n=count(language, result.value), forms=language.names(forms))
    aborted = figure(result.figures, "aborted")
    stopped = ""
    if aborted:
        stopped = language.plural("{n} avbröts.", "{n} avbröts.", int(aborted))
    return _point(result, sentence, stopped, _since(subject, result))


def _implemented(subject: Subject) -> Point:
    """B3 and B4 together: with from the start, and joined afterwards."""
    first, late = subject.results["B3"], subject.results["B4"]
    language, whole = subject.language, len(subject.municipalities)
    names = subject.organisations([row.key for row in first.rows])
    text = N_("Ingen kommun implementerade en lösning som den deltagit i från starten.")
    if first.rows:
        text = N_("{n} kommuner implementerade lösningar som de deltagit i från starten: {names}.")
    sentence = language.text(text, n=of(language, first.value, whole), names=names)
    after = ""
    if late.rows:
        after = language.plural(
            "{n} kommun implementerade i efterhand: {names}.",
            "{n} kommuner implementerade i efterhand: {names}.",
            len(late.rows),
            names=subject.organisations([row.key for row in late.rows]),
        )
    return _point(first, sentence, after)


def _time(subject: Subject) -> Point:
    result, language = subject.results["B5e"], subject.language
    portfolio = result.figures.get("portfolio")
    found = portfolio if isinstance(portfolio, dict) else {}
    waiting = [r for r in result.rows if r.value is None and not r.figures.get("waiting_ended")]
    sentence = language.text(N_("Inget inskickat initiativ startade under perioden."))
    if found.get("n"):
        sentence = language.plural(
            "Tiden från inskickat till start var {median} för det initiativ som startade.",
            "Mediantiden från inskickat till start var {median} för de {n} initiativ som startade"
            " ({least}–{most} dagar).",
            found["n"],
            median=days(language, found["median"]), least=found["min"], most=found["max"],
        )  # fmt: skip
    rest = ""
    if waiting:
        rest = language.plural(
            "{n} initiativ väntar på start.", "{n} initiativ väntar på start.", len(waiting)
        )
    return _point(result, sentence, rest)


def _cost(subject: Subject) -> Point:
    built, run = subject.results["B5c"], subject.results["B5d"]
    language, last = subject.language, subject.language.long_day(subject.as_of)
    text = N_("Uppgift saknas om vad förstudier och utveckling har kostat till och med {day}.")
    if built.value is not None:
        text = N_("Förstudier och utveckling har till och med {day} kostat {amount}.")
    first = language.text(text, day=last, amount=kronor(language, built.value))
    text = N_("Uppgift saknas om vad drift och förvaltning kostade under perioden.")
    if run.value is not None:
        text = N_("Drift och förvaltning kostade {amount} under perioden.")
    return _point(built, first, language.text(text, amount=kronor(language, run.value)))


def _solutions(subject: Subject) -> Point:
    good, all_of_them = subject.results["C1"], subject.results["C2"]
    language = subject.language
    n = int(all_of_them.value or 0)
    first = language.plural(
        "{n} lösning är implementerad; {good} är ny, nyttig och nyttiggjord (3N).",
        "{n} lösningar är implementerade; {good} av dem är nya, nyttiga och nyttiggjorda (3N).",
        n,
        good=count(language, good.value),
    )
    groups = {row.key: count(language, row.value) for row in all_of_them.rows}
    text = N_("{residents} är till för invånare och {employees} för medarbetare.")
    second = language.text(
        text, residents=groups.get("invanare", "0"), employees=groups.get("medarbetare", "0")
    )
    return _point(good, first, second if n else "")


SENTENCES: dict[Callable[[Subject], Point], tuple[str, ...]] = {
    _received: ("A1",), _submitted: ("B1",), _carried_through: ("B2",),
    _implemented: ("B3", "B4"), _time: ("B5e",), _cost: ("B5c", "B5d"), _solutions: ("C1", "C2"),
}  # fmt: skip
