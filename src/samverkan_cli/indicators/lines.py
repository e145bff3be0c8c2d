"""An initiative's cost lines, the kinds summed, and the lines no sum could take in."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from samverkan_cli.indicators.result import Missing, Row
from samverkan_cli.indicators.spread import falls_in, sum_of
from samverkan_cli.model.initiative import Cost, Initiative
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

Selects = Callable[[Cost], bool]


class Line(NamedTuple):
    """A cost line with its file and its place in it."""

    record: str
    place: int
    cost: Cost


class Sum(NamedTuple):
    """A named figure: which lines it sums, and over which days."""

    selects: Selects
    span: Span


def outcome(*kinds: str) -> Selects:
    """Selects `utfall` of the kinds."""
    return lambda cost: cost.basis == "utfall" and cost.kind in kinds


def lines_of(registry: Registry, initiative: Initiative) -> Iterator[Line]:
    """The initiative's lines, then the participants'."""
    yield from (Line(initiative.ref, n, cost) for n, cost in enumerate(initiative.costs))
    for share in registry.participations_of(initiative.id):
        yield from (Line(share.ref, n, cost) for n, cost in enumerate(share.costs))


def cost_row(registry: Registry, initiative: Initiative, sums: Mapping[str, Sum]) -> Row:
    """The sums by name; the row's value is `total`, its records the files of the lines summed."""
    figures: dict[str, int | None] = {}
    records: dict[str, None] = {}
    lines = tuple(lines_of(registry, initiative))
    for name, (selects, span) in sums.items():
        found = [
            (line.record, amount)
            for line in lines
            if selects(line.cost)
            and (amount := falls_in(line.cost, span.first, span.last)) is not None
        ]
        figures[name] = sum_of(amount for _, amount in found)
        records |= dict.fromkeys(record for record, _ in found)
    return Row(initiative.id, figures["total"], tuple(records), figures)


def undated(registry: Registry, initiative: Initiative, selects: Selects) -> Iterator[Missing]:
    """Lines without a period, which no sum over days can take in."""
    for line in lines_of(registry, initiative):
        if line.cost.period is None and selects(line.cost):
            yield Missing(line.record, f"costs.{line.place}.period")
