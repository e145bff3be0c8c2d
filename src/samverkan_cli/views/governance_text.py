"""The governance page for a terminal: lines of text and tables in turn."""

from collections.abc import Iterator

from samverkan_cli.views.governance_parts import GovernancePage, Section
from samverkan_cli.views.parts import Table


def governance_lines(page: GovernancePage) -> Iterator[str | Table]:
    """The verdict first, then what the page stands on, then its sections."""
    yield page.heading
    yield page.verdict
    yield ""
    for notice in page.notices:
        yield f"{notice.heading}: {notice.text}"
    for fact in page.facts:
        yield f"{fact.label}: {fact.text}"
    for section in page.sections:
        yield ""
        yield section.heading
        yield "-" * len(section.heading)
        yield from _section(section)
    if not any(page.closing in section.notes for section in page.sections):
        yield ""
        yield page.closing


def _section(section: Section) -> Iterator[str | Table]:
    for one in section.statements:
        yield f"{one.sign} {one.word}: {one.text}"
        yield f"    {one.place}"
    for table in section.tables:
        yield ""
        if table.caption != section.heading:
            yield table.caption
        yield table
    yield from section.notes
