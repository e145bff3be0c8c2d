"""What Windows, Excel, Word and mail clients do to a Swedish registry, and what is said of it."""

from typing import NamedTuple

from hostile_registry import BASE, INITIATIVE

Spots = tuple[tuple[str, int, int], ...]


class Case(NamedTuple):
    """A file as somebody saved it; `spots` are code, line and column of all it gets."""

    name: str
    content: bytes
    spots: Spots = ()
    path: str = INITIATIVE


def text_case(name: str, text: str, *spots: tuple[str, int, int]) -> Case:
    return Case(name, text.encode("utf-8", "surrogatepass"), spots)


def _named(name: str, path: str, code: str) -> Case:
    return Case(
        f"a file named: {name}", BASE["organisations/vara.yaml"].encode(), ((code, 1, 1),), path
    )


_SWEDISH = "title: Tjänst för förskola\nneed: Köer på ärenden\n"

ENCODINGS = (
    Case("cp1252", _SWEDISH.encode("cp1252"), (("SAM201", 1, 10),)),
    Case("Latin-1", "title: E\nneed: på\n".encode("latin-1"), (("SAM201", 2, 8),)),
    Case("cp1252 with a dash", "title: E – arkiv\n".encode("cp1252"), (("SAM201", 1, 10),)),
    Case("cp437 of the console", "title: Förskola\n".encode("cp437"), (("SAM201", 1, 9),)),
    Case("cp850 of the console", "title: på\n".encode("cp850"), (("SAM201", 1, 9),)),
    Case("Mac Roman", "title: på\n".encode("mac_roman"), (("SAM201", 1, 9),)),
    Case("one cp1252 line in UTF-8", _SWEDISH.encode() + b"reference: \xc4rende\n",
         (("SAM201", 3, 12),)),
    Case("UTF-16 LE with BOM", b"\xff\xfe" + _SWEDISH.encode("utf-16-le"), (("SAM201", 1, 1),)),
    Case("UTF-16 BE with BOM", b"\xfe\xff" + _SWEDISH.encode("utf-16-be"), (("SAM201", 1, 1),)),
    Case("UTF-16 LE without BOM", _SWEDISH.encode("utf-16-le"), (("SAM201", 1, 1),)),
    Case("UTF-16 BE without BOM", _SWEDISH.encode("utf-16-be"), (("SAM201", 1, 1),)),
    Case("UTF-32 LE with BOM", b"\xff\xfe\0\0" + _SWEDISH.encode("utf-32-le"),
         (("SAM201", 1, 1),)),
    Case("UTF-8 with BOM", b"\xef\xbb\xbf" + _SWEDISH.encode()),
    Case("UTF-8 with BOM and CRLF", ("\ufeff" + _SWEDISH.replace("\n", "\r\n")).encode()),
    Case("two BOMs", ("\ufeff\ufeff" + _SWEDISH).encode(), (("SAM208", 1, 1),)),
    Case("files glued together with their BOMs", ("\ufeff" + _SWEDISH + "\ufeff").encode(),
         (("SAM208", 3, 1),)),
    Case("UTF-8 read as cp1252 and saved", _SWEDISH.encode().decode("cp1252").encode(),
         (("SAM228", 1, 8),)),
    Case("UTF-8 twice, with a soft hyphen", "title: Ã\u00adlder\n".encode(),
         (("SAM204", 1, 9),)),
    Case("cut in the middle of å", "title: på".encode()[:-1], (("SAM201", 1, 9),)),
    Case("a workbook renamed", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00",
         (("SAM203", 1, 3),)),
    Case("nothing at all", b"", (("SAM219", 1, 1),)),
    Case("one NUL", b"\0", (("SAM203", 1, 1),)),
)  # fmt: skip

LINE_ENDS = (
    Case("CRLF", b"title: E\r\nneed: x\r\n"),
    Case("CR of an old Mac", b"title: E\rneed: x\r", (("SAM206", 1, 9),)),
    Case("mixed ends, CRLF first", b"title: E\r\nneed: x\nareas: [a]\n", (("SAM209", 2, 8),)),
    Case("mixed ends, LF first", b"title: E\nneed: x\r\n", (("SAM209", 1, 9),)),
    Case("CR CR LF of a bad transfer", b"title: E\r\r\nneed: x\r\r\n", (("SAM206", 1, 9),)),
    Case("no end of the last line", b"title: E\nneed: x"),
    Case("Ctrl-Z at the end", b"title: E\n\x1a", (("SAM203", 2, 1),)),
    text_case("line separator from a web page", "title: E\u2028need: x\n", ("SAM207", 1, 9)),
    text_case("next line from a mainframe", "title: E\u0085need: x\n", ("SAM207", 1, 9)),
    text_case("form feed from Word", "title: E\x0c\n", ("SAM203", 1, 9)),
    text_case("vertical tab from Word's soft break", "title: E\x0barkiv\n", ("SAM203", 1, 9)),
)

CHARACTERS = (
    text_case("smart quotes are no quotes", "title: ”E-arkiv”\nneed: ‘bevara’\n",
              ("SAM227", 1, 8)),
    text_case("smart quotes around a colon", "title: ”E: arkiv”\n", ("SAM210", 1, 8)),
    text_case("an ellipsis and a dash", "title: E-arkiv … – nytt\n"),
    text_case("an emoji", "title: E-arkiv 🗄️\n"),
    text_case("an emoji joined with others", "title: 👩\u200d💻\n", ("SAM204", 1, 9)),
    text_case("zero-width space", "title: E\u200b-arkiv\n", ("SAM204", 1, 9)),
    text_case("soft hyphen from Word", "title: digitali\u00adsering\n", ("SAM204", 1, 16)),
    text_case("right-to-left override", "title: E\u202evikra\n", ("SAM204", 1, 9)),
    text_case("isolates around a comment", "title: E # \u2066 x \u2069\n", ("SAM204", 1, 12)),
    text_case("word joiner", "title: E\u2060-arkiv\n", ("SAM204", 1, 9)),
    text_case("escape code", "title: E\x1b[31m\n", ("SAM203", 1, 9)),
    text_case("escape code as an escape", 'title: "E\\x1b[31m"\n', ("SAM203", 1, 8)),
    text_case("override as an escape", 'title: "E\\u202e"\n', ("SAM204", 1, 8)),
    text_case("texts in NFD", "title: Fo\u0308rskola\nneed: A\u030arenden\n"),
    text_case("no-break space in a text", "title: 5\u00a0000 handlingar\n"),
    text_case("no-break space for indentation", "solution:\n\u00a0\u00a0name: x\n",
          ("SAM102", 1, 1), ("SAM225", 2, 1)),
    text_case("no-break space after the colon", "title:\u00a0E-arkiv\n", ("SAM225", 1, 7)),
    text_case("a fullwidth colon", "title：E-arkiv\n", ("SAM219", 1, 1)),
    text_case("Cyrillic letters that look Latin", "tіtlе: E-arkiv\n",
          ("SAM102", 1, 1), ("SAM101", 1, 1)),
    text_case("å in a key", "title: E\nåtgärd: x\n", ("SAM101", 2, 1)),
    text_case("a Swedish key", "rubrik: E\n", ("SAM102", 1, 1), ("SAM101", 1, 1)),
    text_case("a key in capitals", "Title: E\n", ("SAM102", 1, 1), ("SAM101", 1, 1)),
    text_case("an unpaired surrogate", "title: E\ud800\n", ("SAM201", 1, 9)),
    text_case("a private-use character", "title: E\ue000\n"),
)  # fmt: skip

NAMES = (
    _named("å in a name", "organisations/grästorp.yaml", "SAM301"),
    _named("ä in NFD in a name", "organisations/gra\u0308storp.yaml", "SAM301"),
    _named("a space in a name", "organisations/vara kommun.yaml", "SAM301"),
    _named("a capital in a name", "organisations/Vara.yaml", "SAM301"),
    _named("a space last in a name", "organisations/vara .yaml", "SAM301"),
    _named("a dot last in a name", "organisations/vara..yaml", "SAM301"),
    _named("a space after the ending", "organisations/vara.yaml .yaml", "SAM301"),
    _named("a copy by Explorer", "organisations/vara - kopia.yaml", "SAM301"),
    _named("a second download", "organisations/vara (1).yaml", "SAM301"),
    _named("capitals in the ending", "organisations/vara.YAML", "SAM302"),
    _named("yml", "organisations/vara.yml", "SAM302"),
    _named("a text file's ending too", "organisations/vara.txt.yaml", "SAM301"),
    _named("con", "organisations/con.yaml", "SAM305"),
    _named("com1", "initiatives/com1/initiative.yaml", "SAM305"),
    _named("lpt9", "organisations/lpt9.yaml", "SAM305"),
    _named("Greek", "organisations/βαρα.yaml", "SAM301"),
    _named("Cyrillic that looks Latin", "organisations/vаra.yaml", "SAM301"),
    _named("Arabic", "organisations/بلدية.yaml", "SAM301"),
    _named("an emoji", "organisations/🗄.yaml", "SAM301"),
    _named("zero-width space", "organisations/va\u200bra.yaml", "SAM301"),
    _named("override", "organisations/va\u202elmay.yaml", "SAM301"),
    _named("a new line", "organisations/va\nra.yaml", "SAM301"),
    _named("an escape code", "organisations/va\x1b[31mra.yaml", "SAM301"),
    _named("bytes that are no UTF-8", "organisations/va\udce5ra.yaml", "SAM301"),
    _named("65 characters", f"organisations/{'a' * 65}.yaml", "SAM301"),
    _named("200 characters", f"organisations/{'a' * 200}.yaml", "SAM301"),
    _named("an underscore", "organisations/vara_kommun.yaml", "SAM301"),
    _named("two hyphens", "organisations/vara--kommun.yaml", "SAM301"),
    _named("backslash", "organisations/a\\vara.yaml", "SAM301"),
    _named("percent", "organisations/%2e%2e.yaml", "SAM301"),
    _named("a formula", "organisations/=1+1.yaml", "SAM301"),
    _named("markup", "organisations/<b>.yaml", "SAM301"),
    _named("a workflow command", "organisations/::error::x.yaml", "SAM301"),
    _named("an option", "organisations/--help.yaml", "SAM301"),
    _named("a folder in Swedish", "organisationer/vara.yaml", "SAM302"),
    _named("a folder in capitals", "Organisations/vara.yaml", "SAM302"),
    _named("the wrong folder", "initiatives/vara.yaml", "SAM302"),
)

CASES = (*ENCODINGS, *LINE_ENDS, *CHARACTERS, *NAMES)
