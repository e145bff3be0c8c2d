"""What a measure looks at: a cooperation as it was known on a day, initiative by initiative."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from samverkan_cli.indicators.dossier import Dossier, Folder, Kept
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

T = TypeVar("T")
Part = Callable[[Dossier], Iterable[T]]
PartInPeriod = Callable[[Dossier, Span], Iterable[T]]
Parties = Mapping[str, tuple[str, str]]  # kind and displayed name by id


@dataclass(frozen=True)
class Scene:
    """The cooperation's own initiatives that were known on a day, by title; nothing dated later.

    What a measure takes from an initiative is a *part*: a function of the dossier, and of the
    period where it asks for one. It is kept with the dossier, so that the same is not found twice.
    """

    registry: Registry
    collaboration: Collaboration
    day: date
    dossiers: tuple[Dossier, ...]

    @cached_property
    def members(self) -> tuple[str, ...]:
        """V: the municipalities that are members on the day, by name."""
        return self.registry.municipalities_on(self.collaboration, self.day)

    @cached_property
    def _always(self) -> list[tuple[Dossier, Kept]]:
        return [(dossier, dossier.kept(None)) for dossier in self.dossiers]

    @cached_property
    def _by_period(self) -> dict[tuple[Span, bool], list[tuple[Dossier, Kept]]]:
        return {}

    def all(self, part: Part[T]) -> list[T]:
        """What a part finds in every dossier, as it stands on the day."""
        found: list[T] = []
        for dossier, kept in self._always:
            if part not in kept:
                kept[part] = tuple(part(dossier))
            found += kept[part]
        return found

    def all_in(self, period: Span, part: PartInPeriod[T], *, by_day: bool = False) -> list[T]:
        """What a part finds in every dossier for a period that ends on the day.

        `by_day` for a part that divides amounts over days and does not only ask what lies in it.
        """
        found: list[T] = []
        for dossier, kept in self._kept_for(period, by_day):
            if part not in kept:
                kept[part] = tuple(part(dossier, period))
            found += kept[part]
        return found

    def _kept_for(self, period: Span, by_day: bool) -> list[tuple[Dossier, Kept]]:
        key = period, by_day
        if key not in self._by_period:
            self._by_period[key] = [
                (d, d.kept(d.turns.place_by_day(period) if by_day else d.turns.place(period)))
                for d in self.dossiers
            ]
        return self._by_period[key]


class Memory:
    """The folders of one registry or of many versions of it, with what was found in them.

    A folder is the same as long as its files are, and the parties' kinds and names.
    """

    def __init__(self) -> None:
        self._parties: Parties = {}
        self._folders: dict[str, Folder] = {}

    def scene(self, registry: Registry, collaboration: Collaboration, day: date) -> Scene:
        """The cooperation as it was known on the day."""
        parties: Parties = {
            key: (party.kind, party.label) for key, party in registry.organisations.items()
        }
        if parties != self._parties:
            self._parties, self._folders = parties, {}
        found = self._folders_of(registry, collaboration.id)
        known = (folder.known_on(day) for folder in found)
        return Scene(registry, collaboration, day, tuple(d for d in known if d is not None))

    def _folders_of(self, registry: Registry, collaboration: str) -> list[Folder]:
        found = []
        for initiative in registry.initiatives_in(collaboration):
            shares = registry.participations.get(initiative.id, {})
            folder = self._folders.get(initiative.id)
            if folder is None or folder.initiative is not initiative or not _same(folder, shares):
                municipal = registry.municipal_shares(initiative.id)
                folder = Folder(initiative, tuple(shares.values()), municipal)
                self._folders[initiative.id] = folder
            found.append(folder)
        return found


def _same(folder: Folder, shares: Mapping[str, Participation]) -> bool:
    if len(shares) != len(folder.shares):
        return False
    return all(a is b for a, b in zip(folder.shares, shares.values(), strict=True))
