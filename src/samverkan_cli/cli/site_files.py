"""Every file of the site, one at a time: pages and their open data, search, style and script."""

from collections.abc import Iterator
from dataclasses import replace

from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import Opened, collaboration_named
from samverkan_cli.cli.site_facts import Facts
from samverkan_cli.cli.site_initiatives import of_initiatives
from samverkan_cli.cli.site_lists import every_initiative, manual_pages, search_index, start_page
from samverkan_cli.cli.site_pages import File, Pages, data_path
from samverkan_cli.cli.site_past import Past
from samverkan_cli.cli.site_reports import of_the_past, own_page
from samverkan_cli.cli.site_templates import Templates, Told
from samverkan_cli.cli.site_whole import Whole
from samverkan_cli.language.language import Language
from samverkan_cli.render.site import asset, site_html
from samverkan_cli.views.catalogue import INDEX, catalogue
from samverkan_cli.views.municipality import portrait
from samverkan_cli.views.municipality_json import municipality_document
from samverkan_cli.views.municipality_page import municipality_page
from samverkan_cli.views.portfolio import portfolio, portfolio_document
from samverkan_cli.views.portfolio_page import portfolio_page
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.site import (
    INITIATIVES,
    Link,
    collaboration_path,
    municipality_path,
    portfolio_path,
)
from samverkan_cli.views.statement import STATEMENT, statement


def site_files(
    opened: Opened,
    collaboration: str | None,
    speech: Language,
    base_url: str | None,
    past: Past | None,
    facts: Facts,
    own: Templates,
) -> Iterator[File]:
    """Path and text of every file, in a settled order."""
    chosen = collaboration_named(opened.registry, collaboration)
    whole = Whole(
        opened, speech, speech.code, (base_url or "").rstrip("/"), chosen, facts, own, past
    )
    pages = Pages(whole)
    for subject in whole.subjects:
        yield from _collaboration(pages, subject)
        yield from of_initiatives(pages, subject)
    for key, subject in whole.municipalities.items():
        yield from _municipality(pages, key, subject)
    yield from of_the_past(pages)
    assert pages.front is not None
    start = whole.start
    for page in manual_pages(whole, start, pages.front):
        yield _text(page.path, site_html(whole.site, page))
    yield pages.page("index.html", start_page(whole, pages.front), (), "index.html")
    every = every_initiative(whole, pages.front)
    yield pages.list(INITIATIVES, every, (start,), INITIATIVES)
    about = statement(speech, whole.site.name, chosen.name, opened.today, pages.front)
    yield pages.page(STATEMENT, about, (start,))
    yield from _catalogue(pages)
    yield _text("assets/site.css", asset("site.css.j2"))
    yield _text("assets/site.js", asset("site.js"))
    yield _text("assets/search.js", search_index(whole))


def _collaboration(pages: Pages, subject: ReportSubject) -> Iterator[File]:
    """The cooperation's own page and that of all its initiatives, which hold much while made."""
    found, one = portfolio(subject), subject.collaboration
    yield from own_page(pages, subject, found)
    sheet, path = portfolio_page(subject, found), portfolio_path(one.id)
    pages.front = pages.front or replace(sheet, parts=())
    above = (pages.whole.start, Link(one.name, collaboration_path(one.id)))
    told = Told("portfolio", lambda: sheet, lambda: portfolio_document(subject, found))
    yield pages.page(path, sheet, above, data=data_path("portfolio", one.id), told=told)
    yield pages.data("portfolio", "portfolio", one.id, one.name, told.document)


def _municipality(pages: Pages, key: str, subject: ReportSubject) -> Iterator[File]:
    found = portrait(subject, key, None)
    page, data = municipality_page(subject, found), data_path("municipalities", key)
    told = Told("municipality", lambda: page, lambda: municipality_document(subject, found))
    yield pages.page(municipality_path(key), page, (pages.whole.start,), data=data, told=told)
    yield pages.data("municipality", "municipalities", key, subject.name(key), told.document)


def _catalogue(pages: Pages) -> Iterator[File]:
    """An index of the open data and the catalogue that describes it."""
    whole, files = pages.whole, [one.entry() for one in pages.datasets]
    index = {"schema_version": 1, "kind": "index", "files": files}
    yield _text(INDEX, as_json(index))
    described = catalogue(
        whole.site.name, whole.chosen.name, whole.speech, whole.base_url, pages.datasets
    )
    yield _text("catalog.jsonld", as_json(described))


def _text(path: str, text: str) -> File:
    return File(path, lambda: text)
