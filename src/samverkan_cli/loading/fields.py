"""What pydantic refused in a record's data: a fault for each of its errors."""

from typing import Any

from pydantic import BaseModel, ValidationError

from samverkan_cli.findings import Fault
from samverkan_cli.loading import hints
from samverkan_cli.loading.messages import EMPTY, MESSAGES, SHAPES
from samverkan_cli.loading.parts import fields_of, part_at
from samverkan_cli.loading.problem import MOST
from samverkan_cli.loading.record import CodedFault
from samverkan_cli.loading.tree import value_at
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.shortened import shortened

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
_LONGEST = 60  # characters of a value that are said again
_SHAPES = {"tuple_type": "list", "model_type": "fields", "dict_type": "fields"}


def faults_of(error: ValidationError, noun: type[Noun], ref: str, data: Any) -> list[CodedFault]:
    """One coded fault for each field that could not be read, `MOST` + 1 of them."""
    errors = error.errors(include_url=False)[: MOST + 1]
    return [_fault(noun, ref, data, dict(e)) for e in errors]


def _fault(noun: type[Noun], ref: str, data: Any, error: dict[str, Any]) -> CodedFault:
    keys: Keys = tuple(error["loc"])
    context = error.get("ctx") or {}
    value = context.get("value", error.get("input"))
    code, shape = _code(error["type"], keys, value)
    field = next((key for key in reversed(keys) if isinstance(key, str)), ref)
    args: dict[str, object] = {"field": field, "value": _short(value)}
    text = MESSAGES[code]
    if shape:
        args["shape"] = Message(SHAPES[shape])
    elif error["type"] != "missing" and code == "SAM102":
        text = EMPTY
    hint = _hint(noun, code, shape, keys, data)
    if hint is None:
        expected = context.get("grains", context.get("expected", ""))
        hint = hints.of_value(code, field, _short(value), expected)
    return code, Fault(ref, keys, Message(text, args), hint, code == "SAM101")


def _code(kind: str, keys: Keys, value: Any) -> tuple[str, str]:
    """The law a refusal breaks, and for the wrong shape the one that is wanted."""
    if kind == "literal_error" and value is None:
        return "SAM102", ""
    if kind == "missing_value" and keys and isinstance(keys[-1], int):
        return "SAM115", "text"
    if kind == "literal_error" and not isinstance(value, str):
        return "SAM115", "text"
    code = _CODES.get(kind, "SAM115")
    return code, _SHAPES.get(kind, "text") if code == "SAM115" else ""


def _short(value: object) -> str:
    return shortened(value, _LONGEST) if isinstance(value, str) else ""


def _hint(noun: type[Noun], code: str, shape: str, keys: Keys, data: Any) -> Message | None:
    """The hint for what is no matter of a value's form: a field, its place or its shape."""
    beside = value_at(data, keys[:-1])
    if code == "SAM101":
        return hints.of_unknown(noun, keys, beside)
    if code == "SAM102" and isinstance(beside, dict) and keys[-1] in beside:
        return Message(N_("skriv ett värde efter kolonet"))
    if code == "SAM102":
        return hints.of_missing(str(keys[-1]), beside, part_at(noun, keys[:-1]))
    return hints.of_shape(shape, fields_at(noun, keys), value_at(data, keys)) if shape else None


def fields_at(noun: type[BaseModel], keys: Keys) -> tuple[str, ...]:
    """The names of the fields a record may have at a place in it; empty where names are free."""
    part = part_at(noun, keys)
    return tuple(fields_of(part)) if part else ()
