"""The cost lines of an initiative: its own, then its participants'."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from samverkan_cli.model.initiative import Cost, Initiative
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry

Selects = Callable[[Cost], bool]


class Line(NamedTuple):
    """A cost line, its file, its place in it, and the municipality when the file is its own."""

    record: str
    place: int
    cost: Cost
    owner: str | None

    @property
    def party(self) -> str | None:
        """Whose books the cost is in."""
        return self.cost.organisation or self.owner


def lines_of(registry: Registry, initiative: Initiative) -> Iterator[Line]:
    """The initiative's lines, then the participants'."""
    return lines_among(initiative, registry.participations_of(initiative.id))


def lines_among(initiative: Initiative, shares: Iterable[Participation]) -> Iterator[Line]:
    """The lines of an initiative, then those of its participants."""
    yield from (Line(initiative.ref, n, cost, None) for n, cost in enumerate(initiative.costs))
    for share in shares:
        for n, cost in enumerate(share.costs):
            yield Line(share.ref, n, cost, share.municipality_id)


def outcome(*kinds: str) -> Selects:
    """Selects `utfall` of the kinds."""
    return lambda cost: cost.basis == "utfall" and cost.kind in kinds


def undated(lines: Iterable[Line], selects: Selects) -> tuple[Line, ...]:
    """The lines without a period, which no sum over days can take in."""
    return tuple(line for line in lines if line.cost.period is None and selects(line.cost))
