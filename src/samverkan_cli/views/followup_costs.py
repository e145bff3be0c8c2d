"""The tables of B5c and B5d: kronor, initiative by initiative."""

from collections.abc import Iterator, Mapping

from samverkan_cli.indicators.result import Number, Result
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_records import anchor_of
from samverkan_cli.views.followup_subject import Subject, figure
from samverkan_cli.views.followup_tables import Tables, columns, total
from samverkan_cli.views.parts import Cell, Line, Table
from samverkan_cli.views.shortened import firsts
from samverkan_cli.views.words import Language, kronor

TOTAL = "total"
NAMED = 40  # initiatives without any amount; of more only the number
DEVELOPMENT = {
    "forstudie": N_("Förstudie"), "utveckling": N_("Utveckling"), TOTAL: N_("Utfall"),
    "budget": N_("Budget"), "grants": N_("Bidrag"),
}  # fmt: skip
RUNNING = {
    "drift": N_("Drift"), "forvaltning": N_("Förvaltning"), TOTAL: N_("Summa"),
    "yearly_rate": N_("Årstakt"),
}  # fmt: skip
HEADINGS: dict[str, Mapping[str, str]] = {"B5c": DEVELOPMENT, "B5d": RUNNING}


def development(subject: Subject, result: Result) -> Tables:
    """B5c: what pre-studies and development have cost, budget and grants beside."""
    return (_money(subject, result, subject.language.text(N_("Kronor till och med mätdagen"))),)


def running(subject: Subject, result: Result) -> Tables:
    """B5d: what operation and maintenance cost in the period, and in the last twelve months."""
    return (_money(subject, result, subject.language.text(N_("Kronor under perioden"))),)


def _money(subject: Subject, result: Result, caption: str) -> Table:
    """Initiatives and columns with any amount; the others are named in notes (`cost_notes`)."""
    language = subject.language
    names = [name for name in HEADINGS[result.id] if not _unused(result, name)]
    lines = []
    named = ((row, [figure(row.figures, name) for name in names]) for row in result.rows)
    rows, left = firsts([(row, of_it) for row, of_it in named if any(v is not None for v in of_it)])
    for row, amounts in rows:
        targets = [anchor_of(result, row) if name == TOTAL else "" for name in names]
        cells = (_kronor(language, *pair) for pair in zip(amounts, targets, strict=True))
        lines.append(Line((Cell(subject.initiative(row.key)), *cells)))
    sums = [result.value if name == TOTAL else figure(result.figures, name) for name in names]
    if lines:
        lines.append(total(language, N_("Summa"), *(_kronor(language, value) for value in sums)))
    empty = language.text(N_("Inga kostnader i registret."))
    heads = columns(language, N_("Initiativ"), *(HEADINGS[result.id][name] for name in names))
    return Table(caption, heads, tuple(lines), empty, left)


def _unused(result: Result, name: str) -> bool:
    """Whether no initiative has an amount in the column."""
    return all(figure(row.figures, name) is None for row in result.rows)


def _kronor(language: Language, amount: Number | None, target: str = "") -> Cell:
    return Cell(kronor(language, amount), known=amount is not None, target=target, number=amount)


def cost_notes(subject: Subject, result: Result) -> Iterator[str]:
    """The columns without any amount, and the initiatives without any, by name."""
    language = subject.language
    headings = HEADINGS.get(result.id, {})
    bare = [row.key for row in result.rows if all(v is None for v in row.figures.values())]
    if not headings or not result.rows or len(bare) == len(result.rows):
        return
    unused = [
        language.text(text).lower() for name, text in headings.items() if _unused(result, name)
    ]
    if unused:
        text = N_("Uppgift saknas om {kinds} i alla initiativ.")
        yield language.text(text, kinds=language.names(unused))
    if bare:
        yield language.plural(
            "För {n} initiativ finns inga belopp i registret: {names}.",
            "För {n} initiativ finns inga belopp i registret: {names}.",
            len(bare),
            names=subject.initiatives(bare, shown=NAMED),
        )
