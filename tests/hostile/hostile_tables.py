"""What a CSV file with hostile texts has that the same file with plain ones has not."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from itertools import chain

from hostile_html import PLAIN, UNSEEN, bare, says, unquoted

from samverkan_cli.loading.privacy import masked

Rows = list[list[str]]
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def read(text: str) -> Rows:
    """The table as the csv module reads it; a byte-order mark tells semicolons."""
    excel = text.startswith("\ufeff")
    given = StringIO(text.removeprefix("\ufeff"), newline="")
    return list(csv.reader(given, delimiter=";" if excel else ",", strict=True))


def flaws(text: str, plain: Rows, word: Callable[[int], str]) -> Iterator[str]:
    """What differs from the plain table, once its plain words are taken for the hostile texts."""
    ends = text.removeprefix("\ufeff").replace("\r\n", "\n")
    yield from (f"character {found[0]!r}" for found in UNSEEN.finditer(ends))
    try:
        met = read(text)
    except csv.Error as error:
        yield f"not CSV: {error}"
        return
    if [len(row) for row in met] != [len(row) for row in plain]:
        yield f"{len(met)} rows, not {len(plain)}"
        return
    for told, wanted in zip(chain(*met), chain(*plain), strict=True):
        if told.lstrip(" \u00a0\u3000").startswith(_RUN) and not _NUMBER.fullmatch(told):
            yield f"a formula: {told[:120]!r}"
        if told != wanted:
            yield from _differences(told, wanted, word)


def _differences(told: str, wanted: str, word: Callable[[int], str]) -> Iterator[str]:
    told, wanted = unquoted(_unguarded(told), wanted)
    parts = [word(int(part)) if i % 2 else part for i, part in enumerate(PLAIN.split(wanted))]
    if not any(says(bare(told), [bare(one(part)) for part in parts]) for one in (str, masked)):
        yield f"{told[:120]!r} for {''.join(parts)[:120]!r}"


def _unguarded(cell: str) -> str:
    """What an import makes of the cell: the apostrophe before what would be run is not data."""
    guarded = cell[:1] == "'" and cell.lstrip("'").lstrip(" \u00a0\u3000\u2028\u2029").startswith(
        _RUN
    )
    return cell[1:] if guarded else cell


def shown(tables: Iterable[Rows]) -> set[int]:
    """The numbers of the words that stand in some table."""
    cells = (cell for table in tables for row in table for cell in row)
    return {int(number) for cell in cells for number in PLAIN.findall(cell)}
