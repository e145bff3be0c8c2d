"""Every fact a cooperation's record states, one a line, with file and line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.noun import Part
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.governance_parts import GovernanceSubject, Section
from samverkan_cli.views.parts import Cell
from samverkan_cli.views.words import Language


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A field's value, or one item of a list, as text."""

    keys: Keys
    field: str
    text: str


def stated_facts(
    registry: Registry, collaboration: Collaboration, language: Language
) -> tuple[StatedFact, ...]:
    """The record in the order of its format; fields without a value are left out."""
    return tuple(_of(registry, language, collaboration, (), ""))


def facts_section(subject: GovernanceSubject) -> Section:
    """The facts as a table."""
    found = stated_facts(subject.registry, subject.collaboration, subject.language)
    rows = [
        (Cell(f.field), Cell(f.text), subject.source(subject.collaboration.ref, f.keys))
        for f in found
    ]
    heading = subject.language.text(N_("Allt som posten anger"))
    heads = ((N_("Fält"), False), (N_("Uppgift"), False))
    return Section("uppgifter", heading, tables=(subject.table(N_("Fält för fält"), heads, rows),))


def _fields(part: Part) -> Iterator[tuple[str, object]]:
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value != field.default and value not in ((), {}, None):
            yield name.rstrip("_"), value


def _of(
    registry: Registry, language: Language, part: Part, keys: Keys, above: str
) -> Iterator[StatedFact]:
    """A field of its own line; a list gives a line for each item, nested lists stay in theirs."""
    for name, value in _fields(part):
        here, shown = (*keys, name), f"{above}{name}"
        if isinstance(value, Part):
            yield from _of(registry, language, value, here, f"{shown}.")
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield StatedFact((*here, index), shown, said(registry, language, item))
        else:
            yield StatedFact(here, shown, said(registry, language, value))


def said(registry: Registry, language: Language, value: object) -> str:
    """A value as people say it: names for organisations, words for terms, exact decimals."""
    if isinstance(value, Part):
        parts = (f"{k}: {said(registry, language, v)}" for k, v in _fields(value))
        return ", ".join(parts)
    if isinstance(value, tuple):
        return ", ".join(said(registry, language, item) for item in value)
    if isinstance(value, bool):
        return language.text(N_("ja")) if value else language.text(N_("nej"))
    if isinstance(value, int | Fraction):
        return language.number(value, 3)
    if isinstance(value, date):
        return value.isoformat()
    text = " ".join(str(value).split())
    return registry.name(text) if text in registry.organisations else language.term(text)
