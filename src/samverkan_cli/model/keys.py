"""How a place in a record is written."""

Keys = tuple[str | int, ...]  # names of fields, and 0-based places in lists
