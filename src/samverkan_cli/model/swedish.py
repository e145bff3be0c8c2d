"""Swedish alphabetical order: å, ä, ö last; é with e, ü with y."""

from functools import lru_cache

_NAMES = 4096  # kept: the same names are sorted over and over
_FOLD = str.maketrans(
    {
        "å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}",
        "é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a", "à": "a", "â": "a",
        "ü": "y", "ç": "c", "ñ": "n", "ó": "o", "ô": "o", "í": "i", "î": "i",
    }
)  # fmt: skip


@lru_cache(_NAMES)
def swedish_order(text: str) -> tuple[str, str]:
    """Sort key for displayed names; the text itself decides between equals."""
    return text.casefold().translate(_FOLD), text
