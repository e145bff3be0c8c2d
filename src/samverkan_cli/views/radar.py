"""What branches that are under way do to each other, as JSON."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.model.message import Message
from samverkan_cli.views.changes import in_file

Say = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch that is not merged: its name, its tip, where it left main, who wrote last."""

    name: str
    commit: str
    base: str
    author: str
    day: date


@dataclass(frozen=True, slots=True)
class Side:
    """What one branch does at the place."""

    branch: Branch
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Met:
    """A place several branches change; `path` is empty where they make or remove a record."""

    record: str
    path: tuple[str, ...]
    sides: tuple[Side, ...]


def radar_document(
    main: str, branches: Sequence[Branch], met: Iterable[Met], sv: Say, en: Say
) -> dict[str, Any]:
    """The document; its schema is `schemas/radar.schema.json`."""
    return {
        "schema_version": 1,
        "kind": "radar",
        "main": main,
        "branches": [
            {
                "name": branch.name,
                "commit": branch.commit,
                "base": branch.base,
                "author": branch.author,
                "date": branch.day.isoformat(),
            }
            for branch in branches
        ],
        "crossings": [
            {
                "kind": "field" if place.path else "record",
                "record": place.record,
                "path": list(place.path),
                "sides": [_side(side, sv, en) for side in place.sides],
            }
            for place in met
        ],
    }


def _side(side: Side, sv: Say, en: Say) -> dict[str, Any]:
    change = side.meaning.change
    return {
        "branch": side.branch.name,
        "kind": side.meaning.kind,
        "before": in_file(change.before),
        "after": in_file(change.after),
        "text": {"sv": sv(side.meaning.text), "en": en(side.meaning.text)},
    }
