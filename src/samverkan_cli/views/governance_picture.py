"""A row of predictors against the three modes: geometry of a small picture, nothing scaled.

Text keeps the reader's size at any width, so the same picture reads at 320 pixels and on paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

Fill = Literal["solid", "open", "hatched"]
COLUMNS = ("0%", "34%", "68%")  # left edges of the three modes
WIDTH = "30%"
HEAD, USE, FIRST, STEP, LABEL, BOX, HEIGHT = 11, 23, 32, 36, 11, 15, 13  # tenths of an em


@dataclass(frozen=True, slots=True)
class Box:
    """One predictor against one mode; filled when it points there."""

    x: str
    y: str
    fill: Fill


@dataclass(frozen=True, slots=True)
class Label:
    """Text at a place."""

    x: str
    y: str
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What a fill stands for."""

    fill: Fill
    name: str


@dataclass(frozen=True, slots=True)
class SignalPicture:
    """The picture; its description is the finding as a sentence, its table follows it."""

    kind: ClassVar[str] = "signals"
    anchor: str
    title: str
    description: str
    height: str
    width: str
    box_height: str
    labels: tuple[Label, ...]
    boxes: tuple[Box, ...]
    key: tuple[KeyEntry, ...]


def _em(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}em"


def signal_picture(
    anchor: str,
    title: str,
    description: str,
    heads: Sequence[tuple[str, str]],
    rows: Sequence[tuple[str, tuple[Fill, ...]]],
    key: Sequence[tuple[Fill, str]],
) -> SignalPicture:
    """`heads` are the modes, the one in use with a mark; `rows` the predictors with their fills."""
    labels = []
    for x, (text, mark) in zip(COLUMNS, heads, strict=True):
        labels.append(Label(x, _em(HEAD), text, strong=bool(mark)))
        if mark:
            labels.append(Label(x, _em(USE), mark))
    boxes: list[Box] = []
    for n, (text, fills) in enumerate(rows):
        top = FIRST + n * STEP
        labels.append(Label("0", _em(top + LABEL), text))
        boxes += [Box(x, _em(top + BOX), f) for x, f in zip(COLUMNS, fills, strict=True)]
    return SignalPicture(
        anchor, title, description, _em(FIRST + len(rows) * STEP), WIDTH, _em(HEIGHT),
        tuple(labels), tuple(boxes), tuple(KeyEntry(fill, name) for fill, name in key),
    )  # fmt: skip
