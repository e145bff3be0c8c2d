"""The number above each table, what it counts, and its sum since the follow-up began."""

from collections.abc import Callable
from dataclasses import dataclass

from samverkan_cli.indicators.result import Result
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_solutions import undecided
from samverkan_cli.views.followup_subject import Subject, figure
from samverkan_cli.views.words import Number, count, days, kronor, of


@dataclass(frozen=True, slots=True)
class Headline:
    """The number as text, the words after it, and the text since the first follow-up day."""

    number: str
    unit: str
    since: str
    known: bool


def _plain(subject: Subject, value: Number | None) -> str:
    return count(subject.language, value)


def _of_members(subject: Subject, value: Number | None) -> str:
    return of(subject.language, value, len(subject.municipalities))


def _kronor(subject: Subject, value: Number | None) -> str:
    return kronor(subject.language, value)


def _days(subject: Subject, value: Number | None) -> str:
    return days(subject.language, value)


SHOWN: dict[str, Callable[[Subject, Number | None], str]] = {
    "B3": _of_members, "B4": _of_members, "B5c": _kronor, "B5d": _kronor, "B5e": _days,
}  # fmt: skip
UNITS = {
    "A1": N_("initiativ kom in till kommunerna under perioden"),
    "B1": N_("initiativ skickades in under perioden"),
    "B2": N_("initiativ genomfördes under perioden"),
    "B3": N_("kommuner implementerade under perioden"),
    "B4": N_("kommuner implementerade i efterhand under perioden"),
    "B5c": N_("i utfall till och med mätdagen"),
    "B5d": N_("i utfall under perioden"),
    "C2": N_("implementerade lösningar på mätdagen"),
}


UNITS_UNKNOWN = {
    "B5c": N_("om utfallet till och med mätdagen"),
    "B5d": N_("om utfallet under perioden"),
}


def shown(subject: Subject, result: Result, value: Number | None) -> str:
    """A value of the indicator in its own unit."""
    return SHOWN.get(result.id, _plain)(subject, value)


def headline(subject: Subject, result: Result) -> Headline:
    """The indicator's number and the words around it."""
    number = shown(subject, result, result.value)
    implemented = figure(result.figures, "implemented")
    if result.id == "C1" and implemented is not None:
        number = of(subject.language, result.value, int(implemented))
    if result.id == "B5e" and result.value is None:
        number = "–"  # nothing started: there is no median, and nothing is missing
    return Headline(
        number, _unit(subject, result), _since(subject, result), result.value is not None
    )


def _unit(subject: Subject, result: Result) -> str:
    language, n = subject.language, result.value
    whole = int(n) if n is not None else 0
    if result.id == "B5a":
        return language.plural(
            "kommun deltar i minst ett initiativ på mätdagen",
            "kommuner deltar i minst ett initiativ på mätdagen",
            whole,
        )
    if result.id == "B5b":
        return language.plural(
            "gång har en kommun lämnat ett startat initiativ",
            "gånger har en kommun lämnat ett startat initiativ",
            whole,
        )
    if result.id == "B5e":
        return _median_of(subject, result)
    if result.id == "C1":
        return solutions_unit(subject)
    if result.id == "D":
        return language.plural("omgång besvarad", "omgångar besvarade", whole)
    units = UNITS_UNKNOWN if n is None else UNITS
    return language.text(units.get(result.id, ""))


def solutions_unit(subject: Subject) -> str:
    """What the number of C1 counts, and how many solutions it cannot tell about."""
    open_cases = len(undecided(subject))
    if not open_cases:
        return subject.language.text(
            N_("implementerade lösningar är nya, nyttiga och nyttiggjorda")
        )
    return subject.language.text(
        N_("implementerade lösningar är nya, nyttiga och nyttiggjorda; {n} går inte att avgöra"),
        n=open_cases,
    )


def _median_of(subject: Subject, result: Result) -> str:
    portfolio = result.figures.get("portfolio")
    started = portfolio.get("n") if isinstance(portfolio, dict) else 0
    if not started:
        return subject.language.text(N_("inget inskickat initiativ startade under perioden"))
    return subject.language.plural(
        "i median för {n} initiativ som startade under perioden",
        "i median för {n} initiativ som startade under perioden",
        started,
    )


def _since(subject: Subject, result: Result) -> str:
    found = result.cumulative
    if found is None or found.value is None:
        return ""
    return subject.language.text(
        N_("Sedan uppföljningen började den {day}: {value}."),
        day=subject.language.long_day(found.since),
        value=shown(subject, result, found.value),
    )
