"""Which items: a field of each, a test of each."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2.runtime import Undefined

from samverkan_cli.model.message import N_, Message
from samverkan_cli.sandbox.meter import Meter
from samverkan_cli.sandbox.operators import elements, weighed
from samverkan_cli.sandbox.refusal import StoppedError
from samverkan_cli.sandbox.values import FORBIDDEN, UNFIT, item, known, unfit

Table = Mapping[str, Callable[..., Any]]


def reached(value: Any, attribute: Any) -> Any:
    """`attribute="a.b.0"`: field by field."""
    if type(attribute) is int:
        return item(value, attribute)
    if not isinstance(attribute, str):
        raise unfit(N_("attribute ska vara ett fältnamn, inte {kind}"), attribute, "attribute")
    for part in str(attribute)[:200].split("."):
        value = item(value, int(part) if part.isdecimal() and len(part) < 7 else part)
    return known(value)


def of_each(meter: Meter, value: Any, attribute: Any) -> list[Any]:
    found = elements(meter, value)
    if attribute is None:
        return found
    meter.spend(20 * len(found))
    return [reached(one, attribute) for one in found]


def chosen(
    meter: Meter, tests: Table, wanted: bool, of_field: bool, value: Any, *args: Any
) -> list[Any]:
    """Those that pass a test or not; without a test, those that hold something."""
    found = elements(meter, value)
    if of_field and not args:
        raise StoppedError(UNFIT, Message(N_("ange vilket fält provet gäller")))
    attribute, rest = (args[0], args[1:]) if of_field else (None, args)
    test = named(tests, rest, N_("okänt prov ”{name}”")) if rest else None
    meter.spend(len(found) * 20)
    return [
        one
        for one, about in zip(found, of_each(meter, found, attribute), strict=True)
        if bool(test(about, *rest[1:]) if test else about) is wanted
    ]


def named(table: Table, args: tuple[Any, ...], what: str) -> Callable[..., Any]:
    name = args[0] if args else ""
    if not isinstance(name, str) or name not in table:
        raise StoppedError(FORBIDDEN, Message(what, {"name": str(name)[:80]}), word=str(name)[:80])
    return table[name]


def tests_of(meter: Meter) -> dict[str, Any]:
    """The tests a template may use; comparing pays for both sides."""

    def compare(test: Callable[[Any, Any], Any]) -> Callable[[Any, Any], bool]:
        return lambda left, right: bool(test(weighed(meter, left), weighed(meter, right)))

    pairs: dict[str, Callable[[Any, Any], Any]] = {
        "eq": lambda a, b: a == b, "ne": lambda a, b: a != b, "lt": lambda a, b: a < b,
        "le": lambda a, b: a <= b, "gt": lambda a, b: a > b, "ge": lambda a, b: a >= b,
        "in": lambda a, b: a in b,
        "divisibleby": lambda a, b: a % b == 0 if type(a) is type(b) is int else False,
    }  # fmt: skip
    return {
        **{name: compare(test) for name, test in pairs.items()},
        "defined": lambda value: not isinstance(value, Undefined),
        "undefined": lambda value: isinstance(value, Undefined),
        "none": lambda value: known(value) is None,
        "string": lambda value: isinstance(known(value), str),
        "number": lambda value: type(known(value)) in (int, float),
        "mapping": lambda value: isinstance(known(value), dict),
        "sequence": lambda value: isinstance(known(value), list | tuple),
        "odd": lambda value: type(known(value)) is int and value % 2 == 1,
        "even": lambda value: type(known(value)) is int and value % 2 == 0,
        "true": lambda value: known(value) is True,
        "false": lambda value: known(value) is False,
    }
