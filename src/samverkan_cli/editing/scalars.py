"""How a text is written as a YAML scalar: plain where it reads back the same, else quoted."""

import re
from functools import lru_cache

from samverkan_cli.loading.tree import build

WIDTH = 100
_SAFE = re.compile(r"[^\W_](?:[\w.()/%+;–—”’§é… -]*[\w.()/%+;–—”’§…])?")
_TRAPS_IN_FLOW = re.compile(r"[?:#\[\]{},]")  # readable by our reader or not: people trip on them
_NULL_WORDS = frozenset({"", "~", "null", "Null", "NULL"})
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]')
_NAMED = {"\n": r"\n", "\t": r"\t", "\r": r"\r", '"': r"\"", "\\": r"\\"}
_SPACE = re.compile(r"(?<=\S) (?=\S)")


def scalar(value: str | None, flow: bool = False, style: str = "") -> str:
    """A scalar on one line; `style` is the quote to keep where the text allows it."""
    if value is None:
        return "null"
    if style == "'" and _can_be_single(value):
        return "'" + value.replace("'", "''") + "'"
    if style == '"':
        return _double(value)
    if is_plain(value, flow):
        return value
    if '"' in value or "\\" in value:
        return "'" + value + "'" if _can_be_single(value) and "'" not in value else _double(value)
    return _double(value)


def is_plain(value: str, flow: bool) -> bool:
    """Whether the text can stand without quotes and be read back as the same text."""
    if value in _NULL_WORDS or _ESCAPED.search(_unquoted(value)):
        return False
    if flow and _TRAPS_IN_FLOW.search(value):
        return False
    return bool(_SAFE.fullmatch(value)) or _reads_back(value, flow)


def key_text(name: str, flow: bool) -> str:
    """A key as it is written."""
    if _SAFE.fullmatch(name):
        return name
    sample = f"{{{name}: x}}\n" if flow else f"{name}: x\n"
    return name if _data(sample) == {name: "x"} else _double(name)


@lru_cache(maxsize=4096)
def _reads_back(value: str, flow: bool) -> bool:
    if flow:
        return _data(f"[{value}, {{k: {value}}}]\n") == [value, {"k": value}]
    return _data(f"k: {value}\n") == {"k": value} and _data(f"- {value}\n") == [value]


def _data(text: str) -> object:
    data, problems = build(text)
    return None if problems else data


def _can_be_single(value: str) -> bool:
    return not _ESCAPED.search(value.replace('"', "").replace("\\", ""))


def _double(value: str) -> str:
    return '"' + _ESCAPED.sub(lambda found: _escape(found[0]), value) + '"'


def _escape(character: str) -> str:
    return _NAMED.get(character) or (
        f"\\x{ord(character):02x}" if ord(character) < 256 else f"\\u{ord(character):04x}"
    )


def folded(value: str, room: int) -> list[str] | None:
    """A text as the lines of a folded block, its header first; None when it cannot be one."""
    text = value.removesuffix("\n")
    if not text or "\n" in text or text != text.strip(" ") or _ESCAPED.search(_unquoted(text)):
        return None
    return [">" if value != text else ">-", *_wrapped(_SPACE.split(text), room)]


def _wrapped(words: list[str], room: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def refolded(source: str, value: str, room: int) -> list[str] | None:
    """A folded block with another text, its lines kept as far as their words are the same.

    `source` is the block as it stands; None when either cannot be handled line by line.
    """
    body = source.split("\n")[1:]
    block = folded(value, room)
    rows = [_SPACE.split(line.strip()) for line in body]
    if block is None or not body or any(row == [""] for row in rows):
        return None
    words = _SPACE.split(value.removesuffix("\n"))
    first = _same_rows(rows, words)
    done = sum(len(row) for row in rows[:first])
    last = _same_rows([row[::-1] for row in reversed(rows[first:])], words[done:][::-1])
    end = rows[len(rows) - last :]
    middle = _wrapped(words[done : len(words) - sum(len(row) for row in end)], room)
    joined = [[" ".join(row) for row in part] for part in (rows[:first], end)]
    return [block[0], *joined[0], *middle, *joined[1]]


def _same_rows(rows: list[list[str]], words: list[str]) -> int:
    """How many rows from the first hold exactly the words that come."""
    at = 0
    for n, row in enumerate(rows):
        if words[at : at + len(row)] != row:
            return n
        at += len(row)
    return len(rows)


def literal(value: str) -> list[str] | None:
    """A text of several lines as a literal block, its header first; None when it cannot be one."""
    text = value.removesuffix("\n")
    lines = text.split("\n")
    blank_at_an_end = not lines[0].strip() or not lines[-1].strip()
    if blank_at_an_end or lines[0].startswith(" ") or any(line != line.rstrip() for line in lines):
        return None
    if any(_ESCAPED.search(_unquoted(line)) for line in lines):
        return None
    return ["|" if value != text else "|-", *lines]


def _unquoted(text: str) -> str:
    return text.replace('"', "").replace("\\", "")
