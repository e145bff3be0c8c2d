"""Text for office files: what XML cannot hold is marked."""

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text(value: str) -> str:
    """What XML can hold of a text."""
    return _UNWRITABLE.sub("\ufffd", value)
