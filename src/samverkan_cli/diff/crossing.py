"""Where two branches touch the same thing: the same field, or a record of the same id."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from samverkan_cli.diff.change import Change
from samverkan_cli.model.identity import new_name
from samverkan_cli.model.noun import Part

Place = tuple[str, tuple[str, ...]]  # a record and the stable path in it


@dataclass(frozen=True, slots=True)
class Crossing:
    """A place that several branches change, each in its own way; a record when `path` is empty."""

    record: str
    path: tuple[str, ...]
    sides: tuple[tuple[str, Change], ...]


def crossings(branches: Mapping[str, Sequence[Change]]) -> tuple[Crossing, ...]:
    """The places at least two branches change, by record and path.

    A branch that takes away what another changes inside of it counts; the same change made in both
    does not, since it merges by itself. What is in a record that meets whole is not told again.
    """
    touched: dict[Place, dict[str, Change]] = defaultdict(dict)
    for branch, changes in branches.items():
        for change in changes:
            touched[change.record, _path(change)][branch] = change
    every = (_at(place, touched) for place in sorted(touched))
    found = [crossing for crossing in every if crossing is not None]
    whole = {crossing.record for crossing in found if not crossing.path}
    return tuple(c for c in found if not c.path or c.record not in whole)


def joined(found: Iterable[Crossing]) -> tuple[Crossing, ...]:
    """Crossings of one place as one, with every side once."""
    sides: dict[Place, dict[str, Change]] = defaultdict(dict)
    for crossing in found:
        for branch, change in crossing.sides:
            sides[crossing.record, crossing.path].setdefault(branch, change)
    return tuple(
        Crossing(record, path, tuple(sorted(of_place.items(), key=lambda side: side[0])))
        for (record, path), of_place in sorted(sides.items())
    )


def _path(change: Change) -> tuple[str, ...]:
    """The place; a new item by what would make another branch's the same."""
    if change.kind != "added" or not isinstance(change.after, Part) or not change.path:
        return change.path
    return (*change.path[:-1], new_name(change.after))


def _at(place: Place, touched: Mapping[Place, Mapping[str, Change]]) -> Crossing | None:
    record, path = place
    sides = dict(touched[place])
    for branch, change in _around(place, touched):
        sides.setdefault(branch, change)
    if len({change.fingerprint for change in sides.values()}) < 2:
        return None
    return Crossing(record, path, tuple(sorted(sides.items(), key=lambda side: side[0])))


def _around(
    place: Place, touched: Mapping[Place, Mapping[str, Change]]
) -> Iterator[tuple[str, Change]]:
    """What other branches do to the record or list item the place lies in."""
    record, path = place
    for end in range(len(path)):
        for branch, change in touched.get((record, path[:end]), {}).items():
            if change.kind in ("added", "removed", "unreadable"):
                yield branch, change
