"""The one shape of bad news: laws with codes, faults that break them, findings with a place.

A fault names a record and keys; `loading` adds path, line and column and makes it a finding.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
Operation = Literal[
    "set", "rename", "join", "line_ends", "trailing_tabs", "plain_spaces", "encoding"
]

SEVERITY_WORDS = {"error": N_("fel"), "warning": N_("varning"), "info": N_("upplysning")}


@dataclass(frozen=True, slots=True)
class Law:
    """What a code stands for: why it exists, a bad and a good example, what to do.

    `name` is the good state; `reason` and `remedy` are Swedish message ids. Examples are files by
    record (`record:` lines with indented YAML); the bad one marks the finding with `# <- CODE`.
    """

    code: str
    name: str
    severity: Severity
    reason: str
    bad: str
    good: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend that is certain: what to do at the keys of a record's file.

    `set` writes `value` (a tuple is a list), `rename` gives the field that name, `join` makes one
    text (`value[0]`) of a field and those a comma cut off it (the rest of `value`); `line_ends`,
    `trailing_tabs`, `plain_spaces` and `encoding` are about the whole text.
    """

    record: str
    keys: Keys
    operation: Operation
    value: str | tuple[str, ...] = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken law at a record and keys; `on_key` points at the key instead of its value."""

    record: str
    keys: Keys
    message: Message
    hint: Message | None = None
    on_key: bool = False
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its code, severity and place; line and column count from 1."""

    code: str
    severity: Severity
    path: str
    line: int | None
    column: int | None
    message: Message
    hint: Message | None
    record: str
    keys: Keys
    fingerprint: str
    fix: Fix | None = None
    end_column: int | None = None

    @property
    def fixable(self) -> bool:
        """Whether `samverkan fix` can mend it."""
        return self.fix is not None


def fingerprint(code: str, record: str, keys: Iterable[object]) -> str:
    """A hash that survives moved lines, other words and other languages.

    `keys` holds list items by what identifies them (date and kind, organisation, id), not by index.
    """
    text = "\x1f".join((code, record, *(str(key) for key in keys)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def at_least(severity: Severity, limit: Severity) -> bool:
    """Whether a severity is as grave as the limit or graver."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(limit)
