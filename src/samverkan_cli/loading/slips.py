"""The slip of the pen behind a syntax error, when the lines around it show which it was."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.shortened import shortened

_FIELD = re.compile(r"( *(?:- +)*)([\w.-]+):(?= |$)")
_BARE_FIELD = re.compile(r" *(?:- +)*[\w.-]+")
_ITEM = re.compile(r"( *)- ")
_NO_SPACE = re.compile(r"( *(?:- +)*)([\w.-]+):(?![ /\d])(\S.*)|( *)([a-z_]+):(\d.*)")
_DASH = "[-–—−‑•·*]"
_DASHED = re.compile(rf" *({_DASH})( *)([^\s-].*)")
_CURLY = re.compile(r" *(?:- +)*(?:[\w.-]+: +)?([”“„»«])")
_SHOWN = 40
Level = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong and how it is mended, with line and column from 0 and the end column."""

    what: Message
    hint: Message
    line: int
    column: int
    end: int | None = None


def at_colon(lines: Sequence[str], line: int, column: int) -> Slip | None:
    """Why a colon stands where no field can begin."""
    here = lines[line] if line < len(lines) else ""
    curly = _CURLY.match(here)
    if curly and curly.end() <= column:
        what = N_("typografiska citattecken ({quote}) skyddar inte kolonet i texten")
        hint = N_('byt {quote} mot raka citattecken före och efter texten: "')
        args = {"quote": curly[1]}
        return Slip(Message(what, args), Message(hint, args), line, curly.end() - 1, curly.end())
    if not _BARE_FIELD.fullmatch(here[:column].rstrip()):
        return None
    above = _above(lines, line)
    if above is not None and (slip := unspaced(lines, above)):
        return slip
    level = next(_levels(lines, line, _FIELD, _column_of(here)), None)
    return _indented(lines, line, level) if level else None


def unspaced(lines: Sequence[str], line: int) -> Slip | None:
    """A field without a space after its colon, an item without one after its dash, or no dash."""
    here = lines[line].rstrip() if line < len(lines) else ""
    if found := _NO_SPACE.fullmatch(here):
        before, name, value = found.groups()[:3] if found[2] else found.groups()[3:]
        end = len(before) + len(name) + 1
        hint = Message(
            N_("sätt kolon och mellanslag: {field}: {value}"),
            {"field": name, "value": shortened(value, _SHOWN)},
        )
        return Slip(Message(N_("mellanslag saknas efter kolonet")), hint, line, end - 1, end)
    if found := _DASHED.fullmatch(here):
        what, hint = of_dash(found[1], found[3])
        return None if found[1] == "-" and found[2] else Slip(what, hint, line, found.start(1))
    return None


def of_dash(dash: str, item: str) -> tuple[Message, Message]:
    """What is wrong with the dash before an item of a list, and how the line is written."""
    written = {"dash": dash, "item": f"- {shortened(item, _SHOWN)}"}
    if dash == "-":
        return Message(N_("mellanslag saknas efter bindestrecket")), Message(
            N_("sätt ett mellanslag efter bindestrecket: {item}"), written
        )
    return Message(N_("tecknet {dash} är inget bindestreck"), written), Message(
        N_("skriv ett vanligt bindestreck och ett mellanslag: {item}"), written
    )


def of_list(value: str) -> Message | None:
    """How a list is written whose dashes were read as text: `-invanare`, `– invanare`."""
    found = _DASHED.match(value)
    if not found or (found[1] == "-" and found[2]):
        return None
    first = re.split(rf" (?={_DASH})", found[3])[0]
    return of_dash(found[1], first)[1]


def at_indent(lines: Sequence[str], line: int) -> Slip | None:
    """Which field or item above a line should begin right under, when its indent is no level's."""
    here = lines[line] if line < len(lines) else ""
    item, field = _ITEM.match(here), _FIELD.match(here)
    if not item and not field:
        return None
    kind = _ITEM if item else _FIELD
    column = len(item[1]) if item else _column_of(here)
    near = [
        level
        for level in _levels(lines, line, kind)
        if not item or bool(field) == bool(_FIELD.match(lines[level[0]]))
    ]
    if not near:
        return None
    level = min(near, key=lambda level: (abs(level[1] - column), -level[1]))
    return _indented(lines, line, level, column) if level[1] != column else None


def _levels(
    lines: Sequence[str], line: int, kind: re.Pattern[str], below: int = 1_000
) -> Iterator[Level]:
    """The open fields or items above, the nearest first, by line and column."""
    for number in range(line - 1, -1, -1):
        found = kind.match(lines[number])
        if found and len(found[1]) < below:
            below = len(found[1])
            yield number, below
            if not below:
                return


def _called(line: str, dash: bool) -> str:
    """A line by its field's name, or by its dash and what follows."""
    name = line.strip().partition(": ")[0].removesuffix(":")
    return shortened(name if dash else re.sub(r"^(?:- +)+", "", name), _SHOWN)


def _indented(lines: Sequence[str], line: int, level: Level, column: int | None = None) -> Slip:
    here, (above, right) = lines[line], level
    dash = column is not None and bool(_ITEM.match(here))
    column = _column_of(here) if column is None else column
    args = {
        "n": abs(column - right),
        "line": _called(here, dash),
        "above": _called(lines[above], dash),
        "number": above + 1,
    }
    far = column > right
    what = N_("raden står för långt in") if far else N_("raden står inte tillräckligt långt in")
    hint = (
        N_(
            "ta bort {n} mellanslag först på raden: {line} ska stå rakt under {above} "
            "på rad {number}"
        )
        if far
        else N_(
            "lägg till {n} mellanslag först på raden: {line} ska stå rakt under {above} "
            "på rad {number}"
        )
    )
    return Slip(Message(what), Message(hint, args), line, len(here) - len(here.lstrip()))


def _above(lines: Sequence[str], line: int) -> int | None:
    """The nearest line above with anything but a comment on it."""
    for number in range(line - 1, -1, -1):
        if (text := lines[number].strip()) and not text.startswith("#"):
            return number
    return None


def _column_of(line: str) -> int:
    """Where the field of a line begins, after its dash."""
    found = re.match(r" *(?:- +)*", line)
    return found.end() if found else 0
