"""The parser's English complaints as Swedish sentences with a way out."""

import re
from typing import Any

from samverkan_cli.loading.problem import Problem
from samverkan_cli.model.message import N_, Message

_GENERAL = N_("YAML-texten går inte att läsa här")
_QUOTES = N_("sätt texten inom citattecken om den innehåller ? : # , eller parenteser [ ] { }")
_END = N_("avsluta citattecknet eller parentesen som öppnades")
_OPENED = N_("avsluta citattecknet eller parentesen som öppnades på rad {line}")
_CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)
_UNRESOLVED = N_("två ändringar har krockat och är inte sammanfogade")
_CHOOSE = N_("välj vad som ska gälla, och ta bort raderna med <<<<<<<, ======= och >>>>>>>")
_INNER_QUOTES = N_("ett citattecken inne i texten avslutar den")
_ONE_KIND = N_("skriv ” inne i texten, eller sätt hela texten inom den andra sortens citattecken")
_QUOTED = re.compile(r"""(?:^|[:,\-\[{])[ ]*("[^"\n]*"|'[^'\n]*')""")
_KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        r"mapping values are not allowed",
        N_("ett kolon står där inget fält kan börja"),
        N_("sätt texten inom citattecken, eller börja fältet på en egen rad"),
    ),
    (
        r"could not find expected ':'",
        N_("raden ser ut som ett fält men saknar kolon och mellanslag"),
        N_("skriv fältet som namn: värde, med ett mellanslag efter kolonet"),
    ),
    (
        r"expected ',' or '[\]}]'|while parsing a flow",
        N_("raden inom { } eller [ ] är inte avslutad som den ska"),
        _QUOTES,
    ),
    (
        r"cannot start any token",
        N_("tecknet kan inte börja ett värde"),
        N_("sätt värdet inom citattecken"),
    ),
    (
        r"unknown escape|escape character",
        N_("okänt tecken efter bakstreck"),
        N_("skriv texten inom enkla citattecken, eller dubbla bakstrecket"),
    ),
    (
        r"unexpected end of stream",
        N_("filen tar slut mitt i ett värde"),
        _END,
    ),
    (
        r"did not find expected '-'|did not find expected key|bad indentation|wrongly indented",
        N_("indraget stämmer inte med raderna ovanför"),
        N_("ge raden samma indrag som de andra på samma nivå; inga tabbar"),
    ),
    (
        r"block sequence entries are not allowed|block mapping",
        N_("listan eller fältet börjar på fel ställe"),
        N_("börja på en ny rad med rätt indrag"),
    ),
    (
        r"%YAML|directive",
        N_("direktiv (%) används inte i registret"),
        N_("ta bort raden som börjar med %"),
    ),
)


def explain_syntax(error: Any, text: str) -> Problem:
    """A syntax error at its place, in words a coordinator knows."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    what, hint, args = _GENERAL, _QUOTES, {}
    for pattern, known, way_out in _KNOWN:
        if re.search(pattern, said):
            what, hint = known, way_out
            break
    begun = getattr(error, "context_mark", None)
    if hint is _END and begun is not None:
        hint, args = _OPENED, {"line": begun.line + 1}
    if _CONFLICT.search(text):
        what, hint, args = _UNRESOLVED, _CHOOSE, {}
    elif mark and _ends_a_quotation(text, mark.line, mark.column):
        what, hint, args = _INNER_QUOTES, _ONE_KIND, {}
    lines = text.count("\n") + 1
    line = min(mark.line + 1, lines) if mark else 1
    column = mark.column + 1 if mark else 1
    if mark and mark.line + 1 > lines:
        column = 1
    return Problem("SAM210", line, column, args={"what": Message(what)}, hint=Message(hint, args))


def _ends_a_quotation(text: str, line: int, column: int) -> bool:
    """Whether a quoted text ends right before a letter or digit: `"Om "larm" i skolan"`."""
    lines = text.split("\n")
    if line >= len(lines):
        return False
    return any(
        found.end() == column and lines[line][column : column + 1].isalnum()
        for found in _QUOTED.finditer(lines[line])
    )
