"""Personal identity numbers and private contacts anywhere in a file, and their masking."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from samverkan_cli.loading.problem import MOST, Problem
from samverkan_cli.loading.text import place

_SPACE = "[ \u00a0\u2009\u202f]"
_PARTED = f"(?:{_SPACE}?[-+\u2010-\u2013\u2212]{_SPACE}?|{_SPACE})?"
_NUMBER = re.compile(
    # not inside a longer number, but after a day and a hyphen, as forms are named
    r"(?:(?<!\d)(?<!\d-)|(?<=\d{4}-\d\d-\d\d-))"
    rf"(?:19|20)?(\d{{6}}){_PARTED}(\d{{4}})(?!\d|-\d)",
    re.ASCII,
)
_PRIVATE_MAIL = re.compile(
    # from the start of a run only: else a long run without @ takes time by its square
    r"(?<![\w.+-])[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|telia|comhem|"
    r"bredband|spray|passagen|proton|protonmail)\.\w{2,4}\b",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"(?<![\d-])(?:\+46\s?|0)7[02369](?:[\s-]?\d){7}(?!\d)", re.ASCII)
_ESCAPE = re.compile(r"\\(?:x([2-7][0-9a-f])|u00([2-7][0-9a-f])|U000000([2-7][0-9a-f])|_)", re.I)
_QUICK = re.compile(rf"\d{{6}}{_PARTED}\d{{4}}|@|(?:\+46\s?|0)7[02369]", re.ASCII)
_LIKE = re.compile(rf"\d{{6}}{_PARTED}\d{{4}}", re.ASCII)  # in every number, at a fifth of its time
_ZEROS = bytes(0x30 if 0x30 <= byte <= 0x39 else 0x20 for byte in range(256))
_FOLDED = re.compile(
    rf"\d{{6}}{_SPACE}*(?:[-+\u2010-\u2013\u2212]{_SPACE}*)?\r?\n\s*(?:[-+\u2010-\u2013\u2212]{_SPACE}*)?\d{{4}}",
    re.ASCII,
)
_MOBILE_START = re.compile(r"07[02369]")
IDENTITY, CONTACT = "SAM230", "SAM231"


def _is_personal(found: re.Match[str]) -> bool:
    birth, tail = found[1], found[2]
    month, day = int(birth[2:4]), int(birth[4:6])
    if not (1 <= month <= 12 and 1 <= day <= 91):
        return False  # no day of birth, such as the beginning of a commit's id
    from stdnum.se import personnummer  # heavy, and most files have no candidate

    if day > 60:  # samordningsnummer: the day of birth plus 60
        birth_day = f"{birth[:4]}{day - 60:02d}"
        valid_date = personnummer.is_valid(birth_day + "-" + _with_check_digit(birth_day, tail))
        return valid_date and _luhn(birth + tail)
    return bool(personnummer.is_valid(f"{birth}-{tail}"))


def _with_check_digit(birth: str, tail: str) -> str:
    from stdnum import luhn

    return tail[:3] + luhn.calc_check_digit(birth + tail[:3])


def _luhn(digits: str) -> bool:
    from stdnum import luhn

    return bool(luhn.is_valid(digits))


def masked(text: str) -> str:
    """The text with every personal identity number as `YYMMDD-****`.

    A number written with YAML's escapes is a number. Nothing but the numbers is changed: an escape
    elsewhere in a page may stand for a `<` or a quote.
    """
    if "\\" in text and _worth_a_look(plain := _unescaped(text)):
        text = _hidden_behind(text, plain)
    return _hidden(text) if _has_six_digits(text) and _LIKE.search(text) else text


def _has_six_digits(text: str) -> bool:
    """Whether six digits stand in a row, at a fifth of the time a pattern takes for a page."""
    return b"000000" in text.encode("utf-8", "surrogatepass").translate(_ZEROS)


def is_folded(text: str) -> bool:
    """Whether a number may be written over two lines, which are one text to who reads the value."""
    return bool(_has_six_digits(text) and _FOLDED.search(text))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_meant, text)


def _meant(escape: re.Match[str]) -> str:
    written = escape[1] or escape[2] or escape[3]
    return chr(int(written, 16)) if written else " "


def _hidden_behind(text: str, plain: str) -> str:
    """The numbers of the plain text hidden where the text has them, maybe written with escapes."""
    found = [match for match in _NUMBER.finditer(plain) if _is_personal(match)]
    if not found:
        return text
    ends = [0]  # where the text stands after each character of the plain one
    last = 0
    for escape in _ESCAPE.finditer(text):
        ends += [*range(last + 1, escape.start() + 1), escape.end()]
        last = escape.end()
    ends += range(last + 1, len(text) + 1)
    parts, last = [], 0
    for match in found:
        parts += [text[last : ends[match.start()]], f"{match[1]}-****"]
        last = ends[match.end()]
    return "".join([*parts, text[last:]])


def _hidden(text: str) -> str:
    return _NUMBER.sub(lambda m: f"{m[1]}-****" if _is_personal(m) else m[0], text)


def _worth_a_look(text: str) -> bool:
    """Whether a text may hold anything private; most hold not even six digits in a row.

    The first line asks only for what `_QUICK` cannot do without, at a fifth of its time.
    """
    some = "@" in text or "+46" in text or _MOBILE_START.search(text) or _has_six_digits(text)
    return bool(some and _QUICK.search(text))


def private_data(text: str) -> list[Problem]:
    """Personal identity numbers, private e-mail addresses and mobile numbers in a text, in turn.

    One more than `MOST` at most: then there are more than anybody reads.
    """
    if not _worth_a_look(text):
        return []
    return list(islice(_found(text), MOST + 1))


def _found(text: str) -> Iterator[Problem]:
    for match in _NUMBER.finditer(text):
        if _is_personal(match):
            yield _problem(IDENTITY, text, match, f"{match[1]}-****")
    for pattern in (_PRIVATE_MAIL, _MOBILE):
        for match in pattern.finditer(text):
            yield _problem(CONTACT, text, match, f"{match[0][:2]}…")


def masked_data(value: Any) -> Any:
    """A record's data with every text and key masked, so that no page can show a number."""
    if isinstance(value, dict):
        return {masked(key): masked_data(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [masked_data(inner) for inner in value]
    return masked(value) if isinstance(value, str) else value


def _problem(code: str, text: str, match: re.Match[str], shown: str) -> Problem:
    line, column = place(text, match.start())
    return Problem(code, line, column, (shown,), {"masked": shown})
