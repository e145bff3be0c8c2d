"""A page of facts and parts: the one shape of every page but the half-year report's own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.charts import BarChart
from samverkan_cli.views.parts import (
    Cell,
    Column,
    Fact,
    KeyFigure,
    Line,
    Notice,
    Point,
    Records,
    Table,
)
from samverkan_cli.views.pictures import Picture
from samverkan_cli.views.places import written
from samverkan_cli.views.words import Language, kronor

Place = Callable[[str, Keys], tuple[str, int | None]]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it, in this order.

    `intro` is a sentence, `points` a list of them; `records` are those behind the numbers,
    `blocks` texts that keep their lines, and `links` the pages of a site to go on to. Parts that
    follow each other with the same `group` stand together under it.
    """

    anchor: str
    heading: str
    charts: tuple[BarChart, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    intro: str = ""
    points: tuple[Point, ...] = ()
    pictures: tuple[Picture, ...] = ()
    records: Records | None = None
    blocks: tuple[str, ...] = ()
    links: tuple[Cell, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page; every text is ready, in one language.

    `lead` follows the title, `contents` is the heading of the list of parts (none when empty),
    `figures_heading` that of the key figures; `stamp` is what it takes to make the page again.
    """

    lang: str
    title: str
    skip: str
    about: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    notices: tuple[Notice, ...] = ()
    closing: str = ""
    kicker: str = ""
    lead: str = ""
    figures_heading: str = ""
    figures: tuple[KeyFigure, ...] = ()
    contents: str = ""
    stamp: tuple[Fact, ...] = ()
    sign_heading: str = ""
    sign: tuple[str, ...] = ()


def page(
    language: Language, title: str, facts: Iterable[Fact], parts: Iterable[Part],
    *, example: bool = False, closing: str = "",
) -> Sheet:  # fmt: skip
    """A page with the labels every page has, and a notice when it counts example data."""
    text = N_("Minst en post bakom talen är påhittad och märkt som exempel.")
    notice = Notice(language.text(N_("Exempeldata")), language.text(text))
    return Sheet(
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
    return Cell(kronor(language, amount), known=amount is not None, number=amount)


def bare(language: Language, amount: int | Fraction | None) -> Cell:
    """The number alone, where the caption names the unit; a dash where there is none."""
    if amount is None:
        return Cell("–", known=False)
    return Cell(language.number(amount), number=amount)


def signed(language: Language, amount: int | None) -> Cell:
    """A difference with its sign; the caption names the unit."""
    if amount is None:
        return Cell("–", known=False)
    return Cell(("+" if amount > 0 else "") + language.number(amount), number=amount)


def summed(language: Language, cells: Iterable[Cell]) -> Line:
    """The row that closes a table."""
    return Line((Cell(language.text(N_("Summa"))), *cells), total=True)


def where(place: Place, record: str, keys: Keys) -> str:
    """`registry/initiatives/e-arkiv/initiative.yaml:21`."""
    return written(*place(record, keys))


def names(registry: Registry, language: Language, organisations: Iterable[str]) -> str:
    """The organisations by name in Swedish order."""
    return language.names([registry.name(o) for o in sorted(organisations, key=registry.by_name)])
