"""The plain YAML that `fmt` writes and most people do, read line by line at a third of the time.

`canonical` gives exactly what the event reader (`loading.builder`) gives, or gives up and says
nothing about the text: what is rare, odd or wrong is that reader's. A fuzz test holds them equal.
"""

import re
from typing import Any

MOST = 20_000  # characters; a node takes at least one, so the reader's other limits are not met
_DEEPEST = 30
_KEY = r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}"
# no `#`, which may begin a comment, and a colon only inside a word, where it ends no key
_PLAIN = r"\w[^\n:#]*(?::(?=[\w/])[^\n:#]*)*(?<! )"
_IN_FLOW = r"\w[^\n:#,?{}[\]\"']*(?<! )\??"
_QUOTES = r"\"[^\"\\]*\"|'[^']*'"
_LIST = rf"\[{_IN_FLOW}(?:, {_IN_FLOW})*\]"
# a block of text: lines with one indent, none of them empty and none that begins with more space
_BLOCK = r"([>|]-?)\n(( +)(?! ).+(?:\n\8(?! ).+)*)"
_VALUE = rf"(?:({_PLAIN})|([{{\[\"'].*)|{_BLOCK})"
LINE = re.compile(rf"( *)(?:(- )?(?:({_KEY}):(?: |(?=\n)))?{_VALUE}?\n|#.*\n|(.+)\n)")
_ENTRY = re.compile(rf"({_KEY}): (?:({_IN_FLOW})|({_QUOTES}|{_LIST}))")
_FLOW_MAP = re.compile(rf"\{{{_ENTRY.pattern}(?:, {_ENTRY.pattern})*\}}")
_FLOW_LIST = re.compile(_LIST)
_QUOTED = re.compile(_QUOTES)
_NULL = "null"
_UNCLEAR = object()


def canonical(text: str) -> dict[str, Any] | None:  # noqa: PLR0912 - calls would cost what is won
    """The data of a mapping in plain block style; None when the text is anything but that."""
    if len(text) > MOST or not text.replace("\n", "").isprintable():
        return None
    lines = LINE.findall(text if text.endswith("\n") else f"{text}\n")
    root: list[Any] = []  # stands around the text, as if it were one item
    open_ones: list[tuple[int, Any]] = [(-1, root)]  # column and container, the innermost last
    column = -1
    here: Any = root
    waiting: str | None = ""  # the field that has no value yet; None when none waits
    after_block = False
    for indent, dash, name, plain, special, style, block, inner, other in lines:
        at = len(indent)
        if not (dash or name):
            if plain or special or style or other or (after_block and at > column):
                return None
            continue  # an empty line or a comment, and no part of a block before it
        if waiting is not None and (at > column or (dash and at == column and here is not root)):
            new: Any = [] if dash else {}
            if here is root:
                root.append(new)
            else:
                here[waiting] = new
            column, here = at, new
            open_ones.append((column, here))
        else:
            while at < column or (at == column and not dash and type(here) is list):
                open_ones.pop()
                column, here = open_ones[-1]
            if at != column or type(here) is not (list if dash else dict):
                return None
        if dash and name:
            item: dict[str, Any] = {}
            here.append(item)
            column, here = at + 2, item
            open_ones.append((column, here))
        waiting, after_block, value = None, bool(style), None
        if plain:
            value = plain if plain != _NULL else None
        elif special:
            value = _special(special)
        elif style:
            value = _text(style, block, inner) if len(inner) > column else _UNCLEAR
        elif name:
            waiting = name
        else:
            return None  # a dash and nothing more
        if value is _UNCLEAR or (name and name in here) or len(open_ones) > _DEEPEST:
            return None
        if name:
            here[name] = value
        else:
            here.append(value)
    return root[0] if root and type(root[0]) is dict else None


def _special(text: str) -> Any:
    """A value in braces, brackets or quotes on one line; `_UNCLEAR` when it is not plainly so."""
    if text[0] == "{":
        return _flow_map(text) if _FLOW_MAP.fullmatch(text) else _UNCLEAR
    if text[0] == "[":
        if not _FLOW_LIST.fullmatch(text):
            return [] if text == "[]" else _UNCLEAR
        return [item if item != _NULL else None for item in text[1:-1].split(", ")]
    return text[1:-1] if _QUOTED.fullmatch(text) else _UNCLEAR


def _flow_map(text: str) -> Any:
    found: dict[str, Any] = {}
    for key, plain, special in _ENTRY.findall(text):
        if key in found:
            return _UNCLEAR
        if special:
            found[key] = _special(special)
        else:
            found[key] = plain if plain != _NULL else None
    return found


def _text(style: str, block: str, indent: str) -> str:
    """The text of a block: `>` puts its lines together, `-` leaves out the last line end."""
    lines = block[len(indent) :].split(f"\n{indent}")
    text = ("\n" if style[0] == "|" else " ").join(lines)
    return text if style[-1] == "-" else f"{text}\n"
