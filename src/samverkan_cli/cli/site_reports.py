"""The pages of a site that are reports of a cooperation: its own, its meeting, its half-years."""

from collections.abc import Iterator
from functools import cache

from samverkan_cli import indicators
from samverkan_cli.cli.measured import Measured
from samverkan_cli.cli.met import Since, agenda_of, written
from samverkan_cli.cli.reported import followup_document, followup_text, followup_written
from samverkan_cli.cli.restating import compared
from samverkan_cli.cli.site_pages import File, Pages, data_path
from samverkan_cli.cli.site_past import Version
from samverkan_cli.cli.site_templates import Told
from samverkan_cli.cli.site_whole import Whole
from samverkan_cli.cli.speech import both
from samverkan_cli.diff.telling import meanings
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.views.changes import Sides
from samverkan_cli.views.collaboration_json import collaboration_document
from samverkan_cli.views.collaboration_page import collaboration_page
from samverkan_cli.views.governance_parts import GovernanceSubject
from samverkan_cli.views.portfolio import Entry
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.restated import Restated
from samverkan_cli.views.site import (
    Link,
    Listing,
    collaboration_path,
    meeting_path,
    onward_from,
    period_path,
    portfolio_path,
)
from samverkan_cli.views.words import period


def own_page(pages: Pages, subject: ReportSubject, entries: tuple[Entry, ...]) -> Iterator[File]:
    """The cooperation's report, with the way to the pages about it."""
    one = subject.collaboration
    governed = GovernanceSubject(
        subject.registry, one, subject.day, subject.language, subject.place
    )
    page = collaboration_page(subject, governed, entries)
    told = Told(
        "collaboration",
        lambda: page, lambda: collaboration_document(subject, governed, entries, both()),
    )  # fmt: skip
    sheet, data = onward_from(page, _about(pages, subject)), data_path("collaborations", one.id)
    yield pages.page(collaboration_path(one.id), sheet, (pages.whole.start,), data=data, told=told)
    yield pages.data("collaboration", "collaborations", one.id, one.name, told.document)


def _about(pages: Pages, subject: ReportSubject) -> Listing:
    """What there is to read about the cooperation, the newest half-year first."""
    text, whole, key = pages.whole.speech.text, pages.whole, subject.collaboration.id
    rows: list[tuple[Link, tuple[str | Link, ...]]] = [
        (Link(text(N_("Alla initiativ")), portfolio_path(key)),
         (text(N_("Status, ålder, vem som är med och vad som sitter fast")),)),
    ]  # fmt: skip
    if whole.meets:
        words = text(N_("Nytt, att besluta, ändrat, försenat och tyst"))
        rows.append((Link(text(N_("Underlag till möte")), meeting_path(key)), (words,)))
    words = text(N_("Halvårsrapporten till kommundirektörerna"))
    for about, half in reversed(whole.periods):
        if about is subject:
            title = text(N_("Uppföljning {period}"), period=period(whole.speech, half))
            rows.append((Link(title, period_path(key, half.text)), (words,)))
    heads = (text(N_("Sida")), text(N_("Vad den visar")))
    heading = text(N_("Sidor om samverkan"))
    return Listing("sidor", heading, text(N_("Läs vidare")), heads, rows, "")


def of_the_past(pages: Pages) -> Iterator[File]:
    """Every half-year's report and meeting; each older version of the registry is read once."""
    whole = pages.whole
    reports = whole.past.reports if whole.past else {}
    for subject, half in whole.periods:
        if half.text not in reports:
            yield from _report(pages, subject, half, None)
    for then in whole.past.versions() if whole.past else ():
        for subject, half in whole.periods:
            if reports.get(half.text) == then.commit:
                yield from _report(pages, subject, half, then)
        if whole.past and whole.past.since == then.commit:
            yield from _meetings(pages, then)


def _measured(pages: Pages, subject: ReportSubject, half: Span) -> Measured:
    opened, one = pages.whole.opened, subject.collaboration
    results = indicators.measure(opened.registry, one, half, half.last, memory=pages.memory)
    return Measured(opened, one, half, half.last, results)


def _restated(found: Measured, then: Version) -> Restated | None:
    """What is another than in the period's own report; None when it had no such cooperation."""
    if found.collaboration.id not in then.snapshot.registry.collaborations:
        return None
    return compared(found, then.commit, then.snapshot, then.day)


def _report(
    pages: Pages, subject: ReportSubject, half: Span, then: Version | None
) -> Iterator[File]:
    """A half-year report as it is: one file, which can be verified."""
    whole, one = pages.whole, subject.collaboration
    facts = whole.facts.of_period(one, half, then.commit if then else "")

    @cache
    def found() -> tuple[Measured, Restated | None]:
        measured = _measured(pages, subject, half)
        return measured, _restated(measured, then) if then else None

    path = period_path(one.id, half.text)
    yield File(path, lambda: _followup(whole, *found()), facts)
    name, key = f"{one.name} {half.text}", f"{one.id}-{half.text}"
    yield pages.data(
        "indicators", "indicators", key, name, lambda: followup_document(*found()), facts
    )


def _followup(whole: Whole, found: Measured, since: Restated | None) -> str:
    """As `report followup` writes it, which adds nothing of the site."""
    written = followup_written(found, whole.lang, since)
    told = Told(written.report, written.page, written.document)
    return whole.own.text(told) or followup_text(found, "html", whole.lang, since)


def _meetings(pages: Pages, then: Version) -> Iterator[File]:
    """The agenda of each cooperation's next meeting, from all that changed since the version."""
    whole, before = pages.whole, then.snapshot.registry
    sides = Sides(then.snapshot.place, whole.opened.snapshot.place)
    changed = meanings(before, whole.opened.registry)
    since = Since(then.commit, then.day, before)
    for subject in whole.subjects:
        one = subject.collaboration
        data = agenda_of(subject, since, whole.opened, changed, sides)
        said = written(subject, data, sides)
        above = (whole.start, Link(one.name, collaboration_path(one.id)))
        path = data_path("meetings", one.id)
        told = Told("meeting", said.page, said.document)
        yield pages.page(meeting_path(one.id), said.page(), above, data=path, told=told)
        yield pages.data("meeting", "meetings", one.id, one.name, said.document)
