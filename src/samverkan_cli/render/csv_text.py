"""Values for CSV that a spreadsheet opens: nothing in the data is taken for a formula."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_cell(value: object) -> str:
    """The value as text, with an apostrophe before what a spreadsheet would compute."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
