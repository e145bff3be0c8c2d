"""Dated readings of how a network is governed: what each signal points to, and how it moved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from samverkan_cli.governance.network import PREDICTORS, TABLE, Level, Predictor, level
from samverkan_cli.model.collaboration import Collaboration, GovernanceMode, GovernanceReading
from samverkan_cli.model.keys import Keys

Fit = Literal["all", "some", "none", "unknown"]


@dataclass(frozen=True, slots=True)
class Signal:
    """One predictor of a reading; `value` None is unknown and points nowhere.

    `interpreted` when the source says the rating only in words; participants are counted.
    """

    keys: Keys
    predictor: Predictor
    value: int | None
    interpreted: bool

    @property
    def level(self) -> Level | None:
        """Low, moderate or high."""
        return None if self.value is None else level(self.predictor, self.value)

    @property
    def modes(self) -> tuple[GovernanceMode, ...]:
        """The modes it points to."""
        return () if self.level is None else TABLE[self.predictor, self.level].modes

    @property
    def reason(self) -> str:
        """Why, as a message id; empty while the value is unknown."""
        return "" if self.level is None else TABLE[self.predictor, self.level].reason


@dataclass(frozen=True, slots=True)
class Move:
    """A figure then and now; None is unknown."""

    predictor: Predictor
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading with its signals; `before` is the reading it is compared with."""

    record: str
    keys: Keys
    stated: GovernanceReading
    signals: tuple[Signal, ...]
    before: "Reading | None"

    @property
    def known(self) -> tuple[Signal, ...]:
        """The signals that have a value."""
        return tuple(signal for signal in self.signals if signal.modes)

    @property
    def agreeing(self) -> tuple[Signal, ...]:
        """The signals that point to the mode in use."""
        return tuple(signal for signal in self.known if self.stated.mode in signal.modes)

    @property
    def fit(self) -> Fit:
        """Whether all, some or none of the known signals point to the mode in use."""
        if not self.known:
            return "unknown"
        if len(self.agreeing) == len(self.known):
            return "all"
        return "some" if self.agreeing else "none"

    @property
    def conflicts(self) -> tuple[tuple[Signal, Signal], ...]:
        """Pairs of signals that no single mode satisfies."""
        pairs = combinations(self.known, 2)
        return tuple((a, b) for a, b in pairs if not set(a.modes) & set(b.modes))

    @property
    def shared(self) -> tuple[GovernanceMode, ...]:
        """The modes every known signal points to; empty when the signals differ."""
        first, *rest = [signal.modes for signal in self.known] or [()]
        return tuple(mode for mode in first if all(mode in modes for modes in rest))

    @property
    def moves(self) -> tuple[Move, ...]:
        """Figures that differ from the reading before, also those known in only one of them."""
        return () if self.before is None else tuple(_moves(self.before, self))


def _moves(before: Reading, after: Reading) -> Iterator[Move]:
    for then, now in zip(before.signals, after.signals, strict=True):
        if then.value != now.value:
            yield Move(now.predictor, then.value, now.value)


def readings(collaboration: Collaboration, day: date) -> tuple[Reading, ...]:
    """Readings that had begun on the day, oldest first; of one day file order."""
    dated = [
        (index, stated)
        for index, stated in enumerate(collaboration.governance)
        if stated.date.first <= day
    ]
    found: list[Reading] = []
    for index, stated in sorted(dated, key=lambda pair: pair[1].date.last):
        keys: Keys = ("governance", index)
        signals = tuple(_signal(collaboration, stated, keys, p, day) for p in PREDICTORS)
        found.append(
            Reading(collaboration.ref, keys, stated, signals, found[-1] if found else None)
        )
    return tuple(found)


def _signal(
    collaboration: Collaboration,
    stated: GovernanceReading,
    keys: Keys,
    predictor: Predictor,
    day: date,
) -> Signal:
    """Participants are every party that was a member on the reading's last day."""
    if predictor == "participants":
        members = len(collaboration.members_on(min(stated.date.last, day)))
        return Signal(("members",), predictor, members or None, interpreted=False)
    return Signal((*keys, predictor), predictor, getattr(stated, predictor), stated.interpreted)
