"""Branches that are not merged, and where they touch the same thing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from samverkan_cli import git, git_log
from samverkan_cli.cli.archive import Archive, archive_of, commit_named, git_refusals, whole_history
from samverkan_cli.cli.between import MAINS
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.root import find_root
from samverkan_cli.diff.changes import changes
from samverkan_cli.diff.crossing import Crossing, crossings, joined
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.telling import told
from samverkan_cli.language.language import Language, language
from samverkan_cli.loading import Revision, Snapshot, load
from samverkan_cli.loading.pieces import Pieces
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.reader import Reader
from samverkan_cli.loading.revision import belongs, below
from samverkan_cli.loading.text import visible
from samverkan_cli.loading.unread import unread_files
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.radar import Branch, Met, Side, radar_document


@dataclass(frozen=True)
class Meeting:
    """The main branch's commit, the branches under way, and the places where they meet.

    `unread` are the files that could not be read on any of them, and so meet nothing.
    """

    main: str
    branches: tuple[Branch, ...]
    met: tuple[Met, ...]
    unread: tuple[str, ...]
    registry: Registry

    def formatted(self, fmt: str, speech: Language) -> str:
        """As text or JSON."""
        if fmt == "json":
            says: list[Callable[[Message], str]] = [language(c).message for c in ("sv", "en")]
            return as_json(radar_document(self.main, self.branches, self.met, *says))
        from samverkan_cli.render.radar_text import radar_text

        return radar_text(self.branches, self.met, speech)


def meeting(where: str | None, patterns: Sequence[str]) -> Meeting:
    """Compare every branch that is not merged with where it left the main branch.

    What has been merged since a branch left is one side more: it is what the branch will meet.
    """
    archive = archive_of(find_root(where))
    repository = archive.repository
    with git_refusals("HEAD"):
        whole_history(repository)
        head = commit_named(repository, "HEAD")
        called, main = _main(repository, head)
        found = {b.name: b for b in _branches(archive, main, patterns)}
        left = dict.fromkeys(b.base for b in found.values() if b.base != main)
        merged = {base: _branch(archive, called, main, base) for base in left}
        reader = Reader(repository, archive.under)
        read = {b: _read(archive, b, reader) for b in (*found.values(), *merged.values())}
        snapshot = load(Revision(repository, main, archive.under))
    changed = {b: changes(old.registry(), new.registry()) for b, (old, new) in read.items()}
    places = list(crossings({b.name: changed[b] for b in found.values()}))
    for b in found.values():
        if b.base in merged:
            places += crossings({b.name: changed[b], called: changed[merged[b.base]]})
    known = Known(snapshot.registry, snapshot.registry)
    named = found | {b.name: b for b in merged.values()}
    met = tuple(_met(crossing, named, known) for crossing in joined(places))
    unread = _unread(snapshot, (new for _, new in read.values()))
    return Meeting(main, tuple(found.values()), met, unread, snapshot.registry)


def _main(repository: Path, head: str) -> tuple[str, str]:
    """What the branch everybody merges into is called, and its commit; HEAD without one."""
    known = {name: commit for name in MAINS if (commit := git.commit_id(repository, name))}
    main = next(iter(known.values()), head)
    called = [name for name, commit in known.items() if commit == main]
    return (called or ["HEAD"])[-1].removeprefix("refs/heads/").removeprefix("refs/remotes/"), main


def _unread(main: Snapshot, branches: Iterable[Pieces]) -> tuple[str, ...]:
    """The files that could not be read, each once."""
    found = [*main.unread_files]
    for pieces in branches:
        found += unread_files(pieces.registry().unread, pieces.findings())
    return tuple(dict.fromkeys(path for path, _ in found))


def _branches(archive: Archive, main: str, patterns: Sequence[str]) -> Iterator[Branch]:
    """A branch once, though it is both here and fetched: its latest commit."""
    tips: dict[str, str] = {}
    for ref, commit in git_log.branches(archive.repository).items():
        name = _short(ref)
        known = tips.get(name)
        base = known and git.merge_base(archive.repository, known, commit)
        if known is None or base == known:
            tips[name] = commit
        elif base != commit:  # the two have parted: both are under way
            tips[ref.removeprefix("refs/remotes/")] = commit
    wanted = {n: c for n, c in tips.items() if _chosen(n, patterns)}
    if patterns and not wanted:
        message = N_("ingen gren passar {pattern}")
        raise UsageError(Message(message, {"pattern": visible(", ".join(patterns))}))
    for name, commit in sorted(wanted.items()):
        base = git.merge_base(archive.repository, main, commit)
        if base is not None and base != commit:
            yield _branch(archive, name, commit, base)


def _branch(archive: Archive, name: str, commit: str, base: str) -> Branch:
    last = git_log.commits(archive.repository, commit, f"^{base}")[0]
    author = masked(visible(last.author))
    return Branch(masked(visible(name)), commit, base, author, last.written)


def _short(ref: str) -> str:
    """`vara/e-arkiv`, whether it is here or fetched from `origin`."""
    if ref.startswith("refs/heads/"):
        return ref.removeprefix("refs/heads/")
    return ref.removeprefix("refs/remotes/").partition("/")[2]


def _chosen(name: str, patterns: Iterable[str]) -> bool:
    return not patterns or any(fnmatchcase(name, pattern) for pattern in patterns)


def _read(archive: Archive, branch: Branch, reader: Reader) -> tuple[Pieces, Pieces]:
    """What a branch touched, before and after; nothing else is read."""
    before, after = Pieces(), Pieces()
    pair = [(branch.commit, branch.base)]
    for _, differences in git_log.changed(archive.repository, pair, archive.under):
        for difference in differences:
            path = below(archive.under, difference.path)
            for side, entry in ((before, difference.before), (after, difference.after)):
                if entry is not None and belongs(path, entry):
                    side.put(path, reader.read([(path, entry)])[path, entry])
    return before, after


def _met(crossing: Crossing, branches: dict[str, Branch], known: Known) -> Met:
    sides = tuple(
        Side(branches[name], meaning)
        for name, change in crossing.sides
        for meaning in told((change,), known)[:1]
    )
    return Met(crossing.record, crossing.path, sides)
