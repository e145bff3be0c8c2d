"""Every file of the site, one at a time: pages and their open data, search, style and script."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from samverkan_cli import indicators
from samverkan_cli.cli.measured import Measured
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import Opened, collaboration_named
from samverkan_cli.cli.reported import followup_text
from samverkan_cli.cli.site_lists import manual_pages, search_index, start_page
from samverkan_cli.cli.site_whole import Whole
from samverkan_cli.language.language import Language
from samverkan_cli.model.period import Span
from samverkan_cli.render.site import asset, site_html
from samverkan_cli.views.catalogue import Dataset, catalogue
from samverkan_cli.views.initiative import Dossier, dossier
from samverkan_cli.views.initiative_json import initiative_document
from samverkan_cli.views.initiative_page import initiative_page
from samverkan_cli.views.municipality import portrait
from samverkan_cli.views.municipality_json import municipality_document
from samverkan_cli.views.municipality_page import municipality_page
from samverkan_cli.views.portfolio import portfolio, portfolio_document
from samverkan_cli.views.portfolio_page import portfolio_page
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.site import (
    Link,
    SitePage,
    initiative_path,
    linked,
    moved_sheet,
    municipality_path,
    period_path,
    portfolio_path,
)
from samverkan_cli.views.statement import STATEMENT, statement

File = tuple[str, str]
API = "api/v1"


@dataclass
class Pages:
    """What is written on the way: the open data so far, and the first cooperation's page."""

    whole: Whole
    datasets: list[Dataset] = field(default_factory=list)
    front: Sheet | None = None

    def page(self, path: str, sheet: Sheet, trail: tuple[Link, ...], here: str = "") -> File:
        """A page with the names that have pages as links."""
        found = SitePage(path, linked(sheet, self.whole.names), trail, here)
        return path, site_html(self.whole.site, found)

    def data(self, kind: str, folder: str, key: str, name: str, document: object) -> File:
        """A published document, listed among the open data."""
        path = f"{API}/{folder}/{key}.json"
        self.datasets.append(Dataset(path, kind, name))
        return path, as_json(document)


def site_files(
    opened: Opened, collaboration: str | None, speech: Language, base_url: str | None
) -> Iterator[File]:
    """Path and text of every file, in a settled order."""
    chosen = collaboration_named(opened.registry, collaboration)
    whole = Whole(opened, speech, speech.code, (base_url or "").rstrip("/"), chosen)
    pages = Pages(whole)
    for subject in whole.subjects:
        yield from _collaboration(pages, subject)
    for key, subject in whole.municipalities.items():
        yield from _municipality(pages, key, subject)
    for subject, half in whole.periods:
        yield from _report(pages, subject, half)
    assert pages.front is not None
    start = whole.start
    for page in manual_pages(whole, start, pages.front):
        yield page.path, site_html(whole.site, page)
    yield pages.page("index.html", start_page(whole, pages.front), (), "index.html")
    about = statement(speech, whole.site.name, chosen.name, opened.today, pages.front)
    yield pages.page(STATEMENT, about, (start,))
    yield from _catalogue(pages)
    yield "assets/site.css", asset("site.css.j2")
    yield "assets/site.js", asset("site.js")
    yield "assets/search.js", search_index(whole)


def _collaboration(pages: Pages, subject: ReportSubject) -> Iterator[File]:
    """The cooperation's own page, then those of its initiatives."""
    found, one = portfolio(subject), subject.collaboration
    sheet, path = portfolio_page(subject, found), portfolio_path(one.id)
    pages.front = pages.front or sheet
    yield pages.page(path, sheet, (pages.whole.start,), path)
    document = portfolio_document(subject, found)
    yield pages.data("portfolio", "portfolio", one.id, one.name, document)
    above = (pages.whole.start, Link(sheet.title, path))
    for initiative in subject.initiatives:
        file, key = dossier(subject, initiative), initiative.id
        yield pages.page(initiative_path(key), initiative_page(subject, file), above)
        document = initiative_document(subject, file)
        yield pages.data("initiative", "initiatives", key, subject.title(key), document)
        yield from _moved(pages, subject, file, sheet, above)


def _moved(
    pages: Pages, subject: ReportSubject, file: Dossier, sheet: Sheet, above: tuple[Link, ...]
) -> Iterator[File]:
    """A page at each address the initiative has had, that says where it is now."""
    one = file.initiative
    for former in one.former_ids:
        if former not in pages.whole.opened.registry.initiatives:
            link = Link(subject.title(one.id), initiative_path(one.id))
            moved = moved_sheet(pages.whole.speech, link.text, link, sheet)
            yield pages.page(initiative_path(former), moved, above)


def _municipality(pages: Pages, key: str, subject: ReportSubject) -> Iterator[File]:
    found = portrait(subject, key, None)
    yield pages.page(
        municipality_path(key), municipality_page(subject, found), (pages.whole.start,)
    )
    document = municipality_document(subject, found)
    yield pages.data("municipality", "municipalities", key, subject.name(key), document)


def _report(pages: Pages, subject: ReportSubject, half: Span) -> Iterator[File]:
    """A half-year report as it is: one file, which can be verified."""
    opened, one = pages.whole.opened, subject.collaboration
    results = indicators.measure(opened.registry, one, half, half.last)
    found = Measured(opened, one, half, half.last, results)
    yield period_path(one.id, half.text), followup_text(found, "html", pages.whole.lang, None)
    name = f"{one.name} {half.text}"
    yield pages.data("indicators", "indicators", f"{one.id}-{half.text}", name, found.document())


def _catalogue(pages: Pages) -> Iterator[File]:
    """An index of the open data and the catalogue that describes it."""
    whole, files = pages.whole, [one.entry() for one in pages.datasets]
    index = {"schema_version": 1, "kind": "index", "files": files}
    yield f"{API}/index.json", as_json(index)
    described = catalogue(
        whole.site.name, whole.chosen.name, whole.speech, whole.base_url, pages.datasets
    )
    yield "catalog.jsonld", as_json(described)
