"""Personal identity numbers and private contacts anywhere in a file, and their masking."""

import re

from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.text import place

_NUMBER = re.compile(r"(?<![\d-])(?:19|20)?(\d{6})[-+ ]?(\d{4})(?![\d-])", re.ASCII)
_PRIVATE_MAIL = re.compile(
    r"[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|telia|comhem|"
    r"bredband|spray|passagen|proton|protonmail)\.\w{2,4}\b",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"(?<![\d-])(?:\+46\s?|0)7[02369](?:[\s-]?\d){7}(?!\d)", re.ASCII)
_QUICK = re.compile(r"\d{6}[-+ ]?\d{4}|@|(?:\+46\s?|0)7[02369]", re.ASCII)


def _is_personal(found: re.Match[str]) -> bool:
    from stdnum.se import personnummer  # heavy, and most files have no candidate

    birth, tail = found[1], found[2]
    day = int(birth[4:6])
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
    """The text with every personal identity number as `YYMMDD-****`."""
    if not _QUICK.search(text):
        return text
    return _NUMBER.sub(lambda m: f"{m[1]}-****" if _is_personal(m) else m[0], text)


def private_data(text: str) -> list[Problem]:
    """Every personal identity number, private e-mail address and mobile number in a text."""
    if not _QUICK.search(text):
        return []
    found = [
        _problem("SAM230", text, match, f"{match[1]}-****")
        for match in _NUMBER.finditer(text)
        if _is_personal(match)
    ]
    for pattern in (_PRIVATE_MAIL, _MOBILE):
        found += [_problem("SAM231", text, m, f"{m[0][:2]}…") for m in pattern.finditer(text)]
    return found


def _problem(code: str, text: str, match: re.Match[str], shown: str) -> Problem:
    line, column = place(text, match.start())
    return Problem(code, line, column, (shown,), {"masked": shown})
