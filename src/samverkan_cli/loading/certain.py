"""What a value written in another form certainly means; None where there are two readings."""

import re
from collections.abc import Iterable
from datetime import date

from samverkan_cli.model.municipalities import MUNICIPALITIES
from samverkan_cli.model.nearby import folded

_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
)  # fmt: skip
_MONTH = "|".join(f"{name}|{name[:3]}" for name in _MONTHS) + "|sept"
_DASHES = re.compile("[‐‑‒–—−]")
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?\Z")
_YEAR_FIRST = re.compile(r"(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})|(\d{4})(\d{2})(\d{2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[ /.-](\d{4})", re.ASCII)
_WORDED = re.compile(rf"(?:den )?(\d{{1,2}})(?::?e)? ({_MONTH})\.? (\d{{4}})", re.IGNORECASE)
_WORDED_MONTH = re.compile(rf"({_MONTH})\.? (\d{{4}})", re.IGNORECASE)
_PART_LAST = re.compile(r"(\d{4})[- ]?([HQ]\d)", re.IGNORECASE | re.ASCII)
_PART_FIRST = re.compile(r"([HQ]\d)[- ](\d{4})", re.IGNORECASE | re.ASCII)
_UNIT = re.compile(r"(?i)\s*(?:kr\.?|kronor|sek|:-|,-)\Z")
_PIECES = re.compile(r"(?i)\s*(?:st\.?|stycken)\Z")
_NO_ORE = re.compile(r"[,.]0{1,2}\Z")
_SPACES = re.compile(r"[ _\u00a0\u2009\u202f']+")
_GROUPS = re.compile(r"\d{1,3}(?:([ .])\d{3}(?:\1\d{3})*|,\d{3}(?:,\d{3})+)", re.ASCII)
_COMMA = re.compile(r"(-?)(\d+),(\d+)", re.ASCII)
_FLAGS = {
    "ja": "true", "yes": "true", "sant": "true", "true": "true", "on": "true",
    "nej": "false", "no": "false", "falskt": "false", "false": "false", "off": "false",
}  # fmt: skip
_KRONOR = frozenset({"amount", "stated", "stated_total", "payments_stated_total"})
_SHARES = frozenset({"support_rate", "stated_support_level", "fixed_share", "shares"})


def day(text: str) -> str | None:
    """`2024/3/1`, `20240301`, `1 mars 2024`, `21/5 2024`; never `3/4 2024`."""
    said = _MIDNIGHT.sub("", _DASHES.sub("-", text.strip()))
    if found := _YEAR_FIRST.fullmatch(said):
        return _iso(found[1] or found[5], found[3] or found[6], found[4] or found[7])
    if found := _WORDED.fullmatch(said):
        return _iso(found[3], _month(found[2]), found[1])
    found = _DAY_FIRST.fullmatch(said)
    if found and int(found[1]) > 12:  # only a day can be more than twelve
        return _iso(found[3], found[2], found[1])
    return None


def _month(name: str) -> str:
    return str([month[:3] for month in _MONTHS].index(name[:3].lower()) + 1)


def _iso(year: str, month: str, day_of_month: str) -> str | None:
    try:
        return date(int(year), int(month), int(day_of_month)).isoformat()
    except ValueError:
        return None


def span(text: str) -> str | None:
    """A day, or `mars 2024`, `2024H1`, `Q3 2024` as the registry writes them."""
    said = _DASHES.sub("-", text.strip())
    if found := _WORDED_MONTH.fullmatch(said):
        return f"{found[2]}-{int(_month(found[1])):02d}"
    if found := _PART_LAST.fullmatch(said):
        return f"{found[1]}-{found[2].upper()}"
    if found := _PART_FIRST.fullmatch(said):
        return f"{found[2]}-{found[1].upper()}"
    return day(text)


def whole(text: str, field: str) -> str | None:
    """`150 000 kr`, `150.000:-` and `1,150,865` as whole numbers; never `150,5` or `150 tkr`."""
    said = (_UNIT if field in _KRONOR else _PIECES).sub("", text.strip())
    if not _GROUPS.fullmatch(said):
        said = _NO_ORE.sub("", said)
    said = _SPACES.sub(" ", said.strip())
    if said.isascii() and said.isdigit():
        return said
    return re.sub("[ .,]", " ", said) if _GROUPS.fullmatch(said) else None


def is_whole(field: str) -> bool:
    """Whether a field holds whole kronor."""
    return field in _KRONOR


def decimal(text: str, field: str) -> str | None:
    """`3,5` as `3.5`; never three decimals that may be thousands, or a share over one."""
    found = _COMMA.fullmatch(text.strip())
    if not found or (len(found[3]) == 3 and found[2] != "0"):
        return None
    if field in _SHARES and int(found[2]) >= 1:
        return None
    return f"{found[1]}{found[2]}.{found[3]}"


def flag(text: str) -> str | None:
    """`ja`, `yes`, `Nej` as true or false; `1` and `x` are left to people."""
    return _FLAGS.get(text.strip().lower())


def municipality_code(text: str, names: Iterable[str]) -> str | None:
    """A code that has lost its first zero, when it then is the code of the one that is named."""
    owner = MUNICIPALITIES.get(f"0{text}") if len(text) == 3 else None
    known = {owner, f"{owner} kommun", f"{owner}s kommun", f"{owner} stad"}
    return f"0{text}" if owner and known & set(names) else None


def organisation_number(text: str) -> str | None:
    """Ten digits with their hyphen, when the check digit is right."""
    from stdnum.se import orgnr  # only a faulty number pays for it

    digits = re.sub(r"[ -]", "", text.strip())
    if len(digits) == 12 and digits.startswith("16"):
        digits = digits[2:]
    if not (len(digits) == 10 and digits.isascii() and digits.isdigit()):
        return None
    return f"{digits[:6]}-{digits[6:]}" if orgnr.is_valid(digits) else None


def spelling(word: str, known: Iterable[str]) -> str | None:
    """The one word that is clearly meant: same but for å ä ö, case and joints, or a slip or two.

    A slip counts from five letters, two from nine; nothing else may come near.
    """
    meant = _bare(word)
    table = {_bare(name): name for name in known}
    if meant in table:
        return table[meant]
    allowed = 0 if len(meant) < 5 else 1 if len(meant) < 9 else 2
    near = [name for name in table if abs(len(name) - len(meant)) <= allowed + 1]
    ranked = sorted((_distance(meant, name), name) for name in near)
    if not ranked or ranked[0][0] > allowed:
        return None
    alone = len(ranked) == 1 or ranked[1][0] > ranked[0][0] + 1
    return table[ranked[0][1]] if alone else None


def _bare(word: str) -> str:
    return folded(word.strip()).replace("_", "-")


def _distance(one: str, other: str) -> int:
    """Letters added, dropped, changed or swapped with a neighbour between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
