"""Swedish and English never drift: every text has its English, and none is left over."""

import re

import catalogue as tool
import pytest

from samverkan_cli.language.glossary import TERMS

FIELD = re.compile(r"\{(\w*)\}")


def entries() -> list[tuple[str | tuple[str, str], str | tuple[str, str]]]:
    return [(m.id, m.string) for m in tool.catalogue() if m.id]


def test_the_catalogue_holds_exactly_the_texts_of_the_code() -> None:
    assert tool.PO.read_bytes() == tool.as_po(tool.updated()), "run tests/language/catalogue.py"


def test_the_compiled_catalogue_is_that_of_the_texts() -> None:
    assert tool.MO.read_bytes() == tool.as_mo(tool.catalogue()), "run tests/language/catalogue.py"


def test_every_text_is_translated() -> None:
    missing = [key for key, text in entries() if not (text if isinstance(text, str) else all(text))]
    assert missing == []


@pytest.mark.parametrize("entry", entries(), ids=lambda e: str(e[0])[:40])
def test_a_translation_uses_the_same_arguments(
    entry: tuple[str | tuple[str, str], str | tuple[str, str]],
) -> None:
    source, translated = ([e] if isinstance(e, str) else list(e) for e in entry)
    assert {n for t in translated for n in FIELD.findall(t)} <= {
        n for t in source for n in FIELD.findall(t)
    }
    if len(source) == 1:
        assert set(FIELD.findall(translated[0])) == set(FIELD.findall(source[0]))


def test_no_swedish_letters_are_left_in_english() -> None:
    """Names and quoted terms keep theirs; they are listed here with their reason."""
    kept = re.compile(
        r"Lidköping|Götene|Skövde|Falköping|Göliska|Töreboda|IT-kommuner i Skåne|“[^”]*”"
    )
    left = [
        text
        for _, string in entries()
        for text in ([string] if isinstance(string, str) else string)
        if re.search("[åäöÅÄÖ]", kept.sub("", text))
    ]
    assert left == []


def test_every_term_has_both_languages() -> None:
    assert [term for term, forms in TERMS.items() if set(forms) != {"sv", "en"}] == []
