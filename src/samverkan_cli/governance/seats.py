"""Who sits where: per group, municipalities without a seat and organisations with several."""

from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.collaboration import Collaboration, Group
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True, slots=True)
class SeveralSeats:
    """An organisation with more than one seat in a group; `shared` of them it has with others."""

    organisation: str
    seats: tuple[Keys, ...]
    shared: int


@dataclass(frozen=True, slots=True)
class GroupSeats:
    """The seats of one group. Organisations stand in Swedish order of their names."""

    record: str
    keys: Keys
    group: str
    seats: int
    without_seat: tuple[str, ...]
    several: tuple[SeveralSeats, ...]


def seats_per_group(
    registry: Registry, collaboration: Collaboration, day: date
) -> tuple[GroupSeats, ...]:
    """Each group with seats, in file order, against the municipalities that are members that day.

    Members that are not municipalities may sit in a group but are not missed there. In a group
    where no member sits at all (a reference group of outsiders) nobody is missed.
    """
    members = registry.municipalities_on(collaboration, day)
    return tuple(
        _group(registry, collaboration, index, members)
        for index, group in enumerate(collaboration.groups)
        if group.seats
    )


def _group(
    registry: Registry, collaboration: Collaboration, index: int, members: tuple[str, ...]
) -> GroupSeats:
    group = collaboration.groups[index]
    holders = sorted({o for seat in group.seats for o in seat.organisations}, key=registry.by_name)
    missed = members if any(member in holders for member in members) else ()
    held = (_held(group, index, organisation) for organisation in holders)
    return GroupSeats(
        record=collaboration.ref,
        keys=("groups", index),
        group=group.id,
        seats=len(group.seats),
        without_seat=tuple(member for member in missed if member not in holders),
        several=tuple(found for found in held if len(found.seats) > 1),
    )


def _held(group: Group, index: int, organisation: str) -> SeveralSeats:
    mine = [(i, seat) for i, seat in enumerate(group.seats) if organisation in seat.organisations]
    return SeveralSeats(
        organisation,
        seats=tuple(("groups", index, "seats", i) for i, _ in mine),
        shared=sum(len(set(seat.organisations)) > 1 for _, seat in mine),
    )
