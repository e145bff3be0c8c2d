"""A change: what was, what is, and where each stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, NamedTuple

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Noun, Part

Neutral = Literal["added", "removed", "changed", "renamed", "unreadable", "readable"]


class Side(NamedTuple):
    """Where the thing stands in one version: the record and the keys in its file."""

    record: str
    keys: Keys


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs. `base` or `head` is None where it does not exist.

    `path` names it so that moved lines make no difference: list items by what identifies them.
    `field` is `Class.field` of the value, `""` for a whole record; `within` holds the parts around
    it from the record inwards, as they are now (as they were, when it is gone).
    """

    kind: Neutral
    base: Side | None
    head: Side | None
    before: object
    after: object
    path: tuple[str, ...]
    field: str
    within: tuple[Part, ...]

    @property
    def record(self) -> str:
        """The record's reference now, or as it was when it is gone."""
        return (self.head or self.base or Side("", ())).record

    @property
    def keys(self) -> Keys:
        """The keys in the record's file now, or as they were when it is gone."""
        return (self.head or self.base or Side("", ())).keys

    @property
    def noun(self) -> Noun:
        """The record around the change."""
        noun = self.within[0]
        assert isinstance(noun, Noun)
        return noun

    @property
    def top(self) -> str:
        """The record's own field that it is in, as written in the file; "" for a whole record."""
        return self.path[0] if self.path else ""

    @property
    def fingerprint(self) -> str:
        """A hash of what changed from what to what; never of lines, words or languages."""
        return hashed((self.kind, self.record, *self.path, _text(self.before), _text(self.after)))


Together = Mapping[tuple[str, ...], Change]  # every change in a record by its path


def hashed(parts: Iterable[str]) -> str:
    """Sixteen hexadecimal digits of several texts."""
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _text(value: object) -> str:
    return value.model_dump_json() if isinstance(value, Part) else str(value)
