"""Three versions of one file made into one: by meaning where it can be, else line by line."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samverkan_cli.diff.changes import record_changes
from samverkan_cli.diff.three import Step, steps
from samverkan_cli.editing.comments import comments
from samverkan_cli.editing.merged import marked, merged
from samverkan_cli.editing.nodes import nodes
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.editing.splice import unsafe
from samverkan_cli.loading.kinds import Kind, kind_of
from samverkan_cli.loading.snapshot import from_texts
from samverkan_cli.loading.text import BOM
from samverkan_cli.model.noun import Noun

Labels = tuple[str, str]
ByLines = Callable[[], tuple[bytes, bool]]  # git's own merge: the text, and whether it was clean


@dataclass(frozen=True, slots=True)
class Outcome:
    """The file as it becomes. `by_lines`: it was not merged by meaning, since a side is unreadable.

    `lost` are the other side's new comments that did not come along.
    """

    content: bytes
    clean: bool
    clashes: tuple[Step, ...] = ()
    by_lines: bool = False
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One version: its text and the record in it."""

    text: str
    noun: Noun


def outcome(
    path: str, base: bytes, ours: bytes, theirs: bytes, by_lines: ByLines, size: int, labels: Labels
) -> Outcome:
    """The three versions of the file at a path of the work tree as one."""
    inside = _in_registry(path)
    sides = [_side(inside, content) for content in (base, ours, theirs)] if inside else []
    if not inside or not all(sides[1:]) or not (sides[0] or not base.strip()):
        return Outcome(*by_lines(), by_lines=True)
    was, our, their = sides
    assert our is not None
    assert their is not None
    found = steps(was.noun if was else None, our.noun, their.noun)
    try:
        return _by_meaning(inside, (was, our, their), found, by_lines, size, labels)
    except RefusedEdit:
        content, clean = by_lines()
        if clean:
            content = marked(our.text, their.text, size, labels).encode()
        return Outcome(content, clean=False, clashes=tuple(s for s in found if s.clash) or found)


def _in_registry(path: str) -> str | None:
    """The path inside the registry of a file that can be a record; None for any other."""
    parts = path.split("/")
    paths = ("/".join(parts[n:]) for n in range(len(parts)))
    return next((inside for inside in paths if kind_of(inside)), None)


def _side(inside: str, content: bytes) -> Side | None:
    records = list(from_texts({inside: content}).registry.records())
    return Side(content.decode(), records[0]) if records else None


def _by_meaning(
    inside: str, sides: tuple[Side | None, Side, Side], found: Sequence[Step], by_lines: ByLines,
    size: int, labels: Labels,
) -> Outcome:  # fmt: skip
    was, our, their = sides
    kind = kind_of(inside)
    assert isinstance(kind, Kind)
    every = merged(our.text, their.text, found, kind.noun)
    clashes = tuple(step for step in found if step.clash)
    if clashes:
        mine = merged(our.text, their.text, (s for s in found if not s.clash), kind.noun)
        text = marked(mine, every, size, labels)
        return Outcome(text.encode(), clean=False, clashes=clashes, lost=_lost(was, their, every))
    result = _side(inside, every.encode())
    before = was.noun if was else None
    if result is None or any(steps(before, result.noun, side.noun) for side in (our, their)):
        raise unsafe()
    content, clean = by_lines()
    same = _side(inside, content) if clean else None
    if same and not any(record_changes(result.noun, same.noun)):
        return Outcome(content, clean=True)  # git's own keeps the comments of both
    return Outcome(every.encode(), clean=True, lost=_lost(was, their, every))


def _lost(was: Side | None, their: Side, text: str) -> tuple[str, ...]:
    """Comments the other side added that are not in a text."""
    added = _comments(their.text) - (_comments(was.text) if was else Counter())
    return tuple((added - _comments(text)).elements())


def _comments(text: str) -> Counter[str]:
    body = text.removeprefix(BOM).replace("\r\n", "\n")
    return Counter(comment.text for comment in comments(body, nodes(body)))
