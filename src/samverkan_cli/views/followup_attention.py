"""What a director should look at: gaps and exceptions, said neutrally, at most a few of each."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from samverkan_cli.indicators.costs import DEVELOPMENT
from samverkan_cli.indicators.result import Number
from samverkan_cli.model.cost_lines import lines_of
from samverkan_cli.model.message import N_
from samverkan_cli.model.spread import falls_in, sum_of
from samverkan_cli.views.followup_initiatives import reason
from samverkan_cli.views.followup_solutions import undecided
from samverkan_cli.views.followup_subject import Subject, entries, figure
from samverkan_cli.views.parts import Point
from samverkan_cli.views.words import capital, day, days, kronor

SHOWN = 3
OVER = 10  # initiatives over their budget, each in a sentence


def attention(subject: Subject) -> tuple[Point, ...]:
    """Leavers without a reason, the longest waits, missing and exceeded costs, undecided 3N."""
    return (
        *_unexplained(subject),
        *_longest_wait(subject),
        *_without_costs(subject),
        *_over_budget(subject),
        *_undecided(subject),
    )


def _unexplained(subject: Subject) -> Iterator[Point]:
    language, result = subject.language, subject.results.get("B5b")
    found = [
        (row.key, leave)
        for row in (result.rows if result else ())
        for leave in entries(row.figures, "left")
        if not reason(subject, leave)
    ]
    for key, leave in found[:SHOWN]:
        sentence = language.text(
            N_("{name} lämnade {initiative} den {day}. Varken princip eller orsak är angiven."),
            name=subject.organisation(str(leave["municipality"])),
            initiative=subject.initiative(key),
            day=day(language, leave["date"]),  # type: ignore[arg-type]
        )
        yield Point(sentence, "b5b", "B5b")
    if len(found) > SHOWN:
        more = language.text(
            N_("Ytterligare {n} saknar både princip och orsak."), n=len(found) - SHOWN
        )
        yield Point(more, "b5b", "B5b")


def _longest_wait(subject: Subject) -> Iterator[Point]:
    language, result = subject.language, subject.results.get("B5e")
    waits: list[tuple[Number, str]] = []
    for row in result.rows if result else ():
        waited = figure(row.figures, "waiting_days")
        if waited is not None and not row.figures.get("waiting_ended"):
            waits.append((waited, row.key))
    if not waits:
        return
    longest = max(waited for waited, _ in waits)
    keys = [key for waited, key in waits if waited == longest]
    text = N_("Längst har {initiatives} väntat på start: {days}.")
    sentence = language.text(
        text, initiatives=subject.initiatives(keys), days=days(language, longest)
    )
    yield Point(sentence, "b5e", "B5e")


def _without_costs(subject: Subject) -> Iterator[Point]:
    result = subject.results.get("B5c")
    found = (
        [m.record.partition("/")[2] for m in result.missing if m.field == "costs"] if result else []
    )
    if found:
        sentence = subject.language.plural(
            "{n} startat initiativ saknar uppgift om kostnader: {names}.",
            "{n} startade initiativ saknar uppgift om kostnader: {names}.",
            len(found),
            names=subject.initiatives(found),
        )
        yield Point(sentence, "b5c", "B5c")


def _over_budget(subject: Subject) -> Iterator[Point]:
    """What has cost more than its budget, of the kinds of cost that have one."""
    result = subject.results.get("B5c")
    found: list[tuple[str, Compared]] = []
    for row in result.rows if result else ():
        total, budget = figure(row.figures, "total"), figure(row.figures, "budget")
        if total is not None and budget is not None and total > budget:
            compared = _compared(subject, row.key)
            if compared.outcome > compared.budget:
                found.append((row.key, compared))
    for key, compared in found[:OVER]:
        yield Point(_dearer(subject, key, compared), "b5c", "B5c")
    if len(found) > OVER:
        text = N_("Ytterligare {n} initiativ har kostat mer än sin budget.")
        yield Point(subject.language.text(text, n=len(found) - OVER), "b5c", "B5c")


class Compared(NamedTuple):
    """Kronor of the kinds that have both outcome and budget; `only` names them when not all."""

    outcome: int
    budget: int
    only: tuple[str, ...]


def _compared(subject: Subject, key: str) -> Compared:
    """A pre-study nobody budgeted would look like an overrun."""
    lines = tuple(lines_of(subject.registry, subject.registry.initiatives[key]))
    sums = {
        kind: [
            sum_of(
                falls_in(one.cost, date.min, subject.as_of)
                for one in lines
                if (one.cost.kind, one.cost.basis) == (kind, basis)
            )
            for basis in ("utfall", "budget")
        ]
        for kind in DEVELOPMENT
    }
    spent = [kind for kind, (outcome, _) in sums.items() if outcome is not None]
    both = {k: (o, b) for k, (o, b) in sums.items() if o is not None and b is not None}
    return Compared(
        sum(o for o, _ in both.values()), sum(b for _, b in both.values()),
        tuple(both) if len(both) < len(spent) else (),
    )  # fmt: skip


def _dearer(subject: Subject, key: str, compared: Compared) -> str:
    language = subject.language
    text = N_("{initiative} har till och med mätdagen kostat {total}, mot {budget} i budget.")
    if compared.only:
        text = N_("{kinds} i {initiative} har kostat {total}, mot {budget} i budget.")
    kinds = language.names([language.term(kind) for kind in compared.only])
    return language.text(
        text, initiative=subject.initiative(key), kinds=capital(kinds),
        total=kronor(language, compared.outcome), budget=kronor(language, compared.budget),
    )  # fmt: skip


def _undecided(subject: Subject) -> Iterator[Point]:
    """Implemented solutions that may be all three N, if somebody told."""
    found = [ref.partition("/")[2] for ref in undecided(subject)]
    if found:
        sentence = subject.language.plural(
            "För {n} implementerad lösning går det inte att avgöra om den är ny, nyttig och"
            " nyttiggjord: {names}.",
            "För {n} implementerade lösningar går det inte att avgöra om de är nya, nyttiga och"
            " nyttiggjorda: {names}.",
            len(found),
            names=subject.initiatives(found),
        )
        yield Point(sentence, "c1", "C1")
