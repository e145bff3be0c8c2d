"""Who takes part in what: municipality × initiative, as a picture and as a table."""

from collections.abc import Iterator, Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.picture_matrix import MOST_COLUMNS, MOST_ROWS, Mark, Matrix, matrix
from samverkan_cli.views.portfolio import Entry
from samverkan_cli.views.report_subject import ReportSubject, anchor
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.taking_part import MARKS, mark_names, said


def who(subject: ReportSubject, entries: Sequence[Entry]) -> Part | None:
    """The picture shows the living ones, the table everyone; None when nobody has been asked.

    Members first, then others that stand in some initiative: those that have left, and guests.
    """
    language, members = subject.language, subject.municipalities
    asked = [entry for entry in entries if entry.seats]
    present = {seat.municipality for entry in asked for seat in entry.seats}
    others = sorted(present - set(members), key=subject.registry.by_name)
    columns = (*members, *others)
    if not asked or not columns:
        return None
    drawn = ([entry for entry in asked if entry.live] or asked)[:MOST_ROWS]
    picture = _picture(subject, drawn, columns)
    heads = (language.text(N_("Initiativ")), *map(subject.name, columns))
    lines = tuple(_line(subject, entry, columns) for entry in asked)
    table = Table(language.text(N_("Kommun för kommun")), tuple(map(Column, heads)), lines)
    return Part(
        "vilka", language.text(N_("Vem som är med i vad")), tables=(table,),
        pictures=(picture,) if picture else (),
        notes=tuple(_notes(subject, asked, drawn, columns)),
    )  # fmt: skip


def _picture(
    subject: ReportSubject, drawn: Sequence[Entry], columns: Sequence[str]
) -> Matrix | None:
    language, members = subject.language, set(subject.municipalities)
    joined = [
        {seat.municipality for seat in entry.seats if seat.standing in ("active", "implemented")}
        for entry in drawn
    ]
    together = sum(bool(members) and members <= found for found in joined)
    text = N_("Inget av de {whole} initiativen på bilden har med alla kommuner i samverkan.")
    if together:
        text = N_("I {n} av {whole} initiativ på bilden är alla kommuner i samverkan med.")
    finding = language.text(text, n=together, whole=len(drawn))
    return matrix(
        "vilka-bild", language.text(N_("Vem som är med i vad")), finding,
        [subject.name(c) for c in columns],
        [(subject.title(e.initiative.id), _marks(e, columns)) for e in drawn], mark_names(subject),
    )  # fmt: skip


def _marks(entry: Entry, columns: Sequence[str]) -> list[Mark | None]:
    found = {seat.municipality: MARKS[seat.standing] for seat in entry.seats}
    return [found.get(column) for column in columns]


def _line(subject: ReportSubject, entry: Entry, columns: Sequence[str]) -> Line:
    """The first cell leads to the records of the initiative in the table of all."""
    found, key = {seat.municipality: seat for seat in entry.seats}, entry.initiative.id
    cells = (Cell(said(subject, found.get(column))) for column in columns)
    return Line((Cell(subject.title(key), target=anchor("alla", key)), *cells))


def _notes(
    subject: ReportSubject, asked: Sequence[Entry], drawn: Sequence[Entry], columns: Sequence[str]
) -> Iterator[str]:
    language = subject.language
    if len(columns) > MOST_COLUMNS:
        yield language.text(N_("Kommunerna är för många för en bild. Tabellen visar alla."))
    elif len(drawn) < len(asked):
        text = N_(
            "Bilden visar de {n} tillfrågade initiativ som lever. Tabellen visar alla {whole}."
        )
        yield language.text(text, n=len(drawn), whole=len(asked))
