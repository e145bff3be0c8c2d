"""The schemas editors use: what the reader accepts they accept, what they can see they refuse."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import pytest
from documents import files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError
from typed import EDITORS, core

from samverkan_cli.language.language import language
from samverkan_cli.loading.kinds import KINDS, kind_of
from samverkan_cli.loading.record import as_noun
from samverkan_cli.loading.tree import build
from samverkan_cli.model.descriptions import DESCRIPTIONS
from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.views.schema import described, file_schema

Run = Callable[..., "tuple[int, str, str]"]
SCHEMAS = {kind.name: file_schema(kind.name, kind.noun, language("sv")) for kind in KINDS}
VALIDATORS = {name: Draft7Validator(schema) for name, schema in SCHEMAS.items()}
NOUNS = {kind.name: kind.noun for kind in KINDS}
MANY = settings(
    max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
each_kind = pytest.mark.parametrize("name", list(SCHEMAS))


@each_kind
def test_a_schema_is_draft_07(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


def test_every_field_is_described_and_no_description_is_left_over() -> None:
    used = {key for noun in NOUNS.values() for key in (noun.__name__, *described(noun))}
    assert set(DESCRIPTIONS) == used


@pytest.mark.parametrize("code", ["sv", "en"])
def test_a_description_is_a_title_and_a_sentence(code: str) -> None:
    speech = language(code)
    for key, told in DESCRIPTIONS.items():
        title, colon, text = speech.text(told).partition(": ")
        assert colon, key
        assert 0 < len(title) <= 24, key
        assert text.endswith("."), key


def test_every_file_of_the_reference_registry_is_accepted(reference: Path) -> None:
    for path in sorted(reference.rglob("*.yaml")):
        kind = kind_of(path.relative_to(reference).as_posix())
        assert kind is not None
        errors = list(VALIDATORS[kind.name].iter_errors(core(path.read_text(encoding="utf-8"))))
        assert errors == [], path


@each_kind
@MANY
@given(data=st.data())
def test_what_the_reader_accepts_the_schema_accepts(name: str, data: st.DataObject) -> None:
    text = data.draw(files(NOUNS[name]))
    read, problems = build(text)
    assert problems == []
    assert isinstance(as_noun(NOUNS[name], "x", read), Noun)
    for editor in EDITORS:
        errors = [error.message for error in VALIDATORS[name].iter_errors(editor(text))]
        assert errors == [], editor.__name__


@each_kind
@MANY
@given(data=st.data())
def test_unknown_fields_wrong_words_and_missing_fields_are_refused_by_both(
    name: str, data: st.DataObject
) -> None:
    whole = core(data.draw(files(NOUNS[name])))
    for spoiled in spoilings(SCHEMAS[name], whole, lambda part: part):
        assert not VALIDATORS[name].is_valid(spoiled)
        assert isinstance(as_noun(NOUNS[name], "x", _as_read(spoiled)), list)


def spoilings(schema: Any, value: Any, whole: Callable[[Any], Any]) -> Iterator[Any]:
    """The document with one thing spoiled, for each thing in it that can be."""
    if "enum" in schema:
        yield whole("okant-ord")
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from spoilings(schema["items"], item, _put(whole, value, i))
    if isinstance(value, dict):
        fields = schema.get("properties")
        if fields is not None:
            yield whole({**value, "okant_falt": "x"})
        for key in schema.get("required", ()):
            yield whole({k: v for k, v in value.items() if k != key})
        for key, item in value.items():
            inside = fields[key] if fields is not None else schema["additionalProperties"]
            yield from spoilings(inside, item, _put(whole, value, key))


def _put(whole: Callable[[Any], Any], around: Any, key: Any) -> Callable[[Any], Any]:
    def put(item: Any) -> Any:
        changed = copy.copy(around)
        changed[key] = item
        return whole(changed)

    return put


def _as_read(value: Any) -> Any:
    """What an editor has typed as the text and null the reader would have."""
    if isinstance(value, dict):
        return {key: _as_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_read(item) for item in value]
    return value if value is None else str(value).lower()


def places(annotation: Any, schema: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a type with its schema."""
    inner = annotation
    while get_origin(inner) is Annotated:
        inner = get_args(inner)[0]
    yield annotation, schema
    if isinstance(inner, type) and not get_args(inner) and issubclass(inner, Part):
        for name, field in inner.model_fields.items():
            value = Annotated[field.annotation, *field.metadata, None]
            yield from places(value, schema["properties"][field.alias or name])
    elif get_origin(inner) in (tuple, dict):
        key = "items" if get_origin(inner) is tuple else "additionalProperties"
        yield from places(get_args(inner)[1 if key != "items" else 0], schema[key])
    else:
        for choice in get_args(inner):
            if isinstance(choice, type) and issubclass(choice, Part):
                yield from list(places(choice, schema))[1:]


@each_kind
def test_null_is_taken_exactly_where_the_reader_takes_it(name: str) -> None:
    for annotation, schema in list(places(NOUNS[name], SCHEMAS[name]))[1:]:
        try:
            TypeAdapter(annotation).validate_python(None)
            taken = True
        except ValidationError:
            taken = False
        assert Draft7Validator(schema).is_valid(None) == taken, annotation


def test_a_word_of_the_format_is_the_same_to_every_editor() -> None:
    words = {w for s in SCHEMAS.values() for w in _words(s)} - {None}
    assert {editor(word) for word in words for editor in EDITORS} == words


def _words(schema: Any) -> Iterator[Any]:
    if isinstance(schema, dict):
        yield from schema.get("enum", ())
        for inner in schema.values():
            yield from _words(inner)


def test_terms_and_their_meanings_stand_side_by_side() -> None:
    form = SCHEMAS["collaborations"]["properties"]["form"]
    meanings = dict(zip(form["enum"], form["enumDescriptions"], strict=True))
    assert meanings["gemensam_namnd"] == "gemensam nämnd"
    assert "gemensam_namnd (gemensam nämnd)" in form["description"]


def test_patterns_are_such_as_every_engine_knows() -> None:
    text = json.dumps(SCHEMAS)
    assert [
        mark for mark in ("(?", "\\\\d", "\\\\w", "\\\\b", "\\\\1", "\\\\Z") if mark in text
    ] == []


def test_the_command_prints_a_schema_lists_the_kinds_and_writes_all(
    samverkan: Run, tmp_path: Path
) -> None:
    assert json.loads(samverkan("schema", "waivers")[1]) == SCHEMAS["waivers"]
    listing = samverkan("schema")[1]
    assert all(name in listing for name in SCHEMAS)
    code, out, _ = samverkan("schema", "--all", tmp_path / "ny")
    assert (code, "12 scheman" in out) == (0, True)
    written = {p.name: json.loads(p.read_text("utf-8")) for p in (tmp_path / "ny").iterdir()}
    assert written == {f"{name}.schema.json": schema for name, schema in SCHEMAS.items()}
    assert samverkan("schema", "waivers", "--all", tmp_path)[0] == 2
    code, out, err = samverkan("schema", "initiativ")
    assert (code, out) == (2, "")
    assert "menade du samverkan schema initiatives, samverkan schema --json initiative?" in err
