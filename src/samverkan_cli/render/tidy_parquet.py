"""A tidy table as Parquet (extra `parquet`), with the same types whatever the values."""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from io import BytesIO
from typing import Any

from samverkan_cli.render.clean import clean

DIGITS, PLACES = 38, 18  # of a decimal: what DuckDB, Spark and Trino all read
LARGEST = 2**63 - 1


class TooLargeError(ValueError):
    """A whole number larger than Parquet's; the text is the column and the number."""


def tidy_parquet(columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[object]]) -> bytes:
    """The bytes of one file; `columns` are names with their types in the words of Table Schema."""
    import pyarrow as arrow
    from pyarrow import parquet

    types: dict[str, Any] = {
        "string": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.decimal128(DIGITS, PLACES),
        "date": arrow.date32(),
        "boolean": arrow.bool_(),
    }
    schema = arrow.schema([(name, types[kind]) for name, kind in columns])
    arrays = [
        arrow.array([_value(name, row[n]) for row in rows], type=types[kind])
        for n, (name, kind) in enumerate(columns)
    ]
    stream = BytesIO()
    parquet.write_table(arrow.Table.from_arrays(arrays, schema=schema), stream)
    return stream.getvalue()


def _value(name: str, value: object) -> object:
    if isinstance(value, Fraction):
        return _decimal(value)
    if isinstance(value, int) and value > LARGEST:
        raise TooLargeError(f"{name}: {value}")
    return clean(value) if isinstance(value, str) else value


def _decimal(value: Fraction) -> Decimal:
    """To 18 decimals; the registry's own numbers seldom have more than two."""
    with localcontext(prec=DIGITS * 2):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return exact.quantize(Decimal(1).scaleb(-PLACES))
