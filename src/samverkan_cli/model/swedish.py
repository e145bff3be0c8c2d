"""Swedish words as ids, and in alphabetical order: å, ä, ö last; é with e, ü with y."""

import re
from functools import lru_cache
from unicodedata import normalize

_WORDS = re.compile("[a-z0-9]+")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)  # an id, so also the name of a file

_NAMES = 4096  # kept: the same names are sorted over and over
_FOLD = str.maketrans(
    {
        "å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}",
        "é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a", "à": "a", "â": "a",
        "ü": "y", "ç": "c", "ñ": "n", "ó": "o", "ô": "o", "í": "i", "î": "i",
    }
)  # fmt: skip


def slug(text: str) -> str:
    """The text as an id: `Grästorp` → `grastorp`, `Öppna data` → `oppna-data`; kept when empty."""
    plain = normalize("NFD", text.casefold()).encode("ascii", "ignore").decode()
    found = "-".join(_WORDS.findall(plain))
    return found or text


@lru_cache(_NAMES)
def swedish_order(text: str) -> tuple[str, str]:
    """Sort key for displayed names; the text itself decides between equals."""
    return text.casefold().translate(_FOLD), text
