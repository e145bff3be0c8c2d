"""The certain mend of a field that could not be read, when there is one."""

import re
import types
from dataclasses import replace
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from samverkan_cli.findings import Fault, Fix
from samverkan_cli.loading import certain
from samverkan_cli.loading.commas import as_written, pieces
from samverkan_cli.loading.fields import fields_at
from samverkan_cli.loading.located import Located
from samverkan_cli.loading.record import as_noun
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.values import RefTo


def with_fix(code: str, fault: Fault, noun: type[Noun], data: Any, located: Located) -> Fault:
    """The fault with its mend, if one is certain and leads to a field that can be read."""
    fix = _fix(code, fault, noun, data, located)
    if fix is None or not _leads_on(fix, noun, data, located):
        return fault
    return replace(fault, fix=fix)


def _fix(code: str, fault: Fault, noun: type[Noun], data: Any, located: Located) -> Fix | None:
    if code == "SAM101":
        return _renamed(fault, noun, data) or _joined(fault, noun, data, located)
    value = _at(data, fault.keys)
    if not isinstance(value, str):
        return None
    if code == "SAM115":
        one = (
            not re.search(r"[,;\n]|^[-–—−‑•·*]| - ", value)
            and get_origin(_annotation(noun, fault.keys)) is tuple
        )
        return Fix(fault.record, fault.keys, "set", (value,)) if one else None
    mended = _mended(code, value, fault.keys, noun, data)
    return Fix(fault.record, fault.keys, "set", mended) if mended is not None else None


def _mended(code: str, value: str, keys: Keys, noun: type[Noun], data: Any) -> str | None:
    names = [key for key in keys if isinstance(key, str)]
    field = "shares" if "shares" in names else names[-1] if names else ""
    if code == "SAM103":
        return certain.spelling(value, _words(_annotation(noun, keys)))
    if code in ("SAM104", "SAM106"):
        return certain.day(value) if code == "SAM104" else certain.span(value)
    if code == "SAM108":
        return certain.whole(value, field)
    if code == "SAM109":
        return certain.decimal(value, field)
    if code == "SAM110":
        return certain.flag(value)
    if code == "SAM112":
        called = [str(data.get(name)) for name in ("name", "short_name")]
        return certain.municipality_code(value, called)
    return certain.organisation_number(value) if code == "SAM113" else None


def _renamed(fault: Fault, noun: type[Noun], data: Any) -> Fix | None:
    beside = _at(data, fault.keys[:-1])
    known = [name for name in fields_at(noun, fault.keys[:-1]) if name not in beside]
    meant = certain.spelling(str(fault.keys[-1]), known)
    return Fix(fault.record, fault.keys, "rename", meant) if meant else None


def _joined(fault: Fault, noun: type[Noun], data: Any, located: Located) -> Fix | None:
    """`{reason: dyrt, krångligt}`: the comma was meant to be part of the text before it."""
    above, cut = fault.keys[:-1], str(fault.keys[-1])
    beside: dict[str, Any] = _at(data, above)
    known = fields_at(noun, above)
    names = pieces(cut, beside, known)
    field, loose = names[0], names[1:]
    whole = isinstance(beside[field], str) and field in known and cut in loose
    whole = whole and not _is_reference(noun, (*above, field))
    text = as_written(located, above, names) if whole else None
    if text is None:
        return None
    number = certain.whole if _annotation(noun, (*above, field)) is int else certain.decimal
    return Fix(fault.record, (*above, field), "join", (number(text, field) or text, *loose))


def _leads_on(fix: Fix, noun: type[Noun], data: Any, located: Located) -> bool:
    """Whether what the fix writes can be read, or can in turn be mended."""
    keys = (*fix.keys[:-1], str(fix.value)) if fix.operation == "rename" else fix.keys
    after = _after(data, fix.keys, fix)
    record = as_noun(noun, fix.record, after)
    if isinstance(record, Noun):
        return True
    return all(
        fix.operation == "rename" and _fix(code, fault, noun, after, located) is not None
        for code, fault in record
        if fault.keys[: len(keys)] == keys
    )


def _after(data: Any, keys: Keys, fix: Fix) -> Any:
    """The data as the fix leaves it."""
    if len(keys) > 1:
        key, rest = keys[0], keys[1:]
        inner = _after(data[key], rest, fix)
        if isinstance(data, list):
            return [inner if place == key else item for place, item in enumerate(data)]
        return {**data, key: inner}
    key = keys[0]
    if isinstance(data, list):
        return [fix.value if place == key else item for place, item in enumerate(data)]
    if fix.operation == "rename":
        return {fix.value if name == key else name: value for name, value in data.items()}
    loose = fix.value[1:] if fix.operation == "join" else ()
    value = fix.value[0] if fix.operation == "join" else fix.value
    kept = {name: old for name, old in data.items() if name not in loose}
    return {**kept, key: list(value) if isinstance(value, tuple) else value}


def _at(data: Any, keys: Keys) -> Any:
    for key in keys:
        if isinstance(data, dict) != isinstance(key, str) or not isinstance(data, dict | list):
            return None
        data = data.get(key) if isinstance(data, dict) else data[key]  # type: ignore[index]
    return data


def _annotation(noun: type[BaseModel], keys: Keys) -> Any:
    """The type of the field the keys lead to, without `| None`."""
    here: Any = noun
    for key in keys:
        here = _inside(here, key)
    return here


def _is_reference(noun: type[BaseModel], keys: Keys) -> bool:
    """Whether the field holds an id of another record: two ids are no text with a comma."""
    owner = _annotation(noun, keys[:-1])
    fields = getattr(owner, "model_fields", {}).items()
    info = next((f for name, f in fields if (f.alias or name) == keys[-1]), None)
    parts = [*(info.metadata if info else ()), *get_args(info.annotation if info else None)]
    return any(isinstance(mark, RefTo) for part in parts for mark in (part, *get_args(part)))


def _inside(here: Any, key: str | int) -> Any:
    if isinstance(here, type) and not isinstance(here, types.GenericAlias):
        fields = getattr(here, "model_fields", {})
        found = next((f for name, f in fields.items() if (f.alias or name) == key), None)
        return _bare(found.annotation) if found else None
    inner = [arg for arg in get_args(here) if arg is not Ellipsis]
    return _bare(inner[-1]) if inner else None


def _bare(annotation: Any) -> Any:
    """The type itself: without Annotated and without None."""
    if get_origin(annotation) in (tuple, dict, Literal):
        return annotation
    inner = [arg for arg in get_args(annotation) if arg is not type(None)]
    return _bare(inner[0]) if inner else annotation


def _words(annotation: Any) -> tuple[str, ...]:
    return get_args(annotation) if get_origin(annotation) is Literal else ()
