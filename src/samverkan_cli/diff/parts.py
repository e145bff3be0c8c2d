"""Two versions of a part, field by field: order, layout and comments are no change."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from samverkan_cli.diff.change import Change, Neutral, Side
from samverkan_cli.model.identity import Pair, matched, name_of
from samverkan_cli.model.noun import Part
from samverkan_cli.model.records import PlaceInOrder, Waiver

NOTHING: tuple[object, ...] = (None, (), {})
LINKS = frozenset({"Initiative.related", "PlaceInOrder.initiative", "Waiver.record"})
FOLDER = "initiatives/"  # before an initiative's id in a reference


@dataclass(frozen=True, slots=True)
class Here:
    """Where the walk stands: both sides, the stable path, the parts around, and renamed ids."""

    base: Side
    head: Side
    path: tuple[str, ...] = ()
    within: tuple[Part, ...] = ()
    renamed: Mapping[str, str] | None = None

    def at(self, name: str, base_key: str | int, head_key: str | int) -> "Here":
        """One step further in."""
        return replace(
            self,
            base=Side(self.base.record, (*self.base.keys, base_key)),
            head=Side(self.head.record, (*self.head.keys, head_key)),
            path=(*self.path, name),
        )


def part_changes(before: Part, after: Part, here: Here) -> Iterator[Change]:
    """What differs between two versions of the same part."""
    inside = replace(here, within=(*here.within, after))
    for field, about in type(after).model_fields.items():
        old, new = getattr(before, field), getattr(after, field)
        key = about.alias or field
        label = f"{type(after).__name__}.{key}"
        if _now(old, label, here) != _now(new, label, here):
            yield from _value(old, new, label, inside.at(key, key, key))


def _now(value: object, label: str, here: Here) -> object:
    """A value with the ids that initiatives have now, where it names any."""
    if not here.renamed or label not in LINKS:
        return value
    if isinstance(value, tuple):
        return tuple(_now(each, label, here) for each in value)
    return _as_now(value, here.renamed) if isinstance(value, str) else value


def _as_now(link: str, renamed: Mapping[str, str]) -> str:
    """`e-arkiv` or `initiatives/e-arkiv/participation/vara` under the initiative's id now."""
    start, slash, rest = link.removeprefix(FOLDER).partition("/")
    now = renamed.get(start, start) + slash + rest
    return FOLDER + now if link.startswith(FOLDER) else now


def _value(old: object, new: object, label: str, here: Here) -> Iterator[Change]:
    old, new = _without_absence(old, new), _without_absence(new, old)
    if isinstance(old, Part) and isinstance(new, Part):
        yield from part_changes(old, new, here)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield from _items(old, new, label, here)
    elif isinstance(old, dict) and isinstance(new, dict):
        yield from _entries(old, new, label, here)
    else:
        yield _change(old, new, label, here)


def _without_absence(value: object, other: object) -> object:
    """A missing part whose fields are all optional is the same as an empty one."""
    if value is None and isinstance(other, Part):
        needed = any(about.is_required() for about in type(other).model_fields.values())
        return value if needed else type(other)()
    return value


def _items(
    old: tuple[object, ...], new: tuple[object, ...], label: str, here: Here
) -> Iterator[Change]:
    pairs = matched(_links(old, label, here), _links(new, label, here))
    names: Counter[str] = Counter()
    if new and isinstance(new[0], PlaceInOrder):
        yield from _reordered(old, new, pairs, label, here)
    for i, j in pairs:
        was, now = (None if i is None else old[i]), (None if j is None else new[j])
        name = name_of(now if was is None else was)
        names[name] += 1
        name += f"#{names[name]}" if names[name] > 1 else ""
        step = here.at(name, -1 if i is None else i, -1 if j is None else j)
        if isinstance(was, Part) and isinstance(now, Part):
            yield from part_changes(was, now, step)
        elif _now(was, label, here) != _now(now, label, here):
            yield _change(was, now, label, step)


def _links(items: tuple[object, ...], label: str, here: Here) -> tuple[object, ...]:
    """The items with the ids their initiatives have now."""
    if not here.renamed:
        return items
    return tuple(_link(item, label, here) for item in items)


def _link(item: object, label: str, here: Here) -> object:
    if isinstance(item, PlaceInOrder):
        return item.model_copy(
            update={"initiative": _now(item.initiative, "PlaceInOrder.initiative", here)}
        )
    if isinstance(item, Waiver):
        return item.model_copy(update={"record": _now(item.record, "Waiver.record", here)})
    return _now(item, label, here)


def _reordered(
    old: tuple[object, ...], new: tuple[object, ...], pairs: list[Pair], label: str, here: Here
) -> Iterator[Change]:
    """The one list whose order has meaning: the decided order of those that stayed in it."""
    kept = [i for i, j in pairs if i is not None and j is not None]
    if kept != sorted(kept):
        was, now = _order(old), _order(new)
        path = (*here.path, "order")
        yield Change("changed", here.base, here.head, was, now, path, label, here.within)


def _order(places: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(place.initiative for place in places if isinstance(place, PlaceInOrder))


def _entries(
    old: Mapping[str, object], new: Mapping[str, object], label: str, here: Here
) -> Iterator[Change]:
    for key in (*new, *(key for key in old if key not in new)):
        was, now = old.get(key), new.get(key)
        if was != now:
            yield from _value(was, now, label, here.at(key, key, key))


def _change(old: object, new: object, label: str, here: Here) -> Change:
    kind: Neutral = "added" if old in NOTHING else "removed" if new in NOTHING else "changed"
    return Change(
        kind,
        None if kind == "added" else here.base,
        None if kind == "removed" else here.head,
        None if kind == "added" else old,
        None if kind == "removed" else new,
        here.path,
        label,
        here.within,
    )
