"""Who may decide what: for each kind of decision the groups that decide, prepare, are told."""

from dataclasses import dataclass
from typing import get_args

from samverkan_cli.model.collaboration import Collaboration, Mandate
from samverkan_cli.model.keys import Keys

KINDS: tuple[Mandate, ...] = get_args(Mandate)


@dataclass(frozen=True, slots=True)
class MandateRow:
    """The ids of the groups with each part in one kind of decision, in file order."""

    record: str
    keys: Keys
    kind: Mandate
    decides: tuple[str, ...]
    prepares: tuple[str, ...]
    informed: tuple[str, ...]

    @property
    def nobody_decides(self) -> bool:
        """Whether no group has the mandate."""
        return not self.decides


def mandate_table(collaboration: Collaboration) -> tuple[MandateRow, ...]:
    """Every kind of decision, also those no group is named for.

    A kind is placed at the group that decides it, else at the groups as a whole.
    """
    return tuple(_row(collaboration, kind) for kind in KINDS)


def _row(collaboration: Collaboration, kind: Mandate) -> MandateRow:
    keys: Keys = ("groups",)
    for index, group in reversed([*enumerate(collaboration.groups)]):
        if kind in group.decides:
            keys = ("groups", index, "decides")
    return MandateRow(
        collaboration.ref,
        keys,
        kind,
        tuple(g.id for g in collaboration.groups if kind in g.decides),
        tuple(g.id for g in collaboration.groups if kind in g.prepares),
        tuple(g.id for g in collaboration.groups if kind in g.informed),
    )
