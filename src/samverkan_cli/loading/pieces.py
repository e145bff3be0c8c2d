"""What each file gave, held by path, and the registry of them; made anew only where it changed."""

from dataclasses import dataclass, fields, replace
from itertools import chain
from typing import Any

from samverkan_cli.findings import Finding
from samverkan_cli.loading.assemble import assemble
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.loading.unread import Unread
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Mention, Registry

_SINGLE = ("settings", "review", "waivers")
_MANY = tuple(f.name for f in fields(Registry) if f.name not in (*_SINGLE, "unread", "mentions"))

Held = list[tuple[str, Any]]  # fields of a registry, and what a part of it has there


@dataclass(frozen=True, slots=True)
class Piece:
    """One file read: its record if it is one, what it leaves unread, and what is wrong with it."""

    noun: Noun | None
    unread: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
    mentions: tuple[Mention, ...] = ()


NOTHING = Piece(None)


class Pieces:
    """The files of a registry while they change, commit by commit.

    Kept in parts: the files of an initiative, and the other folders each as one. A registry shares
    the parts that did not change with the one before.
    """

    def __init__(self) -> None:
        self._parts: dict[str, dict[str, Piece]] = {}
        self._made: dict[str, Held] = {}
        self._new: set[str] = set()  # parts whose files are not those that were made
        self._flawed: dict[str, Piece] = {}
        self._last = Registry()  # of all parts made

    def put(self, path: str, piece: Piece) -> None:
        """A file is now this; `NOTHING` when it is gone."""
        part = _part_of(path)
        self._new.add(part)
        self._flawed.pop(path, None)
        files = self._parts.setdefault(part, {})
        files.pop(path, None)
        if piece is not NOTHING:
            files[path] = piece
        if piece.findings:
            self._flawed[path] = piece
        if not files:
            del self._parts[part]

    def __contains__(self, path: str) -> bool:
        return path in self._parts.get(_part_of(path), {})

    def findings(self) -> tuple[Finding, ...]:
        """The findings of reading, in order of file and line."""
        found = chain.from_iterable(piece.findings for piece in self._flawed.values())
        return tuple(sorted(found, key=lambda f: (f.path, f.line or 0, f.column or 0)))

    def registry(self) -> Registry:
        """The registry as it now is."""
        unread = Unread(chain.from_iterable(p.unread for p in self._flawed.values()))
        refused = {path_of(ref) for ref in unread}
        # a file elsewhere may have taken a record's name, such as a link beside its folder
        taken = {_part_of(path) for path in refused}
        new = self._new | taken
        made = {p: _held(_nouns(self._parts[p], refused)) for p in new if p in self._parts}
        changes = self._changes(made) if made.keys() == new else None
        self._made.update(made)
        for gone in new - made.keys():
            self._made.pop(gone, None)
        self._new = taken  # the name may be free again next time
        mentions = tuple(m for path in sorted(self._flawed) for m in self._flawed[path].mentions)
        if changes is None:
            held = [self._made[part] for part in sorted(self._made)]
            self._last = _joined(held, unread, mentions)
        else:
            self._last = replace(self._last, **changes, unread=unread, mentions=mentions)
        return self._last

    def _changes(self, made: dict[str, Held]) -> dict[str, Any] | None:
        """The fields of the last registry that new parts change.

        None unless they hold records of the same names as before, which stand in the same order.
        """
        changes: dict[str, Any] = {}
        for part, held in made.items():
            if part not in self._made or _names(held) != _names(self._made[part]):
                return None
            for name, records in held:
                if name in _SINGLE:
                    changes[name] = records
                else:
                    changes.setdefault(name, dict(getattr(self._last, name))).update(records)
        return changes


def _nouns(files: dict[str, Piece], refused: set[str]) -> list[Noun]:
    return [
        noun
        for path in sorted(files)
        if (noun := files[path].noun) is not None and path not in refused
    ]


def _part_of(path: str) -> str:
    """`initiatives/e-arkiv/`, `organisations/`, or nothing for a file at the top."""
    folders = path.split("/")[:-1]
    depth = 2 if folders[:1] == ["initiatives"] else 1
    return "".join(f"{folder}/" for folder in folders[:depth])


def _held(nouns: list[Noun]) -> Held:
    """The fields of a registry that the records fill."""
    found = assemble(nouns, frozenset())
    every = ((name, getattr(found, name)) for name in (*_SINGLE, *_MANY))
    return [(name, records) for name, records in every if records]


def _joined(parts: list[Held], unread: frozenset[str], mentions: tuple[Mention, ...]) -> Registry:
    """One registry of several parts that share no record."""
    many: dict[str, Any] = {name: {} for name in _MANY}
    single: dict[str, Any] = {}
    for part in parts:
        for name, records in part:
            if name in many:
                many[name].update(records)
            else:
                single[name] = records
    return Registry(**many, **single, unread=unread, mentions=mentions)


def _names(held: Held) -> list[tuple[str, Any]]:
    """The fields a part fills, and the records it has there."""
    return [(name, () if name in _SINGLE else list(records)) for name, records in held]
