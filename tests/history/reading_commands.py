"""Every command that reads a registry at a revision, with arguments that make it answer."""

import inspect
from importlib import import_module
from typing import get_args

from samverkan_cli.cli.commands import COMMANDS

# What each command needs to answer about the reference registry.
ARGUMENTS: dict[str, tuple[str, ...]] = {
    "validate": (),
    "list": ("initiatives",),
    "show": ("e-arkiv",),
    "history": ("e-arkiv",),
    "codeowners": (),
    "indicators": (),
    "score": (),
    "similar": ("e-arkiv",),
    "constellation": ("e-arkiv",),
    "model check": ("v6-exempel/1",),
    "model diff": ("v6-exempel/1", "v6-exempel/1"),
    "cost share": ("e-arkiv",),
    "cost late-join": ("e-arkiv", "essunga"),
    "cost leave": ("e-arkiv", "vara"),
    "cost total": (),
    "funding": (),
    "benefits": (),
    "governance": (),
    "load": (),
    "due": (),
    "survey": (),
    "report followup": (),
    "report decision": ("2025-02-11",),
    "report portfolio": (),
    "report municipality": ("vara",),
    "report initiative": ("e-arkiv",),
    "report collaboration": ("v6",),
    "report meeting": ("--since", "HEAD"),
}


# they write a folder or answer until stopped; tests/site and tests/export have them
ELSEWHERE = ("site", "serve", "export")
NO_TEXT = ("auto", "pdf", "docx", "xlsx")  # of its own, or made by an extra and never printed


def parameters(name: str) -> dict[str, inspect.Parameter]:
    """The options and arguments of a command, as its function takes them."""
    module, _, function = COMMANDS[name].function.partition(":")
    found = getattr(import_module(f"samverkan_cli.cli.{module}"), function)
    return dict(inspect.signature(found).parameters)


def with_option(option: str) -> list[str]:
    """The commands that take an option, by the name of its parameter."""
    return [name for name in COMMANDS if option in parameters(name) and name not in ELSEWHERE]


def day(name: str, written: str) -> tuple[str, ...]:
    """`--today` with the day, for a command that takes it."""
    return ("--today", written) if "today" in parameters(name) else ()


def formats(name: str) -> list[str]:
    """The formats in which a command writes text; none when it has only one."""
    taken = parameters(name)
    annotation = taken.get("fmt", taken.get("formats"))
    if annotation is None:
        return []
    return [fmt for fmt in _choices(annotation.annotation) if fmt not in NO_TEXT]


def _choices(annotation: object) -> list[str]:
    found = []
    for inner in get_args(annotation):
        if isinstance(inner, str):
            found.append(inner)
        elif isinstance(inner, type) and hasattr(inner, "__members__"):
            found += [str(member.value) for member in inner]
        else:
            found += _choices(inner)
    return found
