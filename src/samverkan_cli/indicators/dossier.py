"""An initiative and its participants as one: what was known of them on a day, and the sums kept."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from samverkan_cli.indicators.turns import Turns, days_in, turns_of
from samverkan_cli.model.cost_lines import Line, Selects, lines_among, undated
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.known import happened, was_known
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Start, start_among
from samverkan_cli.model.seen import initiative_seen, participation_seen

Kept = dict[Callable[..., Iterable[Any]], tuple[Any, ...]]  # what each part has found


class Lines(NamedTuple):
    """Cost lines with a period, the turns of those, and the lines without."""

    dated: tuple[Line, ...]
    turns: Turns
    undated: tuple[Line, ...]


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
    _selected: dict[Selects, Lines] = field(default_factory=dict)

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

    def lines_of(self, selects: Selects) -> Lines:
        """Those of the lines that a sum takes."""
        if selects not in self._selected:
            self._selected[selects] = _selected(self.lines, selects)
        return self._selected[selects]

    def kept(self, key: Hashable) -> Kept:
        """What has been found of it in periods that are one and the same to it."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = {}
        return found


def _selected(lines: tuple[Line, ...], selects: Selects) -> Lines:
    found = [line for line in lines if selects(line.cost)]
    dated = tuple(line for line in found if line.cost.period is not None)
    spans = [line.cost.period for line in dated]
    turns = turns_of((span.first, span.last) for span in spans if span is not None)
    return Lines(dated, turns, undated(lines, selects))


class Folder:
    """An initiative's folder: its file and its participants' as they are written."""

    def __init__(
        self,
        initiative: Initiative,
        by_id: Mapping[str, Participation],
        municipal: tuple[Participation, ...],
    ) -> None:
        self.id = initiative.id
        self.initiative = initiative
        self.by_id = by_id
        self._shares = shares = tuple(by_id.values())
        places = {id(share): n for n, share in enumerate(shares)}
        self._municipal = tuple(places[id(share)] for share in municipal)
        self._turns = turns_of(days for record in (initiative, *shares) for days in days_in(record))
        self._last: tuple[int, Dossier | None] = (-1, None)

    def known_on(self, day: date) -> Dossier | None:
        """What was known of it on the day; None when it was not known at all.

        The last answer is kept: days are asked for in order, and every answer holds much.
        """
        passed = self._turns.until(day)
        if passed != self._last[0]:
            self._last = passed, self._cut(day)
        return self._last[1]

    def _cut(self, day: date) -> Dossier | None:
        if not was_known(self.initiative, self._shares, day):
            return None
        shares = tuple(participation_seen(share, day) for share in self._shares)
        return Dossier(
            initiative_seen(self.initiative, day),
            shares,
            tuple(shares[n] for n in self._municipal),
            happened(self.initiative, self._shares, day),
            self._turns,
        )
