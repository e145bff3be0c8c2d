"""`list`: rows filtered, sorted and cut to columns, in the format asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.named import must_exist
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import Opened, collaboration_named
from samverkan_cli.language.language import Language
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.swedish import swedish_order
from samverkan_cli.render.csv_text import csv_table
from samverkan_cli.render.markdown_table import markdown_table
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.listing import LISTINGS, Listing, RowOf, cell_of, listing_table


def listed(
    opened: Opened,
    kind: str,
    collaboration: str | None,
    as_of: str | None,
    only: Sequence[str] | None,
    sort: str | None,
    columns: str | None,
    fmt: str,
    speech: Language,
) -> str:
    """The list as text; UsageError for a column that does not exist."""
    listing = LISTINGS[kind](*opened.known(as_of))
    rows: Iterable[RowOf] = listing.rows
    must_exist(opened.registry, Collaboration, collaboration)
    if collaboration and kind == "initiatives":
        wanted = collaboration_named(opened.registry, collaboration).id
        rows = [row for row in rows if row["collaboration"] == wanted]
    for condition in only or ():
        rows = _filtered(listing, rows, condition, opened.registry, speech)
    if sort:
        by = _column(listing, sort, speech)
        rows = sorted(rows, key=lambda row: _sort_key(row[by]))
    chosen = _chosen(listing, columns, speech)
    return _formatted(replace(listing, rows=tuple(rows)), chosen, fmt, speech)


def _column(listing: Listing, name: str, speech: Language) -> str:
    """The column by its name, or by the heading it is shown under."""
    if name in listing.columns:
        return name
    for column, heading in listing.columns.items():
        if speech.text(heading).casefold() == name.casefold():
            return column
    every = Message(N_("kolumnerna är {choices}"), {"choices": Names(tuple(listing.columns))})
    hint = did_you_mean(name, list(listing.columns), every)
    raise UsageError(Message(N_("det finns ingen kolumn ”{name}”"), {"name": name}), hint)


def _chosen(listing: Listing, columns: str | None, speech: Language) -> tuple[str, ...]:
    if columns is None:
        return listing.shown
    if columns == "all":
        return tuple(listing.columns)
    return tuple(_column(listing, name.strip(), speech) for name in columns.split(","))


def _filtered(
    listing: Listing, rows: Iterable[RowOf], condition: str, registry: Registry, speech: Language
) -> list[RowOf]:
    """The rows whose value is the one written: as in the files, as it is shown, or by name."""
    name, equals, value = (part.strip() for part in condition.partition("="))
    if not equals:
        raise UsageError(
            Message(N_("--where: ”{text}” saknar likhetstecken"), {"text": condition}),
            Message(N_("skriv till exempel --where status=pagaende")),
        )
    column, wanted = _column(listing, name, speech), value.casefold()

    def said(row: RowOf) -> set[str]:
        here = row[column]
        names = {_written(here), cell_of(column, here, speech).text if here is not None else ""}
        if isinstance(here, str) and here in registry.organisations:
            party = registry.organisations[here]
            names |= {party.name, party.short_name or ""}
        return {text.casefold() for text in names}

    return [row for row in rows if wanted in (said(row) if wanted else {_written(row[column])})]


def _written(value: object) -> str:
    """A value as the files have it; nothing where nothing is known."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _sort_key(value: object) -> tuple[int, int, tuple[str, str]]:
    if value is None:
        return 2, 0, ("", "")
    if isinstance(value, int):
        return 0, value, ("", "")
    return 1, 0, swedish_order(str(value))


def _formatted(listing: Listing, columns: tuple[str, ...], fmt: str, speech: Language) -> str:
    if fmt == "json":
        every = [dict(row) for row in listing.rows]
        return as_json({"schema_version": 1, "kind": "list", "of": listing.kind, "rows": every})
    if fmt == "csv":
        rows = ([row[name] for name in columns] for row in listing.rows)
        return csv_table(columns, rows, "tidy")
    table = listing_table(listing, columns, speech)
    if fmt == "md":
        return markdown_table(table)
    count = speech.plural("{n} rad", "{n} rader", len(listing.rows))
    return f"{table_text(table)}\n{count}\n"
