"""A paper as a plain sheet, for templates that know one shape of page."""

from collections.abc import Iterator

from samverkan_cli.views.paper import Paper
from samverkan_cli.views.parts import Fact, Point
from samverkan_cli.views.sheet import Part, Sheet


def as_sheet(paper: Paper, stamp: tuple[Fact, ...] = ()) -> Sheet:
    """The paper, with the lines to be signed as its last part."""
    return Sheet(
        lang=paper.lang,
        title=paper.title,
        skip=paper.skip,
        about=paper.about,
        facts=paper.facts,
        parts=tuple(_parts(paper)),
        notices=paper.notices,
        closing=paper.closing,
        kicker=paper.kicker,
        lead=paper.lead,
        figures_heading=paper.figures_heading,
        figures=paper.figures,
        stamp=stamp,
    )


def _parts(paper: Paper) -> Iterator[Part]:
    for part in paper.parts:
        yield Part(
            part.anchor,
            part.heading,
            charts=part.bars,
            tables=part.tables,
            notes=(*(chart.description for chart in part.ranges), *part.notes),
            points=tuple(Point(said) for said in part.points),
            records=part.records if part.records.rows else None,
        )
    if paper.sign:
        points = tuple(Point(one) for one in paper.sign)
        yield Part("underskrift", paper.sign_heading, points=points)
