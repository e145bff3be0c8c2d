"""Findings for a terminal: what, where, the line with a caret, what to write, why."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.model.message import N_
from samverkan_cli.render.findings_console import can_show, fitted, no_command, painted
from samverkan_cli.render.findings_context import Context
from samverkan_cli.render.findings_verdict import verdict
from samverkan_cli.render.plain import plain

_WIDTH = 80


def findings_text(findings: Sequence[Finding], context: Context) -> str:
    """All findings, each a paragraph, and the verdict; quiet leaves out the verdict.

    A warning or remark said again of the same file is one line more of its paragraph; an error
    always shows its own line. Where a rule is explained is told the first time.
    """
    text = "".join(_paragraphs(findings, context))
    if not context.quiet:
        text += verdict(findings, context) + "\n"
    return fitted(text, context.encoding)


def _paragraphs(findings: Sequence[Finding], context: Context) -> Iterator[str]:
    explained: set[str] = set()
    for _, alike in groupby(findings, key=_what_is_said):
        first, *more = alike
        lines = [*_lines(first, context), *(_headline(finding, context) for finding in more)]
        if first.code not in explained:
            explained.add(first.code)
            why = context.language.text(N_("varför: samverkan explain {code}"), code=first.code)
            lines.append(f"    = {why}")
        yield "\n".join([*lines, "", ""])


def _what_is_said(finding: Finding) -> tuple[object, ...]:
    place = (finding.line, finding.column) if finding.severity == "error" else None
    return finding.path, finding.code, finding.hint, place


def _headline(finding: Finding, context: Context) -> str:
    place = ":".join(str(p) for p in (finding.path, finding.line, finding.column) if p is not None)
    severity = context.language.text(SEVERITY_WORDS[finding.severity])
    word = painted(severity, finding.severity, context.colour)
    said = no_command(context.say(finding.message))
    return f"{no_command(plain(place))}: {word} {finding.code} {said}"


def _lines(finding: Finding, context: Context) -> Iterator[str]:
    yield _headline(finding, context)
    hint = no_command(context.say(finding.hint))
    excerpt = context.excerpt(finding)
    if excerpt is not None and finding.line is not None:
        yield from _excerpt(finding, excerpt, hint, context.encoding)
    elif hint:
        yield f"    = {hint}"


def _excerpt(finding: Finding, line: str, hint: str, encoding: str) -> Iterator[str]:
    """The line with a caret under what is wrong; the hint beside it where there is room.

    A long line is cut before it is made safe to print, so that its length costs nothing.
    """
    number = str(finding.line)
    room = _WIDTH - len(number) - 5
    column = (finding.column or 1) - 1
    cut = max(0, column - room // 2) if len(line) > room else 0
    marked = _marked(line, column, encoding)
    shown = no_command(plain(marked[cut : cut + room]))
    shown = f"{'…' if can_show('…', encoding) else '<'}{shown[1:]}" if cut else shown
    end = (finding.end_column or finding.column or 1) - 1
    caret = " " * (column - cut) + "^" * max(1, min(end - cut, len(shown)) - (column - cut))
    yield f"  {number} | {shown}".rstrip()
    gutter = f"  {' ' * len(number)} | "
    if len(caret) + 1 + len(hint) <= room:
        yield f"{gutter}{caret} {hint}".rstrip()
    else:
        yield f"{gutter}{caret}"
        yield f"    = {hint}"


def _marked(line: str, column: int, encoding: str) -> str:
    """The line with a mark for the character pointed at, when that would not be seen."""
    if line[column : column + 1].isprintable():
        return line
    tab = "→" if can_show("→", encoding) else ">"
    mark = tab if line[column] == "\t" else "·"
    return f"{line[:column]}{mark}{line[column + 1 :]}"
