"""Names for sentences: of both versions, the later one first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Known:
    """Two versions of a registry, asked for what things are called."""

    base: Registry
    head: Registry

    def _both(self) -> Iterator[Registry]:
        yield self.head
        yield self.base

    def organisation(self, key: str) -> str:
        """What people call the organisation; its id when neither version knows it."""
        for registry in self._both():
            if key in registry.organisations:
                return registry.organisations[key].label
        return key

    def initiative(self, key: str) -> Initiative | None:
        """The initiative with the id, or that had it before."""
        found = next((r.initiatives[key] for r in self._both() if key in r.initiatives), None)
        every = self.head.initiatives.values() if found is None else ()
        return found or next((one for one in every if key in one.former_ids), None)

    def title(self, key: str) -> str:
        """The initiative's title; its id when neither version knows it."""
        found = self.initiative(key)
        return found.title if found else key

    def collaboration(self, key: str | None) -> Collaboration | None:
        """The cooperation with the id."""
        for registry in self._both():
            if key is not None and key in registry.collaborations:
                return registry.collaborations[key]
        return None

    def collaboration_of(self, initiative: Initiative) -> Collaboration | None:
        """The cooperation an initiative belongs to."""
        return self.collaboration(self.head.collaboration_of(initiative))

    def model(self, key: str) -> QualificationModel | None:
        """The model version with the id."""
        return next((r.models[key] for r in self._both() if key in r.models), None)

    def body(self, key: str, collaboration: Collaboration | None) -> str:
        """A deciding body: the group's name, the organisation's, else the text itself."""
        group = collaboration.group(key) if collaboration else None
        return group.name if group else self.organisation(key)

    def has_started(self, initiative: str, day: date) -> bool:
        """Whether the initiative had started on the day."""
        found = self.initiative(initiative)
        start = self.head.start_of(found) if found else None
        return start is not None and start.day <= day
