"""Seats per member and group, and the seats of the board."""

from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True, slots=True)
class BoardSeats:
    """The board: members × seats per member; None when the seats of a member are not stated."""

    record: str
    keys: Keys
    name: str
    members: int
    seats_per_member: int | None

    @property
    def seats(self) -> int | None:
        """All seats of the board."""
        return None if self.seats_per_member is None else self.members * self.seats_per_member


@dataclass(frozen=True, slots=True)
class Held:
    """How many seats an organisation has in a group; `shared` of them it has with others."""

    group: str
    seats: int
    shared: int


@dataclass(frozen=True, slots=True)
class MemberSeats:
    """An organisation's seats group by group, groups in file order; `member` on the day or not."""

    organisation: str
    member: bool
    held: tuple[Held, ...]


def board_seats(registry: Registry, collaboration: Collaboration, day: date) -> BoardSeats | None:
    """The board, counted on the municipalities that are members on the day; None without one."""
    board = collaboration.board
    if board is None:
        return None
    members = len(registry.municipalities_on(collaboration, day))
    return BoardSeats(collaboration.ref, ("board",), board.name, members, board.seats_per_member)


def seats_per_member(
    registry: Registry, collaboration: Collaboration, day: date
) -> tuple[MemberSeats, ...]:
    """Members, then others that hold a seat, each in Swedish order; groups without seats left out.

    Empty when no group has a seat.
    """
    groups = [group for group in collaboration.groups if group.seats]
    if not groups:
        return ()
    members = set(collaboration.members_on(day))
    holders = {o for group in groups for seat in group.seats for o in seat.organisations}
    ordered = sorted(members | holders, key=lambda o: (o not in members, registry.by_name(o)))
    return tuple(
        MemberSeats(
            organisation,
            organisation in members,
            tuple(
                Held(
                    group.id,
                    sum(organisation in seat.organisations for seat in group.seats),
                    sum(
                        organisation in seat.organisations and len(set(seat.organisations)) > 1
                        for seat in group.seats
                    ),
                )
                for group in groups
            ),
        )
        for organisation in ordered
    )
