"""The map of Sweden zoomed to the municipalities it is about; names keep the reader's size."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Literal

from samverkan_cli.views.geometry import percent
from samverkan_cli.views.outlines import Box, Outline, outline
from samverkan_cli.views.words import clip

Fill = Literal["solid", "hatched", "open", "dotted", "plain"]
Outlines = Mapping[str, str]  # municipality code → SVG path
MARGIN = 8  # the part of the box that is added on each side is one in so many
NAME = 14  # characters of a name that fit on the map
TALLEST, BROADEST = 13, 20  # height ≤ 1.3 × width, width ≤ 2.0 × height; in tenths


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality to show: its code, its name and its fill."""

    code: str
    name: str
    fill: Fill


@dataclass(frozen=True, slots=True)
class Land:
    """An outline; without a fill it is a neighbour."""

    path: str
    fill: str


@dataclass(frozen=True, slots=True)
class Town:
    """A name on the map, and the number that stands for it where there is little room."""

    x: str
    y: str
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class MapKey:
    """What a fill stands for."""

    pattern: Fill
    name: str


@dataclass(frozen=True, slots=True)
class MunicipalityMap:
    """The picture; its description states the finding, its table follows it."""

    kind: ClassVar[str] = "map"
    anchor: str
    title: str
    description: str
    source: str
    view_box: str
    ratio: str
    lands: tuple[Land, ...]
    towns: tuple[Town, ...]
    keys: tuple[MapKey, ...]


def municipality_map(
    anchor: str, title: str, description: str, source: str, outlines: Outlines,
    areas: Sequence[Area], names: Mapping[Fill, str],
) -> MunicipalityMap | None:  # fmt: skip
    """The areas and the neighbours that touch the box around them; None with fewer than two."""
    known = _read(tuple(outlines.items()))
    shown = [(area, known[area.code]) for area in areas if area.code in known]
    if len(shown) < 2:
        return None
    box = _around(found.box for _, found in shown)
    codes = {area.code for area, _ in shown}
    near = [Land(o.path, "") for c, o in known.items() if c not in codes and o.box.touches(box)]
    used = {area.fill for area, _ in shown}
    return MunicipalityMap(
        anchor, title, description, source,
        f"{box.left} {box.top} {box.width} {box.height}", f"{box.width} / {box.height}",
        (*near, *(Land(found.path, area.fill) for area, found in shown)),
        tuple(_town(n, area, found, box) for n, (area, found) in enumerate(shown, start=1)),
        tuple(MapKey(fill, name) for fill, name in names.items() if fill in used),
    )  # fmt: skip


@lru_cache(maxsize=2)
def _read(outlines: tuple[tuple[str, str], ...]) -> dict[str, Outline]:
    found = ((code, outline(path)) for code, path in outlines)
    return {code: one for code, one in found if one is not None}


def _around(boxes: Iterable[Box]) -> Box:
    """The box around them with a margin, neither taller nor broader than a page can hold."""
    every = list(boxes)
    box = every[0]
    for one in every[1:]:
        box = box.joined(one)
    across, down = box.width // MARGIN + 1, box.height // MARGIN + 1
    across += max(0, (box.height + 2 * down) * 10 // TALLEST - box.width - 2 * across) // 2
    down += max(0, (box.width + 2 * across) * 10 // BROADEST - box.height - 2 * down) // 2
    return Box(box.left - across, box.top - down, box.right + across, box.bottom + down)


def _town(number: int, area: Area, found: Outline, box: Box) -> Town:
    x, y = found.middle
    return Town(
        percent((x - box.left) * 1000 // box.width), percent((y - box.top) * 1000 // box.height),
        str(number), clip(area.name, NAME),
    )  # fmt: skip
