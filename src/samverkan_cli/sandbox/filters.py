"""The list filters a template may use; each pays for what it goes through."""

from collections.abc import Callable
from functools import partial
from math import fsum
from typing import Any

from jinja2.runtime import Undefined

from samverkan_cli.model.message import N_
from samverkan_cli.model.swedish import swedish_order
from samverkan_cli.sandbox import spoken, texts
from samverkan_cli.sandbox.choosing import Table, chosen, named, of_each, reached
from samverkan_cli.sandbox.meter import Meter
from samverkan_cli.sandbox.operators import Shown, bounded, elements, joined
from samverkan_cli.sandbox.values import item, known, unfit

SLOW = texts.SLOW | spoken.SLOW
DESCRIPTIONS = (
    texts.DESCRIPTIONS
    | spoken.DESCRIPTIONS
    | {
        "batch": N_("dela en lista i rader om så många"),
        "default": N_("ett annat värde där det första saknas eller inte finns"),
        "first": N_("det första"),
        "groupby": N_("par av värde och de poster som har det, ordnade efter värdet"),
        "items": N_("par av fältnamn och värde"),
        "join": N_("texterna i en lista, med något emellan"),
        "last": N_("det sista"),
        "length": N_("hur många"),
        "map": N_("ett fält ur varje post (attribute=), eller ett filter på varje"),
        "max": N_("det största"),
        "min": N_("det minsta"),
        "reject": N_("de som inte klarar provet"),
        "rejectattr": N_("de poster vars fält inte klarar provet"),
        "reverse": N_("baklänges"),
        "select": N_("de som klarar provet"),
        "selectattr": N_("de poster vars fält klarar provet"),
        "sort": N_("i ordning, svenska bokstäver sist; attribute= väljer fält, reverse= vänder"),
        "sum": N_("summan; attribute= väljer fält"),
        "unique": N_("var och en en gång"),
    }
)


def list_filters(meter: Meter, shown: Shown, every: Table, tests: Table) -> dict[str, Any]:
    """The filters by name; `every` and `tests` are what `map` and `select` may name."""
    found: dict[str, Callable[..., Any]] = {
        "batch": batch, "first": first, "groupby": groupby, "items": items, "last": last,
        "length": length, "max": largest, "min": smallest, "reverse": backwards,
        "sort": ordered, "sum": summed, "unique": unique,
    }  # fmt: skip
    bound: dict[str, Any] = {name: partial(made, meter) for name, made in found.items()}
    bound["default"] = default
    bound["join"] = partial(join, meter, shown)
    bound["map"] = partial(mapped, meter, every)
    for name, wanted, of_field in (
        ("select", True, False), ("reject", False, False),
        ("selectattr", True, True), ("rejectattr", False, True),
    ):  # fmt: skip
        bound[name] = partial(chosen, meter, tests, wanted, of_field)
    return bound


def default(value: Any, otherwise: Any = "", boolean: Any = False) -> Any:
    """Another value where there is none."""
    if isinstance(value, Undefined) or value is None:
        return otherwise
    return otherwise if boolean and not value else value


def first(meter: Meter, value: Any) -> Any:
    """The first item."""
    return item(elements(meter, value), 0)


def last(meter: Meter, value: Any) -> Any:
    """The last item."""
    return item(elements(meter, value), -1)


def length(_meter: Meter, value: Any) -> int:
    """How many items or characters."""
    if isinstance(known(value), str | list | tuple | dict):
        return len(value)
    raise unfit(N_("{kind} har ingen längd"), value)


def items(meter: Meter, value: Any) -> list[tuple[Any, Any]]:
    """A group's fields with their values."""
    if type(known(value)) is not dict:
        raise unfit(N_("{kind} har inga fält"), value)
    meter.items(len(value))
    return list(value.items())


def backwards(meter: Meter, value: Any) -> Any:
    """The last first."""
    return elements(meter, value)[::-1]


def batch(meter: Meter, value: Any, size: Any) -> list[list[Any]]:
    """Rows of so many."""
    if type(size) is not int or size < 1:
        raise unfit(N_("batch tar ett heltal från 1, inte {kind}"), size, "batch")
    found = elements(meter, value)
    return [found[n : n + size] for n in range(0, len(found), size)]


def order(meter: Meter, value: Any) -> tuple[int, Any]:
    """A sort key: what is missing, numbers, texts in Swedish order."""
    meter.spend(15)
    if value is None:
        return 0, 0
    if isinstance(value, str):
        return 2, swedish_order(meter.read(str(value)))
    if isinstance(value, int | float):
        return 1, value
    raise unfit(N_("{kind} går inte att ordna"), value)


def ordered(meter: Meter, value: Any, reverse: Any = False, attribute: Any = None) -> list[Any]:
    """In order; equals stay as they were."""
    found = elements(meter, value)
    keys = [order(meter, key) for key in of_each(meter, found, attribute)]
    meter.spend(len(found) * len(found).bit_length() * 2)
    places = sorted(range(len(found)), key=keys.__getitem__, reverse=bool(reverse))
    return [found[place] for place in places]


def largest(meter: Meter, value: Any, attribute: Any = None) -> Any:
    """The last in order."""
    return last(meter, ordered(meter, value, attribute=attribute))


def smallest(meter: Meter, value: Any, attribute: Any = None) -> Any:
    """The first in order."""
    return first(meter, ordered(meter, value, attribute=attribute))


def groupby(meter: Meter, value: Any, attribute: Any) -> list[tuple[Any, list[Any]]]:
    """Items by the value of a field, in order of it."""
    found = ordered(meter, value, attribute=attribute)
    groups: dict[Any, tuple[Any, list[Any]]] = {}
    for one, key in zip(found, of_each(meter, found, attribute), strict=True):
        groups.setdefault(order(meter, key), (key, []))[1].append(one)
    return list(groups.values())


def unique(meter: Meter, value: Any, attribute: Any = None) -> list[Any]:
    """The first of those that are equal."""
    found: dict[Any, Any] = {}
    every = elements(meter, value)
    for one, key in zip(every, of_each(meter, every, attribute), strict=True):
        found.setdefault(order(meter, key), one)
    return list(found.values())


def summed(meter: Meter, value: Any, attribute: Any = None, start: Any = 0) -> Any:
    """The sum; what is missing is no zero, so it cannot be summed."""
    found = [*of_each(meter, value, attribute), start]
    for one in found:
        if type(one) not in (int, float):
            raise unfit(N_("{kind} går inte att summera"), one, "sum")
    return bounded(sum(found)) if all(type(one) is int for one in found) else fsum(found)


def join(
    meter: Meter, shown: Shown, value: Any, between: Any = "", attribute: Any = None
) -> str:  # fmt: skip
    """One text of a list."""
    return joined(meter, shown, of_each(meter, value, attribute), between)


def mapped(
    meter: Meter, every: Table, value: Any, *args: Any, attribute: Any = None, default: Any = None
) -> list[Any]:
    """A field of each, or each through a filter."""
    found = elements(meter, value)
    meter.spend(20 * len(found))
    if attribute is not None:
        return [_or(one, attribute, default) for one in found]
    made = named(every, args, N_("okänt filter ”{name}”"))
    meter.spend(len(found) * (30 + SLOW.get(str(args[0]), 0)))
    return [made(one, *args[1:]) for one in found]


def _or(value: Any, attribute: Any, otherwise: Any) -> Any:
    """The field, or another value where the record has no such."""
    if otherwise is None:
        return reached(value, attribute)
    found = item(value, attribute)
    return otherwise if isinstance(found, Undefined) or found is None else found
