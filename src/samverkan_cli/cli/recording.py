"""A new record written by a life-cycle command: judged by every rule first, shown as a diff."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from samverkan_cli.cli.errors import RefusedWriteError
from samverkan_cli.cli.registry import Opened, check
from samverkan_cli.cli.since import only_in
from samverkan_cli.cli.writing import as_diff, refusals, say, source_of, write_all
from samverkan_cli.editing.files import Change
from samverkan_cli.editing.fmt import canonical
from samverkan_cli.editing.overlay import Overlay
from samverkan_cli.findings import Finding
from samverkan_cli.language.language import Language
from samverkan_cli.loading.kinds import kind_of, path_of
from samverkan_cli.loading.snapshot import load
from samverkan_cli.model.message import N_, Message


@dataclass(frozen=True)
class NewRecord:
    """A record that is not there yet: its reference, its fields, and what comes after it.

    `done` is said when it is written, `then` is the next command to run.
    """

    ref: str
    fields: Mapping[str, object]
    done: str
    then: str


def new_text(ref: str, fields: Mapping[str, object]) -> str:
    """The record's file in the canonical layout; fields without a value are left out."""
    kind = kind_of(path_of(ref))
    kept = {key: value for key, value in fields.items() if value not in (None, (), [], "")}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in kept.items()]
    return canonical("\n".join([*lines, ""]), kind.noun if kind else None)


def record(opened: Opened, new: NewRecord, speech: Language, *, dry_run: bool) -> int:
    """Show the new file as a diff and write it; RefusedWriteError when it would bring an error."""
    root, path = opened.root.resolve(), path_of(new.ref)
    source = source_of(root)
    if any(entry.path == path for entry in source.entries()):
        raise RefusedWriteError(
            Message(N_("{path} finns redan"), {"path": source.shown(path)}),
            Message(N_("inget skrevs; ändra filen i stället, eller ta bort den först")),
        )
    with refusals():
        change = Change(path, None, new_text(new.ref, new.fields).encode())
    for finding in _brings(opened, change):
        said = speech.message(finding.message)
        if finding.severity == "error":
            args = {"path": finding.path, "line": finding.line, "code": finding.code, "why": said}
            raise RefusedWriteError(
                Message(N_("{path}:{line} skulle bli fel, {code}: {why}"), args), finding.hint
            )
        sys.stderr.write(f"{finding.path}:{finding.line}: {finding.code} {said}\n")
    say(as_diff(source, [change]))
    if dry_run:
        return 0
    write_all(root, [change])
    say(f"✔ {new.done}\n")
    if sys.stderr.isatty():
        sys.stderr.write(speech.text(N_("Nästa steg: {command}"), command=new.then) + "\n")
    return 0


def _brings(opened: Opened, change: Change) -> list[Finding]:
    """The findings that would not be there without the new file."""
    overlay = Overlay(source_of(opened.root.resolve()), {change.path: change.new})
    after = check(Opened(opened.root, load(overlay), None, opened.today))
    return list(only_in(after, check(opened)))
