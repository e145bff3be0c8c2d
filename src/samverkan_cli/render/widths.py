"""How wide a text is set, in em of Arial, and how the columns of a table share a page's width."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

NARROW = frozenset("iIjltfr.,:;!'|()[]/- \u00a0\u202f")
BROAD = frozenset("mwMWÅÄÖ@%–—")
BOLD = 1.1  # how much wider the first column and the headings are set
LONGEST = 11.0  # em; a longer word, such as a path, may be broken
EASY = 9.0  # em; a column of texts this wide reads easily
WHOLE = 15.0  # em; what is to stay on one line may be broken after that
_BREAK = re.compile(r"[ \t\n]+|(?<=-)")


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in em: to stand on one line, to break no word, and to read easily."""

    natural: float
    least: float
    easy: float


def ems(text: str) -> float:
    """The width of a text on one line."""
    return sum(
        0.3 if c in NARROW else 0.86 if c in BROAD else 0.7 if c.isupper() else 0.56 for c in text
    )


def need(heading: str, texts: Sequence[str], *, whole: bool = False, bold: bool = False) -> Need:
    """What the texts need under their heading, which is broken by the word.

    What is `whole` is broken only where `WHOLE` is passed; a number holds together by its own
    no-break spaces.
    """
    wider = BOLD if bold else 1.0
    title = _longest_word(heading) * BOLD
    natural = max(title, max(map(ems, texts), default=0) * wider)
    words = max((_longest_word(text) for text in texts), default=0) * wider
    least = max(title, min(natural, WHOLE) if whole else min(words, LONGEST))
    easy = max(least, min(natural, EASY))
    return Need(max(natural, min(ems(heading) * BOLD, WHOLE)), least, easy)


def _longest_word(text: str) -> float:
    return max((ems(word) for word in _BREAK.split(text) if word), default=0)


def shared(needs: Sequence[Need], room: float) -> list[float]:
    """The columns' widths within the room: short ones stand on one line, long ones share the rest.

    A table that fits takes no more than it needs; one that cannot fit is narrowed in proportion.
    """
    natural = sum(one.natural for one in needs)
    least = sum(one.least for one in needs)
    if natural <= room:
        return [one.natural for one in needs]
    if least >= room:
        return [one.least * room / least for one in needs]
    low, high = 0.0, room
    for _ in range(40):
        level = (low + high) / 2
        fits = sum(_at(level, one) for one in needs) <= room
        low, high = (level, high) if fits else (low, level)
    return [_at(low, one) for one in needs]


def _at(level: float, one: Need) -> float:
    return max(one.least, min(one.natural, level))


def lines_in(value: str, room: float) -> int:
    """How many lines a text takes in so many em; a word longer than a line is broken."""
    lines, used = 1, 0.0
    for paragraph in value.split("\n"):
        for word in paragraph.split(" "):
            wide = ems(word)
            if used and used + 0.3 + wide > room:
                lines, used = lines + 1, 0.0
            over = int(wide / room)
            lines, used = lines + over, used + 0.3 + wide - over * room
        lines, used = lines + 1, 0.0
    return lines - 1
