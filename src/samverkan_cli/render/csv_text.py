"""Tables as CSV, tidy or as Swedish Excel opens them; no data is taken for a formula."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from io import StringIO
from typing import Literal

from samverkan_cli.render.clean import clean

Dialect = Literal["tidy", "excel"]
BOM = "\ufeff"
# Spaces before it are passed over, and the wide forms are taken for the narrow. What is so written
# in the data gets one more apostrophe, so that taking one away gives the data back.
_STARTS_A_FORMULA = re.compile(r"'*\s*[=+@＝＋－＠\t\r\n-]")


def csv_cell(value: object) -> str:
    """The value as text, with an apostrophe before what a spreadsheet would compute."""
    text = "" if value is None else clean(value)
    return f"'{text}" if _STARTS_A_FORMULA.match(text) else text


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Rows under their columns, in the tidy form; a float is written as it is."""
    stream = StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(
            {k: v if isinstance(v, float) else _cell(v, excel=False) for k, v in row.items()}
        )
    return stream.getvalue()


def csv_table(columns: Sequence[str], rows: Iterable[Sequence[object]], dialect: Dialect) -> str:
    """`tidy`: comma, decimal point, LF. `excel`: BOM, semicolon, decimal comma, CRLF."""
    excel = dialect == "excel"
    stream = StringIO()
    writer = csv.writer(
        stream, delimiter=";" if excel else ",", lineterminator="\r\n" if excel else "\n"
    )
    writer.writerow(columns)
    writer.writerows([_cell(value, excel=excel) for value in row] for row in rows)
    return (BOM if excel else "") + stream.getvalue()


def _cell(value: object, *, excel: bool) -> str:
    """Numbers stay numbers, also negative ones; truth is `true` and `false` as in the files."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Fraction):
        number = str(value) if isinstance(value, int) else _decimal(value)
        return number.replace(".", ",") if excel else number
    return csv_cell(value)


def _decimal(value: Fraction) -> str:
    """At most six decimals, none that say nothing."""
    return f"{float(round(value, 6)):.6f}".rstrip("0").rstrip(".")
