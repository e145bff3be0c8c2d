"""Swedish words made comparable: lower case, no stop words, no endings, compounds in their parts.

Endings by Snowball's Swedish stemmer, its first step (snowballstem.org), and the definite ones it
leaves, enough for nouns and verbs to meet their own forms. Compounds are split only by words that
are known, so nothing depends on a dictionary or on the network.
"""

import re
from collections.abc import Collection, Iterator

_WORD = re.compile(r"[a-zåäöéü]+(?:-[a-zåäöéü]+)*|\d+")
_VOWELS = "aeiouyåäöéü"
_SNOWBALL = """
a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as
arnas ernas ornas es ades andes ens arens hetens erns at andet het ast
"""
_DEFINITE = "an ans et ets ena enas"
_ENDINGS = sorted(f"{_SNOWBALL} {_DEFINITE}".split(), key=len, reverse=True)
_BEFORE_S = "bcdfghjklmnoprtvy"
_JOINTS = ("", "s", "e", "a", "o", "u")
LEAST = 4  # letters in a part of a compound; shorter ones occur in almost anything
SURE = 5  # letters of a known part that tell a compound by themselves
LONGEST = 40  # letters; no Swedish word of a title is longer
_COMMON = """
ge ges färre
alla allt att av bara bli blir blivit bort bra båda både de dem den denna deras dess dessa det
detta dig din dock du där därför då efter eftersom ej eller en ens er ett flera fler flest får få
fram från för före först genom ger gör göra ha hade han hans har hela helt hon hos hur här i idag
in inför ingen inget inom inte ja jag kan ken kom komma kommer kunde kunna lika lite man med
mellan men mer mest mindre minst mot mycket måste mån ned ner nej nu ny nya nytt någon något några
när och också olika om oss på redan sade sedan ser sig sin sina sitt sista ska skall skulle som
stor stora större så samma samt sätt säger ta tar till tills trots under upp ut utan utom vad var
vara varit varje vem vi via vid vidare vilka vilken vilket vill våra vår än ännu är åt även över
kommun kommunen kommunens kommuner kommunerna kommunernas kommunal kommunala gemensam gemensamt
gemensamma digital digitalt digitala digitalisering hantering hanterar hand handläggare
handläggaren handläggarna handläggning uppgift uppgifter uppgifterna skriver system systemet stöd
behov behovet the of and for to a an is on with
"""
STOP = frozenset(_COMMON.split())


def words(text: str) -> Iterator[str]:
    """The words of a text without stop words; the `e` of e-tjänst falls away."""
    for found in _WORD.findall(text.casefold()):
        for word in found.split("-"):
            if len(word) > 1 and word not in STOP:
                yield word[:LONGEST]


def stem(word: str) -> str:
    """The word without its ending; at least the first syllable and three letters stay."""
    start = _region(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= start:
            return word[: -len(ending)]
    if word.endswith("s") and len(word) - 1 >= start and word[-2] in _BEFORE_S:
        return word[:-1]
    return word


def _region(word: str) -> int:
    """Where endings may begin: after the first consonant that follows a vowel, and letter three."""
    for i in range(1, len(word)):
        if word[i] not in _VOWELS and word[i - 1] in _VOWELS:
            return max(i + 1, 3)
    return len(word)


def parts(word: str, known: Collection[str]) -> tuple[str, ...]:
    """The stems a compound is made of; the word's own stem when it is not seen to be one.

    One known part of five letters is enough; of shorter ones all must be known.
    """
    whole = stem(word)
    return _split(word, known) or _half(word, known) or (whole,)


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    """Every way to cut the word in two, the longest beginning first."""
    for cut in range(len(word) - LEAST, LEAST - 1, -1):
        yield word[:cut], word[cut:]


def _split(word: str, known: Collection[str]) -> tuple[str, ...] | None:
    """The longest known beginning whose rest is known too, or splits itself."""
    for head, tail in _cuts(word):
        found = _known(head, known)
        if found is None:
            continue
        rest = stem(tail)
        if rest in known:
            return (found, rest)
        further = _split(tail, known) if len(tail) >= 2 * LEAST else None
        if further:
            return (found, *further)
    return None


def _half(word: str, known: Collection[str]) -> tuple[str, str] | None:
    """The longest known beginning or, failing that, end, beside a part that is not known."""
    for head, tail in _cuts(word):
        found = _known(head, known)
        if found is not None and len(found) >= SURE:
            return found, stem(tail)
    for head, tail in reversed(list(_cuts(word))):
        rest = stem(tail)
        if rest in known and len(rest) >= SURE:
            return stem(head), rest
    return None


def _known(head: str, known: Collection[str]) -> str | None:
    """The known stem of a compound's first part, with or without the letter that joins it."""
    for joint in _JOINTS:
        bare = head.removesuffix(joint) if joint else head
        if joint and bare == head:
            continue
        found = stem(bare) if len(bare) >= LEAST else ""
        if found in known and len(found) >= LEAST - 1:
            return found
    return None
