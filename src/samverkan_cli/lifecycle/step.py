"""What a step does to the records, and why it cannot be taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import Message


@dataclass(frozen=True, slots=True)
class Edit:
    """A value for the keys of a record, which is made when it is not there yet.

    With `new_item` the last key is the place in its list that a new item gets. Without keys the
    value is all fields of a record that must not be there yet, with a comment above the places
    `notes` names.
    """

    record: str
    keys: Keys
    value: object
    new_item: bool = False
    notes: Mapping[Keys, str] = field(default_factory=dict)


class NotPossible(Exception):  # noqa: N818 - an answer, not a failure of the program
    """The step cannot be taken as things stand; nothing is changed."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.id)
        self.message = message
        self.hint = hint


class Dated(Protocol):
    """Something that happened on a day."""

    @property
    def date(self) -> date:
        """The day."""


def item(fields: Mapping[str, object]) -> dict[str, object]:
    """A part of a record; fields without a value are left out."""
    return {name: value for name, value in fields.items() if value is not None}


def happened(record: str, field: str, known: Sequence[Dated], fields: Mapping[str, object]) -> Edit:
    """Something dated put after what happened before it, and on the same day."""
    day = fields["date"]
    assert isinstance(day, date)
    place = len(known)
    while place and known[place - 1].date > day:
        place -= 1
    return Edit(record, (field, place), item(fields), new_item=True)
