"""`benefits`: one initiative's, or all of a cooperation's."""

from samverkan_cli.cli.cost_asked import Asked
from samverkan_cli.cli.cost_output import Answer
from samverkan_cli.cli.registry import collaboration_named
from samverkan_cli.money.benefits import benefits_in, benefits_of
from samverkan_cli.views.money_benefits import benefit_row, benefits_document, benefits_page

COLUMNS = (
    "initiative", "municipality", "category", "measure", "baseline", "target", "outcome",
    "responsible", "due", "realised", "overdue", "without_owner", "path", "line",
)  # fmt: skip


def tracked_benefits(asked: Asked, collaboration: str | None, initiative: str | None) -> Answer:
    """The benefits beside the costs, of one initiative whichever cooperation it belongs to."""
    registry, place, on = asked.registry, asked.opened.snapshot.place, asked.on
    if initiative is None:
        chosen = collaboration_named(registry, collaboration)
        found, name, of = benefits_in(registry, chosen, on), chosen.name, chosen.id
    else:
        one = asked.initiative(initiative)
        found, name = (benefits_of(registry, one, on),), one.title
        of = registry.collaboration_of(one) or ""
    example = any(registry.is_example(one.initiative) for one in found if one.benefits)
    return Answer(
        page=lambda language: benefits_page(name, found, registry, place, language),
        document=benefits_document(of, on.isoformat(), found, place, example=example),
        columns=COLUMNS,
        rows=[
            {"initiative": one.initiative.id, **benefit_row(tracked, place)}
            for one in found
            for tracked in one.benefits
        ],
    )
