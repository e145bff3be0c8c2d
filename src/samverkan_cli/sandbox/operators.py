"""Operators of a template: on numbers, texts and lists, paid for before they are done."""

from collections.abc import Callable, Iterator
from operator import add, floordiv, mod, mul, sub, truediv
from typing import Any

from markupsafe import Markup

from samverkan_cli.model.message import N_, Message
from samverkan_cli.sandbox.meter import DIGITS, Meter, too_big
from samverkan_cli.sandbox.refusal import StoppedError
from samverkan_cli.sandbox.values import FORBIDDEN, UNFIT, known, unfit

Shown = Callable[[Any], str]  # a value escaped for the report
NUMBERS: dict[str, Callable[[Any, Any], Any]] = {
    "+": add, "-": sub, "*": mul, "/": truediv, "//": floordiv, "%": mod,
}  # fmt: skip
RANGE = 3  # start, stop, step


def calculated(meter: Meter, operator: str, left: Any, right: Any) -> Any:
    """Numbers by every operator, lists by `+` alone."""
    known(left), known(right)
    if operator == "+" and isinstance(left, list) and isinstance(right, list):
        meter.items(len(left) + len(right))
        return left + right
    for value in (left, right):
        if type(value) not in (int, float):
            raise StoppedError(
                UNFIT,
                unfit(N_("går inte att räkna med {kind}"), value).message,
                Message(N_("texter sätts ihop med ~")),
                operator,
            )
    if operator in ("/", "//", "%") and right == 0:
        raise StoppedError(UNFIT, Message(N_("delat med noll")), word=operator)
    return bounded(NUMBERS[operator](left, right))


def bounded(number: Any) -> Any:
    """The number; StoppedError when no report needs one so large."""
    if isinstance(number, int) and abs(number) > DIGITS:
        raise too_big(N_("ett tal blir för stort"))
    return number


def joined(meter: Meter, shown: Shown, values: list[Any], between: Any = "") -> str:
    """Texts one after the other; where one of them is escaped already, all are."""
    for value in (*values, between):
        scalar(value)
    meter.spend(20 * len(values))
    if any(isinstance(value, Markup) for value in (*values, between)):
        text = str(shown(between)).join(str(shown(value)) for value in values)
        return Markup(meter.read(text))  # noqa: S704 - `shown` has escaped each of them
    lengths = sum(len(plain(value)) for value in values) + len(values) * len(plain(between))
    meter.spend(lengths)
    return meter.read(plain(between).join(map(plain, values)))


def plain(value: Any) -> str:
    """A scalar as text; what is missing is empty."""
    return "" if value is None else str(value)


def scalar(value: Any) -> Any:
    """The value, unless it is a list, a group of fields or something that is no data."""
    if not isinstance(known(value), str | int | float | None):
        raise unfit(N_("{kind} går inte att skriva ut"), value)
    return value


def elements(meter: Meter, value: Any) -> list[Any]:
    """What a loop or a list filter goes through: a list's items, a group's keys."""
    if isinstance(known(value), dict | list | tuple):
        meter.items(len(value))
        return list(value)
    raise unfit(N_("{kind} går inte att loopa över"), value)


def each(meter: Meter, value: Any, cost: int) -> Iterator[Any]:
    """The items of a loop, each paid for by what one turn costs."""
    for one in elements(meter, value):
        meter.spend(cost)
        yield one


def weighed(meter: Meter, value: Any) -> Any:
    """A value about to be compared, paid for by all there is in it."""
    todo = [known(value)]
    while todo:
        one = todo.pop()
        meter.spend(8)
        if isinstance(one, str):
            meter.read(one)
        elif isinstance(one, list | tuple):
            meter.items(len(one))
            todo.extend(one)
        elif isinstance(one, dict):
            meter.items(len(one))
            todo.extend(one.values())
        elif not isinstance(one, int | float | None):
            raise unfit(N_("{kind} går inte att jämföra"), one)
    return value


def sliced(meter: Meter, value: Any, start: Any, stop: Any, step: Any) -> Any:
    """`value[start:stop:step]` of a list or a text, unescaped again."""
    for bound in (start, stop, step):
        if bound is not None and type(bound) is not int:
            raise unfit(N_("{kind} är ingen plats i en lista"), known(bound))
    if isinstance(known(value), list | tuple):
        meter.items(len(value))
        return list(value[start:stop:step])
    if isinstance(value, str):
        return meter.read(str(value))[start:stop:step]
    raise unfit(N_("{kind} går inte att dela"), value)


def numbers(meter: Meter, *bounds: Any) -> list[int]:
    """`range`: the whole numbers up to a bound."""
    if not 1 <= len(bounds) <= RANGE or any(type(known(bound)) is not int for bound in bounds):
        raise StoppedError(UNFIT, Message(N_("range tar ett till tre heltal")), word="range")
    if len(bounds) == RANGE and bounds[-1] == 0:
        raise StoppedError(UNFIT, Message(N_("range kan inte gå med steget 0")), word="range")
    found = range(*map(bounded, bounds))
    meter.items(_length(found))
    return list(found)


def _length(found: range) -> int:
    try:
        return len(found)
    except OverflowError:  # more than a machine word
        return DIGITS


def uncallable() -> StoppedError:
    """Only a template's own macros are called."""
    return StoppedError(
        FORBIDDEN,
        Message(N_("bara mallens egna makron kan anropas")),
        Message(N_("använd ett filter i stället")),
    )
