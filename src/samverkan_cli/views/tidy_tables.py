"""Every tidy table there is, with its columns, keys and what they refer to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from samverkan_cli.model.noun import Part
from samverkan_cli.status import STATUSES
from samverkan_cli.views.tidy import (
    LEAD,
    SOURCES,
    Below,
    Column,
    Held,
    Shape,
    Source,
    shape_of,
)

RECORDS, COMPUTED = "records", "computed_initiatives"
REFERS = {  # kind of record → its table and the column that holds its id
    "organisations": "organisation",
    "collaborations": "collaboration",
    "models": "model",
    "initiatives": "initiative",
}
_OWNERS = (
    "organisation", "collaboration", "model", "initiative", "municipality", "assessment",
    "prioritisation", "survey",
)  # fmt: skip
_MEANT = {owner: kind for kind, owner in REFERS.items()} | {"municipality": "organisations"}


@dataclass(frozen=True, slots=True)
class Foreign:
    """Columns of a table that are the key of a row in another."""

    fields: tuple[str, ...]
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TidyTable:
    """A table: `told` is its key among the descriptions, `owners` the ids its rows carry."""

    name: str
    told: str
    owners: tuple[str, ...]
    ups: tuple[str, ...]
    columns: tuple[Column, ...]
    primary: tuple[str, ...]
    foreign: tuple[Foreign, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A list in a kind of record: the table its items go to, and what leads there."""

    table: str
    below: Below
    ups: tuple[str, ...]
    parent: str
    inner: tuple["Place", ...]


@cache
def places(source: Source) -> tuple[Place, ...]:
    """The lists of a kind of record, each with the lists in its items."""
    return tuple(_places(shape_of(source.noun), source.prefix, (), source.table))


def _places(shape: Shape, prefix: str, ups: tuple[str, ...], parent: str) -> Iterator[Place]:
    for below in shape.below:
        key = "_".join(below.keys)
        shared = not ups and (key, below.of) in _shared()
        name = f"{prefix}_{key}" if prefix and not shared else key
        step = f"{key}_{'key' if below.mapping else 'position'}"
        inner = _places(below.shape, name, (*ups, step), name)
        yield Place(name, below, ups, parent, tuple(inner))


@cache
def _shared() -> frozenset[tuple[str, type[Part] | None]]:
    """Lists of the same parts under the same name in several kinds of record: one table."""
    seen: dict[tuple[str, type[Part] | None], set[str]] = defaultdict(set)
    for source in SOURCES:
        for below in shape_of(source.noun).below:
            if below.of is not None:
                seen["_".join(below.keys), below.of].add(source.table)
    return frozenset(what for what, where in seen.items() if len(where) > 1)


@cache
def tables() -> Mapping[str, TidyTable]:
    """Every table by name: the records, those of each noun and its lists, the computed one."""
    found = {RECORDS: _records()}
    for source in SOURCES:
        if has_table(source):
            told, columns = source.noun.__name__, _columns_of(source)
            found[source.table] = _table(source.table, told, source.owners, (), columns)
        for place in _every(places(source)):
            before = found.get(place.table)
            owners = {*source.owners, *(before.owners if before else ())}
            table = _of_list(place, tuple(o for o in _OWNERS if o in owners))
            found[place.table] = replace(table, told=before.told) if before else table
    return found | {COMPUTED: _computed()}


def _every(found: tuple[Place, ...]) -> Iterator[Place]:
    for place in found:
        yield place
        yield from _every(place.inner)


def has_table(source: Source) -> bool:
    """Whether a kind of record has anything besides lists to tell."""
    return bool(source.owners or own_values(source))


def own_values(source: Source) -> tuple[Held, ...]:
    """A noun's own scalars, without those its row carries already."""
    carried = {"example", *source.owners}
    held = shape_of(source.noun).held
    return tuple(one for one in held if one.columns[0].name not in carried)


def _columns_of(source: Source) -> tuple[Column, ...]:
    return tuple(column for held in own_values(source) for column in held.columns)


def _of_list(place: Place, owners: tuple[str, ...]) -> TidyTable:
    below = place.below
    step = "key" if below.mapping else "position"
    own = tuple(column for held in below.shape.held for column in held.columns)
    taken = {*LEAD, *owners, *place.ups, step}
    clear = tuple(replace(c, name=f"{place.table}_{c.name}") if c.name in taken else c for c in own)
    parent = (place.parent, place.ups) if place.ups else None
    return _table(place.table, below.told, owners, (*place.ups, step), clear, parent)


def _table(
    name: str, told: str, owners: tuple[str, ...], ups: tuple[str, ...],
    own: tuple[Column, ...], parent: tuple[str, tuple[str, ...]] | None = None,
) -> TidyTable:  # fmt: skip
    columns = (*_lead(), *map(_owner, owners), *map(_up, ups), *own)
    foreign = [Foreign(("record",), RECORDS, ("record",))] if name != RECORDS else []
    if parent:
        table, above = parent
        last = "key" if above[-1].endswith("_key") else "position"
        foreign.append(Foreign(("record", *above), table, ("record", *above[:-1], last)))
    for column in columns:
        if column.refers and (column.refers, column.name) != (name, REFERS[column.refers]):
            foreign.append(Foreign((column.name,), column.refers, (REFERS[column.refers],)))
    return TidyTable(name, told, owners, ups, columns, ("record", *ups), tuple(foreign))


def _lead() -> tuple[Column, ...]:
    types = ("string", "string", "integer", "boolean")
    return tuple(Column(name, kind, name, True) for name, kind in zip(LEAD, types, strict=True))


def _owner(name: str) -> Column:
    return Column(name, "string", f"owner_{name}", False, (), _MEANT.get(name))


def _up(name: str) -> Column:
    numbered = name.endswith("position")
    told = name if name in ("position", "key") else "above"
    return Column(name, "integer" if numbered else "string", told, True)


def _records() -> TidyTable:
    kind = Column("kind", "string", "kind", True, tuple(source.table for source in SOURCES))
    return _table(RECORDS, RECORDS, ("collaboration",), (), (kind,))


def _computed() -> TidyTable:
    own = (
        Column("status", "string", "status", True, STATUSES),
        Column("started", "date", "started"),
        Column("started_form", "string", "started_form"),
        Column("participating", "integer", "participating", True),
        Column("model", "string", "model_in_force", False, (), "models"),
        Column("outcome", "string", "outcome"),
        Column("rank", "integer", "rank"),
        *(Column(f"score_{end}", "number", f"score_{end}") for end in ("low", "point", "high")),
    )
    return _table(COMPUTED, COMPUTED, ("collaboration", "initiative"), (), own)


def partitioned(table: TidyTable) -> int | None:
    """The place of the column by which a large table is kept apart; None for one kept whole.

    Only what lies under the initiatives grows with the years.
    """
    if {"collaboration", "initiative"} <= set(table.owners):
        return [column.name for column in table.columns].index("collaboration")
    return None
