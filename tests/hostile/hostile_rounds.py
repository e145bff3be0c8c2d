"""Many texts tried on all pages or all tables, some hundreds at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, cycle, islice
from pathlib import Path
from typing import NamedTuple

import hostile_html
import hostile_tables
from hostile_fill import Word
from hostile_reports import PAGES, TABLES, Written
from hostile_texts import in_order

EARLIER = 50_000  # added to the number of a text in the version a report compares with


class Round(NamedTuple):
    """How many texts were tried together, and what they broke where."""

    texts: int
    flaws: list[str]


def pages_tried(
    folder: Path, texts: Sequence[str], commands: tuple[tuple[str, ...], ...] = PAGES
) -> Iterator[Round]:
    """Rounds of all pages, until every text has stood on one; numbered, so that rows keep order."""
    written = Written(folder)

    def numbered(_: Written, chosen: Mapping[int, str]) -> Word:
        return lambda n: f"{n:05} {chosen.get(n, 'x')} orde"

    yield from _tried(
        written, texts, lambda: written.pages(folder, commands), hostile_html, numbered
    )


def tables_tried(folder: Path, texts: Sequence[str]) -> Iterator[Round]:
    """Rounds of all tables; the texts stand alone, sorted as the words they replace."""
    written = Written(folder)

    def tables() -> dict[str, str]:
        return written.said(folder, TABLES, "csv")

    yield from _tried(written, texts, tables, hostile_tables, _bare)


def exports_tried(folder: Path, texts: Sequence[str]) -> Iterator[Round]:
    """As `tables_tried`, on the tables of an export, which hold every text there is."""
    written = Written(folder)
    yield from _tried(written, texts, lambda: written.exported(folder), hostile_tables, _bare)


def _bare(written: Written, chosen: Mapping[int, str]) -> Word:
    owners = [f"{n >= EARLIER} {written.owners[n % EARLIER]}" for n in chosen]
    found = dict(zip(chosen, in_order([*chosen.values()], owners), strict=True))
    return lambda n: found.get(n, f"{n:05} orde")


def _tried(
    written: Written, texts: Sequence[str], made: Callable[[], dict[str, str]],
    judge: object, worded: Callable[[Written, Mapping[int, str]], Word],
) -> Iterator[Round]:  # fmt: skip
    read, flaws, shown = judge.read, judge.flaws, judge.shown  # type: ignore[attr-defined]
    with written.words(*_both(lambda n: f"{n:05} orde")):
        plain = {name: read(text) for name, text in made().items()}
    numbers = sorted(shown(plain.values()))
    for start in range(0, len(texts), len(numbers)):
        some = texts[start : start + len(numbers)]
        full = islice(chain(some, cycle(texts)), len(numbers))  # a last round is filled up
        word = worded(written, dict(zip(numbers, full, strict=True)))
        with written.words(*_both(word)):
            told = made()
        broken = [
            f"{k}: {flaw}" for k, text in told.items() for flaw in flaws(text, plain[k], word)
        ]
        yield Round(len(some), broken)


def _both(word: Word) -> tuple[Word, Word]:
    return word, lambda n: word(n + EARLIER)
