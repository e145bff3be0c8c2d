"""The compiled catalogue of a language; Swedish is the source and needs none."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations


@cache
def catalogue(code: str) -> "NullTranslations":
    """The catalogue `samverkan.mo` of the language; the source text itself for Swedish."""
    from gettext import NullTranslations, translation
    from pathlib import Path

    if code == "sv":
        return NullTranslations()
    return translation("samverkan", Path(__file__).parent / "locale", [code])
