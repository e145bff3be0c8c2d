"""The published schemas, and what keeps a document from being what they say."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

import samverkan_cli.views

FOLDER = Path(samverkan_cli.views.__file__).parent / "schemas"
Schemas = Mapping[str, Any]
Part = tuple[Any, Any]  # a schema, and the published one it stands in


@cache
def schemas() -> Schemas:
    """Every published schema by the kind of its documents."""
    found = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    return {schema["properties"]["kind"]["const"]: schema for schema in found}


def flaws(document: Any, found: Schemas | None = None) -> Iterator[str]:
    """Where the document is not as its kind's schema says, and every key no schema describes."""
    published = schemas() if found is None else found
    kind = document.get("kind")
    if kind not in published:
        yield f"no published schema of the kind {kind}"
        return
    for error in _judge(published[kind], published).iter_errors(document):
        yield f"{error.json_path}: {error.message[:300]}"
    for path in _unsaid("$", document, [(published[kind], published[kind])], published):
        yield f"{path}: described by no schema"


def unused(kinds: Iterable[str], found: Schemas) -> set[str]:
    """Kinds with a schema and no document."""
    return set(found) - set(kinds)


def _judge(schema: Any, found: Schemas) -> Draft202012Validator:
    every = ((one["$id"], Resource.from_contents(one)) for one in found.values())
    registry = Registry().with_resources(every)
    return Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())


def _unsaid(path: str, value: Any, parts: list[Part], found: Schemas) -> Iterator[str]:
    """Keys that are in no `properties` where some are; where none are, any may stand."""
    every = [one for part in parts for one in _applying(value, *part, found)]
    if isinstance(value, list):
        inner = [(node["items"], root) for node, root in every if "items" in node]
        for n, item in enumerate(value):
            yield from _unsaid(f"{path}[{n}]", item, inner, found)
    closed = any("properties" in node or "additionalProperties" in node for node, _ in every)
    if not closed or not isinstance(value, dict):
        return
    for key, item in value.items():
        said = [(_described(node, key), root) for node, root in every]
        inner = [(node, root) for node, root in said if node is not None]
        if inner:
            yield from _unsaid(f"{path}.{key}", item, inner, found)
        else:
            yield f"{path}.{key}"


def _described(node: Any, key: str) -> Any:
    return node.get("properties", {}).get(key, node.get("additionalProperties"))


def _applying(value: Any, node: Any, root: Any, found: Schemas) -> Iterator[Part]:
    """The schema and those the value follows through it, each with the schema it stands in."""
    yield node, root
    if "$ref" in node:
        yield from _applying(value, *_referred(node["$ref"], root, found), found)

    def follows(part: Any) -> bool:
        return _judge({"$defs": root.get("$defs", {}), **part}, found).is_valid(value)

    more = [part for key in ("anyOf", "oneOf") for part in node.get(key, ()) if follows(part)]
    if "if" in node:
        more.append(node.get("then" if follows(node["if"]) else "else", {}))
    for part in (*node.get("allOf", ()), *more):
        yield from _applying(value, part, root, found)


def _referred(reference: str, root: Any, found: Schemas) -> Part:
    name, _, pointer = reference.partition("#")
    whole = next(one for one in found.values() if one["$id"] == name) if name else root
    node = whole
    for key in pointer.strip("/").split("/"):
        node = node[key]
    return node, whole
