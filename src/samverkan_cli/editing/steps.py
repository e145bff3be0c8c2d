"""Values for places in several records, made into the files they change."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from samverkan_cli.editing.edits import insert
from samverkan_cli.editing.files import Change
from samverkan_cli.editing.fmt import canonical
from samverkan_cli.editing.notes import noted
from samverkan_cli.editing.placing import Part
from samverkan_cli.editing.put import put
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.editing.values import with_value
from samverkan_cli.lifecycle.step import Edit
from samverkan_cli.loading.kinds import kind_of, path_of
from samverkan_cli.loading.source import Source
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why

Moved = Mapping[str, tuple[str, bytes]]  # the new path of a file, and what is in it


def changes_of(source: Source, edits: Sequence[Edit], moved: Moved | None = None) -> list[Change]:
    """The files as they are and as they will be; RefusedEdit says why an edit cannot be made.

    The initiatives the edits are about are among them, unchanged where no edit is in their file.
    """
    there = {entry.path for entry in source.entries()}
    old: dict[str, bytes | None] = {}
    new: dict[str, bytes | None] = {}
    for path, (target, content) in (moved or {}).items():
        if target in there:
            raise _taken(source, target)
        old |= {path: content, target: None}
        new |= {path: None, target: content}
    for edit in edits:
        path = path_of(edit.record)
        for known in (_initiative_of(path), path):
            if known not in new and (known in there or known == path):
                old[known] = new[known] = _read(source, known) if known in there else None
        if not edit.keys and new[path] is not None:
            raise _taken(source, path)
        new[path] = _with(new[path], edit)
    return [Change(path, old[path], new[path]) for path in sorted(new)]


def _initiative_of(path: str) -> str:
    """The file of the initiative in whose folder a file lies; the file itself when in none."""
    parts = path.split("/")
    return "/".join((*parts[:2], "initiative.yaml")) if parts[0] == "initiatives" else path


def _read(source: Source, path: str) -> bytes:
    try:
        return source.read(path)
    except OSError as error:
        message = N_("{path} går inte att läsa: {why}")
        raise RefusedEdit(
            Message(message, {"path": source.shown(path), "why": why(error)}),
            Message(N_("se felen med: samverkan validate")),
        ) from error


def _taken(source: Source, path: str) -> RefusedEdit:
    return RefusedEdit(
        Message(N_("{path} finns redan"), {"path": source.shown(path)}),
        Message(N_("inget skrevs; ändra filen i stället, eller ta bort den först")),
    )


def _with(content: bytes | None, edit: Edit) -> bytes:
    """The file with the value, in the canonical layout where it was so, or was not there."""
    if content is None:
        text = _new_text(edit.record, with_value({}, edit.keys, edit.value))
        return noted(text, edit.notes).encode()
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise RefusedEdit(
            Message(N_("filen går inte att läsa")), Message(N_("se felen med: samverkan validate"))
        ) from error
    kind = kind_of(path_of(edit.record))
    part = kind.noun if kind else None
    change = insert if edit.new_item else put
    changed = change(text, edit.keys, edit.value, part)
    if _laid_out(text, part) == text:
        changed = _laid_out(changed, part) or changed
    return changed.encode()


def _laid_out(text: str, part: Part) -> str | None:
    """The text in the canonical layout; None when it cannot be given that."""
    try:
        return canonical(text, part)
    except RefusedEdit:
        return None


def _new_text(ref: str, fields: Mapping[str, Any]) -> str:
    """The record's file in the canonical layout; fields without a value are left out."""
    kind = kind_of(path_of(ref))
    kept = {key: value for key, value in fields.items() if value not in (None, (), [], "")}
    lines = [
        f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}"
        for key, value in kept.items()
    ]
    return canonical("\n".join([*lines, ""]), kind.noun if kind else None)
