"""Texts that try to break out of a page or a spreadsheet; the same ones every time."""

import random
from collections.abc import Sequence

from samverkan_cli.model.swedish import swedish_order

PAYLOADS = (
    "<script>alert(1)</script>", "</script><script>alert(1)//", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", '" onmouseover="alert(1)', "' onfocus='alert(1)' autofocus='",
    "\" style=\"background:url(//ond.example)", "</style><b>", "</title><b>", "</textarea><b>",
    "</td></tr></table><h1>", "</p><p>", "<table><tr><td>", "<!--", "-->", "--!>", "<!-->", "]]>",
    "<![CDATA[", "<?php ?>", "</html>", "</body>", "<base href=//ond.example>", "<plaintext>",
    "<iframe srcdoc='<script>alert(1)</script>'>", "<meta http-equiv=refresh content='0;//o.e'>",
    "<form action=//ond.example><button>", "<a href=javascript:alert(1)>x</a>", "<wbr>", "<br>",
    "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x",
    "http://ond.example", "//ond.example", "www.ond.example", "mailto:a@b.se", "&lt;b&gt;", "&amp;",
    "&#60;b&#62;", "&#x3c;", "&nbsp", "&notit;", "\\x3cb\\x3e 19121212-1212", "\\u003cb\\u003e",
    "{{7*7}}", "{% raw %}", "{# x #}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "%s%n", "{0}", "{name}",
    "[x](javascript:alert(1))", "![x](http://ond.example/x.png)", "@octocat", "#1", "`", "``` x",
    "# x", "> x", "- x", "1. x", "| a | b |", "|---|", "~~~", "***", "<!-- x", "<details>",
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://ond.example";"x")', "＝1+1", "＋1", "－1", "＠x", "'=1", "''=1", '"=1+1"',
    "\ufeff=1+1", "\x00=1+1", "\u200b=1+1", "\u00a0=1+1", "1;=1+1", "x\n=1+1", 'x";=1+1', "sep=;",
    "1e400", "-0", "1,5", "0x10", "00017", "1-2", "TRUE", "NULL", ";", ",", '"', '""', '"\n"', "\t",
    "\r\n", "a\rb", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\x00", "\x07", "\x08",
    "\x1b[31m", "\x7f", "\x9b", "\u202e bakvänt", "\u2066x", "\u061c", "\u200b", "\u2060", "\ufeff",
    "\ufdd0", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff", "\ud800", "\udcff", "\ud83d x \ude00",
    "😀👨‍👩‍👧", "🇸🇪", "e\u0301", "å\u0308" * 20, "𝄞", "\U000e0041", "\ue000", "ſ", "İ", "ß", "…",
    "x" * 10_000, "Digitaliseringsinitiativsansökan" * 10, "<" * 500, "&" * 500, '"' * 500,
)  # fmt: skip
_ALPHABET = (
    "<>&\"'`=/\\|;:,#@!-+*_~[](){}%$?. \t\n\r\x00\x0b\x1b\x7f\x85\xa0\u200b\u2028\u202e\ufeff\ufffe"
    "\ud800åäöaeT1\U0001f600"
)


def texts(count: int) -> list[str]:
    """The payloads, then random mixtures of them; none is blank and none comes twice.

    No reader lets half a surrogate pair in, so it stands for what cannot be written.
    """
    dice = random.Random(2)
    short = [text for text in PAYLOADS if len(text) < 100]
    found = dict.fromkeys(map(_writable, PAYLOADS))
    while len(found) < count:
        parts = dice.choices([*_ALPHABET, *short], k=dice.randrange(1, 12))
        found[_writable("".join(parts))] = None
    return [*found][:count]


def _writable(text: str) -> str:
    whole = text.encode("utf-8", "replace").decode()
    return whole if whole.strip() else f"{whole}x"


def in_order(found: Sequence[str], owners: Sequence[str]) -> list[str]:
    """A text for each owner, those of an owner in Swedish order: rows sorted by name stay put."""
    given, places = iter(found), dict[str, list[int]]()
    for place, owner in enumerate(owners):
        places.setdefault(owner, []).append(place)
    made = [""] * len(owners)
    for mine in places.values():
        its = sorted((next(given) for _ in mine), key=swedish_order)
        for place, text in zip(mine, its, strict=True):
            made[place] = text
    return made
