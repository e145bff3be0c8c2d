"""The published schemas, and what keeps a document from being what they say."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

import samverkan_cli.views

FOLDER = Path(samverkan_cli.views.__file__).parent / "schemas"
Schemas = Mapping[str, Any]


@cache
def schemas() -> Schemas:
    """Every published schema by the kind of its documents."""
    found = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    return {schema["properties"]["kind"]["const"]: schema for schema in found}


def flaws(document: Any) -> Iterator[str]:
    """Where the document is not as its kind's schema says, and every key no schema describes."""
    kind = document.get("kind")
    if kind not in schemas():
        yield f"no published schema of the kind {kind}"
        return
    schema = schemas()[kind]
    for error in _judge(schema).iter_errors(document):
        yield f"{error.json_path}: {error.message[:300]}"
    for path in _unsaid("$", document, [schema], schema):
        yield f"{path}: described by no schema"


def unused(kinds: Iterable[str], found: Schemas) -> set[str]:
    """Kinds with a schema and no document."""
    return set(found) - set(kinds)


def _judge(schema: Any) -> Draft202012Validator:
    return Draft202012Validator(schema, format_checker=FormatChecker())


def _unsaid(path: str, value: Any, nodes: list[Any], whole: Any) -> Iterator[str]:
    """Keys that are in no `properties` where some are; where none are, any may stand."""
    every = [one for node in nodes for one in _applying(value, node, whole)]
    if isinstance(value, list):
        items = [node["items"] for node in every if "items" in node]
        for n, item in enumerate(value):
            yield from _unsaid(f"{path}[{n}]", item, items, whole)
    closed = any("properties" in node or "additionalProperties" in node for node in every)
    if not closed or not isinstance(value, dict):
        return
    for key, item in value.items():
        said = [node for one in every if (node := _described(one, key)) is not None]
        if said:
            yield from _unsaid(f"{path}.{key}", item, said, whole)
        else:
            yield f"{path}.{key}"


def _described(node: Any, key: str) -> Any:
    """What the node says of the key; None when nothing, or that there is none such."""
    return node.get("properties", {}).get(key, node.get("additionalProperties") or None)


def _applying(value: Any, node: Any, whole: Any) -> Iterator[Any]:
    """The node and every part of the schema that the value follows through it."""
    yield node
    if "$ref" in node:
        yield from _applying(value, whole["$defs"][node["$ref"].rpartition("/")[2]], whole)

    def follows(part: Any) -> bool:
        return _judge({"$defs": whole.get("$defs", {}), **part}).is_valid(value)

    more = [part for key in ("anyOf", "oneOf") for part in node.get(key, ()) if follows(part)]
    if "if" in node:
        more.append(node.get("then" if follows(node["if"]) else "else", {}))
    for part in (*node.get("allOf", ()), *more):
        yield from _applying(value, part, whole)
