"""Benefits: what was to come of it, what has, what is late, what nobody answers for."""

from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Benefit, Initiative
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.shared import Shared, development, running


@dataclass(frozen=True, slots=True)
class Tracked:
    """A benefit and where it stands; `municipality` when it is that municipality's own."""

    record: str
    place: int
    municipality: str | None
    benefit: Benefit
    on: date

    @property
    def realised(self) -> bool:
        """Whether an outcome has been stated; whether it is enough is for people to judge."""
        return self.benefit.outcome is not None

    @property
    def overdue(self) -> bool:
        """Due before the day, without an outcome."""
        return not self.realised and self.benefit.due is not None and self.benefit.due < self.on

    @property
    def unowned(self) -> bool:
        """Nobody answers for it."""
        return self.benefit.responsible is None


@dataclass(frozen=True, slots=True)
class InitiativeBenefits:
    """An initiative's benefits beside its costs; the two are never netted."""

    initiative: Initiative
    benefits: tuple[Tracked, ...]
    development: Shared
    running: Shared


def benefits_in(
    registry: Registry, collaboration: Collaboration, on: date
) -> tuple[InitiativeBenefits, ...]:
    """The cooperation's initiatives by title, also those without any stated benefit."""
    found = registry.initiatives_in(collaboration.id)
    return tuple(benefits_of(registry, initiative, on) for initiative in found)


def benefits_of(registry: Registry, initiative: Initiative, on: date) -> InitiativeBenefits:
    """The initiative's benefits, then its participants' own."""
    tracked = [
        Tracked(initiative.ref, n, None, benefit, on)
        for n, benefit in enumerate(initiative.benefits)
    ]
    for share in registry.participations_of(initiative.id):
        tracked += [
            Tracked(share.ref, n, share.municipality_id, benefit, on)
            for n, benefit in enumerate(share.benefits)
        ]
    return InitiativeBenefits(
        initiative, tuple(tracked),
        development(registry, initiative, on), running(registry, initiative, on),
    )  # fmt: skip
