"""The site: which pages there are, where each lies, and what the pages that only it has show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from samverkan_cli.model.message import N_
from samverkan_cli.views.manual import ManualPage
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Table
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import Language, clip


@dataclass(frozen=True, slots=True)
class Link:
    """What a link says and the page it leads to, from the root of the site."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page with its address, the way back to the start, and what it is filed under."""

    path: str
    sheet: Sheet
    trail: tuple[Link, ...] = ()
    here: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of pages: its heading, the first column's, and a page and its words for each row."""

    anchor: str
    heading: str
    caption: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Link, tuple[str, ...]]]
    empty: str


def initiative_path(key: str) -> str:
    """`initiatives/e-arkiv.html`: the same as long as the initiative has its id."""
    return f"initiatives/{key}.html"


def municipality_path(key: str) -> str:
    """`municipalities/vara.html`."""
    return f"municipalities/{key}.html"


def portfolio_path(key: str) -> str:
    """`collaborations/v6/portfolio.html`."""
    return f"collaborations/{key}/portfolio.html"


def period_path(collaboration: str, period: str) -> str:
    """`collaborations/v6/2024-H2.html`."""
    return f"collaborations/{collaboration}/{period}.html"


def rule_path(code: str) -> str:
    """`rules/SAM031.html`."""
    return f"rules/{code}.html"


def start_sheet(
    language: Language, name: str, facts: Iterable[Fact], listings: Iterable[Listing], front: Sheet
) -> Sheet:
    """The first page: what the site holds, as lists of its pages."""
    return replace(
        front,
        title=clip(name),
        kicker="",
        lead=language.text(N_("Register över gemensam digitalisering")),
        about=language.text(N_("Om sidorna")),
        facts=tuple(facts),
        figures=(),
        parts=tuple(_listed(listing) for listing in listings),
        stamp=(),
    )


def _listed(listing: Listing) -> Part:
    heads = tuple(Column(heading) for heading in listing.columns)
    lines = tuple(
        Line((Cell(link.text, href=link.path), *map(Cell, words))) for link, words in listing.rows
    )
    table = Table(listing.caption, heads, lines, listing.empty)
    return Part(listing.anchor, listing.heading, tables=(table,))


def rule_sheet(page: ManualPage, language: Language, front: Sheet) -> Sheet:
    """A rule or an indicator: why it is there, what to do, examples."""
    parts = tuple(
        Part(f"avsnitt-{n}", section.heading, blocks=(section.text,))
        if section.verbatim
        else Part(f"avsnitt-{n}", section.heading, intro=section.text)
        for n, section in enumerate(page.sections, start=1)
    )
    return replace(
        front,
        title=f"{page.code} {page.heading}",
        kicker="",
        lead="",
        about=language.text(N_("Om sidan")),
        facts=(Fact(language.text(N_("Kod")), page.code),),
        notices=(),
        figures=(),
        contents="",
        closing="",
        parts=parts,
        stamp=(),
    )


def moved_sheet(language: Language, title: str, to: Link, front: Sheet) -> Sheet:
    """Where an initiative lay before it was renamed."""
    heading = language.text(N_("Sidan har flyttat"))
    columns = (Column(language.text(N_("Initiativ"))), Column(language.text(N_("Ny adress"))))
    table = Table(heading, columns, (Line((Cell(to.text), Cell(to.path, href=to.path))),))
    return replace(
        front, title=title, kicker="", lead="", facts=(), notices=(), figures=(), contents="",
        closing="", parts=(Part("flyttad", heading, tables=(table,)),), stamp=(),
    )  # fmt: skip


def linked(sheet: Sheet, pages: Mapping[str, str]) -> Sheet:
    """The sheet with the names of initiatives and municipalities that open rows as links.

    A key figure whose part is left out, because there is nothing to show, leads nowhere.
    """
    there = {part.anchor for part in sheet.parts}
    figures = tuple(
        one if one.target in there else replace(one, target="") for one in sheet.figures
    )
    parts = tuple(_linked_part(part, pages) for part in sheet.parts)
    return replace(sheet, figures=figures, parts=parts)


def _linked_part(part: Part, pages: Mapping[str, str]) -> Part:
    tables = tuple(
        replace(table, lines=tuple(_linked_line(line, pages) for line in table.lines))
        for table in part.tables
    )
    return replace(part, tables=tables)


def _linked_line(line: Line, pages: Mapping[str, str]) -> Line:
    first, *rest = line.cells
    if first.target or first.href or first.text not in pages or line.total:
        return line
    return replace(line, cells=(replace(first, href=pages[first.text]), *rest))
