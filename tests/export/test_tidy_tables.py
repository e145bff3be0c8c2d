"""Nothing is lost and nothing is told twice: every scalar of the data stands in one table, once."""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "schema"))
from documents import files

from samverkan_cli.loading.kinds import KINDS, Kind
from samverkan_cli.loading.snapshot import Snapshot, from_texts, load
from samverkan_cli.loading.source import folder
from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.render.tidy_text import tidy_csv, tidy_jsonl
from samverkan_cli.views.datapackage import TOLD
from samverkan_cli.views.tidy import SOURCES
from samverkan_cli.views.tidy_rows import Row, rows
from samverkan_cli.views.tidy_tables import TidyTable, tables

OWN = {"key"}  # told by us, but the file's own words
Scalars = Counter[tuple[str, str]]


def written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return decimal_text(value) if isinstance(value, Fraction) else str(value)


def in_records(registry: Registry) -> Scalars:
    """Every scalar of every record by pydantic's own walk, and the keys of its mappings."""
    found: Scalars = Counter()
    for record in registry.records():
        source = next(source for source in SOURCES if type(record) is source.noun)
        data = record.model_dump(by_alias=True)
        for carried in {"example", *source.owners} & data.keys():
            del data[carried]
        mappings = {"gates", "scores", "questions"} if source.table != "models" else set()
        found.update((record.ref, text) for text in leaves(data, mappings))
    return found


def leaves(value: Any, mappings: set[str], key: str = "") -> Iterator[str]:
    mapping = key in {"users", "shares", "anchors", "values"} | mappings
    if isinstance(value, dict):
        for name, item in value.items():
            if mapping:
                yield name
            yield from leaves(item, mappings, "" if mapping else name)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from leaves(item, mappings)
    elif value is not None:
        yield written(value)


def in_tables(found: dict[str, list[Row]]) -> Scalars:
    """Every value that is not the tables' own word on where the row comes from."""
    told: Scalars = Counter()
    for name, table in tables().items():
        places = [
            n for n, c in enumerate(table.columns)
            if (c.name in OWN and c.told in OWN) or c.told not in TOLD
        ]  # fmt: skip
        for row in found[name]:
            record = str(row[0])
            told.update((record, written(row[n])) for n in places if row[n] is not None)
    return told


def of(snapshot: Snapshot) -> dict[str, list[Row]]:
    return rows(snapshot.registry, snapshot.registry, snapshot.place)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(data=st.data())
def test_every_scalar_of_a_random_record_stands_in_one_table_once(data: Any, kind: Kind) -> None:
    path = kind.pattern.replace("{slug}", "vara").replace("{dated}", "2024-05-01-vara")
    snapshot = from_texts({path: data.draw(files(kind.noun))})
    found = in_records(snapshot.registry)
    assert in_tables(of(snapshot)) == found


def test_every_scalar_of_the_reference_registry_stands_in_one_table_once(reference: Path) -> None:
    snapshot = load(folder(reference))
    found = in_records(snapshot.registry)
    assert sum(found.values()) > 3_000
    assert in_tables(of(snapshot)) == found


def test_a_scalar_that_is_lost_or_told_twice_would_be_seen(reference: Path) -> None:
    snapshot = load(folder(reference))
    made, known = of(snapshot), in_records(snapshot.registry)
    lost = made | {"costs": made["costs"][1:]}
    assert in_tables(lost) != known
    twice = made | {"costs": [*made["costs"], made["costs"][0]]}
    assert in_tables(twice) != known


@pytest.fixture(scope="module")
def whole() -> dict[str, list[Row]]:
    return of(load(folder(Path(__file__).parents[2] / "registry")))


def columns(table: TidyTable) -> list[str]:
    return [column.name for column in table.columns]


def test_csv_and_json_lines_say_the_same(whole: dict[str, list[Row]]) -> None:
    for name, table in tables().items():
        text = tidy_csv(columns(table), whole[name])
        first, *read = csv.reader(StringIO(text))
        assert first == columns(table)
        lines = [json.loads(line) for line in tidy_jsonl(columns(table), whole[name]).splitlines()]
        shown = [[_as_csv(v) for v in line.values()] for line in lines]
        assert shown == [[cell.removeprefix("'") for cell in row] for row in read]


def _as_csv(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_numbers_are_exact_in_text() -> None:
    row = (Fraction(1, 8), Fraction(-5, 2), 10**20 - 1, True, date(2024, 5, 1), None, "å,\nb")
    names = list("abcdefg")
    assert tidy_csv(names, [row]).split("\n", 1)[1] == (
        '0.125,-2.5,99999999999999999999,true,2024-05-01,,"å,\nb"\n'
    )
    assert tidy_jsonl(names, [row]) == (
        '{"a":0.125,"b":-2.5,"c":99999999999999999999,"d":true,"e":"2024-05-01","f":null,'
        '"g":"å,\\nb"}\n'
    )


def test_a_span_has_its_days_beside_it() -> None:
    texts = {"organisations/vara.yaml": "name: Vara\nkind: bolag\n",
             "collaborations/tva.yaml": "name: Två\nform: natverk\nstarted: 2025-Q3\n"}  # fmt: skip
    table = tables()["collaborations"]
    (row,) = of(from_texts(texts))["collaborations"]
    said = dict(zip(columns(table), row, strict=True))
    assert Span(said["started_first"], said["started_last"], said["started"]) == Span(
        date(2025, 7, 1), date(2025, 9, 30), "2025-Q3"
    )


def test_no_table_has_two_columns_of_one_name_and_every_column_is_told() -> None:
    from samverkan_cli.model.descriptions import DESCRIPTIONS

    for table in tables().values():
        assert len(set(columns(table))) == len(table.columns)
        assert {c.told for c in table.columns} | {table.told} <= {*TOLD, *DESCRIPTIONS}
        for key in table.foreign:
            assert set(key.fields) <= set(columns(table))
            assert set(key.columns) <= set(columns(tables()[key.table]))
