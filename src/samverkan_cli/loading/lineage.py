"""One record through its history: every commit that wrote its file, also before it was moved."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from samverkan_cli import git_log
from samverkan_cli.git import TreeEntry
from samverkan_cli.git_log import Commit
from samverkan_cli.loading.kinds import kind_of
from samverkan_cli.loading.pieces import Piece
from samverkan_cli.loading.reader import Place, Reader
from samverkan_cli.loading.revision import below
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.registry import Registry

Renames = Callable[[Registry, Registry], Mapping[str, str]]  # former id → id of initiatives
Differences = dict[str, git_log.Difference]  # by path in the registry


@dataclass(frozen=True, slots=True)
class Step:
    """A commit that wrote a record's file: where, and what was read before and after.

    None where there was no file. `others` is what a merge found in the file beside `before`, in
    those of its other parents that had it.
    """

    commit: Commit
    path: str
    before: Piece | None
    after: Piece | None
    others: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class _Written:
    commit: Commit
    path: str
    before: Place | None
    after: Place | None
    others: tuple[Place, ...]


def lineage(
    repository: Path, under: str, head: str, path: str, renames: Renames
) -> tuple[Step, ...]:
    """Every commit that wrote the file, newest first; a merge only where it wrote something else.

    `renames` tells which initiatives have another id in a later version.
    """
    reader = Reader(repository, under)
    found = list(_written(_History(repository, under, head), path, renames, reader))
    places = [place for w in found for place in (w.before, w.after, *w.others) if place]
    read = reader.read(dict.fromkeys(places))
    return tuple(
        Step(
            w.commit,
            w.path,
            w.before and read[w.before],
            w.after and read[w.after],
            tuple(read[place] for place in w.others),
        )
        for w in found
    )


class _History:
    """What each commit changed against its first parent, and a merge against the others too."""

    def __init__(self, repository: Path, under: str, head: str) -> None:
        self.commits = git_log.commits(repository, head)
        pairs = [(c.id, c.parents[0] if c.parents else None) for c in self.commits]
        others = [(c.id, parent) for c in self.commits for parent in c.parents[1:]]
        self._by_commit = {
            commit: {below(under, d.path): d for d in found}
            for commit, found in git_log.changed(repository, pairs, under)
        }
        self._to_others: dict[str, list[Differences]] = defaultdict(list)
        for commit, found in git_log.changed(repository, others, under):
            self._to_others[commit].append({below(under, d.path): d for d in found})

    def of(self, commit: Commit) -> Differences:
        """What the commit itself wrote."""
        found: Differences = self._by_commit.get(commit.id, {})
        if len(commit.parents) < 2:
            return found
        to_others = self._to_others[commit.id]
        if len(to_others) < len(commit.parents) - 1:
            return {}  # the same as one of its parents, so all of it was written there
        return {p: d for p, d in found.items() if all(p in other for other in to_others)}

    def others(self, commit: Commit, path: str) -> tuple[Place, ...]:
        """The file as the other parents of a merge had it, which wrote something else."""
        found = [other[path] for other in self._to_others.get(commit.id, ()) if path in other]
        return tuple(place for d in found if (place := _place(path, d.before)))


def _written(history: _History, path: str, renames: Renames, reader: Reader) -> Iterator[_Written]:
    paths = {path}
    for commit in history.commits:
        differences = history.of(commit)
        mine = sorted(paths & differences.keys())
        moved = {p: _moved_from(p, differences, renames, reader) for p in mine}
        for p in mine:
            before, after = differences[p].before, differences[p].after
            former = moved[p]
            if former:
                paths.add(former)
                before = differences[former].before
            if p not in moved.values():
                places = _place(former or p, before), _place(p, after)
                yield _Written(commit, p, *places, history.others(commit, p))


def _place(path: str, entry: TreeEntry | None) -> Place | None:
    return (path, entry) if entry is not None and entry.is_file else None


def _moved_from(
    path: str, differences: Differences, renames: Renames, reader: Reader
) -> str | None:
    """Where a file that is new in a commit lay before it."""
    new = differences[path]
    if new.before is not None or new.after is None:
        return None
    gone = {p: d.before for p, d in differences.items() if d.after is None and d.before is not None}
    parts = path.split("/")
    if parts[0] == "initiatives":
        own = f"initiatives/{parts[1]}/initiative.yaml"
        former = _former(own, differences, gone, renames, reader)
        then = "/".join(("initiatives", former, *parts[2:])) if former else ""
        if then in gone:
            return then
    kind = kind_of(path)
    same = [p for p, e in gone.items() if e.object_id == new.after.object_id and kind_of(p) is kind]
    return same[0] if len(same) == 1 else None


def _former(
    own: str,
    differences: Differences,
    gone: Mapping[str, TreeEntry],
    renames: Renames,
    reader: Reader,
) -> str | None:
    """The id an initiative had before the commit gave its folder another name."""
    new = differences[own].after if own in differences else None
    if new is None or differences[own].before is not None:
        return None
    then = _initiatives(reader, [(p, e) for p, e in gone.items() if p.endswith("/initiative.yaml")])
    now = _initiatives(reader, [(own, new)])
    return next(iter(renames(then, now)), None)


def _initiatives(reader: Reader, places: Sequence[Place]) -> Registry:
    nouns = [piece.noun for piece in reader.read(places).values()]
    return Registry(initiatives={n.id: n for n in nouns if isinstance(n, Initiative)})
