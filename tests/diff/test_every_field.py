"""Every field of every noun: changed, it is one change with a sentence in both languages."""

import re
import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from diff_base import BASE, read

from samverkan_cli.diff.change import Change
from samverkan_cli.diff.changes import record_changes
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import KINDS, WEIGHTS
from samverkan_cli.diff.telling import told
from samverkan_cli.language.language import language
from samverkan_cli.model import values
from samverkan_cli.model.identity import IDENTITY
from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.registry import Registry

REGISTRY = read(BASE)
NOUNS = {type(record): record for record in REGISTRY.records()}
WRITTEN: tuple[tuple[Any, tuple[str, str]], ...] = (
    (values.Text, ("ett", "två")),
    (values.ItemId, ("A7", "A8")),
    (values.MunicipalityCode, ("1495", "1470")),
    (values.OrganisationNumber, ("212000-1595", "212000-1561")),
    (values.Day, ("2024-01-02", "2024-03-04")),
    (values.PartialDay, ("2024-Q1", "2025")),
    (values.CostPeriod, ("2024", "2025-H1")),
    (values.HalfYear, ("2024-H1", "2025-H1")),
    (values.SurveyPeriod, ("2024", "2025")),
    (values.Whole, ("3", "14000")),
    (values.Decimal, ("2.5", "40")),
    (values.Flag, ("false", "true")),
)


def two(annotation: Any) -> tuple[Any, Any]:
    """Two values of the type, as the reader hands them over."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for named, both in WRITTEN:
            if get_args(named)[1] in inside:
                return both
        return two(inside[0])
    if origin in (Union, types.UnionType):
        return two(inside[0])
    if origin is Literal:
        return inside[0], inside[-1]
    if origin is tuple:
        first, second = two(inside[0])
        return [first], [second]
    if origin is dict:
        first, second = two(inside[1])
        return {"q1": first}, {"q1": second}
    return bare(annotation, 0), bare(annotation, 1)


def bare(part: type[Part], which: int) -> dict[str, Any]:
    """The first or second value of every required field, else of the first field."""
    fields = part.model_fields.items()
    needed = [name for name, about in fields if about.is_required()] or list(part.model_fields)[:1]
    return {part.model_fields[name].alias or name: values_of(part, name)[which] for name in needed}


def values_of(part: type[Part], name: str) -> tuple[Any, Any]:
    about = part.model_fields[name]
    return two(Annotated[about.annotation, *about.metadata, None])


def fields() -> Iterator[tuple[type[Noun], str]]:
    for noun in NOUNS:
        for name in noun.model_fields:
            yield noun, name


def made(noun: type[Noun], data: dict[str, Any]) -> Noun:
    found = noun.model_validate(data)
    found._ref = NOUNS[noun].ref
    return found


def versions(noun: type[Noun], name: str) -> tuple[Noun, ...]:
    """Without the field, with one value of it, with another."""
    about = noun.model_fields[name]
    data, key = bare(noun, 0), about.alias or name
    with_them = [made(noun, {**data, key: value}) for value in values_of(noun, name)]
    return (*with_them,) if about.is_required() else (made(noun, data), *with_them)


def parts() -> Iterator[type[Part]]:
    """Every class of part that any record holds."""
    seen: set[type[Part]] = set()
    left: list[Any] = [*NOUNS]
    while left:
        kind = left.pop()
        if isinstance(kind, type) and issubclass(kind, Part) and kind not in seen:
            seen.add(kind)
            yield kind
            left += [about.annotation for about in kind.model_fields.values()]
        left += get_args(kind)


def items() -> Iterator[type[Part]]:
    """Every class that stands in a list."""
    for part in parts():
        for about in part.model_fields.values():
            for inner in _insides(about.annotation):
                if get_origin(inner) is tuple:
                    yield from (k for k in get_args(inner) if isinstance(k, type))


def _insides(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from _insides(inner)


def no_slips(text: str) -> None:
    """Nothing that a person should not see."""
    assert text.strip()
    assert not re.search(r"None|Fraction|Span\(|datetime|<class|[{}]|: $|: ,|, ,|\(\)", text), text
    assert not re.search(r"\b[A-Z][A-Za-z]+\.[a-z_]+\b", text), text  # an untitled field


def tell(changes: tuple[Change, ...]) -> None:
    for meaning in told(changes, Known(REGISTRY, REGISTRY)):
        assert meaning.kind in KINDS
        assert meaning.weight in WEIGHTS
        swedish, english = (language(code).message(meaning.text) for code in ("sv", "en"))
        no_slips(swedish)
        no_slips(english)
        assert not re.search(r"\b(the|set to|removed|new|was)\b", swedish), swedish


def test_every_item_of_a_list_has_an_identity() -> None:
    classes = {kind for kind in items() if issubclass(kind, Part)}
    assert classes == set(IDENTITY)
    for kind, levels in IDENTITY.items():
        assert all(field in kind.model_fields for level in levels for field in level)


@pytest.mark.parametrize(("noun", "name"), list(fields()), ids=lambda x: getattr(x, "__name__", x))
def test_a_changed_field_is_told_and_nothing_else_is(noun: type[Noun], name: str) -> None:
    found = versions(noun, name)
    for before, after in ((found[-2], found[-1]), (found[0], found[-1]), (found[-1], found[0])):
        changes = tuple(record_changes(before, after))
        key = noun.model_fields[name].alias or name
        assert changes or before == after
        assert {change.top for change in changes} == {key}
        tell(changes)


@pytest.mark.parametrize("noun", list(NOUNS), ids=lambda noun: noun.__name__)
def test_a_whole_record_that_comes_or_goes_is_told(noun: type[Noun]) -> None:
    record = NOUNS[noun]
    for before, after in ((None, record), (record, None)):
        changes = tuple(record_changes(before, after))
        assert changes
        tell(changes)


@pytest.mark.parametrize("part", sorted(set(parts()) - set(NOUNS), key=lambda p: p.__name__))
def test_every_field_of_a_part_is_told_inside_its_record(part: type[Part]) -> None:
    for noun, name, wrap in _homes(part):
        for field, about in part.model_fields.items():
            key = about.alias or field
            if (wrap == "list" and field in _identifying(part)) or key == "id":
                continue
            one, other = ({**bare(part, 0), key: value} for value in values_of(part, field))
            both = [_within(noun, name, wrap, inner) for inner in (one, other)]
            changes = tuple(record_changes(*both))
            assert bool(changes) == (both[0] != both[1])
            if not isinstance(one[key], list | dict):
                assert len(changes) <= 1, (noun, name, field)
            tell(changes)


def _identifying(part: type[Part]) -> set[str]:
    return {field for level in IDENTITY.get(part, ()) for field in level}


def _homes(part: type[Part]) -> Iterator[tuple[type[Noun], str, str]]:
    """The fields of records that hold the part itself, a list of it, or a mapping of it."""
    for noun, name in fields():
        about = noun.model_fields[name]
        for inner in _insides(about.annotation):
            if inner is part:
                kinds = [get_origin(i) for i in _insides(about.annotation)]
                yield noun, name, "list" if tuple in kinds else "map" if dict in kinds else "one"


def _within(noun: type[Noun], name: str, wrap: str, inner: dict[str, Any]) -> Noun:
    value: Any = {"list": [inner], "map": {"q1": inner}, "one": inner}[wrap]
    return made(noun, {**bare(noun, 0), noun.model_fields[name].alias or name: value})


def test_the_base_has_every_kind_of_record() -> None:
    assert len(NOUNS) == len([kind for kind in parts() if issubclass(kind, Noun)])
    assert isinstance(REGISTRY, Registry)
    assert REGISTRY.unread == frozenset()
