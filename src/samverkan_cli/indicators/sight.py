"""What parts find in a scene's dossiers, kept from one scene to the next and joined by title."""

from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeVar

from samverkan_cli.indicators.dossier import Dossier, Kept
from samverkan_cli.model.period import Span

T = TypeVar("T")
AnyPart = Callable[..., Iterable[T]]  # of a dossier, and of the period when there is one
Key = Callable[[Dossier], Hashable]


@dataclass(frozen=True)
class Cast:
    """The dossiers of a scene by initiative, in order of title, and what is new since the last.

    `changed` holds those that are another dossier, or gone; `reordered` tells whether the others
    have changed places. Scenes are counted by `number`.
    """

    number: int
    dossiers: dict[str, Dossier]
    changed: frozenset[str]
    reordered: bool

    def followed_by(self, dossiers: dict[str, Dossier]) -> "Cast":
        """The dossiers of the next scene."""
        before = self.dossiers
        changed = {key for key, found in dossiers.items() if before.get(key) is not found}
        changed |= before.keys() - dossiers.keys()
        reordered = bool(changed) and [key for key in before if key in dossiers] != [
            key for key in dossiers if key in before
        ]
        return Cast(self.number + 1, dossiers, frozenset(changed), reordered)


NOBODY = Cast(0, {}, frozenset(), reordered=False)


@dataclass(slots=True)
class _Gathered:
    """What a part found, by initiative where it found anything, and all of it in order."""

    by: dict[str, tuple[Any, ...]]
    joined: tuple[Any, ...] | None = None


@dataclass
class Sight:
    """The dossiers as parts of one kind see them.

    In a new scene a part is asked anew only about a dossier that has changed, or for which the
    period is another; and its findings are the very same tuple while nothing else came of it.
    `restless` are those for which every day can be another.
    """

    number: int = -1
    restless: set[str] = field(default_factory=set)
    _seen: dict[str, Kept] = field(default_factory=dict)
    _gathered: dict[AnyPart[Any], _Gathered] = field(default_factory=dict)

    def turned(self, cast: Cast, period: Span | None, key: Key, *, same: bool) -> None:
        """Turn to a scene; `same` when the period is as in the last for all but the restless."""
        if self.number == cast.number and same:
            return
        follows = self.number >= cast.number - 1
        if follows and same:
            suspects: Collection[str] = cast.changed | self.restless
        else:
            suspects = self._seen.keys() | cast.dossiers.keys()
        if cast.reordered or not follows:
            for gathered in self._gathered.values():
                gathered.joined = None
        self.number = cast.number
        self._look_again(cast, self._moved(cast, suspects, key), period)

    def _moved(self, cast: Cast, suspects: Iterable[str], key: Key) -> list[str]:
        """Those of which other things are kept than before, or that are gone."""
        moved = []
        for name in suspects:
            dossier = cast.dossiers.get(name)
            if dossier is None:
                self.restless.discard(name)
                if self._seen.pop(name, None) is not None:
                    moved.append(name)
                continue
            kept = dossier.kept(key(dossier))
            if self._seen.get(name) is not kept:
                self._seen[name] = kept
                moved.append(name)
        return moved

    def _look_again(self, cast: Cast, moved: list[str], period: Span | None) -> None:
        for part, gathered in self._gathered.items():
            for name in moved:
                found = self._found(cast, name, part, period) if name in self._seen else ()
                if found != gathered.by.get(name, ()):
                    gathered.joined = None
                    gathered.by.pop(name, None)
                    if found:
                        gathered.by[name] = found

    def _found(self, cast: Cast, name: str, part: AnyPart[T], period: Span | None) -> tuple[T, ...]:
        kept = self._seen[name]
        found = kept.get(part)
        if found is None:
            dossier = cast.dossiers[name]
            found = tuple(part(dossier) if period is None else part(dossier, period))
            kept[part] = found
        return found

    def all(self, cast: Cast, period: Span | None, part: AnyPart[T]) -> tuple[T, ...]:
        """What the part finds in every dossier."""
        gathered = self._gathered.get(part)
        if gathered is None:
            every = ((name, self._found(cast, name, part, period)) for name in self._seen)
            gathered = _Gathered({name: found for name, found in every if found})
            self._gathered[part] = gathered
        if gathered.joined is None:
            by = gathered.by
            gathered.joined = tuple(
                chain.from_iterable(by[name] for name in cast.dossiers if name in by)
            )
        return gathered.joined
