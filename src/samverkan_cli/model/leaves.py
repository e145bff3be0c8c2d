"""Where a kind of record keeps its references and its days: planned once per class, then walked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Part
from samverkan_cli.model.period import Span
from samverkan_cli.model.values import RefTo


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field that holds a reference to a kind of record, or a day (kind None)."""

    kind: str | None


@dataclass(frozen=True, slots=True)
class Each:
    """A list or mapping of what is planned inside."""

    inside: "Node"


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a part that lead anywhere: attribute, key in the file, what is there."""

    fields: tuple[tuple[str, str, "Node"], ...]


Node = Leaf | Each | Fields


def references(record: Part) -> Iterator[tuple[Keys, str, str]]:
    """Every reference in a record: keys, the kind it points to, the id written."""
    for keys, leaf, value in _found(_plan(type(record), days=False), record):
        yield keys, leaf.kind or "", value


def references_in(part: type[Part], data: Any) -> Iterator[tuple[Keys, str, str]]:
    """As `references`, in a file's data when it is no record: what has the shape of one is read."""
    todo: list[tuple[Node, Any, Keys]] = [(_plan(part, days=False), data, ())]
    while todo:
        node, value, keys = todo.pop()
        if isinstance(node, Leaf):
            if isinstance(value, str) and value:
                yield keys, node.kind or "", value
        elif isinstance(node, Fields):
            if isinstance(value, dict):
                todo += [(n, value[key], (*keys, key)) for _, key, n in node.fields if key in value]
        elif isinstance(value, dict):
            todo += [(node.inside, item, (*keys, step)) for step, item in value.items()]
        elif isinstance(value, list):
            todo += [(node.inside, item, (*keys, step)) for step, item in enumerate(value)]


def days(record: Part) -> Iterator[tuple[Keys, date | Span]]:
    """Every date and span in a record."""
    for keys, _, value in _found(_plan(type(record), days=True), record):
        yield keys, value


Found = list[tuple[Keys, Leaf, Any]]


def _found(plan: Fields, record: Part) -> Found:
    """A list filled on the way, not nested generators: every record passes here in every run."""
    found: Found = []
    if plan.fields:
        _gather(plan, record, (), found)
    return found


def _gather(node: Node, value: Any, keys: Keys, found: Found) -> None:
    if isinstance(node, Fields):
        for attribute, key, below in node.fields:
            inside = getattr(value, attribute)
            if inside is None or inside == ():
                continue
            if isinstance(below, Leaf):
                found.append(((*keys, key), below, inside))
            else:
                _gather(below, inside, (*keys, key), found)
    elif isinstance(node, Each):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for step, item in items:
            _gather(node.inside, item, (*keys, step), found)
    else:
        found.append((keys, node, value))


@cache
def _plan(part: type[Part], *, days: bool) -> Fields:
    """The fields of a class that lead to references, or to days."""
    found = []
    for name, field in part.model_fields.items():
        node = _node(Annotated[field.annotation, *field.metadata, None], days)
        if node is not None:
            found.append((name, field.alias or name, node))
    return Fields(tuple(found))


def _node(annotation: Any, days: bool) -> Node | None:
    """What a type leads to; None when neither it nor anything in it is looked for."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        kinds = [mark.kind for mark in marks if isinstance(mark, RefTo)]
        return Leaf(kinds[0]) if kinds and not days else _node(inner, days)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        plan = _plan(annotation, days=days)
        return plan if plan.fields else None
    if annotation in (date, Span):
        return Leaf(None) if days else None
    inside = [node for node in (_node(a, days) for a in get_args(annotation)) if node]
    if not inside:
        return None
    return Each(inside[0]) if get_origin(annotation) in (tuple, dict) else inside[0]
