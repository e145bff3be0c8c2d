"""Changes as a page: a table for each weight."""

from collections.abc import Mapping, Sequence

from samverkan_cli.diff.meaning import Weight
from samverkan_cli.model.message import N_
from samverkan_cli.views.changes import HEADINGS, Row
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Table
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import Language


def changes_page(
    groups: Mapping[Weight, Sequence[Row]], facts: Sequence[tuple[str, str]], language: Language
) -> Sheet:
    """The page of `diff`; without changes it says so."""
    parts = [part_of(weight, rows, language) for weight, rows in groups.items()]
    return Sheet(
        lang=language.code,
        title=language.text(N_("Vad som har ändrats i registret")),
        skip=language.text(N_("Hoppa till innehållet")),
        about=language.text(N_("Om jämförelsen")),
        facts=tuple(Fact(language.text(label), text) for label, text in facts),
        parts=tuple(parts) or (Part("inget", language.text(N_("Inga ändringar"))),),
    )


def part_of(weight: Weight, rows: Sequence[Row], language: Language) -> Part:
    """The changes of one weight as a table: what, and where."""
    heading = f"{language.text(HEADINGS[weight])} ({language.number(len(rows))})"
    columns = (Column(language.text(N_("Ändring"))), Column(language.text(N_("Ställe"))))
    lines = tuple(Line((Cell(language.message(row.meaning.text)), Cell(row.place))) for row in rows)
    caption = language.text(N_("Varje ändring med fil och rad"))
    return Part(weight, heading, tables=(Table(caption, columns, lines, long=True),))
