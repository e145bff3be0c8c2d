"""`funding`: the checks of one cooperation, and their rows for a spreadsheet."""

from samverkan_cli.cli.cost_asked import Asked
from samverkan_cli.cli.cost_output import Answer
from samverkan_cli.cli.registry import collaboration_named
from samverkan_cli.money.funding import check_funding
from samverkan_cli.views.money_funding import funding_page
from samverkan_cli.views.money_funding_json import funding_document
from samverkan_cli.views.scores_json import number


def checked_funding(asked: Asked, collaboration: str | None) -> Answer:
    """Stated against computed, for any cooperation; none stated is an answer too."""
    registry, place = asked.registry, asked.opened.snapshot.place
    chosen = collaboration_named(registry, collaboration)
    report = check_funding(chosen)
    example = registry.is_example(chosen)
    return Answer(
        page=lambda language: funding_page(chosen, report, registry, place, language),
        document=funding_document(chosen, report, place, example=example),
        columns=("collaboration", "check", "stated", "computed", "difference", "agrees"),
        rows=[
            {
                "collaboration": chosen.id,
                "check": check.name,
                "stated": number(check.stated),
                "computed": number(check.computed),
                "difference": number(check.difference),
                "agrees": check.agrees,
            }
            for check in (report.checks if report else ())
        ],
    )
