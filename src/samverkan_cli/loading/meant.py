"""What a refused value probably meant, where `certain` will not say: a hint, never a fix.

`3/4 2024` is read as in Sweden, `hösten 2023` as a half-year, `150 tkr` and `63,5 %` as they sound.
"""

import re
from calendar import monthrange
from datetime import date
from fractions import Fraction

from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.model.nearby import folded

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d).*", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})[\s/.-]+(\d{4})", re.ASCII)
_SHORT = re.compile(r"(\d{2})-?(\d{2})-?(\d{2})", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})\D(\d{1,2})|(\d{1,2})\D(\d{4})", re.ASCII)
_PARTS = (
    (re.compile(r"\bh\s?1\b|\bvår|\bvt\b|\b(?:1:a|första) halv"), "H1"),
    (re.compile(r"\bh\s?2\b|\bhöst|\bht\b|\b(?:2:a|andra) halv"), "H2"),
    (re.compile(r"\b(?:q|kv\.?|kvartal)\s?([1-4])\b"), "Q"),
)
_ABOUT = re.compile(r"(?:ca|cirka|c:a|ungefär|drygt|knappt|~|≈)\.?\s*")
_AMOUNT = re.compile(r"(\d[\d\s]*(?:[.,]\d+)?)\s*(tkr|kkr|mkr|mnkr|miljoner)?(?:\s*(?:kr|kronor))?")
_TIMES = {"tkr": 1_000, "kkr": 1_000, "mkr": 1_000_000, "mnkr": 1_000_000, "miljoner": 1_000_000}
_WORDS = (
    "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
)  # fmt: skip
_SHARE = re.compile(r"(\d+)(?:[.,](\d+))?\s*(%|procent)?", re.ASCII)


def day(text: str) -> str | None:
    """`3/4 2024`, `240403`, and `2024-21-05` with day and month in each other's place."""
    said = text.strip()
    if found := _YEAR_FIRST.fullmatch(said):
        year, one, other = found.groups()
        return _iso(year, one, other) or _iso(year, other, one)
    if found := _DAY_FIRST.fullmatch(said):
        return _iso(found[3], found[2], found[1])
    if found := _SHORT.fullmatch(said):
        return _iso(f"20{found[1]}", found[2], found[3])
    return None


def _iso(year: str, month: str, number: str) -> str | None:
    try:
        return date(int(year), int(month), int(number)).isoformat()
    except ValueError:
        return None


def span(text: str) -> str | None:
    """`hösten 2023`, `kvartal 3 2024`, `slutet av juni 2024`, `2024-6`, `senast 2025`, or a day."""
    said = text.strip().casefold()
    if whole_day := day(said):
        return whole_day
    years = set(_YEAR.findall(said))
    if len(years) != 1:
        return None
    year, rest = years.pop(), _YEAR.sub(" ", said)
    if (found := _YEAR_MONTH.fullmatch(said)) and 1 <= int(found[2] or found[3]) <= 12:
        return f"{year}-{int(found[2] or found[3]):02d}"
    for pattern, part in _PARTS:
        if found := pattern.search(rest):
            return f"{year}-{part}{found[1] if part == 'Q' else ''}"
    for word in re.findall(r"[a-zåäö]{3,}", rest):
        if word[:3] in _MONTHS:
            return f"{year}-{_MONTHS.index(word[:3]) + 1:02d}"
    return None if re.search(r"\d", rest) else year


def half_year(text: str) -> str | None:
    """The half-year that a quarter, a month or a day lies in."""
    found = re.fullmatch(r"(\d{4})-(?:Q([1-4])|(\d{2})(?:-\d{2})?)", text)
    if not found:
        return None
    month = int(found[2]) * 3 if found[2] else int(found[3])
    return f"{found[1]}-H{1 if month <= 6 else 2}"


def whole(text: str) -> str | None:
    """`ca 40 000`, `150 tkr`, `1,5 miljoner kronor`; None when öre would be left over."""
    found = _AMOUNT.fullmatch(_ABOUT.sub("", text.strip().casefold(), count=1))
    if not found:
        return None
    number = Fraction(re.sub(r"\s", "", found[1]).replace(",", "."))
    amount = number * _TIMES.get(found[2] or "", 1)
    return f"{int(amount):_}".replace("_", " ") if amount.denominator == 1 else None


def decimal(text: str, field: str) -> str | None:
    """`63,5 %` as a share of one; a weight stays in percent. Three decimals may be thousands."""
    found = _SHARE.fullmatch(text.strip())
    if not found:
        return None
    number = f"{found[1]}.{found[2]}" if found[2] else found[1]
    if not found[3] or field == "weight":
        return number
    return decimal_text(Fraction(number) / 100)


def number_word(text: str) -> str | None:
    """`fem` as 5; up to twelve, which people write in words."""
    said = text.strip().casefold()
    return str(_WORDS.index(said)) if said in _WORDS else None


def item_id(text: str) -> str | None:
    """The text as an id: `Styrgruppen 2` is `styrgruppen-2`."""
    words = re.sub(r"[^a-z0-9_]+", "-", folded(text)).strip("-_")
    return words if words and len(words) <= 64 else None


def days_in(text: str) -> int | None:
    """How many days the month of `2024-02-30` has; None when there is no such month."""
    year, month = int(text[:4]), int(text[5:7])
    return monthrange(year, month)[1] if year and 1 <= month <= 12 else None
