"""The files of an export: each table in its format, and the page that describes them all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.output import as_json
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.render.tidy_text import tidy_csv, tidy_jsonl
from samverkan_cli.views.datapackage import Origin, datapackage
from samverkan_cli.views.tidy_rows import Row
from samverkan_cli.views.tidy_tables import TidyTable, partitioned, tables

DESCRIBED = "datapackage.json"
_TEXTS = {"csv": tidy_csv, "jsonl": tidy_jsonl}
_UNKNOWN = "__HIVE_DEFAULT_PARTITION__"  # where Hive, DuckDB and Spark look for a missing value


@dataclass(frozen=True, slots=True)
class File:
    """A file with its bytes, and how many rows it has; None for what is no table."""

    path: str
    content: bytes
    rows: int | None


def files_of(found: Mapping[str, list[Row]], origin: Origin, speech: Language) -> Iterator[File]:
    """Every table's files, then their description."""
    made: list[tuple[TidyTable, list[str], int]] = []
    for name, table in tables().items():
        files = list(_of_table(table, found[name], origin.format))
        made.append((table, [file.path for file in files], len(found[name])))
        yield from files
    yield File(DESCRIBED, as_json(datapackage(origin, made, speech)).encode(), None)


def _of_table(table: TidyTable, rows: list[Row], fmt: str) -> Iterator[File]:
    if fmt == "parquet":
        yield from _parts(table, rows)
        return
    columns = [column.name for column in table.columns]
    yield File(f"{table.name}.{fmt}", _TEXTS[fmt](columns, rows).encode(), len(rows))


def _parts(table: TidyTable, rows: list[Row]) -> Iterator[File]:
    """One Parquet file, or one for each cooperation, whose id then stands in the path alone."""
    columns = [(column.name, column.type) for column in table.columns]
    at = partitioned(table)
    if at is None:
        yield _parquet(table.name, table.name, columns, rows)
        return
    parts: dict[object, list[Row]] = {}
    for row in rows:
        parts.setdefault(row[at], []).append(row[:at] + row[at + 1 :])
    del columns[at]
    for value in sorted(parts or {None: []}, key=lambda v: (v is None, str(v))):
        there = _UNKNOWN if value is None else quote(str(value), safe="")
        folder = f"{table.name}/collaboration={there}"
        yield _parquet(table.name, folder, columns, parts.get(value, []))


def _parquet(name: str, folder: str, columns: Sequence[tuple[str, str]], rows: list[Row]) -> File:
    from samverkan_cli.render.tidy_parquet import TooLargeError, tidy_parquet

    try:
        content = tidy_parquet(columns, rows)
    except TooLargeError as error:
        message = N_("{table} har ett tal som inte ryms i Parquet: {value}")
        args = {"table": name, "value": str(error)}
        raise UsageError(Message(message, args), Message(N_("välj --format jsonl"))) from error
    return File(f"{folder}/part-0.parquet", content, len(rows))
