"""`show ID`: one record as it stands, with what is computed from it and where it is."""

from dataclasses import dataclass
from textwrap import fill
from typing import Any

from samverkan_cli.cli.named import named
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import Opened
from samverkan_cli.language.language import Language
from samverkan_cli.loading.parts import part_at
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.seen import seen
from samverkan_cli.render.plain import plain
from samverkan_cli.status import derived_status
from samverkan_cli.views.changes import in_file

_DERIVED = {
    "status": N_("status"),
    "started": N_("startade"),
    "participants": N_("kommuner, och deras svar"),
}


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
    lines, fields = [title, path, ""], Fields(type(record), speech)
    for name, value in derived.items():
        lines += _computed(name, value, speech)
    if derived:
        lines.append("")
    for name, value in data.items():
        lines += fields.lines(name, value)
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


@dataclass(frozen=True)
class Fields:
    """The fields of a record as lines; each name as the file has it, with what it is called."""

    noun: type[Noun]
    speech: Language

    def lines(self, name: str, value: Any, keys: Keys = ()) -> list[str]:
        """A field with what stands in it, indented by how deep it stands."""
        pad, head = "  " * len(keys), self._named(name, keys)
        here = (*keys, name)
        if isinstance(value, dict):
            return [f"{pad}{head}:", *(x for k, v in value.items() for x in self.lines(k, v, here))]
        if isinstance(value, list):
            told: set[str] = set()
            items = [f"{pad}  - {self._item(item, (*here, 0), told)}" for item in value]
            return [f"{pad}{head}:", *items]
        return [f"{pad}{head}: {said(value, self.speech)}"]

    def _item(self, value: Any, keys: Keys, told: set[str]) -> str:
        """What stands on a line; in a list a field's name is told the first time only."""
        if isinstance(value, dict):
            parts = []
            for name, one in value.items():
                if one is not None:
                    head = name if name in told else self._named(name, keys)
                    told.add(name)
                    parts.append(f"{head}: {self._item(one, (*keys, name), told)}")
            return ", ".join(parts)
        if isinstance(value, list):
            return ", ".join(self._item(one, (*keys, 0), told) for one in value)
        return said(value, self.speech)

    def _named(self, name: str, keys: Keys) -> str:
        """`lead (går före)`; the name alone where it is the registry's own, or says the same."""
        part = part_at(self.noun, keys)
        label = self.speech.label(f"{part.__name__}.{name}") if part else name
        return name if label.casefold() == name.replace("_", " ") else f"{name} ({label})"


def said(value: Any, speech: Language) -> str:
    """A single value in words."""
    if isinstance(value, bool):
        return speech.text(N_("ja")) if value else speech.text(N_("nej"))
    return speech.term(str(value)).replace("\n", " ").strip()


def _computed(name: str, value: Any, speech: Language) -> list[str]:
    """What is computed and stands in no file, under the name it has in JSON."""
    label = speech.text(_DERIVED[name])
    head = name if label == name else f"{name} ({label})"
    if isinstance(value, dict):
        return [f"{head}:", *(f"  {key}: {said(one, speech)}" for key, one in value.items())]
    return [f"{head}: {said(value, speech)}"]
