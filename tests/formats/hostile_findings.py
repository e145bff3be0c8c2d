"""Strings that try to break out of every format, findings that carry them, and a context."""

import random

from samverkan_cli.findings import Finding, Severity
from samverkan_cli.language.language import language
from samverkan_cli.model.message import Message, Names
from samverkan_cli.render.findings_context import Context

PAYLOADS = (
    "::error file=x::kapad",
    "\n::error::kapad",
    "%0A::error::kapad",
    "a,b:c;d]e%f",
    "##[error]kapad",
    "##vso[task.setvariable variable=x]kapad",
    "##VSO[task.complete result=Failed]",
    "%AZP25",
    "%3B%5D",
    "]]>",
    "<![CDATA[",
    "</failure></testcase>",
    "<script>alert(1)</script>",
    "&amp;&#10;&lt;",
    "'\"",
    "@octocat",
    "`@octocat`",
    "``` @octocat",
    "`",
    "``",
    "` ` `",
    "a`b``c```d",
    "\\`",
    "\\",
    "\\|",
    "|",
    "||",
    "a\\\\|b",
    "[klicka](http://ond.example)",
    "![x](http://ond.example/x.png)",
    "http://ond.example",
    "www.ond.example",
    "<http://ond.example>",
    "#1",
    "org/repo#1",
    "<br>",
    "<!--",
    "-->",
    "*x*",
    "__x__",
    "\x1b[31mröd\x1b[0m",
    "\x1b]8;;http://ond.example\x07x",
    "\x9b31m",
    "\x00",
    "\x07",
    "\x08",
    "\r",
    "\r\n",
    "\u2028",
    "\u2029",
    "\x85",
    "\u202e bakvänt",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud800",
    "\udcff",
    "𝄞𝄞",
    "å\u0308",
    "\U000f0000",
    "\ue000",
    "{}",
    "{0}",
    "{name}",
    "%s",
    "%(x)s",
    "..",
    "\t",
    "",
    " ",
    "  x  ",
    "- x",
    "1. x",
    "=====",
    "x" * 5_000,
    "section_start:0:x\r\x1b[0K",
    "\U000e0041",
)
_ALPHABET = "`|\\@<>&\"'%:,;[]()#*_~{}\n\r\t \x00\x1b\x7f\x9b\u202e\u200b\u2028\ufffe\ud800å𝄞ab1"


def strings(count: int) -> list[str]:
    """The payloads, then random mixtures of what they are made of; the same every time."""
    dice = random.Random(1)
    mixed = [
        "".join(dice.choices([*_ALPHABET, *PAYLOADS[:20]], k=dice.randrange(1, 30)))
        for _ in range(count - len(PAYLOADS))
    ]
    return [*PAYLOADS, *mixed][:count]


TEMPLATE = "värdet {a}{b} bland {many} duger inte_alls"
WORDS = "värdet  bland  och  duger inte_alls"  # what is left when the values are taken out


def finding(text: str, number: int = 1, severity: Severity = "error") -> Finding:
    """A finding in which everything that can come from data is the text."""
    args = {"a": text, "b": text, "many": Names((text, text))}
    return Finding(
        code="SAM031",
        severity=severity,
        path=f"registry/{text}",
        line=number,
        column=3,
        message=Message(TEMPLATE, args),
        hint=Message("skriv {a}", {"a": text}),
        record=text,
        keys=(text, 0),
        fingerprint=f"{number:016x}",
        end_column=5,
    )


def findings(count: int, severity: Severity = "error") -> list[Finding]:
    """One finding for each of so many strings."""
    return [finding(text, i, severity) for i, text in enumerate(strings(count), start=1)]


def context(**changes: object) -> Context:
    """A run over two files, in Swedish."""
    given: dict[str, object] = {
        "language": language("sv"),
        "files": ("a.yaml", "b.yaml"),
        "shown": lambda path: f"registry/{path}",
        "excerpt": lambda finding: f"  {finding.record}",
        "laws": (),
        **changes,
    }
    return Context(**given)  # type: ignore[arg-type]
