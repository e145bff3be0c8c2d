"""Bytes of a file as text, or why they are none: size, encoding, forbidden characters."""

import re

from samverkan_cli.findings import Operation
from samverkan_cli.loading.problem import Problem

MAX_BYTES = 256 * 1024
BOM = "\ufeff"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufff9-\ufffb"
)
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
_BREAKS = "\u0085\u2028\u2029"
_FORBIDDEN = re.compile(rf"[\t{_CONTROL}{_BREAKS}{_BIDI}{_INVISIBLE}{BOM}\ud800-\udfff]|\r(?!\n)")
_CODES = (
    (re.compile(r"\t"), "SAM205"),
    (re.compile(r"\r"), "SAM206"),
    (re.compile(f"[{_BREAKS}]"), "SAM207"),
    (re.compile(BOM), "SAM208"),
    (re.compile(f"[{_BIDI}{_INVISIBLE}]"), "SAM204"),
)
_TAB_INSIDE = re.compile(r"\t(?![\t ]*(?:\r?\n|\Z))")
_UNSEEN = re.compile(rf"[\t\n\r{_CONTROL}{_BREAKS}{_BIDI}{_INVISIBLE}{BOM}\ud800-\udfff]")
# LF, printable ASCII and U+00C0–U+00FF (å, ä, ö, é, ü): what nearly every Swedish text is made of
_PLAIN = bytes([0x0A, *range(0x20, 0x7F), *range(0x80, 0xC0), 0xC3])
_HIDING = re.compile(rf"[{_CONTROL}{_BREAKS}{_BIDI}{_INVISIBLE}{BOM}\ud800-\udfff]")
_LONE_LF = re.compile(r"(?<!\r)\n")


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a character; lines end with LF or CRLF."""
    before = text.count("\n", 0, offset)
    return before + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def character_code(character: str) -> str:
    """The law a forbidden character breaks."""
    return next((code for pattern, code in _CODES if pattern.match(character)), "SAM203")


def forbidden(text: str) -> re.Match[str] | None:
    """The first character no text of the registry may hold."""
    return _FORBIDDEN.search(text)


def visible(text: str) -> str:
    """A text, mostly a file's name, with what cannot be seen or printed as escapes."""
    return _UNSEEN.sub(lambda found: _escape(ord(found[0])), text)


def _escape(code: int) -> str:
    if code in (0x09, 0x0A, 0x0D):
        return {0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r"}[code]
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a name that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def decode(content: bytes) -> str | Problem:
    """The text without its leading byte order mark, or the first thing that makes it no text."""
    if len(content) > MAX_BYTES:
        return too_large(len(content))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or content[:64].count(0) > 8:
        return Problem("SAM201", 1, 1, args={"encoding": "UTF-16", "byte": f"0x{content[0]:02X}"})
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrong_encoding(content, error.start)
    if not content.translate(None, _PLAIN):  # so nothing forbidden, much sooner found
        return text
    text = text.removeprefix(BOM)
    return _first_forbidden(text) or _mixed_line_ends(text) or text


def as_shown(content: bytes) -> str:
    """What can be shown of bytes that are no text of the registry: a place for each character.

    Nothing when it is too large, or has hidden characters, which may part a number from its mask.
    """
    if len(content) > MAX_BYTES:
        return ""
    text = content.decode("utf-8", "replace").removeprefix(BOM)
    return "" if _HIDING.search(text) else text


def too_large(size: int) -> Problem:
    """The refusal of a file by its size alone."""
    return Problem("SAM202", 1, 1, args={"size": size, "most": MAX_BYTES})


def _wrong_encoding(content: bytes, offset: int) -> Problem:
    line = content.count(b"\n", 0, offset) + 1
    begin = content.rfind(b"\n", 0, offset) + 1
    column = len(content[begin:offset].decode("utf-8", "replace")) + 1
    byte = content[offset]
    looks = content[offset : offset + 1].decode("cp1252", "replace")
    encoding = "Windows-1252" if looks.isprintable() and looks != "\ufffd" else "okänd"
    args = {"encoding": encoding, "byte": f"0x{byte:02X}", "looks": looks}
    return Problem("SAM201", line, column, args=args)


def _first_forbidden(text: str) -> Problem | None:
    found = forbidden(text)
    if not found:
        return None
    line, column = place(text, found.start())
    shown = f"U+{ord(found[0]):04X}"
    code = character_code(found[0])
    mend: Operation | None = None
    if code == "SAM205" and not _TAB_INSIDE.search(text):
        mend = "trailing_tabs"
    return Problem(code, line, column, args={"character": shown}, fix=mend)


def _mixed_line_ends(text: str) -> Problem | None:
    if "\r\n" not in text:
        return None
    lone = _LONE_LF.search(text)
    if not lone:
        return None
    first = (
        min(lone.start(), text.index("\r\n")) if text.index("\r\n") > lone.start() else lone.start()
    )
    line, column = place(text, first)
    return Problem("SAM209", line, column, fix="line_ends")
