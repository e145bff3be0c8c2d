"""Tidy tables as text for analysis engines: CSV and JSON Lines, numbers exact.

Text in CSV has the same guard against formulas as every other CSV here, since such files are opened
in spreadsheets whatever they were made for; JSON Lines has the text as it is.
"""

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from io import StringIO

from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.render.clean import clean
from samverkan_cli.render.csv_text import csv_cell

Row = Sequence[object]


def tidy_csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Comma, decimal point, LF; nothing where a value is missing."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return stream.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, bool | int | Fraction):
        return _number(value)
    return csv_cell(value)


def tidy_jsonl(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """An object a line, with every column; null where a value is missing."""
    names = [json.dumps(name, ensure_ascii=False) for name in columns]
    lines = (
        ",".join(f"{name}:{_json(value)}" for name, value in zip(names, row, strict=True))
        for row in rows
    )
    return "".join(f"{{{line}}}\n" for line in lines)


def _json(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool | int | Fraction):
        return _number(value)
    return json.dumps(
        value.isoformat() if isinstance(value, date) else clean(value), ensure_ascii=False
    )


def _number(value: bool | int | Fraction) -> str:
    """Truth as in the files; a decimal with every one of its digits."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else decimal_text(value)
