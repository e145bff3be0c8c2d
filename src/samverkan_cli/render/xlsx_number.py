"""The number that a cell of a page shows, read as its language writes it."""

import re
from fractions import Fraction

_NUMBERS = {
    "sv": re.compile(r"([+−-]?)(\d{1,3}(?:[\u00a0\u202f ]\d{3})*|\d+)(?:,(\d+))?"),
    "en": re.compile(r"([+−-]?)(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d+))?"),
}


def number_in(value: str, lang: str) -> Fraction | None:
    """The number a cell shows, as the language writes it; None when it is more than a number."""
    bare = value.removesuffix("\u00a0kr").removeprefix("SEK ").strip()
    found = _NUMBERS[lang].fullmatch(bare)
    if not found:
        return None
    digits = re.sub(r"\D", "", found[2])
    number = Fraction(f"{digits}.{found[3] or 0}")
    return -number if found[1] in ("−", "-") else number
