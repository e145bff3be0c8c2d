"""The table of each indicator that counts municipalities, forms, solutions or answers."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from samverkan_cli.indicators.result import Result, Row
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_records import aborted_anchor, anchor_of, row_label
from samverkan_cli.views.followup_subject import Subject, entries, figure
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.shortened import firsts
from samverkan_cli.views.words import Language, Number, clip, count, day

Tables = tuple[Table, ...]
Maker = Callable[[Subject, Result], Tables]


def columns(language: Language, first: str, *numbers: str) -> tuple[Column, ...]:
    """A heading for the names and headings for numbers."""
    return (
        Column(language.text(first)),
        *(Column(language.text(n), numeric=True) for n in numbers),
    )


def number(language: Language, value: Number | None, target: str = "") -> Cell:
    """A counted cell that leads to the records behind it."""
    return Cell(count(language, value), known=value is not None, target=target, number=value)


def total(language: Language, label: str, *cells: Cell) -> Line:
    """The closing row."""
    return Line((Cell(language.text(label)), *cells), total=True)


def per_municipality(subject: Subject, result: Result) -> Tables:
    """A1 and B1: every member municipality, also those with none."""
    language = subject.language
    lines = [
        Line(
            (
                Cell(row_label(subject, row)),
                number(language, row.value, anchor_of(result, row)),
            )
        )
        for row in result.rows
    ]
    lines.append(total(language, N_("Summa"), number(language, result.value)))
    caption = language.text(N_("Antal initiativ per kommun"))
    return (Table(caption, columns(language, N_("Kommun"), N_("Antal")), tuple(lines)),)


def per_form(subject: Subject, result: Result) -> Tables:
    """B2: the rows may add up to more than the distinct initiatives; both are printed."""
    language = subject.language
    lines = [
        Line(
            (
                Cell(row_label(subject, row)),
                number(language, row.value, anchor_of(result, row)),
                number(language, figure(row.figures, "aborted"), aborted_anchor(result, row)),
            )
        )
        for row in result.rows
    ]
    aborted = number(language, figure(result.figures, "aborted"))
    lines.append(total(language, N_("Olika initiativ"), number(language, result.value), aborted))
    heads = columns(language, N_("Form"), N_("Genomförda"), N_("Avbrutna"))
    return (Table(language.text(N_("Antal initiativ per form")), heads, tuple(lines)),)


SUBTYPES = {"during": N_("under genomförandet"), "after": N_("efter genomförandet")}


def implementations(subject: Subject, result: Result) -> Tables:
    """B3 and B4: which municipality implemented what, and when."""
    language = subject.language
    pairs = entries(result.figures, "pairs_detail")
    heads = [N_("Kommun"), N_("Lösning"), N_("Implementerad")]
    staged = any("subtype" in pair for pair in pairs)
    names = [language.text(head) for head in ([*heads, N_("Skede")] if staged else heads)]
    anchors = {row.key: anchor_of(result, row) for row in result.rows}
    lines = []
    shown, left = firsts(pairs)
    for pair in shown:
        municipality, when = str(pair["municipality"]), pair.get("date")
        cells = [
            Cell(subject.organisation(municipality)),
            Cell(subject.initiative(str(pair["initiative"])), target=anchors.get(municipality, "")),
            Cell(day(language, when if isinstance(when, date) else None)),
        ]
        if staged:
            cells.append(Cell(language.text(SUBTYPES.get(str(pair.get("subtype")), ""))))
        lines.append(Line(tuple(cells)))
    caption = language.text(N_("Kommuner och lösningar"))
    heads_of = (Column(name, whole=name == names[2]) for name in names)
    return (Table(caption, tuple(heads_of), tuple(lines), _nobody(language), left),)


def _nobody(language: Language) -> str:
    return language.text(N_("Ingen kommun under perioden."))


def per_target_group(subject: Subject, result: Result) -> Tables:
    """C2: a solution for both groups stands in each of their rows, once in the total."""
    language = subject.language
    lines = [
        Line((Cell(row_label(subject, row)), number(language, row.value, anchor_of(result, row))))
        for row in result.rows
    ]
    lines.append(total(language, N_("Olika lösningar"), number(language, result.value)))
    heads = columns(language, N_("Målgrupp"), N_("Antal"))
    return (Table(language.text(N_("Antal lösningar per målgrupp")), heads, tuple(lines)),)


def survey(subject: Subject, result: Result) -> Tables:
    """D: a table for each round; questions with few answers have no figures."""
    rounds = dict.fromkeys(row.key.partition("/")[0] for row in result.rows)
    empty = subject.language.text(N_("Ingen enkät är avslutad på mätdagen."))
    none = (Table("", (), (), empty),)
    return tuple(_round(subject, result, name) for name in rounds) or none


def _round(subject: Subject, result: Result, name: str) -> Table:
    language = subject.language
    rows = [row for row in result.rows if row.key.partition("/")[0] == name]
    heads = columns(language, N_("Fråga"), N_("Svar"), N_("Svarsandel"), N_("Median"))
    lines = tuple(_question(subject, row, anchor_of(result, row)) for row in rows)
    return Table(subject.survey(name), heads, lines)


def _question(subject: Subject, row: Row, target: str) -> Line:
    language = subject.language
    answers, rate = figure(row.figures, "n"), figure(row.figures, "response_rate")
    label = Cell(clip(row_label(subject, row), 300))
    if answers is None:
        few = Cell(language.text(N_("färre än 3")), known=False)
        return Line((label, few, few, few))
    given = Fraction(answers) / rate if rate else Fraction(0)
    share = language.text(N_("{n} av {whole}"), n=answers, whole=given)
    median = number(language, figure(row.figures, "median"))
    return Line((label, number(language, answers, target), Cell(share), median))


TABLES: dict[str, Maker] = {
    "A1": per_municipality, "B1": per_municipality, "B2": per_form, "B3": implementations,
    "B4": implementations, "C2": per_target_group, "D": survey,
}  # fmt: skip
