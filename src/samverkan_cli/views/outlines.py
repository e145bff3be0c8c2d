"""Outlines of municipalities: SVG paths of `M`, relative `l` and `z` in whole numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

_PART = re.compile(r"M(-?\d+)[ ,]?(-?\d+)l([-\d ,]*)z?")
_NUMBER = re.compile(r"-?\d+")
Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the map's own units, y downwards."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """At least 1."""
        return max(self.right - self.left, 1)

    @property
    def height(self) -> int:
        """At least 1."""
        return max(self.bottom - self.top, 1)

    def touches(self, other: "Box") -> bool:
        """Whether the two have anything in common."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def joined(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(
            min(self.left, other.left), min(self.top, other.top),
            max(self.right, other.right), max(self.bottom, other.bottom),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outline:
    """A municipality's outline: the path as it is drawn, the box around it, a point inside."""

    path: str
    box: Box
    middle: Point


def outline(path: str) -> Outline | None:
    """What an SVG path encloses; None when it has no part that can be read."""
    rings = list(_rings(path))
    if not rings:
        return None
    box = _box(rings[0])
    for ring in rings[1:]:
        box = box.joined(_box(ring))
    return Outline(path, box, _middle(max(rings, key=lambda ring: abs(_doubled(ring)))))


def _rings(path: str) -> Iterator[list[Point]]:
    for x, y, steps in _PART.findall(path):
        numbers = [int(n) for n in _NUMBER.findall(steps)]
        ring = [(int(x), int(y))]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=False):
            ring.append((ring[-1][0] + dx, ring[-1][1] + dy))
        yield ring


def _box(ring: list[Point]) -> Box:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _doubled(ring: list[Point]) -> int:
    """Twice the area, with the sign of its direction."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))


def _middle(ring: list[Point]) -> Point:
    """The centre of mass, else of the box when the ring has no area."""
    area, box = _doubled(ring), _box(ring)
    if not area:
        return (box.left + box.right) // 2, (box.top + box.bottom) // 2
    x = y = 0
    for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = a[0] * b[1] - b[0] * a[1]
        x += (a[0] + b[0]) * cross
        y += (a[1] + b[1]) * cross
    return int(Fraction(x, 3 * area)), int(Fraction(y, 3 * area))
