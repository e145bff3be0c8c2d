"""The compiled catalogue of a language; Swedish is the source and needs none."""

import gettext
from functools import cache
from pathlib import Path


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The catalogue `samverkan.mo` of the language; the source text itself for Swedish."""
    if code == "sv":
        return gettext.NullTranslations()
    locale = Path(__file__).parent / "locale"
    return gettext.translation("samverkan", locale, [code])
