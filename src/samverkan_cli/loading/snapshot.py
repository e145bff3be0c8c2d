"""Text → Snapshot: every record that could be read, and a finding for all that could not."""

import gc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from samverkan_cli.findings import Fault, Finding, Law
from samverkan_cli.loading.assemble import assemble
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.loading.located import Located, finding_at
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.reading import Clean, Reading
from samverkan_cli.loading.source import Entry, Source, Texts
from samverkan_cli.loading.unread import Unread, unread_files
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.registry import Registry

_KEPT = 500  # texts kept to look for places in; of the others only the lines asked for
Progress = Callable[[int, int], None]  # told how many files have been read, and of how many
# who is told when `load` is given nobody, since commands call it from deep down


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

    @cached_property
    def _places(self) -> dict[str, tuple[str, dict[Keys, int]]]:
        """Shown path of each record asked for, and the lines asked for in it."""
        return {}

    @cached_property
    def _keys(self) -> dict[Keys, Keys]:
        """The same keys stand in thousands of records, and are kept once."""
        return {}

    @property
    def unread_files(self) -> list[tuple[str, str]]:
        """Path and code of each file that could not be read."""
        return unread_files(self.registry.unread, self.findings)

    def text_of(self, ref: str) -> Located:
        """The text of a record with the places of its nodes, read again on demand."""
        if ref not in self._located:
            if len(self._located) >= _KEPT:
                self._located.clear()
            self._located[ref] = Located.read(self.source, path_of(ref))
        return self._located[ref]

    def place(self, ref: str, keys: Keys = ()) -> tuple[str, int]:
        """Shown path and line of a place in a record, for every number's way back."""
        if ref not in self._places:
            self._places[ref] = masked(self.source.shown(path_of(ref))), {}
        shown, lines = self._places[ref]
        if keys not in lines:
            lines[self._keys.setdefault(keys, keys)] = self.text_of(ref).line_of(keys)
        return shown, lines[keys]

    def located(self, law: Law, fault: Fault) -> Finding:
        """The finding a fault becomes once it has a path, line and column."""
        return finding_at(self.source, law, fault, self.text_of(fault.record))

    def line(self, ref: str, number: int) -> str | None:
        """A line of a record's file for an excerpt; None when there is none to show."""
        line = self.text_of(ref).line(number)
        return masked(line) if line else line


def load(source: Source, progress: Progress | None = None, clean: Clean | None = None) -> Snapshot:
    """Read every file of a registry; nothing in it can make this raise.

    `clean` is given to several versions in turn: what one has read the next does not parse again.
    The garbage collector rests meanwhile: a registry is many small values and no cycles.
    """
    reading = Reading(source, clean=clean)
    entries = source.entries()
    was_on = gc.isenabled()
    gc.disable()
    try:
        for entry in _told(entries, progress):
            reading.read(entry)
    finally:
        if was_on:
            gc.enable()
    registry = assemble(reading.nouns, Unread(reading.unread), reading.mentions)
    findings = tuple(sorted(reading.findings, key=lambda f: (f.path, f.line or 0, f.column or 0)))
    return Snapshot(source, registry, findings, tuple(entry.path for entry in entries))


def _told(entries: list[Entry], progress: Progress | None) -> Iterator[Entry]:
    """The entries, while somebody is told of every hundredth and of the end."""
    for number, entry in enumerate(entries):
        if progress and not number % 100:
            progress(number, len(entries))
        yield entry
    if progress:
        progress(len(entries), len(entries))


def from_texts(files: Mapping[str, str | bytes]) -> Snapshot:
    """A snapshot of files given as path → text, as a registry in memory."""
    as_bytes = {p: t.encode() if isinstance(t, str) else t for p, t in files.items()}
    return load(Texts(as_bytes))
