"""Personal identity numbers made up for tests, in every way they are written, and look-alikes."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from hostile_registry import BASE, INITIATIVE
from stdnum import luhn

_FIRST = date(1930, 1, 1)
_SEPARATORS = ("-", "", " ", "+", "\u00a0", "–", " - ", "\u2011")
_FILE = BASE[INITIATIVE]


def _checked(birth: str, dice: random.Random) -> str:
    """The birth number with three digits and their check digit."""
    number = f"{birth}{dice.randrange(1000):03d}"
    return number + luhn.calc_check_digit(number)


def numbers(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """A number as somebody writes it, and its last four digits, which nobody may see again."""
    dice = random.Random(seed)
    for turn in range(count):
        born = _FIRST + timedelta(days=dice.randrange(35_000))
        day = born.day + (60 if turn % 4 == 3 else 0)  # a coordination number
        digits = _checked(f"{born:%y%m}{day:02d}", dice)
        century = str(born.year // 100) if turn % 3 else ""
        separator = _SEPARATORS[turn % len(_SEPARATORS)]
        yield f"{century}{digits[:6]}{separator}{digits[6:]}", digits[6:]


def placed(number: str) -> Iterator[tuple[str, str, str]]:
    """Name of the place, path and text of a file with the number there."""
    yield "a value", INITIATIVE, _FILE.replace("E-arkiv", f"Ärende {number}", 1)
    yield "a title of its own", INITIATIVE, _FILE.replace("E-arkiv", f'"{number}"', 1)
    yield "a comment", INITIATIVE, f"# ringde: {number}\n{_FILE}"
    yield "a comment after a value", INITIATIVE, _FILE.replace("digitalt", f"se {number}.", 1)
    yield "a key", INITIATIVE, f'{_FILE}"{number}": x\n'
    escaped = "".join(f"\\u{ord(c):04x}" for c in number)
    yield "escapes", INITIATIVE, _FILE.replace("E-arkiv", f'"{escaped}"', 1)
    organisation = BASE["organisations/vara.yaml"]
    yield "a name of a file", f"organisations/{number}.yaml", organisation
    yield "a name with more", f"organisations/anna-{number}-skara.yaml", organisation
    yield (
        "a name after a day",
        f"initiatives/e-arkiv/assessments/2024-02-02-{number}.yaml",
        "a: b\n",
    )
    yield "a name of a folder", f"initiatives/{number}/initiative.yaml", _FILE


def lookalikes(count: int, seed: int = 2) -> Iterator[tuple[str, str]]:
    """What is written in registries and is no number of a person: its kind and its text."""
    dice = random.Random(seed)
    makers = tuple(_LOOKALIKES.items())
    for turn in range(count):
        kind, make = makers[turn % len(makers)]
        yield kind, make(dice)


def _organisation_number(dice: random.Random) -> str:
    digits = f"{dice.choice('25789')}{dice.randrange(10)}{dice.randrange(20, 100)}"
    digits += f"{dice.randrange(100_000):05d}"
    return f"{digits[:6]}-{digits[6:]}{luhn.calc_check_digit(digits)}"


def _day(dice: random.Random) -> date:
    return date(2015, 1, 1) + timedelta(days=dice.randrange(5000))


_LOOKALIKES = {
    "organisation number": _organisation_number,
    "organisation number without hyphen": lambda d: _organisation_number(d).replace("-", ""),
    "day": lambda d: _day(d).isoformat(),
    "days": lambda d: f"{_day(d)}--{_day(d)}",
    "day without hyphens": lambda d: f"{_day(d):%Y%m%d}",
    "day and time": lambda d: f"{_day(d)}T{d.randrange(24):02d}:{d.randrange(60):02d}:00",
    "amount": lambda d: f"{d.randrange(10**7):,} kr".replace(",", " "),
    "amount and year": lambda d: f"{d.randrange(10**5, 10**6)} kr 2024",
    "telephone": lambda d: f"0{d.randrange(100, 999)}-{d.randrange(10**5, 10**6)}",
    "telephone without hyphen": lambda d: f"0{d.randrange(10**8, 10**9)}",
    "telephone from abroad": lambda d: f"+46 {d.randrange(10, 99)} {d.randrange(10**6, 10**7)}",
    "file number": lambda d: f"KS {d.randrange(2015, 2027)}/{d.randrange(10**4)}",
    "file number with hyphens": lambda d: f"KS-{d.randrange(2015, 2027)}-{d.randrange(10**5):05d}",
    "bankgiro": lambda d: f"{d.randrange(1000, 10_000)}-{d.randrange(10_000):04d}",
    "plusgiro": lambda d: f"{d.randrange(10**5, 10**6)}-{d.randrange(10)}",
    "postal code and municipality": lambda d: f"{d.randrange(100, 999)} {d.randrange(10, 99)} Vara",
    "ten digits": lambda d: f"{d.randrange(10**9, 10**10)}",
    "time stamp of twelve digits": lambda d: f"{_day(d):%Y%m%d}{d.randrange(2400):04d}",
    "identifier": lambda d: "-".join(f"{d.randrange(16**n):0{n}x}" for n in (8, 4, 4, 4)),
}  # fmt: skip
