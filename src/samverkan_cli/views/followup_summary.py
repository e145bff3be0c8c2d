"""The directors' summary: the period in a few sentences, each made from the numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from samverkan_cli.indicators.result import Result
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_solutions import undecided
from samverkan_cli.views.followup_subject import OTHERS, Subject, figure
from samverkan_cli.views.parts import Point
from samverkan_cli.views.words import capital, count, days, kronor, of, period


@dataclass(frozen=True, slots=True)
class Summary:
    """One page: what the numbers say, and what needs attention."""

    heading: str
    intro: str
    points: tuple[Point, ...]
    attention_heading: str
    attention: tuple[Point, ...]
    calm: str


def intro(subject: Subject) -> str:
    """The period, and from which day the sums count."""
    language = subject.language
    since = subject.collaboration.since_follow_up(subject.as_of)
    when = capital(period(language, subject.period))
    if since is None:
        return language.text(N_("{period}."), period=when)
    text = N_("{period}. Uppföljningen började den {day}.")
    return language.text(text, period=when, day=language.long_day(since.first))


def points(subject: Subject) -> tuple[Point, ...]:
    """The sentences in the order of the process: in, carried out, implemented, cost, solutions."""
    return tuple(make(subject) for make, codes in SENTENCES.items() if _has(subject, codes))


def _has(subject: Subject, codes: tuple[str, ...]) -> bool:
    return all(code in subject.results for code in codes)


def _point(result: Result, *sentences: str) -> Point:
    return Point(" ".join(s for s in sentences if s), result.id.lower(), result.id)


def _since(subject: Subject, result: Result) -> str:
    """The sum since the first follow-up day, as a sentence."""
    if result.cumulative is None or result.cumulative.value is None:
        return ""
    text = N_("Sedan uppföljningen började: {value}.")
    return subject.language.text(text, value=result.cumulative.value)


def _received(subject: Subject) -> Point:
    result = subject.results["A1"]
    text = N_("{n} initiativ kom in till kommunernas egna processer.")
    sentence = subject.language.text(text, n=count(subject.language, result.value))
    return _point(result, sentence, _since(subject, result))


def _submitted(subject: Subject) -> Point:
    result, language = subject.results["B1"], subject.language
    members = [row for row in result.rows if row.key != OTHERS]
    text = N_("{n} initiativ skickades in till den gemensamma processen, från {share} kommuner.")
    if any(row.value for row in result.rows if row.key == OTHERS):
        text = N_(
            "{n} initiativ skickades in till den gemensamma processen,"
            " från {share} kommuner och från övriga parter."
        )
    share = of(language, sum(1 for row in members if row.value), len(members))
    sentence = language.text(text, n=count(language, result.value), share=share)
    return _point(result, sentence, _since(subject, result))


def _carried_through(subject: Subject) -> Point:
    result, language = subject.results["B2"], subject.language
    done = [row for row in result.rows if row.value]
    forms = ", ".join(f"{language.term(row.key)} {count(language, row.value)}" for row in done)
    aborted = figure(result.figures, "aborted") or 0
    if done:
        text = N_("{n} initiativ genomfördes ({forms}).")
        if aborted:
            text = N_("{n} initiativ genomfördes ({forms}) och {aborted} avbröts.")
    else:
        text = N_("Inget initiativ genomfördes.")
        if aborted:
            text = N_("Inget initiativ genomfördes och {aborted} avbröts.")
    n = count(language, result.value)
    sentence = language.text(text, n=n, forms=forms, aborted=aborted)
    several = ""
    if sum(int(row.value or 0) for row in done) > (result.value or 0):
        several = language.text(N_("Ett initiativ kan ha flera former."))
    return _point(result, sentence, several, _since(subject, result))


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


def _participation(subject: Subject) -> Point:
    """B5a and B5b: how many take part now, and how often somebody has left."""
    now, left = subject.results["B5a"], subject.results["B5b"]
    language = subject.language
    first = language.plural(
        "{n} kommun deltar i minst ett initiativ.",
        "{n} kommuner deltar i minst ett initiativ.",
        int(now.value or 0),
    )
    second = language.text(N_("Ingen kommun har lämnat ett startat initiativ."))
    if left.value:
        second = language.plural(
            "Till och med mätdagen har en kommun lämnat ett startat initiativ {n} gång.",
            "Till och med mätdagen har kommuner lämnat startade initiativ {n} gånger.",
            int(left.value),
        )
    return _point(now, first, second)


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
    n, groups = int(all_of_them.value or 0), {row.key: row.value for row in all_of_them.rows}
    first = language.plural("{n} lösning är implementerad.", "{n} lösningar är implementerade.", n)
    text = N_("Nya, nyttiga och nyttiggjorda (3N): {good}.")
    open_cases = len(undecided(subject))
    if open_cases:
        text = N_("Nya, nyttiga och nyttiggjorda (3N): {good}; {open} går inte att avgöra.")
    three = language.text(text, good=count(language, good.value), open=open_cases)
    second = language.text(
        N_("Målgrupper: invånare {residents}, medarbetare {employees}."),
        residents=count(language, groups.get("invanare")),
        employees=count(language, groups.get("medarbetare")),
    )
    return _point(good, first, *((three, second) if n else ()))


SENTENCES: dict[Callable[[Subject], Point], tuple[str, ...]] = {
    _received: ("A1",), _submitted: ("B1",), _carried_through: ("B2",),
    _implemented: ("B3", "B4"), _time: ("B5e",), _participation: ("B5a", "B5b"),
    _cost: ("B5c", "B5d"), _solutions: ("C1", "C2"),
}  # fmt: skip
