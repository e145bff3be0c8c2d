"""Findings as Markdown for a pull request or a job summary; values from data in code spans."""

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from samverkan_cli.findings import SEVERITIES, Finding, Severity
from samverkan_cli.language.glossary import TERMS
from samverkan_cli.model.message import N_, Kronor, Message, Names, Term
from samverkan_cli.render.findings_context import Context
from samverkan_cli.render.findings_verdict import the_rest, verdict

MOST = 60_000  # characters; GitHub takes 65 536 in a comment
_LONGEST_VALUE = 200
_ROOM_FOR_THE_REST = 200
_HEADINGS: dict[Severity, str] = {
    "error": N_("Fel"),
    "warning": N_("Varningar"),
    "info": N_("Upplysningar"),
}
_LONGEST_SENTENCE = 4_000
_FIRST_SLOT = 0xF0000  # private use: stands for a value until the sentence around it is escaped
_SLOTS = re.compile("[\U000f0000-\U000fffff]+")


def findings_md(findings: Sequence[Finding], context: Context) -> str:
    """The verdict and a table for each severity; what there is no room for is counted."""
    text = f"### {verdict(findings, context)}\n"
    left = len(findings)
    for severity in reversed(SEVERITIES):
        group = [finding for finding in findings if finding.severity == severity]
        head = _head(severity, len(group), context)
        for finding in group:
            row = head + _row(finding, context)
            if len(text) + len(row) > MOST - _ROOM_FOR_THE_REST:
                return f"{text}\n{the_rest(left, context)}\n"
            text, head, left = text + row, "", left - 1
    return text


def _head(severity: Severity, count: int, context: Context) -> str:
    speech = context.language
    titles = (speech.text(N_("Ställe")), speech.text(N_("Kod")), speech.text(N_("Fynd")))
    heading = f"\n#### {speech.text(_HEADINGS[severity])} ({speech.number(count)})\n\n"
    return f"{heading}| {' | '.join(titles)} |\n|---|---|---|\n"


def _row(finding: Finding, context: Context) -> str:
    place = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    said = [_sentence(m, context) for m in (finding.message, finding.hint) if m]
    return f"| {_value(place)} | {_value(finding.code)} | {'<br>'.join(filter(None, said))} |\n"


def _sentence(message: Message, context: Context) -> str:
    """Our words escaped as text, each value from data in its own code span."""
    from samverkan_cli.render.jinja import DEFUSED, md

    values: list[str] = []

    def filled(slots: re.Match[str]) -> str:  # apart, since two code spans that touch are one
        return DEFUSED.join(values[ord(slot) - _FIRST_SLOT] for slot in slots[0])

    text = _SLOTS.sub(filled, str(md(_slotted(message, values, context))))
    return text if len(text) <= _LONGEST_SENTENCE else _value(context.language.message(message))


def _slotted(message: Message, values: list[str], context: Context) -> str:
    """The sentence with a character of private use in place of each value from data."""

    def slot(value: object) -> str:
        if isinstance(value, Message):
            return _slotted(value, values, context)
        if isinstance(value, Names):
            return context.language.names([slot(item) for item in value.items])
        if isinstance(value, int | Fraction | date | Kronor) or _is_term(value):
            return context.language.show(value)
        values.append(_value(context.language.show(value)))
        return chr(_FIRST_SLOT + len(values) - 1)

    return context.language.text(message.id, **{k: slot(v) for k, v in message.args.items()})


def _is_term(value: object) -> bool:
    """Whether the word comes from the glossary; a term it does not hold is shown as written."""
    return isinstance(value, Term) and value.value in TERMS


def _value(text: str) -> str:
    """In a code span, cut where it is long; a zero-width space keeps `@` from calling anyone."""
    from samverkan_cli.render.jinja import DEFUSED, code, one_line

    shown = one_line(text)
    cut = shown if len(shown) <= _LONGEST_VALUE else f"{shown[: _LONGEST_VALUE - 1]}…"
    return str(code(cut)).replace("@", f"@{DEFUSED}")
