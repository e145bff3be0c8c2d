"""A matrix of marks: rows against columns, each state told by its shape and its fill."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from samverkan_cli.views.geometry import em, percent
from samverkan_cli.views.words import clip

Mark = Literal["solid", "hatched", "open", "line", "cross"]
HEAD, STEP, MIDDLE, BASE = 62, 19, 9, 13  # tenths of an em
FIRST, LAST = 480, 950  # thousandths: where the columns begin and end
SHORT, LONG, HEADING = 13, 34, 10  # characters that fit: a narrow page, a broad one, a column
MOST_ROWS, MOST_COLUMNS = 40, 12


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a column, set at a slant above it."""

    x: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A mark in a row."""

    x: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row with its label in two lengths, its marks and the line under it."""

    short: str
    long: str
    text_y: str
    mark_y: str
    line_y: str
    marks: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What a mark stands for."""

    mark: Mark
    name: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The picture; its description states the finding, its table follows it."""

    kind: ClassVar[str] = "matrix"
    anchor: str
    title: str
    description: str
    height: str
    head: str
    headings: tuple[Heading, ...]
    rows: tuple[MatrixRow, ...]
    keys: tuple[Key, ...]


def matrix(
    anchor: str, title: str, description: str, columns: Sequence[str],
    rows: Sequence[tuple[str, Sequence[Mark | None]]], names: Mapping[Mark, str],
) -> Matrix | None:  # fmt: skip
    """The matrix; None when it is empty or larger than anyone could read. None is an empty place.

    Only the marks in use are explained, in the order of `names`.
    """
    if not 1 <= len(columns) <= MOST_COLUMNS or not 1 <= len(rows) <= MOST_ROWS:
        return None
    wide = (LAST - FIRST) // len(columns)
    middles = [percent(FIRST + i * wide + wide // 2) for i in range(len(columns))]
    used = {mark for _, marks in rows for mark in marks}
    return Matrix(
        anchor, title, description, em(HEAD + len(rows) * STEP), em(HEAD - 4),
        tuple(Heading(x, clip(c, HEADING)) for x, c in zip(middles, columns, strict=True)),
        tuple(_row(i, label, marks, middles) for i, (label, marks) in enumerate(rows)),
        tuple(Key(mark, name) for mark, name in names.items() if mark in used),
    )  # fmt: skip


def _row(index: int, label: str, marks: Sequence[Mark | None], middles: Sequence[str]) -> MatrixRow:
    top = HEAD + index * STEP
    return MatrixRow(
        clip(label, SHORT), clip(label, LONG), em(top + BASE), em(top + MIDDLE), em(top + STEP),
        tuple(Place(x, mark) for x, mark in zip(middles, marks, strict=True) if mark),
    )  # fmt: skip
