"""What an initiative's participants share, who they are, and each one's part by a cost key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from samverkan_cli.model.cost_lines import Line, lines_of, outcome, undated
from samverkan_cli.model.initiative import CostKey, Initiative
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.spread import sum_of
from samverkan_cli.money.keys import Allocation, KeyKind, Terms, allocate
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.lines import DEVELOPMENT, RUNNING, upto, yearly

Of = Literal["utveckling", "drift", "amount", "budget"]


@dataclass(frozen=True, slots=True)
class Shared:
    """The kronor to share; None when the registry holds no line for them.

    `grants` are the part of development paid by grants, `municipal` the part that stands in the
    municipalities' own files; `undated` are lines no sum could take in.
    """

    of: Of
    total: int | None
    grants: int | None = None
    municipal: int | None = None
    undated: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class CostShare:
    """The same kronor by one key or several, side by side."""

    initiative: Initiative
    on: date
    parties: tuple[str, ...]
    shared: Shared
    allocations: tuple[Allocation, ...]
    population_day: date


def active(registry: Registry, initiative: Initiative, day: date) -> tuple[str, ...]:
    """The municipalities that take part on the day, members or not, by id."""
    found = (
        share.municipality_id
        for share in registry.participations_of(initiative.id)
        if share.active_on(day) and is_municipality(registry, share.municipality_id)
    )
    return tuple(sorted(found))


def is_municipality(registry: Registry, organisation: str) -> bool:
    """Whether the party may be a municipality; one whose file cannot be read still pays its part.

    Leaving it out would let the others pay for a spelling mistake.
    """
    found = registry.organisations.get(organisation)
    return found is None or found.kind == "kommun"


def development(registry: Registry, initiative: Initiative, day: date) -> Shared:
    """Outcomes of pre-study and development up to the day, as B5c counts them."""
    lines, selects = tuple(lines_of(registry, initiative)), outcome(*DEVELOPMENT)
    grants = [line for line in lines if line.cost.financing == "bidrag"]
    municipal = [line for line in lines if line.owner]
    return Shared(
        of="utveckling",
        total=upto(lines, selects, day),
        grants=upto(grants, selects, day),
        municipal=upto(municipal, selects, day),
        undated=undated(lines, selects),
    )


def budgeted(registry: Registry, initiative: Initiative) -> Shared:
    """Budget of pre-study and development, whenever it falls; None when there is none."""
    lines = [
        line
        for line in lines_of(registry, initiative)
        if line.cost.basis == "budget" and line.cost.kind in DEVELOPMENT
    ]
    grants = [line.cost.amount for line in lines if line.cost.financing == "bidrag"]
    municipal = [line.cost.amount for line in lines if line.owner]
    return Shared(
        "budget", sum_of(line.cost.amount for line in lines), sum_of(grants), sum_of(municipal)
    )


def running(registry: Registry, initiative: Initiative, day: date) -> Shared:
    """Running costs of the twelve months to the day, as B5d's yearly rate counts them."""
    lines = tuple(lines_of(registry, initiative))
    return Shared("drift", yearly(lines, day), undated=undated(lines, outcome(*RUNNING)))


def terms_of(initiative: Initiative, kind: KeyKind | None, day: date) -> Terms:
    """The initiative's own key, or another kind with the parameters it has; `lika` without one."""
    key = initiative.cost_key or CostKey(kind="lika")
    if kind is not None and kind != key.kind:
        key = key.model_copy(update={"kind": kind})
    return Terms(key, initiative.ref, day)


def assumed(initiative: Initiative, kind: KeyKind | None) -> bool:
    """Whether `lika` stands in for a key that nobody has stated."""
    return kind is None and initiative.cost_key is None


def cost_share(
    registry: Registry,
    initiative: Initiative,
    on: date,
    parties: Sequence[str],
    shared: Shared,
    every_terms: Sequence[Terms],
) -> CostShare | Lack:
    """The allocation by each key, or the first thing that is lacking."""
    allocations = []
    for terms in every_terms:
        found = allocate(registry, terms, shared.total, parties)
        if isinstance(found, Lack):
            return found
        allocations.append(found)
    day = every_terms[0].population_day if every_terms else on
    return CostShare(initiative, on, tuple(parties), shared, tuple(allocations), day)
