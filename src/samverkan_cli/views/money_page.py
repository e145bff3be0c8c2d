"""What a page about money shows: facts, parts with tables and pictures, what is said last."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.lines import Line as CostLine
from samverkan_cli.views.charts import BarChart
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Notice, Table
from samverkan_cli.views.words import Language, kronor

Keys = tuple[str | int, ...]
Place = Callable[[str, Keys], tuple[str, int | None]]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its pictures, tables and notes."""

    anchor: str
    heading: str
    charts: tuple[BarChart, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MoneyPage:
    """The page; every text is ready, in one language."""

    lang: str
    title: str
    skip: str
    about: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    notices: tuple[Notice, ...] = ()
    closing: str = ""


def page(
    language: Language, title: str, facts: Iterable[Fact], parts: Iterable[Part],
    *, example: bool = False, closing: str = "",
) -> MoneyPage:  # fmt: skip
    """A page with the labels every page has, and a notice when it counts example data."""
    text = N_("Minst en post bakom talen är påhittad och märkt som exempel.")
    notice = Notice(language.text(N_("Exempeldata")), language.text(text))
    return MoneyPage(
        language.code, title, language.text(N_("Hoppa till innehållet")),
        language.text(N_("Underlag")), tuple(facts), tuple(parts),
        (notice,) if example else (), closing,
    )  # fmt: skip


def fact(language: Language, label: str, text: str) -> Fact:
    """A fact with its label in the language; `label` is marked where it stands."""
    return Fact(language.text(label), text)


def heads(language: Language, first: str, *numbers: str) -> tuple[Column, ...]:
    """The first column names the row, the others are numbers."""
    return (
        Column(language.text(first)),
        *(Column(language.text(text), numeric=True) for text in numbers),
    )


def kr(language: Language, amount: int | None) -> Cell:
    """Kronor with their unit, or that they are missing."""
    return Cell(kronor(language, amount), known=amount is not None)


def bare(language: Language, amount: int | Fraction | None) -> Cell:
    """The number alone, where the caption names the unit; a dash where there is none."""
    return Cell("–" if amount is None else language.number(amount), known=amount is not None)


def signed(language: Language, amount: int | None) -> Cell:
    """A difference with its sign; the caption names the unit."""
    if amount is None:
        return Cell("–", known=False)
    return Cell(("+" if amount > 0 else "") + language.number(amount))


def summed(language: Language, cells: Iterable[Cell]) -> Line:
    """The row that closes a table."""
    return Line((Cell(language.text(N_("Summa"))), *cells), total=True)


def undated_notes(lines: Iterable[CostLine], place: Place, language: Language) -> Iterator[str]:
    """The cost lines no sum could take in, each with its place."""
    found = [where(place, line.record, ("costs", line.place)) for line in lines]
    if found:
        yield language.plural(
            "{n} kostnadsrad utan period är inte medräknad: {places}",
            "{n} kostnadsrader utan period är inte medräknade: {places}",
            len(found),
            places=", ".join(found),
        )


def rest_notes(rest: int | None, language: Language) -> Iterator[str]:
    """What a staircase leaves over, or takes too much; other keys leave nothing."""
    if rest:
        text = N_("Trappan lämnar {amount} ofördelat.")
        if rest < 0:
            text = N_("Trappan tar ut {amount} mer än det som ska delas.")
        yield language.text(text, amount=kronor(language, abs(rest)))


def where(place: Place, record: str, keys: Keys) -> str:
    """`registry/initiatives/e-arkiv/initiative.yaml:21`."""
    path, line = place(record, keys)
    return f"{path}:{line}" if line else path


def names(registry: Registry, language: Language, organisations: Iterable[str]) -> str:
    """The organisations by name in Swedish order."""
    return language.names([registry.name(o) for o in sorted(organisations, key=registry.by_name)])
