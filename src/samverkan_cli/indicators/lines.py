"""Cost lines in the indicators: the kinds summed, and the lines no sum could take in."""

from collections.abc import Iterator, Mapping
from datetime import date

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.result import Missing, Row
from samverkan_cli.model.cost_lines import Selects
from samverkan_cli.model.spread import falls_in

Sums = Mapping[str, tuple[Selects, date]]  # by name: which lines, and from which day


def cost_row(dossier: Dossier, sums: Sums, last: date) -> Row:
    """The sums by name; the row's value is `total`, its records the files of the lines summed."""
    figures: dict[str, int | None] = {}
    records: dict[str, None] = {}
    for name, (selects, first) in sums.items():
        total = None
        for line in dossier.lines_of(selects).dated:
            amount = falls_in(line.cost, first, last)
            if amount is not None:
                total = amount + (total or 0)
                records[line.record] = None
        figures[name] = total
    return Row(dossier.id, figures["total"], tuple(records), figures)


def undated_in(dossier: Dossier, selects: Selects) -> Iterator[Missing]:
    """Lines without a period, which no sum over days can take in."""
    for line in dossier.lines_of(selects).undated:
        yield Missing(line.record, f"costs.{line.place}.period")
