"""Lists of records: rows of named values, which a terminal, JSON or CSV shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.swedish import swedish_order
from samverkan_cli.status import derived_statuses
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.words import Language

Value = str | int | bool | None
RowOf = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows with every column there is; `shown` are the columns unless others are chosen."""

    kind: str
    columns: Mapping[str, str]
    shown: tuple[str, ...]
    rows: tuple[RowOf, ...]


_INITIATIVES = {
    "id": N_("id"),
    "title": N_("rubrik"),
    "status": N_("status"),
    "origin": N_("från"),
    "lead": N_("leder"),
    "received": N_("inkommen"),
    "submitted": N_("inskickad"),
    "started": N_("startad"),
    "active": N_("deltar"),
    "collaboration": N_("samverkan"),
    "example": N_("exempel"),
}
_ORGANISATIONS = {
    "id": N_("id"),
    "name": N_("namn"),
    "kind": N_("sort"),
    "municipality_code": N_("kommunkod"),
    "organisation_number": N_("organisationsnummer"),
    "population": N_("invånare"),
    "population_date": N_("den"),
}
_COLLABORATIONS = {
    "id": N_("id"),
    "name": N_("namn"),
    "form": N_("form"),
    "members": N_("parter"),
    "municipalities": N_("kommuner"),
    "started": N_("sedan"),
    "initiatives": N_("initiativ"),
}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _initiatives(registry: Registry, day: date) -> Listing:
    statuses = derived_statuses(registry, day)

    def row(initiative: Initiative) -> RowOf:
        start = registry.start_of(initiative)
        shares = registry.participations_of(initiative.id)
        return {
            "id": initiative.id,
            "title": initiative.title,
            "status": statuses[initiative.id],
            "origin": initiative.origin,
            "lead": initiative.lead,
            "received": _day(initiative.received),
            "submitted": _day(initiative.submitted),
            "started": _day(start.day) if start else None,
            "active": sum(share.active_on(day) for share in shares),
            "collaboration": registry.collaboration_of(initiative),
            "example": initiative.example,
        }

    found = sorted(registry.initiatives.values(), key=lambda i: swedish_order(i.title))
    shown = ("id", "title", "status", "active")
    return Listing("initiatives", _INITIATIVES, shown, tuple(map(row, found)))


def _organisations(registry: Registry, day: date) -> Listing:
    rows: list[RowOf] = []
    for organisation in sorted(
        registry.organisations.values(), key=lambda o: swedish_order(o.name)
    ):
        people = organisation.population_on(day)
        rows.append(
            {
                "id": organisation.id,
                "name": organisation.name,
                "kind": organisation.kind,
                "municipality_code": organisation.municipality_code,
                "organisation_number": organisation.organisation_number,
                "population": people.count if people else None,
                "population_date": _day(people.date) if people else None,
            }
        )
    shown = ("id", "name", "kind", "municipality_code", "population")
    return Listing("organisations", _ORGANISATIONS, shown, tuple(rows))


def _collaborations(registry: Registry, day: date) -> Listing:
    rows: list[RowOf] = []
    for found in sorted(registry.collaborations.values(), key=lambda c: swedish_order(c.name)):
        rows.append(
            {
                "id": found.id,
                "name": found.name,
                "form": found.form,
                "members": len(found.members_on(day)),
                "municipalities": len(registry.municipalities_on(found, day)),
                "started": found.started.text if found.started else None,
                "initiatives": len(registry.initiatives_in(found.id)),
            }
        )
    shown = ("id", "name", "form", "municipalities", "initiatives")
    return Listing("collaborations", _COLLABORATIONS, shown, tuple(rows))


LISTINGS: Mapping[str, Callable[[Registry, date], Listing]] = {
    "initiatives": _initiatives,
    "organisations": _organisations,
    "collaborations": _collaborations,
}


def listing_table(listing: Listing, columns: tuple[str, ...], language: Language) -> Table:
    """The chosen columns as a table, terms in words."""
    heads = tuple(
        Column(
            language.text(listing.columns[name]),
            any(type(row[name]) is int for row in listing.rows),
        )
        for name in columns
    )
    lines = [
        Line(tuple(cell_of(name, row[name], language) for name in columns)) for row in listing.rows
    ]
    return Table("", heads, tuple(lines))


_TERMS = frozenset({"status", "kind", "form"})


def cell_of(name: str, value: Value, language: Language) -> Cell:
    """A value as it is shown: terms in words, numbers with their spaces."""
    if value is None:
        return Cell("–", known=False)
    if isinstance(value, bool):
        return Cell(language.text(N_("ja")) if value else language.text(N_("nej")))
    if isinstance(value, int):
        return Cell(language.number(value), number=value)
    return Cell(language.term(value) if name in _TERMS else value)
