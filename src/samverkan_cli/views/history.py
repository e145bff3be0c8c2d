"""The history of a record: who changed what, when and in which commit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.model.message import Message
from samverkan_cli.views.changes import in_file

Say = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A change with the commit that made it; `author` is the name as Git has it, made safe."""

    commit: str
    day: date
    author: str
    subject: str
    path: str
    meaning: Meaning


def history_document(
    record: str, field: str | None, entries: Iterable[Entry], sv: Say, en: Say
) -> dict[str, Any]:
    """The published JSON of `history`; its schema is `schemas/history.schema.json`."""
    return {
        "schema_version": 1,
        "kind": "history",
        "record": record,
        "field": field,
        "entries": [_entry(entry, sv, en) for entry in entries],
    }


def _entry(entry: Entry, sv: Say, en: Say) -> dict[str, Any]:
    change = entry.meaning.change
    return {
        "commit": entry.commit,
        "date": entry.day.isoformat(),
        "author": entry.author,
        "subject": entry.subject,
        "path": entry.path,
        "kind": entry.meaning.kind,
        "record": change.record,
        "keys": list(change.keys),
        "before": in_file(change.before),
        "after": in_file(change.after),
        "weight": entry.meaning.weight,
        "text": {"sv": sv(entry.meaning.text), "en": en(entry.meaning.text)},
    }
