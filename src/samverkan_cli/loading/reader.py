"""Reads entries of trees, from any commits: the same content is parsed once."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from samverkan_cli import git
from samverkan_cli.loading.entries import flaw_of, number_in_name
from samverkan_cli.loading.kinds import kind_of, reference
from samverkan_cli.loading.pieces import Piece
from samverkan_cli.loading.reading import Reading
from samverkan_cli.loading.revision import as_entry
from samverkan_cli.loading.source import Entry, Texts
from samverkan_cli.loading.unread import Unread
from samverkan_cli.model.noun import Noun

_AT_ONCE = 2_000  # blobs held as bytes at a time
Place = tuple[str, git.TreeEntry]  # path in the registry, and what stands there


class Reader:
    """Reads entries of trees; what is the same content in another place is not parsed again."""

    def __init__(self, repository: Path, under: str) -> None:
        self.repository = repository
        self.prefix = f"{under}/" if under else ""
        self._clean: dict[tuple[type[Noun], str], Noun] = {}

    def read(self, places: Iterable[Place]) -> dict[Place, Piece]:
        """The piece of each entry by its path in the registry."""
        wanted = list(places)
        found = {}
        with _resting():
            for start in range(0, len(wanted), _AT_ONCE):
                some = wanted[start : start + _AT_ONCE]
                ids = [entry.object_id for _, entry in some if entry.is_file]
                contents = git.blobs(self.repository, ids) if ids else {}
                for path, entry in some:
                    content = contents.get(entry.object_id, b"")
                    found[path, entry] = self._piece(path, entry, content)
        return found

    def _piece(self, path: str, entry: git.TreeEntry, content: bytes) -> Piece:
        here = as_entry(path, entry)
        kind = kind_of(path)
        key = (kind.noun, entry.object_id) if kind else None
        known = self._clean.get(key) if key else None
        if known and not number_in_name(here) and not flaw_of(here, kind):
            moved = known.model_copy()
            moved._ref = reference(path)  # the reader names the record; nothing else may
            return Piece(moved)
        piece = self._parsed(here, content)
        if key and piece.noun and not piece.findings:
            self._clean[key] = piece.noun
        return piece

    def _parsed(self, entry: Entry, content: bytes) -> Piece:
        reading = Reading(Texts({entry.path: content}, self.prefix))
        reading.read(entry)
        noun = reading.nouns[0] if reading.nouns else None
        return Piece(noun, Unread(reading.unread), tuple(reading.findings), tuple(reading.mentions))


@contextmanager
def _resting() -> Iterator[None]:
    """The garbage collector rests: a registry is many small values and no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
