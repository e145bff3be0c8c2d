"""The rows of the tidy tables: a registry walked once, each row with its file and line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.tidy import SOURCES, Held, Source
from samverkan_cli.views.tidy_tables import (
    RECORDS,
    Place,
    has_table,
    own_values,
    places,
    tables,
)

Value = str | int | bool | date | Fraction | None
Row = tuple[Value, ...]
Rows = Mapping[str, list[Row]]
PlaceOf = Callable[[str, Keys], tuple[str, int]]


@dataclass(frozen=True)
class Carried:
    """What every row of a record repeats: its reference, whether it is made up, whose it is."""

    record: str
    example: bool
    owners: Mapping[str, str | None]


def rows(
    registry: Registry, known: Registry, place_of: PlaceOf, only: str | None = None
) -> dict[str, list[Row]]:
    """The rows of every table but the computed, by record and then as they stand in the file.

    `known` is the registry with only what had happened by a day; the whole one says where in its
    file each thing stands. `only` leaves out what belongs to another cooperation than that one.
    """
    found: dict[str, list[Row]] = {name: [] for name in tables()}
    whole = {record.ref: record for record in registry.records()}
    for record in sorted(known.records(), key=lambda record: record.ref):
        source = next(source for source in SOURCES if type(record) is source.noun)
        carried = _carried(registry, source, record)
        if only is None or carried.owners.get("collaboration", only) == only:
            _record(found, source, carried, whole[record.ref], record, place_of)
    return found


def _carried(registry: Registry, source: Source, record: Noun) -> Carried:
    owners: dict[str, str | None] = dict.fromkeys(source.owners)
    if "initiative" in owners:
        owners["initiative"] = of = record.ref.split("/")[1]
        initiative = registry.initiatives.get(of)
        owners["collaboration"] = registry.collaboration_of(initiative) if initiative else None
    elif "collaboration" in owners:
        owners["collaboration"] = getattr(record, "collaboration", None)
    for own in source.owners[-1:]:
        owners[own] = record.id
    return Carried(record.ref, registry.is_example(record), owners)


def _record(
    found: dict[str, list[Row]], source: Source, carried: Carried, whole: Noun, record: Noun,
    place_of: PlaceOf,
) -> None:  # fmt: skip
    path, line = place_of(record.ref, ())
    lead = (record.ref, path, line, carried.example)
    found[RECORDS].append((*lead, carried.owners.get("collaboration"), source.table))
    if has_table(source):
        owners = carried.owners.values()
        found[source.table].append((*lead, *owners, *_values(own_values(source), record)))
    for place in places(source):
        _list(found, place, carried, whole, record, (), (), place_of)


def _list(
    found: dict[str, list[Row]], place: Place, carried: Carried, whole: Any, part: Any,
    keys: Keys, ups: Sequence[str | int], place_of: PlaceOf,
) -> None:  # fmt: skip
    below = place.below
    owners = tuple(carried.owners.get(name) for name in tables()[place.table].owners)
    inside = _reached(part, below.steps)
    for step, was, item in _steps(_reached(whole, below.steps), inside):
        there = (*keys, *below.keys, step)
        lead = (carried.record, *place_of(carried.record, there), carried.example)
        row = (*lead, *owners, *ups, step, *_values(below.shape.held, item))
        found[place.table].append(row)
        for inner in place.inner:
            _list(found, inner, carried, was, item, there, (*ups, step), place_of)


def _reached(part: Any, steps: Sequence[str]) -> Any:
    for step in steps:
        part = getattr(part, step) if part is not None else None
    return part


def _steps(whole: Any, known: Any) -> Iterator[tuple[str | int, Any, Any]]:
    """Each item with its place in the file, which is another when earlier ones are not yet known.

    What is left out of a list leaves the rest as the very same objects; else every one is there.
    """
    if not known:
        return
    if isinstance(known, dict):
        yield from ((key, whole[key], item) for key, item in known.items())
    elif len(known) == len(whole):
        yield from ((n, was, item) for n, (was, item) in enumerate(zip(whole, known, strict=True)))
    else:
        left = iter(enumerate(whole))
        for item in known:
            yield next((n, was, item) for n, was in left if was is item)


def _values(held: Sequence[Held], part: Any) -> Iterator[Value]:
    """The values of a row's columns, in their order."""
    for one in held:
        value = _reached(part, one.steps)
        if len(one.columns) > 1:
            yield from _days(value)
        else:
            yield value


def _days(span: Span | None) -> tuple[str | None, date | None, date | None]:
    return (span.text, span.first, span.last) if span else (None, None, None)
