"""Which field a dotted name on the command line means: `executions`, `cost_key.kind`."""

import types
from typing import Annotated, Any, Union, get_args, get_origin

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.loading.parts import called, fields_of
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.noun import Noun, Part


def field_named(noun: type[Noun], wanted: str) -> tuple[str, ...]:
    """The names on the way to a field, lists left out; UsageError with what is near otherwise."""
    names = tuple(wanted.split("."))
    here: Any = noun
    for i, name in enumerate(names):
        if get_origin(here) is tuple:
            here = _bare(get_args(here)[0])
        if get_origin(here) is dict:  # the registry's own names stand here
            here = _bare(get_args(here)[1])
        elif isinstance(here, type) and issubclass(here, Part):
            here = _bare(_field(here, name, wanted))
        else:
            above = ".".join(names[:i])
            message = N_("fältet {above} har inga fält i sig")
            raise UsageError(Message(message, {"above": above}))
    return names


def _field(part: type[Part], name: str, wanted: str) -> Any:
    known = fields_of(part)
    if name not in known:
        choices = Message(N_("fälten är {choices}"), {"choices": ", ".join(known)})
        hint = did_you_mean(name, called(part), choices)
        raise UsageError(Message(N_("det finns inget fält ”{name}”"), {"name": wanted}), hint)
    return known[name]


def _bare(annotation: Any) -> Any:
    """The type itself, without what is said about it and without None."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _bare(inside[0])
    if origin in (Union, types.UnionType):
        return _bare(next(arg for arg in inside if arg is not types.NoneType))
    return annotation
