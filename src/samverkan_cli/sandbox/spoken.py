"""Filters that speak the report's language: numbers, money, days, names and terms."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any

from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.sandbox.meter import Meter
from samverkan_cli.sandbox.texts import figure, places, rounded, text
from samverkan_cli.sandbox.values import known, unfit

SLOW = {"number": 600, "percent": 800, "date": 250, "kronor": 250}  # steps beyond any filter's
DESCRIPTIONS = {
    "date": N_("20 november 2024, av 2024-11-20"),
    "kronor": N_("3 150 865 kr"),
    "names": N_("Vara, Essunga och Götene, av en lista"),
    "number": N_("1 234,5 – antal decimaler inom parentes, annars 1"),
    "percent": N_("12,5 %, av 0.125 – antal decimaler inom parentes, annars 0"),
    "term": N_("registrets ord i klartext: pagaende blir pågående"),
}


def spoken_filters(meter: Meter, speech: Language) -> dict[str, Any]:
    """The filters by name."""
    found: dict[str, Callable[..., Any]] = {
        "date": long_date, "kronor": kronor, "names": names, "number": number,
        "percent": percent, "term": term,
    }  # fmt: skip
    return {name: partial(made, meter, speech) for name, made in found.items()}


def number(_meter: Meter, speech: Language, value: Any, decimals: Any = 1) -> str:
    """A number as the language writes it."""
    found = figure(value)
    if type(found) is int:
        return speech.number(found)
    if places(decimals) == 0:
        return speech.number((Fraction(found) + Fraction(1, 2)).__floor__())
    return speech.number(Fraction(found), places(decimals))


def percent(meter: Meter, speech: Language, value: Any, decimals: Any = 0) -> str:
    """A share as per cent, with a no-break space before the sign in Swedish."""
    share = float(Fraction(figure(value)) * 100)
    gap = "" if speech.code == "en" else "\u00a0"
    return f"{number(meter, speech, share, decimals)}{gap}%"


def kronor(_meter: Meter, speech: Language, value: Any) -> str:
    """Whole kronor with their unit."""
    return speech.kronor(int(rounded(_meter, value)))


def long_date(meter: Meter, speech: Language, value: Any) -> str:
    """A day in words."""
    try:
        return speech.long_day(date.fromisoformat(text(meter, value)))
    except ValueError:
        raise unfit(N_("texten är ingen dag på formen ÅÅÅÅ-MM-DD"), value, "date") from None


def names(meter: Meter, speech: Language, value: Any) -> str:
    """Several as a person lists them."""
    if not isinstance(known(value), list | tuple):
        raise unfit(N_("names tar en lista, inte {kind}"), value, "names")
    meter.items(20 * len(value))
    return meter.read(speech.names([text(meter, one) for one in value]))


def term(meter: Meter, speech: Language, value: Any) -> str:
    """A word of the registry as people say it."""
    return speech.term(text(meter, value))
