"""The scenes of one registry after another, which share what did not change between them."""

from collections.abc import Mapping
from datetime import date

from samverkan_cli.indicators.dossier import Folder
from samverkan_cli.indicators.scene import Scene, Seen
from samverkan_cli.indicators.sight import NOBODY, Cast
from samverkan_cli.indicators.written import alike
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry

Parties = Mapping[str, tuple[str, str]]  # kind and displayed name by id


class Memory:
    """The folders of the last registry looked at, with what was found in them.

    In another version of it a folder is the same as long as what is measured in its files is, and
    the parties' kinds and names.
    """

    def __init__(self) -> None:
        self._registry = Registry()
        self._parties: Parties = {}
        self._order: _Order | None = None
        self._folders: dict[str, Folder] = {}  # of the cooperation's initiatives, by title
        self._cast: Cast = NOBODY
        self._seen = Seen()

    def scene(self, registry: Registry, collaboration: Collaboration, day: date) -> Scene:
        """The cooperation as it was known on the day."""
        self._turn_to(registry, collaboration.id)
        known = ((key, folder.known_on(day)) for key, folder in self._folders.items())
        self._cast = self._cast.followed_by({key: found for key, found in known if found})
        members = registry.municipalities_on(collaboration, day)
        return Scene(registry, collaboration, day, members, self._cast, self._seen)

    def _turn_to(self, registry: Registry, collaboration: str) -> None:
        before, self._registry = self._registry, registry
        if registry.organisations is not before.organisations:
            every = registry.organisations.items()
            parties = {key: (party.kind, party.label) for key, party in every}
            if parties != self._parties:
                self._parties, self._folders = parties, {}
        order = _Order.of(registry, collaboration, self._order)
        new = _other(registry.initiatives, before.initiatives)
        new |= _other(registry.participations, before.participations)
        if order is self._order and self._folders:
            for key in new & self._folders.keys():
                self._folders[key] = self._folder_of(registry, key)
        else:
            self._order = order
            new |= set(order.ids) - self._folders.keys()
            self._folders = {
                key: self._folder_of(registry, key) if key in new else self._folders[key]
                for key in order.ids
            }

    def _folder_of(self, registry: Registry, key: str) -> Folder:
        initiative, shares = registry.initiatives[key], registry.participations.get(key, {})
        known = self._folders.get(key)
        if known and alike(known.initiative, initiative) and _same(known.by_id, shares):
            return known
        return Folder(initiative, shares, registry.municipal_shares(key), known)


def _other(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    """The names under which something else stands than before, or nothing any more."""
    if now is before:
        return set()
    found = {key for key, value in now.items() if before.get(key) is not value}
    return found | (before.keys() - now.keys())


def _same(one: Mapping[str, Participation], other: Mapping[str, Participation]) -> bool:
    if one is other:
        return True
    return list(one) == list(other) and all(map(alike, one.values(), other.values()))


class _Order:
    """A cooperation's initiatives by title; the next registry mostly has the same."""

    def __init__(self, registry: Registry, collaboration: str) -> None:
        self.collaboration = collaboration
        self.default = registry.settings.collaboration if registry.settings else None
        self.initiatives = registry.initiatives
        self.ids = tuple(found.id for found in registry.initiatives_in(collaboration))

    @classmethod
    def of(cls, registry: Registry, collaboration: str, before: "_Order | None") -> "_Order":
        """The order in a registry, given that in the one before."""
        default = registry.settings.collaboration if registry.settings else None
        asked_the_same = before and (before.collaboration, before.default) == (
            collaboration,
            default,
        )
        if before and asked_the_same and before._holds_for(registry.initiatives):
            before.initiatives = registry.initiatives
            return before
        return cls(registry, collaboration)

    def _holds_for(self, initiatives: Mapping[str, Initiative]) -> bool:
        """Whether there are the same initiatives, with the same titles and cooperations."""
        if initiatives is self.initiatives:
            return True
        if initiatives.keys() != self.initiatives.keys():
            return False
        pairs = ((now, self.initiatives[key]) for key, now in initiatives.items())
        return all(
            now is then or (now.title, now.collaboration) == (then.title, then.collaboration)
            for now, then in pairs
        )
