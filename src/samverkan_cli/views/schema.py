"""A kind of file as JSON Schema (draft-07) for editors, made from the noun that reads it.

Own and not pydantic's: pydantic describes the record, an editor sees what YAML made of the text.
The schema refuses only what the reader refuses. What it cannot say is listed in `docs/*/schema.md`.
"""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from samverkan_cli.model.descriptions import DESCRIPTIONS, title_and_text
from samverkan_cli.model.message import N_
from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.views.schema_scalars import Scalar, scalar_of
from samverkan_cli.views.words import Language, capital, unknown

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]


def file_schema(name: str, noun: type[Noun], language: Language) -> Schema:
    """The schema of a kind of file; everything stands in its place, without `$ref`."""
    head = {"$schema": DRAFT, "$id": schema_file(name)}
    return head | _told(noun.__name__, language) | _fields(noun, language)


def schema_file(name: str) -> str:
    """What the file with a kind's schema is called."""
    return f"{name}.schema.json"


def described(part: type[Part]) -> Iterator[str]:
    """The key in `DESCRIPTIONS` of each field of a part and of the parts in it."""
    for name, field in part.model_fields.items():
        yield f"{part.__name__}.{field.alias or name}"
        for inner in _parts_in(field.annotation):
            yield from described(inner)


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and not get_args(annotation):
        if issubclass(annotation, Part):
            yield annotation
        return
    for inner in get_args(annotation):
        yield from _parts_in(inner)


def _told(key: str, language: Language) -> Schema:
    title, text = title_and_text(language.text(DESCRIPTIONS[key]))
    return {"title": title, "description": capital(text)}


def _fields(part: type[Part], language: Language) -> Schema:
    """A group of fields: no unknown ones, the required ones by name."""
    properties = {}
    required = []
    for name, field in part.model_fields.items():
        key = field.alias or name
        value = _value(Annotated[field.annotation, *field.metadata, None], language)
        if field.is_required():
            required.append(key)
        else:
            _take_null(value, language)
        properties[key] = _described(f"{part.__name__}.{key}", value, language)
    shape: Schema = {"type": "object", "additionalProperties": False}
    return shape | ({"required": required} if required else {}) | {"properties": properties}


def _described(key: str, value: Schema, language: Language) -> Schema:
    """The value with its title first, and what the field means before how it is written."""
    told = _told(key, language)
    form = value.pop("description", "") or value.get("items", {}).get("description", "")
    told["description"] = " ".join(text for text in (told["description"], form) if text)
    return told | value


def _value(annotation: Any, language: Language) -> Schema:
    """What may stand in a place of this type."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        scalar = scalar_of(inside[1:])
        return _scalar(scalar, language) if scalar else _value(inside[0], language)
    if origin in (Union, types.UnionType):
        found = _value(next(a for a in inside if a is not types.NoneType), language)
        return _take_null(found, language)
    if origin is Literal:
        return _terms(inside, language)
    if origin is tuple:
        return _take_null({"type": "array", "items": _value(inside[0], language)}, language)
    if origin is dict:
        values = _value(inside[1], language)
        return _take_null({"type": "object", "additionalProperties": values}, language)
    return _fields(annotation, language)


def _scalar(scalar: Scalar, language: Language) -> Schema:
    found: Schema = dict(scalar.keywords)
    if scalar.form:
        form = language.text(scalar.form)
        found |= {"description": f"{capital(form)}.", "patternErrorMessage": form}
    else:
        found["patternErrorMessage"] = language.text(N_("skriv en text eller ta bort fältet"))
    return found


def _terms(terms: tuple[str, ...], language: Language) -> Schema:
    """The words the format knows, each with what it is called."""
    names = [language.term(term) for term in terms]
    told = [t if t == name else f"{t} ({name})" for t, name in zip(terms, names, strict=True)]
    choices = language.text(N_("Välj bland {choices}."), choices=", ".join(told))
    return {
        "type": "string",
        "description": choices,
        "enum": list(terms),
        "enumDescriptions": names,
    }


def _take_null(value: Schema, language: Language) -> Schema:
    """Null is taken as well; in the registry it is the same as leaving the field out."""
    kinds = value["type"] if isinstance(value["type"], list) else [value["type"]]
    if "null" not in kinds:
        value["type"] = [*kinds, "null"]
        if "enum" in value:
            value["enum"] = [*value["enum"], None]
            value["enumDescriptions"] = [*value["enumDescriptions"], unknown(language)]
    return value
