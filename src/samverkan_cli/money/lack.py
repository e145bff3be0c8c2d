"""What a figure cannot be computed without: a value, so that nothing is invented in its place."""

from dataclasses import dataclass

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import Message


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing, in words, and the record and field it should stand in; no record: a choice.

    `hint` says what to do about it.
    """

    message: Message
    record: str | None = None
    keys: Keys = ()
    hint: Message | None = None
