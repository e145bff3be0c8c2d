"""The pages of a cooperation's initiatives, with those that lie where they have lain."""

from collections.abc import Iterator
from functools import cache

from samverkan_cli.cli.site_pages import Around, File, Pages, data_path
from samverkan_cli.cli.site_templates import Told
from samverkan_cli.loading.kinds import MAX_SLUG
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.swedish import SLUG
from samverkan_cli.views.initiative import Dossier, dossier
from samverkan_cli.views.initiative_json import initiative_document
from samverkan_cli.views.initiative_page import initiative_page
from samverkan_cli.views.report_subject import ReportSubject, alone
from samverkan_cli.views.site import (
    INITIATIVES,
    Link,
    collaboration_path,
    initiative_path,
    moved_sheet,
)


def of_initiatives(pages: Pages, subject: ReportSubject) -> Iterator[File]:
    """A page and its open data for each."""
    one = subject.collaboration
    above = (pages.whole.start, Link(one.name, collaboration_path(one.id)))
    for initiative in subject.initiatives:
        yield from _own(pages, subject, initiative, above)
        yield from _moved(pages, subject, initiative, above)


def _own(
    pages: Pages, subject: ReportSubject, initiative: Initiative, above: tuple[Link, ...]
) -> Iterator[File]:
    """Made of the initiative alone and its place among all, and of nothing else that may change."""
    key, ranked = initiative.id, subject.ranked.get(initiative.id)
    facts, own = pages.whole.facts.of_initiative(initiative, ranked), alone(subject, initiative)

    @cache
    def found() -> Dossier:
        return dossier(own, initiative, ranked)

    told = Told(
        "initiative",
        lambda: initiative_page(own, found()), lambda: initiative_document(own, found()),
    )  # fmt: skip
    around = Around(above, INITIATIVES, data_path("initiatives", key), told)
    names = pages.whole.municipal_names
    yield pages.made(initiative_path(key), told.page, names, around, facts)
    yield pages.data("initiative", "initiatives", key, subject.title(key), told.document, facts)


def _moved(
    pages: Pages, subject: ReportSubject, one: Initiative, above: tuple[Link, ...]
) -> Iterator[File]:
    """A page at each address the initiative has had, that says where it is now.

    What was never an id was no address either, and could lead out of the site's folder.
    """
    assert pages.front is not None
    for former in one.former_ids:
        was_id = SLUG.fullmatch(former) and len(former) <= MAX_SLUG
        if was_id and former not in pages.whole.opened.registry.initiatives:
            link = Link(subject.title(one.id), initiative_path(one.id))
            moved = moved_sheet(pages.whole.speech, link.text, link, pages.front)
            yield pages.page(initiative_path(former), moved, above)
