"""Text → Snapshot: every record that could be read, and a finding for all that could not."""

import gc
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from samverkan_cli.findings import Fault, Finding, Keys, Law
from samverkan_cli.loading.assemble import assemble
from samverkan_cli.loading.fields import as_noun
from samverkan_cli.loading.kinds import RESERVED, kind_of, misnamed, path_of, reference
from samverkan_cli.loading.laws import BY_CODE
from samverkan_cli.loading.located import Located, finding_at
from samverkan_cli.loading.messages import MESSAGES
from samverkan_cli.loading.privacy import private_data
from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.source import Entry, Source, Texts
from samverkan_cli.loading.text import character_code, decode, forbidden
from samverkan_cli.loading.tree import build
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Registry

Progress = Callable[[int, int], None]
"""Told how many files have been read, and of how many."""
PROGRESS: ContextVar[Progress | None] = ContextVar("progress", default=None)
"""Who is told when `load` is given nobody: it is called from deep down in every command."""
_TOLD_EVERY = 100


@dataclass
class _Reading:
    """What is gathered file by file."""

    source: Source
    nouns: list[Noun] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True)
class Snapshot:
    """A registry as read, with the findings of reading it and the way back to file and line."""

    source: Source
    registry: Registry
    findings: tuple[Finding, ...]
    files: tuple[str, ...]

    @cached_property
    def _located(self) -> dict[str, Located]:
        return {}

    def text_of(self, ref: str) -> Located:
        """The text of a record with the places of its nodes, read again on demand."""
        if ref not in self._located:
            self._located[ref] = Located.read(self.source, path_of(ref))
        return self._located[ref]

    def place(self, ref: str, keys: Keys = ()) -> tuple[str, int]:
        """Shown path and line of a place in a record, for every number's way back."""
        located = self.text_of(ref)
        return self.source.shown(path_of(ref)), located.at(keys)[0]

    def located(self, law: Law, fault: Fault) -> Finding:
        """The finding a fault becomes once it has a path, line and column."""
        return finding_at(self.source, law, fault, self.text_of(fault.record))

    def line(self, ref: str, number: int) -> str | None:
        """A line of a record's file for an excerpt; None when there is none to show."""
        return self.text_of(ref).line(number)


def load(source: Source, progress: Progress | None = None) -> Snapshot:
    """Read every file of a registry; nothing in it can make this raise.

    `progress` is called every hundredth file and at the end. The garbage collector rests meanwhile: a registry is many small values and no cycles.
    """
    reading = _Reading(source)
    entries = source.entries()
    progress = progress or PROGRESS.get()
    was_on = gc.isenabled()
    gc.disable()
    try:
        for number, entry in enumerate(entries):
            if progress and not number % _TOLD_EVERY:
                progress(number, len(entries))
            _read(reading, entry)
    finally:
        if was_on:
            gc.enable()
    if progress:
        progress(len(entries), len(entries))
    registry = assemble(reading.nouns, frozenset(reading.unread))
    findings = tuple(sorted(reading.findings, key=lambda f: (f.path, f.line or 0, f.column or 0)))
    return Snapshot(source, registry, findings, tuple(entry.path for entry in entries))


def from_texts(files: Mapping[str, str | bytes]) -> Snapshot:
    """A snapshot of files given as path → text, as a registry in memory."""
    as_bytes = {p: t.encode() if isinstance(t, str) else t for p, t in files.items()}
    return load(Texts(as_bytes))


def _read(reading: _Reading, entry: Entry) -> None:
    ref = reference(entry.path)
    kind = kind_of(entry.path)
    flaw = _flaw_of_name(entry) if entry.flaw or kind is None else _reserved(entry.path)
    if flaw:
        reading.unread.add(ref)
        reading.findings.append(_of_file(reading.source, entry.path, ref, *flaw))
        return
    assert kind is not None
    try:
        content = reading.source.read(entry.path)
    except OSError as error:
        reading.unread.add(ref)
        why = error.strerror or type(error).__name__
        reading.findings.append(_of_file(reading.source, entry.path, ref, "SAM304", {"why": why}))
        return
    _parse(reading, entry.path, ref, kind.noun, content)


def _parse(reading: _Reading, path: str, ref: str, noun: type[Noun], content: bytes) -> None:
    text = decode(content)
    if isinstance(text, Problem):
        _refuse(reading, path, ref, "", [text])
        return
    private = private_data(text)
    if private:
        _note(reading, path, ref, text, private)
    data, problems = build(text)
    if not problems and not isinstance(data, dict):
        problems = [Problem("SAM219", 1, 1)]
    if problems:
        _refuse(reading, path, ref, text, problems)
        return
    record = as_noun(noun, ref, data)
    coded: list[tuple[str, Fault]] = record if isinstance(record, list) else []
    if "\\" in text:
        coded = [*coded, *_escaped_characters(ref, data)]
    if isinstance(record, Noun) and not coded:
        reading.nouns.append(record)
        return
    located = Located(text)
    reading.unread.add(ref)
    reading.findings += [
        finding_at(reading.source, BY_CODE[code], fault, located) for code, fault in coded
    ]


def _escaped_characters(ref: str, data: Any) -> Iterable[tuple[str, Fault]]:
    """Characters that came in as escapes, past the look at the raw text."""
    todo: list[tuple[Keys, Any]] = [((), data)]
    while todo:
        keys, value = todo.pop()
        if isinstance(value, dict):
            todo += [((*keys, key), inner) for key, inner in value.items()]
            todo += [((*keys, key), key) for key in value]
        elif isinstance(value, list):
            todo += [((*keys, i), inner) for i, inner in enumerate(value)]
        elif isinstance(value, str) and (found := forbidden(value)):
            code = character_code(found[0])
            shown = {"character": f"U+{ord(found[0]):04X}"}
            yield code, Fault(ref, keys, Message(MESSAGES[code], shown), _remedy(code))


def _remedy(code: str) -> Message:
    return Message(BY_CODE[code].remedy)


def _refuse(reading: _Reading, path: str, ref: str, text: str, problems: Iterable[Problem]) -> None:
    reading.unread.add(ref)
    _note(reading, path, ref, text, problems)


def _note(reading: _Reading, path: str, ref: str, text: str, problems: Iterable[Problem]) -> None:
    located = Located(text)
    for problem in problems:
        message = Message(MESSAGES[problem.code], problem.args)
        fault = Fault(ref, problem.keys, message, problem.hint or _remedy(problem.code))
        law = BY_CODE[problem.code]
        spot = (problem.line, problem.column, problem.end_column)
        reading.findings.append(finding_at(reading.source, law, fault, located, path, spot))


def _flaw_of_name(entry: Entry) -> tuple[str, dict[str, object]]:
    if entry.flaw:
        return entry.flaw, {}
    wrong = misnamed(entry.path)
    return ("SAM301", {"name": wrong[1]}) if wrong else ("SAM302", {})


def _reserved(path: str) -> tuple[str, dict[str, object]] | None:
    for part in path.removesuffix(".yaml").split("/"):
        if part in RESERVED:
            return "SAM305", {"name": part}
    return None


def _of_file(source: Source, path: str, ref: str, code: str, args: Mapping[str, object]) -> Finding:
    hint = _remedy(code)
    if code == "SAM302" and path.lower().endswith(".yml"):
        hint = Message(N_("byt ändelsen till .yaml"))
    fault = Fault(ref, (), Message(MESSAGES[code], args), hint)
    return finding_at(source, BY_CODE[code], fault, Located(""), path)
