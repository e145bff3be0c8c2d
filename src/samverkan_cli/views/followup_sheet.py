"""The half-year's report as a plain sheet, for documents that know only sheets."""

from collections.abc import Iterator

from samverkan_cli.views.followup import FollowUp
from samverkan_cli.views.parts import Point, Section
from samverkan_cli.views.restated import RestatedPart
from samverkan_cli.views.sheet import Part, Sheet


def as_sheet(report: FollowUp) -> Sheet:
    """The report with its summary first and a part for each indicator."""
    return Sheet(
        lang=report.lang,
        title=report.heading,
        skip=report.labels.skip,
        about=report.labels.facts,
        facts=report.facts,
        parts=tuple(_parts(report)),
        notices=report.notices,
        closing=report.closing,
        kicker=report.kicker,
        lead=report.lead,
        figures_heading=report.labels.key_figures,
        figures=report.key_figures,
        contents=report.labels.contents,
        stamp=report.stamp,
    )


def _parts(report: FollowUp) -> Iterator[Part]:
    summary = report.summary
    yield Part("sammanfattning", summary.heading, intro=summary.intro, points=summary.points)
    calm = () if summary.attention else (summary.calm,)
    yield Part("uppmarksamma", summary.attention_heading, points=summary.attention, notes=calm)
    for group in report.groups:
        name = f"{group.kicker}: {group.heading}" if group.kicker else group.heading
        for section in group.sections:
            yield _part(section, name, report.labels.definition)
    if report.restated:
        yield _restated(report.restated)


def _part(section: Section, group: str, definition: str) -> Part:
    quote = (f"”{section.quote.text}” ({section.quote.source})",) if section.quote else ()
    lacks = tuple(f"{line.title}: {line.field} ({line.place})" for line in section.lacks.lines)
    return Part(
        section.anchor,
        f"{section.code} {section.title}",
        charts=section.charts,
        tables=section.tables,
        notes=(*section.notes, f"{definition}: {section.definition}", *quote, *lacks),
        intro=f"{section.number} {section.unit}. {section.since}".rstrip(),
        records=section.records if section.records.rows else None,
        group=group,
    )


def _restated(found: RestatedPart) -> Part:
    """What is other than in the period's own report, and the changes behind it."""
    points = tuple(Point(change.title, source=change.place) for change in found.changes)
    more = (found.more,) if found.more else ()
    return Part(
        "andrat", found.heading, tables=(found.table,), notes=more, intro=found.intro, points=points
    )
