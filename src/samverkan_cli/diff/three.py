"""Three versions of one record: the steps that bring to ours what the other side changed.

A step that meets a change of ours in the same place is a clash. Items of lists are the same by what
identifies them (`model.identity`); order and layout are no change, but for a decided order.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from pydantic.fields import FieldInfo

from samverkan_cli.model.identity import matched, name_of, new_name
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.records import PlaceInOrder


class Missing:
    """Stands where a version has nothing."""


NOTHING = Missing()


class Clash(NamedTuple):
    """What stood there, what ours has and what theirs has."""

    base: object
    ours: object
    theirs: object


@dataclass(frozen=True, slots=True)
class Step:
    """One edit of ours: `keys` lead to the place there, `theirs` to the value in the other version.

    `put` takes away what theirs does not have; `insert` and `remove` are of items in lists.
    """

    action: Literal["put", "insert", "remove"]
    keys: Keys
    theirs: Keys
    path: tuple[str, ...]
    clash: Clash | None


class Here(NamedTuple):
    """Where the walk stands in ours and theirs, and the path that people read."""

    ours: Keys = ()
    theirs: Keys = ()
    path: tuple[str, ...] = ()

    def at(self, name: str, ours: str | int, theirs: str | int) -> "Here":
        """One step further in."""
        return Here((*self.ours, ours), (*self.theirs, theirs), (*self.path, name))


def steps(base: Noun | None, ours: Noun, theirs: Noun) -> tuple[Step, ...]:
    """What the other side changed and ours lacks; None for a base where the record is new."""
    return tuple(_part(base, ours, theirs, Here()))


def _part(base: Part | None, ours: Part, theirs: Part, here: Here) -> Iterator[Step]:
    for name, about in type(ours).model_fields.items():
        was = _default(about) if base is None else getattr(base, name)
        key = about.alias or name
        at = here.at(key, key, key)
        yield from _value(was, getattr(ours, name), getattr(theirs, name), at)


def _default(about: FieldInfo) -> object:
    return NOTHING if about.is_required() else about.get_default(call_default_factory=True)


def _value(base: object, ours: object, theirs: object, here: Here) -> Iterator[Step]:
    if theirs in (ours, base):
        return
    if isinstance(ours, Part) and isinstance(theirs, Part):
        yield from _part(base if isinstance(base, Part) else None, ours, theirs, here)
    elif isinstance(ours, dict) and isinstance(theirs, dict) and (ours or base):
        yield from _entries(base if isinstance(base, dict) else {}, ours, theirs, here)
    elif isinstance(ours, tuple) and isinstance(theirs, tuple) and _by_item(base, ours, theirs):
        yield from _items(base if isinstance(base, tuple) else (), ours, theirs, here)
    else:
        yield _step("put", here, base, ours, theirs)


def _step(
    action: Literal["put", "insert", "remove"], here: Here, base: object, ours: object,
    theirs: object,
) -> Step:  # fmt: skip
    clash = None if ours == base else Clash(base, ours, theirs)
    return Step(action, here.ours, here.theirs, here.path, clash)


def _entries(
    base: Mapping[str, object], ours: Mapping[str, object], theirs: Mapping[str, object], here: Here
) -> Iterator[Step]:
    for key in dict.fromkeys((*theirs, *base)):
        was, our, their = (version.get(key, NOTHING) for version in (base, ours, theirs))
        yield from _value(was, our, their, here.at(key, key, key))


def _by_item(base: object, ours: tuple[object, ...], theirs: tuple[object, ...]) -> bool:
    """Whether lists are compared item by item: not when one is empty, nor when their order counts.

    Two orders of one meeting have no order between them; one that only one side made stands.
    """
    if not (ours or base) or (ours == base and not theirs):
        return False
    orders = [_order(version) for version in (base, ours, theirs)]
    return not orders[2] or orders[2] in orders[:2]


def _order(places: object) -> list[str]:
    listed = places if isinstance(places, tuple) else ()
    return [place.initiative for place in listed if isinstance(place, PlaceInOrder)]


def _items(
    base: tuple[object, ...], ours: tuple[object, ...], theirs: tuple[object, ...], here: Here
) -> Iterator[Step]:
    to_ours = {i: j for i, j in matched(base, ours) if i is not None and j is not None}
    to_theirs = {i: j for i, j in matched(base, theirs) if i is not None and j is not None}
    for i, was in enumerate(base):
        o, t = to_ours.get(i), to_theirs.get(i)
        yield from _known(was, (ours, o), (theirs, t), here.at(name_of(was), -1, -1))
    new = [j for j in range(len(ours)) if j not in to_ours.values()]
    known = {new_name(ours[j]): j for j in new}
    for t, item in enumerate(theirs):
        if t not in to_theirs.values():
            o = known.get(new_name(item))
            yield from _new((ours, o), (theirs, t), here.at(name_of(item), -1, -1))


Item = tuple[tuple[object, ...], int | None]


def _known(was: object, ours: Item, theirs: Item, at: Here) -> Iterator[Step]:
    """An item that was there before; either side may have taken it away."""
    (our, o), (their, t) = ours, theirs
    if t is None:
        if o is not None:
            yield _step("remove", _moved(at, o, -1), was, our[o], NOTHING)
    elif o is not None:
        yield from _value(was, our[o], their[t], _moved(at, o, t))
    elif their[t] != was:
        yield _step("insert", _moved(at, _place(our, their[t]), t), was, NOTHING, their[t])


def _new(ours: Item, theirs: Item, at: Here) -> Iterator[Step]:
    """An item that the other side added; ours may have added the same."""
    (our, o), (their, t) = ours, theirs
    assert t is not None
    if o is None:
        yield _step("insert", _moved(at, _place(our, their[t]), t), NOTHING, NOTHING, their[t])
        return
    both = _moved(at, o, t)
    found = tuple(_value(NOTHING, our[o], their[t], both))
    if any(step.clash for step in found):  # whole, so that no side is given the other's words
        found = (_step("put", both, NOTHING, our[o], their[t]),)
    yield from found


def _moved(at: Here, ours: int, theirs: int) -> Here:
    return Here((*at.ours[:-1], ours), (*at.theirs[:-1], theirs), at.path)


def _place(ours: Sequence[object], item: object) -> int:
    """Where a new item goes: by its date in a list that follows its dates, else last."""
    days = [getattr(each, "date", None) for each in (*ours, item)]
    known = [day for day in days if isinstance(day, date)]
    if len(known) < len(days) or known[:-1] != sorted(known[:-1]):
        return len(ours)
    return bisect_right(known[:-1], known[-1])
