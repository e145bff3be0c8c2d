"""What a life-cycle command writes: judged by every rule first, shown as a diff, said in words."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samverkan_cli.cli.errors import RefusedWriteError
from samverkan_cli.cli.moving import moved_files
from samverkan_cli.cli.registry import Opened, check
from samverkan_cli.cli.since import by_new_ids, only_in
from samverkan_cli.cli.writing import as_diff, refusals, say, write_all
from samverkan_cli.diff.changes import renames
from samverkan_cli.diff.telling import meanings
from samverkan_cli.editing.files import Change
from samverkan_cli.editing.overlay import Overlay
from samverkan_cli.editing.steps import changes_of
from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.language.language import Language
from samverkan_cli.lifecycle.step import Edit
from samverkan_cli.loading.snapshot import load
from samverkan_cli.model.message import N_, Message
from samverkan_cli.render.plain import plain


@dataclass(frozen=True)
class Step:
    """What is written, and the next command to run.

    `done` is said when it is written; without it, what the change means is said.
    """

    edits: Sequence[Edit]
    then: str
    done: str | None = None
    moves: Mapping[str, str] = field(default_factory=dict)


def record(opened: Opened, step: Step, speech: Language, *, dry_run: bool) -> int:
    """Show the changes as a diff and write them; refused when they would bring an error."""
    root, source = opened.root.resolve(), opened.snapshot.source
    _readable(opened, step.edits)
    with refusals():
        moved = moved_files(root, source, step.moves)
        changes = changes_of(source, step.edits, moved)
    after = Opened(opened.root, load(_seen(opened, changes)), None, opened.today)
    brought = _judge(opened, after, speech)
    say(as_diff(source, changes, {old: new for old, (new, _) in moved.items()}))
    if dry_run:
        _warn(brought, speech)
        return 0
    if not write_all(root, changes):
        say(speech.text(N_("✔ inget att ändra")) + "\n")
        return 0
    told = [speech.message(one.text) for one in meanings(opened.registry, after.registry)]
    for line in [step.done] if step.done else told:
        say(f"✔ {line}\n")
    _warn(brought, speech)
    if sys.stderr.isatty():
        sys.stderr.write(speech.text(N_("Nästa steg: {command}"), command=step.then) + "\n")
    return 0


def _seen(opened: Opened, changes: Sequence[Change]) -> Overlay:
    return Overlay(opened.snapshot.source, {change.path: change.new for change in changes})


def _readable(opened: Opened, edits: Sequence[Edit]) -> None:
    """What is in a record that cannot be read is not known, so nothing is put beside it."""
    for edit in edits:
        if edit.record in opened.registry.unread:
            raise RefusedWriteError(
                Message(N_("”{id}” går inte att läsa"), {"id": edit.record}),
                Message(N_("se felen med: samverkan validate")),
            )


def _judge(opened: Opened, after: Opened, speech: Language) -> Sequence[Finding]:
    """What the change brings with it; RefusedWriteError when that is an error."""
    renamed = renames(opened.registry, after.registry)
    known = by_new_ids(check(opened), opened.snapshot, renamed)
    new = tuple(only_in(check(after), known))
    for finding in new:
        if finding.severity == "error":
            said = speech.message(finding.message)
            args = {"path": finding.path, "line": finding.line, "code": finding.code, "why": said}
            raise RefusedWriteError(
                Message(N_("{path}:{line} skulle bli fel, {code}: {why}"), args), finding.hint
            )
    return new


def _warn(brought: Sequence[Finding], speech: Language) -> None:
    """What may be wrong with what was written, last: where it is, and the way out."""
    sys.stdout.flush()
    for finding in brought:
        word = speech.text(SEVERITY_WORDS[finding.severity])
        said = plain(speech.message(finding.message))
        sys.stderr.write(f"{plain(finding.path)}:{finding.line}: {word} {finding.code} {said}\n")
        if finding.hint:
            sys.stderr.write(f"  = {plain(speech.message(finding.hint))}\n")
