"""What the reader could not accept, before it is a finding: a code, a place and arguments."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samverkan_cli.findings import Operation
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import Message

MOST = 100  # findings of one file and kind; nobody reads more, and each costs time


@dataclass(frozen=True, slots=True)
class Problem:
    """One refusal; line and column count from 1, `variant` picks among a law's messages."""

    code: str
    line: int
    column: int
    keys: Keys = ()
    args: Mapping[str, object] = field(default_factory=dict)
    hint: Message | None = None
    end_column: int | None = None
    fix: Operation | None = None
    value: str = ""
