"""`cost total`: the portfolio summed, and its rows for a spreadsheet."""

from samverkan_cli.cli.cost_asked import Asked
from samverkan_cli.cli.cost_output import Answer
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.registry import collaboration_named
from samverkan_cli.model.message import N_, Message
from samverkan_cli.money.totals import By, Row, Totals, totals
from samverkan_cli.views.money_json import totals_document
from samverkan_cli.views.money_totals import totals_page

MOST_YEARS = 30


def totalled(asked: Asked, collaboration: str | None, by: By, years: int) -> Answer:
    """Budget against outcome in the cooperation, and its running costs ahead."""
    if not 0 <= years <= MOST_YEARS:
        args = {"years": years, "most": MOST_YEARS}
        raise UsageError(Message(N_("--years: {years} ska vara mellan 0 och {most}"), args))
    registry, place = asked.registry, asked.opened.snapshot.place
    chosen = collaboration_named(registry, collaboration)
    found = totals(registry, chosen, asked.on, by)
    example = registry.is_example(chosen) or any(
        registry.is_example(registry.initiatives[piece.initiative]) for piece in found.total.pieces
    )
    return Answer(
        page=lambda language: totals_page(found, years, registry, place, language, example=example),
        document=totals_document(found, years, example=example),
        columns=("by", "key", "budget", "outcome", "difference", "yearly_rate"),
        rows=[_row(found, row) for row in (*found.rows, found.total)],
    )


def _row(found: Totals, row: Row) -> dict[str, object]:
    return {
        "by": found.by,
        "key": row.key,
        "budget": row.amount("budget"),
        "outcome": row.amount("utfall"),
        "difference": row.difference,
        "yearly_rate": row.yearly_rate,
    }
