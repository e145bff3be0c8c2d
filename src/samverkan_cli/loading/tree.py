"""YAML text as plain data: text, null, lists and mappings, nothing else."""

from typing import Any

from samverkan_cli.loading.canonical import canonical
from samverkan_cli.loading.problem import Problem
from samverkan_cli.model.keys import Keys


def build(text: str) -> tuple[Any, list[Problem]]:
    """The data of a YAML text and what could not be accepted in it, with keys and places."""
    plain = canonical(text)
    if plain is not None:
        return plain, []
    from samverkan_cli.loading.builder import Builder  # with PyYAML, a tenth of a start

    builder = Builder(text)
    data = builder.run()
    if not builder.problems:
        return data, []
    again = Builder(text, {})  # only a run that keeps places knows the keys of a problem
    again.run()
    return data, again.problems


def value_at(data: Any, keys: Keys) -> Any:
    """What stands at a place in the data; None when the keys lead nowhere."""
    for key in keys:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return None
    return data
