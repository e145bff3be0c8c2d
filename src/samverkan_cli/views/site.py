"""The site: which pages there are, where each lies, and what the pages that only it has show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from samverkan_cli.model.message import N_
from samverkan_cli.views.manual import ManualPage
from samverkan_cli.views.parts import Cell, Column, Fact, KeyFigure, Line, Table
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import Language, clip


@dataclass(frozen=True, slots=True)
class Link:
    """What a link says and the page it leads to, from the root of the site."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page with its address, the way back to the start, and what it is filed under.

    `data` is the address of the same as JSON, empty when there is none.
    """

    path: str
    sheet: Sheet
    trail: tuple[Link, ...] = ()
    here: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of pages: its headings, a page and its words for each row, and where to go on."""

    anchor: str
    heading: str
    caption: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Link, tuple[str | Link, ...]]]
    empty: str
    onward: tuple[Link, ...] = ()


INITIATIVES = "initiatives.html"


def initiative_path(key: str) -> str:
    """`initiatives/e-arkiv.html`: the same as long as the initiative has its id."""
    return f"initiatives/{key}.html"


def municipality_path(key: str) -> str:
    """`municipalities/vara.html`."""
    return f"municipalities/{key}.html"


def collaboration_path(key: str) -> str:
    """`collaborations/v6/index.html`: the cooperation's own page."""
    return f"collaborations/{key}/index.html"


def meeting_path(key: str) -> str:
    """`collaborations/v6/meeting.html`."""
    return f"collaborations/{key}/meeting.html"


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
    language: Language, name: str, facts: Iterable[Fact], listings: Iterable[Listing], front: Sheet,
    figures: Iterable[KeyFigure] = (),
) -> Sheet:  # fmt: skip
    """The first page: what the site holds, in numbers and as lists of its pages."""
    return replace(
        front,
        title=clip(name),
        kicker="",
        lead=language.text(N_("Register över gemensam digitalisering")),
        about=language.text(N_("Om sidorna")),
        facts=tuple(facts),
        figures=tuple(figures),
        parts=tuple(listed(listing) for listing in listings),
        stamp=(),
    )


def listed(listing: Listing) -> Part:
    """The part of a page that a list of pages makes."""
    ways = {n for _, words in listing.rows for n, w in enumerate(words, 1) if isinstance(w, Link)}
    heads = tuple(Column(heading, whole=n in ways) for n, heading in enumerate(listing.columns))
    lines = tuple(Line((_cell(link), *map(_cell, words))) for link, words in listing.rows)
    table = Table(listing.caption, heads, lines, listing.empty)
    onward = tuple(map(_cell, listing.onward))
    return Part(listing.anchor, listing.heading, tables=(table,), links=onward)


def onward_from(sheet: Sheet, listing: Listing) -> Sheet:
    """The page with a list of further pages as its first part."""
    return replace(sheet, parts=(listed(listing), *sheet.parts))


def _cell(found: str | Link) -> Cell:
    return Cell(found) if isinstance(found, str) else Cell(found.text, href=found.path)


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
        title=f"{page.code} {page.title}",
        kicker=language.text(N_("Regel") if page.severity else N_("Indikator")),
        lead="",
        about=language.text(N_("Om sidan")),
        facts=_about_rule(page, language) if page.severity else (),
        notices=(),
        figures=(),
        contents="",
        closing="",
        parts=parts,
        stamp=(),
    )


def _about_rule(page: ManualPage, language: Language) -> tuple[Fact, ...]:
    return (Fact(language.text(N_("Allvarlighetsgrad")), page.severity_word),)


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
