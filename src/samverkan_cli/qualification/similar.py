"""Initiatives that resemble one another in title and need, word by word."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.swedish import swedish_order
from samverkan_cli.qualification.swedish_words import LEAST, parts, stem, words

ENOUGH = Fraction(1, 5)  # of the words, by weight; less is chance
MOST = 5
TITLE = 2  # a word of the title counts as two
BEGINNING = 6  # letters two words may share instead of being the same; then it counts as half


@dataclass(frozen=True, slots=True)
class Similar:
    """An initiative that resembles: how much of the words it shares (0–1), and which.

    `parties` take part in it on the day, `implemented` have its solution.
    """

    initiative: Initiative
    share: Fraction
    words: tuple[str, ...]
    parties: tuple[str, ...]
    implemented: tuple[str, ...]


def similar(
    registry: Registry, title: str, need: str | None, on: date, leave_out: str | None = None
) -> tuple[Similar, ...]:
    """The initiatives most like the text, most alike first; rare words weigh more than common."""
    others = [i for key, i in registry.initiatives.items() if key != leave_out]
    texts = [(i.title, i.need) for i in others]
    known = _vocabulary([*texts, (title, need)])
    bags = [_bag(*text, known) for text in texts]
    frequent = Counter(word for bag in bags for word in bag)
    mine = _bag(title, need, known)
    spelt = _spelt(f"{title} {need or ''}", known)
    found = []
    for initiative, bag in zip(others, bags, strict=True):
        share, shared = _shared(mine, bag, frequent)
        by_chance = len(shared) == 1 and bag.get(shared[0]) != TITLE
        if share >= ENOUGH and not by_chance:
            named = tuple(dict.fromkeys(spelt.get(word, word) for word in shared))
            found.append(_similar(registry, initiative, share, named, on))
    found.sort(key=lambda one: (-one.share, swedish_order(one.initiative.title)))
    return tuple(found[:MOST])


def _vocabulary(texts: Iterable[tuple[str, str | None]]) -> frozenset[str]:
    """Every stem that stands as a word of its own somewhere, for taking compounds apart."""
    every = (stem(word) for title, need in texts for word in words(f"{title} {need or ''}"))
    return frozenset(word for word in every if len(word) >= LEAST - 1)


def _bag(title: str, need: str | None, known: frozenset[str]) -> Mapping[str, int]:
    """Each stem, and 2 when it stands in the title, else 1."""
    bag = {part: 1 for word in words(need or "") for part in parts(word, known)}
    bag |= {part: TITLE for word in words(title) for part in parts(word, known)}
    return bag


def _spelt(text: str, known: frozenset[str]) -> Mapping[str, str]:
    """Each stem as the text first spells a word it stands in."""
    spelt: dict[str, str] = {}
    for word in words(text):
        for part in parts(word, known):
            spelt.setdefault(part, word)
    return spelt


def _shared(
    mine: Mapping[str, int], other: Mapping[str, int], frequent: Mapping[str, int]
) -> tuple[Fraction, list[str]]:
    """How much of my words the other has, by weight, and the words, weightiest first."""
    whole, common = Fraction(0), Fraction(0)
    shared: list[tuple[Fraction, str]] = []
    for word, count in mine.items():
        weight = Fraction(4 * count, 3 + frequent.get(word, 1))
        whole += weight
        alike = _alike(word, count, other)
        if alike:
            common += weight * alike
            shared.append((-weight * alike, word))
    return (common / whole if whole else Fraction(0)), [word for _, word in sorted(shared)]


def _alike(word: str, count: int, other: Mapping[str, int]) -> Fraction:
    """1 for the same word; half for one that only begins alike, or stands in no title there."""
    if word in other:
        return min(Fraction(other[word], count), Fraction(1))
    begins = word[:BEGINNING]
    if len(begins) == BEGINNING and any(one.startswith(begins) for one in other):
        return Fraction(1, 2)
    return Fraction(0)


def _similar(
    registry: Registry, initiative: Initiative, share: Fraction, shared: tuple[str, ...], on: date
) -> Similar:
    files = registry.participations_of(initiative.id)
    active = (one.municipality_id for one in files if one.active_on(on))
    have = (one.municipality_id for one in files if one.implemented and one.implemented <= on)
    return Similar(
        initiative,
        share,
        shared,
        tuple(sorted(active, key=registry.by_name)),
        tuple(sorted(have, key=registry.by_name)),
    )
