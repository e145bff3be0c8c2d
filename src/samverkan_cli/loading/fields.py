"""A record's data as its noun, or a fault for each of pydantic's errors."""

import re
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from samverkan_cli.findings import Fault, Keys
from samverkan_cli.loading.messages import MESSAGES, SHAPES
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.noun import Noun

_CODES = {
    "extra_forbidden": "SAM101",
    "missing": "SAM102",
    "missing_value": "SAM102",
    "literal_error": "SAM103",
    "date_form": "SAM104",
    "date_calendar": "SAM105",
    "span_form": "SAM106",
    "period_grain": "SAM107",
    "whole_number": "SAM108",
    "decimal_number": "SAM109",
    "flag": "SAM110",
    "item_id": "SAM111",
    "municipality_code_form": "SAM112",
    "organisation_number_form": "SAM113",
    "empty_text": "SAM114",
    "too_many_digits": "SAM116",
}
_SHAPES = {"tuple_type": "list", "model_type": "fields", "dict_type": "fields"}
_GRAINS = {
    "year, half, day": N_("skriv ett år (2025), ett halvår (2025-H1) eller ett datum"),
    "half": N_("skriv ett halvår: 2024-H2"),
    "year, half, quarter, month": N_("skriv ett år, halvår, kvartal eller en månad"),
}
_EXAMPLE_DAY = re.compile(r"\D*(\d{4})\D?(\d{1,2})\D(\d{1,2})\D*|(\d{4})(\d{2})(\d{2})", re.ASCII)
_DECIMAL_COMMA = re.compile(r"(-?\d+),(\d+)\s*(%?)", re.ASCII)

CodedFault = tuple[str, Fault]


def as_noun(noun: type[Noun], ref: str, data: Any) -> Noun | list[CodedFault]:
    """The record, or one coded fault for each field that could not be read."""
    try:
        record = noun.model_validate(data)
    except ValidationError as error:
        return [_fault(noun, ref, data, dict(e)) for e in error.errors(include_url=False)]
    record._ref = ref  # the reader names the record; nothing else may
    return record


def _fault(noun: type[Noun], ref: str, data: Any, error: dict[str, Any]) -> CodedFault:
    keys: Keys = tuple(error["loc"])
    kind = error["type"]
    code = _CODES.get(kind, "SAM115")
    value = (error.get("ctx") or {}).get("value", error.get("input"))
    field = next((key for key in reversed(keys) if isinstance(key, str)), ref)
    args: dict[str, object] = {"field": field, "value": _short(value)}
    if code == "SAM115":
        args["shape"] = Message(SHAPES[_SHAPES.get(kind, "text")])
    if code == "SAM102" and kind == "missing_value" and keys and isinstance(keys[-1], int):
        code, args["shape"] = "SAM115", Message(SHAPES["text"])
    hint = _hint(noun, code, keys, value, error, data)
    return code, Fault(ref, keys, Message(MESSAGES[code], args), hint, code == "SAM101")


def _short(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return text if len(text) <= 60 else f"{text[:57]}…"


def _hint(
    noun: type[Noun], code: str, keys: Keys, value: Any, error: dict[str, Any], data: Any
) -> Message | None:
    if code == "SAM101":
        return _about_field(noun, keys, data)
    if code == "SAM103":
        allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        choices = Message(N_("välj bland {choices}"), {"choices": Names(tuple(allowed))})
        return did_you_mean(_short(value), allowed, choices)
    if code == "SAM104":
        return _about_date(str(value))
    if code == "SAM107":
        return Message(_GRAINS[error["ctx"]["grains"]])
    if code in ("SAM108", "SAM109"):
        return _about_number(code, str(value))
    return Message(_PLAIN_HINTS[code]) if code in _PLAIN_HINTS else None


_PLAIN_HINTS = {
    "SAM102": N_("lägg till fältet"),
    "SAM105": N_("rätta månaden eller dagen"),
    "SAM106": N_("skriv 2025, 2025-H2, 2025-Q3, 2025-06 eller 2025-06-30"),
    "SAM110": N_("skriv true eller false"),
    "SAM111": N_("använd a–z, 0–9 och bindestreck, högst 64 tecken"),
    "SAM112": N_("skriv fyra siffror, till exempel 1470"),
    "SAM113": N_("skriv NNNNNN-NNNN, till exempel 212000-2924"),
    "SAM114": N_("skriv en text eller ta bort fältet"),
    "SAM116": N_("rätta talet"),
}


def _about_field(noun: type[Noun], keys: Keys, data: Any) -> Message:
    known = fields_at(noun, keys[:-1])
    name = str(keys[-1])
    hint = did_you_mean(name, known)
    if hint:
        return hint
    inside: Any = data
    for key in keys:
        inside = inside[key]
    if inside is None:
        return Message(N_("sätt texten inom citattecken om kommatecknet hör till den"))
    return Message(N_("fälten här är {choices}"), {"choices": Names(tuple(known))})


def _about_date(value: str) -> Message:
    found = _EXAMPLE_DAY.fullmatch(value)
    if found:
        parts = [part for part in found.groups() if part]
        return Message(N_("skriv {day}"), {"day": "-".join(part.zfill(2) for part in parts)})
    return Message(N_("skriv till exempel 2024-05-21"))


def _about_number(code: str, value: str) -> Message:
    comma = _DECIMAL_COMMA.fullmatch(value.strip())
    if code == "SAM109" and comma and not comma[3]:
        return Message(N_("skriv {number}"), {"number": f"{comma[1]}.{comma[2]}"})
    if code == "SAM109":
        return Message(N_("skriv talet med punkt, till exempel 0.635"))
    return Message(N_("skriv bara siffror, till exempel 150000 eller 150 000"))


def fields_at(noun: type[BaseModel], keys: Keys) -> tuple[str, ...]:
    """The names of the fields a record may have at a place in it; empty where names are free."""
    here: Any = noun
    for key in keys:
        model = _model_in(here)
        if model is None:
            continue
        if isinstance(key, str):
            by_alias = {f.alias or name: f.annotation for name, f in model.model_fields.items()}
            here = by_alias.get(key)
    model = _model_in(here)
    if model is None:
        return ()
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:
    return next(_models_in(annotation), None)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for inner in typing.get_args(annotation):
        yield from _models_in(inner)
