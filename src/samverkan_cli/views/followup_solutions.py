"""C1 solution by solution: which of the three N hold, and which cannot be told."""

from typing import Literal

from samverkan_cli.indicators.result import Result
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_records import anchor_of, row_label
from samverkan_cli.views.followup_subject import Subject, figure
from samverkan_cli.views.followup_tables import Tables, columns, number
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.shortened import firsts
from samverkan_cli.views.words import unknown

State = Literal["yes", "no", "unknown"]


def implemented(subject: Subject) -> tuple[str, ...]:
    """The solutions in use; C2 counts every one of them."""
    found = subject.results.get("C2")
    return found.records if found else ()


def states(subject: Subject, result: Result) -> dict[str, tuple[State, ...]]:
    """For each solution its three N: yes when counted, unknown when listed as missing, else no."""
    gaps: dict[str, set[str]] = {}
    keys = {row.key for row in result.rows}
    for missing in result.missing:
        whole, _, part = missing.field.partition(".")
        if whole == "solution":
            names = {part.partition(".")[0]} if part else keys
            gaps.setdefault(missing.record, set()).update(names)
    counted = [(row.key, frozenset(row.records)) for row in result.rows]
    return {
        ref: tuple(
            "yes" if ref in records else "unknown" if key in gaps.get(ref, ()) else "no"
            for key, records in counted
        )
        for ref in implemented(subject)
    }


def undecided(subject: Subject) -> tuple[str, ...]:
    """Implemented solutions that may be all three: none of the three is no, some is unknown."""
    result = subject.results.get("C1")
    found = states(subject, result) if result else {}
    return tuple(ref for ref, of_it in found.items() if "unknown" in of_it and "no" not in of_it)


def three_n(subject: Subject, result: Result) -> Tables:
    """C1: each of the three by itself, then solution by solution."""
    language = subject.language
    lines = [
        Line(
            (
                Cell(row_label(subject, row)),
                number(language, figure(row.figures, "yes"), anchor_of(result, row)),
                number(language, figure(row.figures, "no")),
                number(language, figure(row.figures, "unknown")),
            )
        )
        for row in result.rows
    ]
    heads = columns(language, N_("Egenskap"), N_("Ja"), N_("Nej"), N_("Uppgift saknas"))
    caption = language.text(N_("Implementerade lösningar per egenskap"))
    return Table(caption, heads, tuple(lines)), _by_solution(subject, result)


def _by_solution(subject: Subject, result: Result) -> Table:
    language = subject.language
    names = [Column(row_label(subject, row)) for row in result.rows]
    shown, left = firsts(tuple(states(subject, result).items()))
    lines = [
        Line((Cell(subject.record(ref)), *(_answer(subject, one) for one in of_it)))
        for ref, of_it in shown
    ]
    heads = (Column(language.text(N_("Lösning"))), *names)
    empty = language.text(N_("Ingen lösning är implementerad på mätdagen."))
    return Table(language.text(N_("Lösning för lösning")), heads, tuple(lines), empty, left)


def _answer(subject: Subject, found: State) -> Cell:
    if found == "unknown":
        return Cell(unknown(subject.language), known=False)
    return Cell(subject.language.term("ja" if found == "yes" else "nej"))
