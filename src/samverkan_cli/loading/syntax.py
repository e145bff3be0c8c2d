"""The parser's English complaints as Swedish sentences with a way out."""

import re
from typing import Any

from samverkan_cli.loading import slips
from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.slips import Slip
from samverkan_cli.model.message import N_, Message

_NO_COLON = "could not find expected ':'"
_INDENT = re.compile(
    "did not find expected '-'|did not find expected key|bad indentation|wrongly indented"
)
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
        _NO_COLON,
        N_("raden ser ut som ett fält men saknar kolon och mellanslag"),
        N_("skriv fältet som namn: värde; hör raden till texten ovanför ska den dras in mer"),
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
        _INDENT.pattern,
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
    elif mark and (slip := _slip(said, text, mark, begun)):
        return _of_slip(slip)
    if mark and begun and _NO_COLON in said:
        mark = begun  # the parser stops a line later than what it stopped at
    lines = text.count("\n") + 1
    line = min(mark.line + 1, lines) if mark else 1
    column = mark.column + 1 if mark else 1
    if mark and mark.line + 1 > lines:
        column = 1
    return Problem("SAM210", line, column, args={"what": Message(what)}, hint=Message(hint, args))


def _slip(said: str, text: str, mark: Any, begun: Any) -> Slip | None:
    lines = text.split("\n")
    if "mapping values" in said:
        return slips.at_colon(lines, mark.line, mark.column)
    if _NO_COLON in said:
        return slips.unspaced(lines, begun.line) if begun else None
    if _INDENT.search(said):
        return slips.at_indent(lines, mark.line)
    return None


def _of_slip(slip: Slip) -> Problem:
    line, column = slip.line + 1, slip.column + 1
    end = None if slip.end is None else slip.end + 1
    args = {"what": slip.what}
    return Problem("SAM210", line, column, args=args, hint=slip.hint, end_column=end)


def _ends_a_quotation(text: str, line: int, column: int) -> bool:
    """Whether a quoted text ends right before a letter or digit: `"Om "larm" i skolan"`."""
    lines = text.split("\n")
    if line >= len(lines):
        return False
    return any(
        found.end() == column and lines[line][column : column + 1].isalnum()
        for found in _QUOTED.finditer(lines[line])
    )
