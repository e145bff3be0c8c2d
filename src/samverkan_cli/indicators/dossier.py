"""An initiative and its participants as one: what was known of them on a day, and the sums kept."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any

from samverkan_cli.indicators.turns import Turns, turns_of
from samverkan_cli.indicators.written import Ledger, Lines, Written
from samverkan_cli.model.cost_lines import Line, Selects, lines_among
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.known import happened_since, known_since
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Start, start_among
from samverkan_cli.model.seen import initiative_seen, participation_seen

Kept = dict[Callable[..., Iterable[Any]], tuple[Any, ...]]  # what each part has found


@dataclass(frozen=True, eq=False)
class Dossier:
    """What was known of an initiative on a day.

    `shares` are its participants by id, `municipal` those that are municipalities, members or not,
    by name: other parties never count. `followed` tells whether anything had happened by then,
    which gives it a row in B5, also if it was never sent in. What asks for no period is kept in
    `always`, together with other days on which the same was known.
    """

    initiative: Initiative
    shares: tuple[Participation, ...]
    municipal: tuple[Participation, ...]
    followed: bool
    turns: Turns
    ledger: Ledger
    always: Kept
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

    @property
    def lines(self) -> tuple[Line, ...]:
        """The cost lines, the initiative's and then its participants'."""
        return self.ledger.lines

    def lines_of(self, selects: Selects) -> Lines:
        """Those of the lines that a sum takes."""
        return self.ledger.of(selects)

    def kept(self, key: Hashable) -> Kept:
        """What has been found of it in periods that are one and the same to it; None for none."""
        if key is None:
            return self.always
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = {}
        return found


class Folder:
    """An initiative's folder: its file and its participants' as they are written.

    What did not change since the folder `before` it is taken from there.
    """

    def __init__(
        self,
        initiative: Initiative,
        by_id: Mapping[str, Participation],
        municipal: tuple[Participation, ...],
        before: "Folder | None" = None,
    ) -> None:
        self.initiative = initiative
        self.by_id = by_id
        shares = tuple(by_id.values())
        places = {id(share): n for n, share in enumerate(shares)}
        self._municipal = tuple(places[id(share)] for share in municipal)
        self._own = _own(initiative, before)
        self._written = [_of(share, before) for share in shares]
        self._ledger = _ledger(initiative, shares, before)
        self._known_since = known_since(initiative, shares)
        self._happened_since = happened_since(initiative, shares)
        ends = chain(self._own.ends, *(share.ends for share in self._written))
        self._turns = turns_of(ends)
        self._last: tuple[int, Dossier | None] = (-1, None)
        self._always: dict[Hashable, Kept] = {}

    def known_on(self, day: date) -> Dossier | None:
        """What was known of it on the day; None when it was not known at all.

        The last answer is kept: days are asked for in order, and every answer holds much.
        """
        passed = self._turns.until(day)
        if passed != self._last[0]:
            self._last = passed, self._cut(day)
        return self._last[1]

    def _cut(self, day: date) -> Dossier | None:
        if day < self._known_since:
            return None
        initiative = self._own.seen(day)
        shares = tuple(share.seen(day) for share in self._written)
        followed = self._happened_since is not None and self._happened_since <= day
        always = self._always.setdefault((followed, id(initiative), *map(id, shares)), {})
        municipal = tuple(shares[n] for n in self._municipal)
        return Dossier(initiative, shares, municipal, followed, self._turns, self._ledger, always)


def _own(initiative: Initiative, before: Folder | None) -> Written[Initiative]:
    if before and before.initiative is initiative:
        return before._own
    return Written(initiative, initiative_seen)


def _of(share: Participation, before: Folder | None) -> Written[Participation]:
    known = before._written if before else []
    found = next((written for written in known if written.record is share), None)
    return found or Written(share, participation_seen)


def _ledger(
    initiative: Initiative, shares: tuple[Participation, ...], before: Folder | None
) -> Ledger:
    lines = tuple(lines_among(initiative, shares))
    return before._ledger if before and before._ledger.lines == lines else Ledger(lines)
