"""What a measure looks at: a cooperation as it was known on a day, initiative by initiative."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import is_
from typing import TypeVar

from samverkan_cli.indicators.dossier import Dossier, Folder, Kept
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.cost_lines import Selects
from samverkan_cli.model.initiative import Initiative
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
    def _by_period(self) -> dict[Span, list[tuple[Dossier, Kept]]]:
        return {}

    def all(self, part: Part[T]) -> list[T]:
        """What a part finds in every dossier, as it stands on the day."""
        found: list[T] = []
        for dossier, kept in self._always:
            try:
                found += kept[part]
            except KeyError:
                kept[part] = tuple(part(dossier))
                found += kept[part]
        return found

    def all_in(self, period: Span, part: PartInPeriod[T]) -> list[T]:
        """What a part finds in every dossier for a period that ends on the day.

        A part asks of the period whether days lie before, in or after it, and nothing else.
        """
        if period not in self._by_period:
            backwards = period.last < period.first
            self._by_period[period] = [
                (d, d.kept((d.turns.place(period.first), backwards))) for d in self.dossiers
            ]
        return _found(self._by_period[period], period, part)

    def all_over(
        self, period: Span, part: PartInPeriod[T], selects: Selects, firsts: tuple[date, ...]
    ) -> list[T]:
        """As `all_in` for a part that divides some cost lines over days.

        Over those from each of some first days to the last of the period.
        """
        backwards = period.last < period.first
        kept = []
        for dossier in self.dossiers:
            turns = dossier.lines_of(selects).turns
            places = [turns.place_by_day(first) for first in firsts]
            key = turns.until_by_day(period.last), backwards, *places
            kept.append((dossier, dossier.kept(key)))
        return _found(kept, period, part)


def _found(among: list[tuple[Dossier, Kept]], period: Span, part: PartInPeriod[T]) -> list[T]:
    found: list[T] = []
    for dossier, kept in among:
        try:
            found += kept[part]
        except KeyError:
            kept[part] = tuple(part(dossier, period))
            found += kept[part]
    return found


class Memory:
    """The folders of the last registry looked at, with what was found in them.

    In another version of it a folder is the same as long as its files are, and the parties' kinds
    and names.
    """

    def __init__(self) -> None:
        self._parties: Parties = {}
        self._folders: dict[int, Folder] = {}  # by the identity of the initiative they hold

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
        found = [self._folder_of(registry, i) for i in registry.initiatives_in(collaboration)]
        self._folders = {id(folder.initiative): folder for folder in found}
        return found

    def _folder_of(self, registry: Registry, initiative: Initiative) -> Folder:
        known = self._folders.get(id(initiative))
        shares = registry.participations.get(known.id if known else initiative.id, {})
        if known and (known.by_id is shares or _same(known.by_id, shares)):
            return known
        return Folder(initiative, shares, registry.municipal_shares(initiative.id))


def _same(one: Mapping[str, Participation], other: Mapping[str, Participation]) -> bool:
    return len(one) == len(other) and all(map(is_, one.values(), other.values()))
