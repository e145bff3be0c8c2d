"""Text for a console: stand-ins for what it cannot show, colour, and no commands to a CI system."""

import re
from unicodedata import normalize

from samverkan_cli.findings import Severity

_COLOURS: dict[Severity, int] = {"error": 31, "warning": 33, "info": 36}
_STAND_INS = {
    "✔": "OK", "✘": "X", "…": "...", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "·": ".",
    "”": '"', "“": '"', "„": '"', "’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ",
}  # fmt: skip
# GitHub obeys a line that starts with `::` and `##[` anywhere in it; Azure obeys `##vso[` anywhere.
_COMMAND = re.compile(r"(?i)#(?=(?:vso)?\[)|^\s*:(?=:)")


def painted(word: str, severity: Severity, colour: bool) -> str:
    """The word in its severity's colour; the word itself always stays."""
    return f"\x1b[{_COLOURS[severity]}m{word}\x1b[0m" if colour else word


def no_command(line: str) -> str:
    """The line, of the same length, without what a CI system reading the log would obey."""
    return _COMMAND.sub(lambda found: f"{found[0][:-1]}·", line)


def can_show(text: str, encoding: str) -> bool:
    """Whether a console of the encoding shows the text as it is."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def fitted(text: str, encoding: str) -> str:
    """The text with stand-ins for what the encoding cannot hold: `OK` for `✔`, `a` for `å`."""
    if can_show(text, encoding):
        return text
    return "".join(c if can_show(c, encoding) else _stand_in(c, encoding) for c in text)


def _stand_in(character: str, encoding: str) -> str:
    base = normalize("NFKD", character)[:1]
    known = _STAND_INS.get(character)
    return known or (base if can_show(base, encoding) else "?")
