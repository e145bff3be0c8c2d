"""An initiative and its participants as one: what was known of them on a day, and the sums kept."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from samverkan_cli.indicators.scope import happened, was_known
from samverkan_cli.indicators.turns import Turns, turns_of
from samverkan_cli.model.cost_lines import Line, lines_among
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Start, start_among
from samverkan_cli.model.seen import initiative_seen, participation_seen

Kept = dict[Callable[..., Iterable[Any]], tuple[Any, ...]]  # what each part has found


@dataclass(frozen=True, eq=False)
class Dossier:
    """What was known of an initiative on a day.

    `shares` are its participants by id, `municipal` those that are municipalities, members or not,
    by name: other parties never count. `followed` tells whether anything had happened by then,
    which gives it a row in B5, also if it was never sent in.
    """

    initiative: Initiative
    shares: tuple[Participation, ...]
    municipal: tuple[Participation, ...]
    followed: bool
    turns: Turns
    _kept: dict[Hashable, Kept] = field(default_factory=dict)

    @cached_property
    def ref(self) -> str:
        """The initiative's reference."""
        return self.initiative.ref

    @cached_property
    def id(self) -> str:
        """The initiative's id."""
        return self.initiative.id

    @cached_property
    def start(self) -> Start | None:
        """`start(i)`."""
        return start_among(self.initiative, self.shares)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The cost lines, the initiative's and then its participants'."""
        return tuple(lines_among(self.initiative, self.shares))

    def kept(self, key: Hashable) -> Kept:
        """What has been found of it in periods that are one and the same to it."""
        if key not in self._kept:
            self._kept[key] = {}
        return self._kept[key]


class Folder:
    """An initiative's folder: its file and its participants' as they are written."""

    def __init__(
        self,
        initiative: Initiative,
        shares: tuple[Participation, ...],
        municipal: tuple[Participation, ...],
    ) -> None:
        self.initiative = initiative
        self.shares = shares
        places = {share.id: n for n, share in enumerate(shares)}
        self._municipal = tuple(places[share.id] for share in municipal)
        self._turns = turns_of((initiative, *shares))
        self._known: dict[int, Dossier | None] = {}

    def known_on(self, day: date) -> Dossier | None:
        """What was known of it on the day; None when it was not known at all."""
        passed = self._turns.passed(day)
        if passed not in self._known:
            self._known[passed] = self._cut(day)
        return self._known[passed]

    def _cut(self, day: date) -> Dossier | None:
        if not was_known(self.initiative, self.shares, day):
            return None
        shares = tuple(participation_seen(share, day) for share in self.shares)
        return Dossier(
            initiative_seen(self.initiative, day),
            shares,
            tuple(shares[n] for n in self._municipal),
            happened(self.initiative, self.shares, day),
            self._turns,
        )
