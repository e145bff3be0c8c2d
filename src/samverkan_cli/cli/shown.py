"""`show ID`: one record as it stands, with what is computed from it and where it is."""

from textwrap import fill
from typing import Any

from samverkan_cli.cli.named import named
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import Opened
from samverkan_cli.language.language import Language
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.seen import seen
from samverkan_cli.render.plain import plain
from samverkan_cli.status import derived_status
from samverkan_cli.views.changes import in_file


def shown(opened: Opened, wanted: str, as_of: str | None, fmt: str, speech: Language) -> str:
    """The record's own fields, then its derived status and participants, then its files."""
    record = named(opened.registry, Noun, wanted)
    until = opened.until(as_of)
    data: Any = in_file(record)
    derived = _derived(opened, record, until)
    path, _ = opened.snapshot.place(record.ref)
    if fmt == "json":
        head = {"schema_version": 1, "kind": "record", "record": record.ref, "path": path}
        return as_json({**head, "data": data, "derived": derived})
    title = str(data.get("title") or data.get("name") or record.ref)
    lines = [title, path, ""]
    for name, value in derived.items():
        lines += _lines(name, value, 0, speech)
    if derived:
        lines.append("")
    for name, value in data.items():
        lines += _lines(name, value, 0, speech)
    return "\n".join(_wrapped(plain(line)) for line in lines) + "\n"


def _wrapped(line: str) -> str:
    """At most 80 columns; what runs over stands under the value's beginning."""
    pad = len(line) - len(line.lstrip()) + 2
    return fill(line, 80, subsequent_indent=" " * pad, break_on_hyphens=False) if line else ""


def _derived(opened: Opened, record: Noun, until: Any) -> dict[str, Any]:
    if not isinstance(record, Initiative):
        return {}
    known = seen(opened.registry, until)
    if record.id not in known.initiatives:
        return {}
    initiative = known.initiatives[record.id]
    start = known.start_of(initiative)
    shares = known.participations_of(record.id)
    latest = {s.municipality_id: e.kind for s in shares if (e := s.latest(until))}
    derived: dict[str, Any] = {"status": derived_status(known, initiative, until)}
    if start:
        derived["started"] = start.day.isoformat()
    if latest:
        derived["participants"] = latest
    return derived


def _lines(name: str, value: Any, depth: int, speech: Language) -> list[str]:
    pad = "  " * depth
    if isinstance(value, dict):
        inner = [line for k, v in value.items() for line in _lines(k, v, depth + 1, speech)]
        return [f"{pad}{name}:", *inner]
    if isinstance(value, list):
        items = [f"{pad}  - {_item(item, speech)}" for item in value]
        return [f"{pad}{name}:", *items]
    return [f"{pad}{name}: {_item(value, speech)}"]


def _item(value: Any, speech: Language) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{k}: {_item(v, speech)}" for k, v in value.items() if v is not None)
    if isinstance(value, list):
        return ", ".join(_item(v, speech) for v in value)
    if isinstance(value, bool):
        return speech.text(N_("ja")) if value else speech.text(N_("nej"))
    return speech.term(str(value)).replace("\n", " ").strip()
