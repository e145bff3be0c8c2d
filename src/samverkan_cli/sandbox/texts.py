"""Filters on texts and numbers; what was escaped is plain again, and escaped on its way out."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Any

from markupsafe import Markup

from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.shortened import shortened
from samverkan_cli.render.clean import clean
from samverkan_cli.render.jinja import breakable, code
from samverkan_cli.sandbox.meter import Meter, too_big
from samverkan_cli.sandbox.operators import bounded
from samverkan_cli.sandbox.refusal import StoppedError
from samverkan_cli.sandbox.values import UNFIT, known, unfit

SAFE = ("http://", "https://", "mailto:")
SLOW = {"round": 200}  # steps beyond those of any filter
DESCRIPTIONS = {
    "abs": N_("talet utan tecken"),
    "breakable": N_("långa ord får delas var som helst (HTML)"),
    "capitalize": N_("stor bokstav först"),
    "code": N_("som kod, till exempel en plats i registret"),
    "int": N_("talet utan decimaler"),
    "lower": N_("små bokstäver"),
    "replace": N_("byt en text mot en annan"),
    "round": N_("avrundat till så många decimaler"),
    "trim": N_("utan blanktecken före och efter"),
    "truncate": N_("så många tecken, sedan …"),
    "upper": N_("stora bokstäver"),
    "url": N_("adressen om den är http, https eller mailto, annars tomt"),
}


def text_filters(meter: Meter) -> dict[str, Any]:
    """The filters by name."""
    own: dict[str, Callable[..., Any]] = {
        "abs": absolute, "capitalize": capital, "int": whole, "lower": lower, "replace": replace,
        "round": rounded, "trim": trim, "truncate": truncate, "upper": upper, "url": url,
        "code": as_code, "breakable": as_breakable,
    }  # fmt: skip
    return {name: partial(made, meter) for name, made in own.items()}


def text(meter: Meter, value: Any) -> str:
    """A scalar as plain text, paid for."""
    if isinstance(known(value), str):
        return meter.read(str(value))
    if isinstance(value, int | float):
        return str(value)
    raise unfit(N_("filtret tar en text, inte {kind}"), value)


def figure(value: Any) -> int | float:
    """A number."""
    if type(known(value)) not in (int, float):
        raise unfit(N_("filtret tar ett tal, inte {kind}"), value)
    return value  # type: ignore[no-any-return]


def upper(meter: Meter, value: Any) -> str:
    """In capitals."""
    return text(meter, value).upper()


def lower(meter: Meter, value: Any) -> str:
    """In small letters."""
    return text(meter, value).lower()


def capital(meter: Meter, value: Any) -> str:
    """The first letter large, the others as they are."""
    found = text(meter, value)
    return found[:1].upper() + found[1:]


def trim(meter: Meter, value: Any) -> str:
    """Without white space around."""
    return text(meter, value).strip()


def replace(meter: Meter, value: Any, old: Any, new: Any) -> str:
    """One text for another, everywhere."""
    found, before, after = (text(meter, one) for one in (value, old, new))
    if not before:
        raise StoppedError(UNFIT, Message(N_("replace behöver en text att byta ut")))
    times = found.count(before)
    if len(found) + times * (len(after) - len(before)) > 1024 * 1024:
        raise too_big(N_("en text blir för stor"))
    meter.spend(len(found) + times * len(after))
    return found.replace(before, after)


def truncate(meter: Meter, value: Any, most: Any = 100) -> str:
    """At most so many characters, the last of them …"""
    found = text(meter, value)
    if type(most) is not int or most < 1:
        raise unfit(N_("truncate tar ett heltal från 1, inte {kind}"), most, "truncate")
    return shortened(found, most)


def url(meter: Meter, value: Any) -> str:
    """An address a reader may follow; empty for all others."""
    found = clean(text(meter, value)).strip()
    meter.spend(len(found))
    return found if found.casefold().startswith(SAFE) and not set(found) & set(" \t\r\n") else ""


def as_code(meter: Meter, value: Any) -> Markup:
    """A Markdown code span."""
    found = text(meter, value)
    meter.spend(3 * len(found))
    return code(found)


def as_breakable(meter: Meter, value: Any) -> Markup:
    """HTML with places where long words may break."""
    found = text(meter, value)
    meter.spend(2 * len(found))
    return breakable(found)


def absolute(_meter: Meter, value: Any) -> Any:
    """Without its sign."""
    return abs(figure(value))


def whole(meter: Meter, value: Any) -> int:
    """A whole number of a number or of its text."""
    if isinstance(known(value), str):
        try:
            return int(bounded(int(text(meter, value)[:20])))
        except ValueError:
            raise unfit(N_("texten är inget heltal"), value, "int") from None
    return int(bounded(int(figure(value))))


def rounded(_meter: Meter, value: Any, decimals: Any = 0) -> Any:
    """Half up, to so many decimals."""
    found = figure(value)
    scale = 10 ** places(decimals)
    exact = Fraction(found) * scale
    nearest = (exact + Fraction(1, 2)).__floor__()
    return nearest if scale == 1 else float(Fraction(nearest, scale))


def places(decimals: Any) -> int:
    """A number of decimals, 0 to 6."""
    if type(decimals) is not int or not 0 <= decimals <= 6:
        raise unfit(N_("antal decimaler är 0 till 6, inte {kind}"), decimals)
    return decimals
