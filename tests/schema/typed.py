"""YAML as editors type it, before any schema: 1.2 core (the rule), PyYAML's 1.1, ruamel's 1.2.

Days stay text, as in JSON; keys are the text that stands there.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"(true|True|TRUE)|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)


def core(text: str) -> Any:
    """YAML 1.2's core schema: what the language server for YAML does."""
    return _core(yaml.compose(text, Loader=yaml.BaseLoader))


def _core(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _core(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_core(item) for item in node.value]
    return node.value if node.style else _scalar(node.value)


def _scalar(text: str) -> Any:
    if _NULL.fullmatch(text):
        return None
    if found := _BOOL.fullmatch(text):
        return bool(found[1])
    if _INT.fullmatch(text):
        base = {"0o": 8, "0x": 16}.get(text[:2], 10)
        return int(text[2:] if base != 10 else text, base)
    if _FLOAT.fullmatch(text):
        return float(text.replace(".inf", "inf").replace(".nan", "nan"))
    return text


def _keys_as_written(self: Any, node: Any, deep: bool = False) -> Any:
    return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def _or_text(construct: Callable[..., Any]) -> Callable[..., Any]:
    """What the library cannot make (`0x_`) is the text that stands there."""

    def made(self: Any, node: Any) -> Any:
        try:
            return construct(self, node)
        except ValueError:
            return node.value

    return made


class _Old(yaml.SafeLoader):
    construct_mapping = _keys_as_written


class _New(SafeConstructor):
    construct_mapping = _keys_as_written


for _loader in (_Old, _New):
    for _kind in ("timestamp", "value", "merge"):
        _loader.add_constructor(f"tag:yaml.org,2002:{_kind}", lambda _, node: node.value)
    for _kind in ("int", "float"):
        _make = getattr(_loader, f"construct_yaml_{_kind}")
        _loader.add_constructor(f"tag:yaml.org,2002:{_kind}", _or_text(_make))
    _loader.add_constructor(
        "tag:yaml.org,2002:map", lambda self, node: self.construct_mapping(node, deep=True)
    )


def old(text: str) -> Any:
    """YAML 1.1 as PyYAML types it: `yes` is true, `0360` octal, `12:30` a number."""
    return yaml.load(text, Loader=_Old)


def new(text: str) -> Any:
    """YAML 1.2 as ruamel types it."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = _New
    return reader.load(text)


EDITORS = (core, old, new)
