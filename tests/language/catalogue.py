"""Collects every Swedish text people read into the English catalogue, and compiles it.

`python tests/language/catalogue.py` updates `en/LC_MESSAGES/samverkan.po` and `.mo`.
"""

import ast
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from samverkan_cli import indicators, rules
from samverkan_cli.loading.laws import LAWS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src/samverkan_cli/language/locale/en/LC_MESSAGES"
PO, MO = FOLDER / "samverkan.po", FOLDER / "samverkan.mo"
MARKS = frozenset({"N_", "text"})
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # the files change only when a text does


def from_source() -> Iterator[str | tuple[str, str]]:
    """Texts marked with `N_` or given to a language where they stand.

    Read from the syntax tree: Babel's own extractor does not see calls inside f-strings.
    """
    for path in sorted((ROOT / "src/samverkan_cli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from in_call(node)


def in_call(node: ast.Call) -> Iterator[str | tuple[str, str]]:
    """The message ids a call marks: one for `N_` and `text`, a pair for `plural`."""
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    given = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if name in MARKS and given:
        yield given[0]
    elif name == "plural" and node.args:
        assert len(given) == 2, f"plural takes two literal texts: {ast.unparse(node)}"
        yield given[0], given[1]


def from_laws_and_indicators() -> Iterator[str]:
    """Docstrings, reasons, remedies and definitions, which the code shows as they are."""
    for law in (*rules.laws(), *LAWS):
        yield law.reason
        yield law.remedy
        if law.bad.startswith("("):
            yield law.bad
    for indicator in indicators.INDICATORS:
        yield from (
            indicator.title, indicator.definition, indicator.seed_wording, indicator.example,
        )  # fmt: skip


def messages() -> list[str | tuple[str, str]]:
    """Every message id, each once, sorted."""
    every = {m for m in (*from_source(), *from_laws_and_indicators()) if m}
    return sorted(every, key=lambda m: m if isinstance(m, str) else m[0])


def catalogue() -> Catalog:
    """The catalogue as it stands in the file."""
    if not PO.exists():
        return Catalog(locale="en")
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def updated() -> Catalog:
    """A catalogue of exactly today's messages, with the translations there are."""
    old = catalogue()
    new = Catalog(
        locale="en", domain="samverkan", project="samverkan", copyright_holder="samverkan",
        header_comment="# English texts of samverkan. EUPL-1.2.", fuzzy=False,
        creation_date=None, revision_date=None, last_translator="", language_team="",
    )  # fmt: skip
    for message in messages():
        known = old.get(message if isinstance(message, str) else message[0])
        same = known and isinstance(known.id, str) == isinstance(message, str)
        new.add(message, known.string if known and same else None)
    return new


def as_po(of: Catalog) -> bytes:
    """The text of a catalogue: no line numbers, no dates, so that it changes only with texts."""
    stream = io.BytesIO()
    write_po(stream, of, width=100, omit_header=False, sort_output=True)
    kept = (b"POT-Creation-Date", b"PO-Revision-Date", b"Generated-By", b"Last-Translator")
    lines = stream.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line[1:].startswith(kept))


def as_mo(of: Catalog) -> bytes:
    """The compiled catalogue."""
    stream = io.BytesIO()
    of.creation_date = of.revision_date = NO_DAY
    write_mo(stream, of)
    return stream.getvalue()


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(as_po(updated()))
    MO.write_bytes(as_mo(catalogue()))
