"""What a step does to the records, and why it cannot be taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message, Term


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
    """The step cannot be taken as things stand; nothing is changed.

    A hint about `{path}` gets that of the record's file.
    """

    def __init__(
        self, message: Message, hint: Message | None = None, record: str | None = None
    ) -> None:
        super().__init__(message.id)
        self.message = message
        self.hint = hint
        self.record = record


class Dated(Protocol):
    """Something that happened on a day."""

    @property
    def date(self) -> date:
        """The day."""


class Turned(Dated, Protocol):
    """Something that took a record from one state to another."""

    @property
    def kind(self) -> str:
        """What it became."""


def item(fields: Mapping[str, object]) -> dict[str, object]:
    """A part of a record; fields without a value are left out."""
    return {name: value for name, value in fields.items() if value is not None}


def happened(
    record: str, field: str, known: Sequence[Dated], fields: Mapping[str, object]
) -> tuple[Edit, ...]:
    """Something dated put after what happened before it, and on the same day.

    Nothing when the very same thing is written there.
    """
    value = item(fields)
    if any(item(vars(one)) == value for one in known):
        return ()
    return (Edit(record, (field, _place(known, fields["date"])), value, new_item=True),)


def turned(record: str, known: Sequence[Turned], fields: Mapping[str, object]) -> tuple[Edit, ...]:
    """An event as `happened`; NotPossible next to one that made the same of the record."""
    edits = happened(record, "events", known, fields)
    place = _place(known, fields["date"])
    for beside in known[max(place - 1, 0) : place + 1] if edits else ():
        if beside.kind == fields["kind"]:
            args = {"kind": Term(beside.kind), "day": beside.date}
            message = Message(N_("”{kind}” är redan inskrivet, från {day}"), args)
            hint = Message(N_("är dagen eller orsaken fel, ändra i {path}"))
            raise NotPossible(message, hint, record)
    return edits


def _place(known: Sequence[Dated], day: object) -> int:
    assert isinstance(day, date)
    place = len(known)
    while place and known[place - 1].date > day:
        place -= 1
    return place
