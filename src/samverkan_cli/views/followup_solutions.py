"""C1 solution by solution: which of the three N hold, and which cannot be told."""

from typing import Literal

from samverkan_cli.indicators.result import Result, Row
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_records import anchor_of, row_label
from samverkan_cli.views.followup_subject import Subject, figure
from samverkan_cli.views.followup_tables import Tables, columns, number
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.words import unknown

State = Literal["yes", "no", "unknown"]


def implemented(subject: Subject) -> tuple[str, ...]:
    """The solutions in use; C2 counts every one of them."""
    found = subject.results.get("C2")
    return found.records if found else ()


def state(result: Result, row: Row, ref: str) -> State:
    """Yes when counted in the row, unknown when listed as missing, else no."""
    if ref in row.records:
        return "yes"
    field = f"solution.{row.key}"
    lacking = [missing.field for missing in result.missing if missing.record == ref]
    unjudged = any(f in ("solution", field) or f.startswith(f"{field}.") for f in lacking)
    return "unknown" if unjudged else "no"


def undecided(subject: Subject) -> tuple[str, ...]:
    """Implemented solutions that may be all three: none of the three is no, some is unknown."""
    result = subject.results.get("C1")
    if result is None:
        return ()
    states = {ref: {state(result, row, ref) for row in result.rows} for ref in implemented(subject)}
    return tuple(ref for ref, found in states.items() if "unknown" in found and "no" not in found)


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
    lines = [
        Line(
            (
                Cell(subject.record(ref)),
                *(_answer(subject, result, row, ref) for row in result.rows),
            )
        )
        for ref in implemented(subject)
    ]
    heads = (Column(language.text(N_("Lösning"))), *names)
    empty = language.text(N_("Ingen lösning är implementerad på mätdagen."))
    return Table(language.text(N_("Lösning för lösning")), heads, tuple(lines), empty)


def _answer(subject: Subject, result: Result, row: Row, ref: str) -> Cell:
    found = state(result, row, ref)
    if found == "unknown":
        return Cell(unknown(subject.language), known=False)
    return Cell(subject.language.term("ja" if found == "yes" else "nej"))
