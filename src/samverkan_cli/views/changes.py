"""Changes as a page shows them: the gravest first, each sentence with its place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from samverkan_cli.diff.change import Side
from samverkan_cli.diff.meaning import WEIGHTS, Meaning, Weight
from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.noun import Part
from samverkan_cli.model.period import Span
from samverkan_cli.views.places import written

Place = Callable[[str, tuple[str | int, ...]], tuple[str, int]]
Say = Callable[[Message], str]

HEADINGS: dict[Weight, str] = {
    "decision": N_("Beslut"),
    "notable": N_("Värt att veta"),
    "minor": N_("Smått"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A change in words and where it stands: now, or where it stood when it is gone."""

    meaning: Meaning
    path: str
    line: int | None

    @property
    def place(self) -> str:
        """`registry/initiatives/e-arkiv/participation/vara.yaml:6`."""
        return written(self.path, self.line)


Groups = Mapping[Weight, Sequence[Row]]  # the changes of each weight, the gravest first


@dataclass(frozen=True, slots=True)
class Sides:
    """The way from a record and keys to path and line, in each version."""

    base: Place
    head: Place

    def row(self, meaning: Meaning) -> Row:
        """The change with its place."""
        change = meaning.change
        place = self.of(change.head, self.head) or self.of(change.base, self.base)
        return Row(meaning, *(place or ("", None)))

    @staticmethod
    def of(side: Side | None, place: Place) -> tuple[str, int] | None:
        """Path and line of one side, None where the thing does not exist."""
        return place(side.record, side.keys) if side else None


def by_weight(meanings: Iterable[Meaning]) -> dict[Weight, tuple[Meaning, ...]]:
    """The changes of each weight, the gravest first; weights without any are left out."""
    every = tuple(meanings)
    groups = {weight: tuple(m for m in every if m.weight == weight) for weight in WEIGHTS}
    return {weight: found for weight, found in groups.items() if found}


def changes_document(
    meanings: Iterable[Meaning],
    sides: Sides,
    commits: tuple[str | None, str | None],
    sv: Say,
    en: Say,
) -> dict[str, Any]:
    """The published JSON of `diff`; its schema is `schemas/changes.schema.json`."""
    return {
        "schema_version": 1,
        "kind": "changes",
        "base": commits[0],
        "head": commits[1],
        "changes": [change_json(meaning, sides, sv, en) for meaning in meanings],
    }


def change_json(meaning: Meaning, sides: Sides, sv: Say, en: Say) -> dict[str, Any]:
    """One change with its sentence in both languages and its place on both sides."""
    change = meaning.change
    return {
        "kind": meaning.kind,
        "record": change.record,
        "keys": list(change.keys),
        "before": in_file(change.before),
        "after": in_file(change.after),
        "weight": meaning.weight,
        "text": {"sv": sv(meaning.text), "en": en(meaning.text)},
        "base": _place(change.base, sides.base),
        "head": _place(change.head, sides.head),
        "fingerprint": change.fingerprint,
    }


def _place(side: Side | None, place: Place) -> dict[str, Any] | None:
    found = Sides.of(side, place)
    return {"path": found[0], "line": found[1]} if found else None


def in_file(value: object) -> object:
    """A value as JSON has it: text, numbers, lists and mappings.

    A decimal is the nearest number that programs hold, the same up to 15 digits.
    """
    if isinstance(value, Part):
        return _fields(value)
    if isinstance(value, dict):
        return {key: in_file(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [in_file(item) for item in value]
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(decimal_text(value))
    if value is None or isinstance(value, bool | int | str):
        return value
    return value.text if isinstance(value, Span) else str(value)


def _fields(part: Part) -> dict[str, object]:
    """The fields that say anything, by the names they have in the file; a zero does."""
    fields = type(part).model_fields.items()
    named = ((about.alias or name, getattr(part, name), about.default) for name, about in fields)
    return {name: in_file(value) for name, value, unset in named if value not in (None, unset)}
