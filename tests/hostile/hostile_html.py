"""What a page with hostile texts has that the same page with plain ones has not."""

import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, takewhile

import html5lib
from html5lib.html5parser import ParseError
from html5lib.treebuilders import getTreeBuilder

from samverkan_cli.loading.privacy import masked

Event = tuple[str, str]
_BUILDER = getTreeBuilder("etree")
_URLS = ("href", "src", "action", "formaction", "srcdoc", "poster", "data", "background")
_OURS = re.compile(r"(?:#|\.\./|[a-z0-9])[\w./#%-]*|\.\./|\./")
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_REWRITTEN = re.compile(": texten under [^:]* skrivs om$")
PLAIN = re.compile(r"(\d{5}) orde")


def read(page: str) -> list[Event]:
    """The page as a strict HTML5 parser reads it: elements with attributes, and texts, in order."""
    parser = html5lib.HTMLParser(_BUILDER, strict=True, namespaceHTMLElements=False)
    found: list[Event] = []
    _walk(parser.parse(page), found)
    return found


def _walk(node: object, found: list[Event]) -> None:
    tag = node.tag if isinstance(node.tag, str) else "comment"  # type: ignore[attr-defined]
    # a place to break and a date kept whole are in no text's way
    seen = tag != "wbr" and not (tag == "span" and node.attrib == {"class": "whole"})  # type: ignore[attr-defined]
    if seen:
        found.append((f"<{tag}>", ""))
        found += [(f"{tag}@{name}", value) for name, value in sorted(node.attrib.items())]  # type: ignore[attr-defined]
    _text(node.text, found)  # type: ignore[attr-defined]
    for child in node:  # type: ignore[attr-defined]
        _walk(child, found)
        _text(child.tail, found)
    if seen:
        found.append((f"</{tag}>", ""))


def _text(text: str | None, found: list[Event]) -> None:
    # where a line may break is no part of what is said: a number keeps its word beside it
    said = text.replace("\N{NO-BREAK SPACE}", " ") if text else ""
    if said and found[-1][0] == "text":
        found[-1] = ("text", found[-1][1] + said)
    elif said:
        found.append(("text", said))


def bare(text: str) -> str:
    """What must come back of a text: all but spaces and what cannot be seen or written."""
    return _nothing().sub("", text)


@cache
def _nothing() -> re.Pattern[str]:
    """Spaces, control and format characters, surrogates, and the mark of what is not written."""
    numbers = [n for n in range(sys.maxunicode + 1) if n == 0xFFFD or _is_nothing(chr(n))]
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    spans = [[number for _, number in run] for _, run in runs]
    return re.compile("[" + "".join(rf"\U{run[0]:08x}-\U{run[-1]:08x}" for run in spans) + "]+")


def _is_nothing(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn")


def flaws(page: str, plain: list[Event], word: Callable[[int], str]) -> Iterator[str]:
    """What differs from the plain page, once its plain words are taken for the hostile texts."""
    for found in UNSEEN.finditer(page):
        yield f"character {found[0]!r} in {page[found.start() - 30 : found.end() + 30]!r}"
    try:
        met = read(page)
    except ParseError as error:
        yield f"not HTML: {error}"
        return
    if len(met) != len(plain):
        kinds = [kind for kind, _ in plain]
        at = next((i for i, (kind, _) in enumerate(met) if kind != kinds[i]), len(kinds) - 1)
        yield f"{len(met)} events, not {len(plain)}: first {met[at]!r} for {plain[at]!r}"
        return
    for (kind, told), (wanted_kind, wanted) in zip(met, plain, strict=True):
        if kind != wanted_kind:
            yield f"{kind} for {wanted_kind}"
            return
        yield from _differences(kind, told, wanted, word)


def _differences(kind: str, told: str, wanted: str, word: Callable[[int], str]) -> Iterator[str]:
    name = kind.partition("@")[2]
    if name in _URLS and not _OURS.fullmatch(told):
        yield f"address {kind} {told[:80]!r}"
    if name.startswith("on"):
        yield f"handler {kind}"
    if told == wanted:
        return
    told, wanted = unquoted(told, wanted)
    parts = [word(int(part)) if i % 2 else part for i, part in enumerate(PLAIN.split(wanted))]
    if not any(says(bare(told), [bare(one(part)) for part in parts]) for one in (str, masked)):
        yield f"{kind}: {told[:120]!r} for {wanted[:120]!r}"


def unquoted(told: str, wanted: str) -> tuple[str, str]:
    """Both without the texts, where a change tells that a long one was rewritten."""
    short = _REWRITTEN.sub("", told)
    return (told, wanted) if short == told else (short, wanted.rpartition(": ")[0])


def says(told: str, parts: Sequence[str]) -> bool:
    """Whether the parts are told in turn, each whole or cut with a mark."""
    at = 0
    for part in parts:
        if told.startswith(part, at):
            at += len(part)
            continue
        at += sum(
            1
            for _ in takewhile(lambda pair: pair[0] == pair[1], zip(told[at:], part, strict=False))
        )
        cut = at if told.startswith("…", at) else at - 1  # the text may have had one of its own
        if not told.startswith("…", max(cut, 0)):
            return False
        at = cut + 1
        if at == len(told):
            return True
    return at == len(told)


def shown(pages: Iterable[list[Event]]) -> set[int]:
    """The numbers of the words that stand on some page."""
    return {int(number) for page in pages for _, text in page for number in PLAIN.findall(text)}
