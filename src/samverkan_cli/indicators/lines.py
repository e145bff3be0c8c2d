"""Cost lines in the indicators: the kinds summed, and the lines no sum could take in."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.result import Missing, Row
from samverkan_cli.model.cost_lines import Selects, undated
from samverkan_cli.model.period import Span
from samverkan_cli.model.spread import falls_in, sum_of


class Sum(NamedTuple):
    """A named figure: which lines it sums, and over which days."""

    selects: Selects
    span: Span


def cost_row(dossier: Dossier, sums: Mapping[str, Sum]) -> Row:
    """The sums by name; the row's value is `total`, its records the files of the lines summed."""
    figures: dict[str, int | None] = {}
    records: dict[str, None] = {}
    for name, (selects, span) in sums.items():
        found = [
            (line.record, amount)
            for line in dossier.lines
            if selects(line.cost)
            and (amount := falls_in(line.cost, span.first, span.last)) is not None
        ]
        figures[name] = sum_of(amount for _, amount in found)
        records |= dict.fromkeys(record for record, _ in found)
    return Row(dossier.id, figures["total"], tuple(records), figures)


def undated_in(dossier: Dossier, selects: Selects) -> Iterator[Missing]:
    """Lines without a period, which no sum over days can take in."""
    for line in undated(dossier.lines, selects):
        yield Missing(line.record, f"costs.{line.place}.period")
