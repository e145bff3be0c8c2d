"""A sentence as Markdown for a forge: our words as text, every value from data in a code span."""

import re
from datetime import date
from fractions import Fraction

from samverkan_cli.language.glossary import TERMS
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import Kronor, Label, Listed, Message, Names, Term
from samverkan_cli.model.shortened import shortened

_LONGEST_VALUE = 200
_LONGEST_SENTENCE = 4_000
_FIRST_SLOT = 0xF0000  # private use: stands for a value until the sentence around it is escaped
_SLOTS = re.compile("[\U000f0000-\U000fffff]+")


def sentence(message: Message, speech: Language) -> str:
    """Our words escaped as text, each value from data in its own code span."""
    from samverkan_cli.render.jinja import DEFUSED, md

    values: list[str] = []

    def filled(slots: re.Match[str]) -> str:  # apart, since two code spans that touch are one
        return DEFUSED.join(values[ord(slot) - _FIRST_SLOT] for slot in slots[0])

    text = _SLOTS.sub(filled, str(md(_slotted(message, values, speech))))
    return text if len(text) <= _LONGEST_SENTENCE else value_md(speech.message(message))


def _slotted(message: Message, values: list[str], speech: Language) -> str:
    """The sentence with a character of private use in place of each value from data."""

    def slot(value: object) -> str:
        if isinstance(value, Message):
            return _slotted(value, values, speech)
        if isinstance(value, Names):
            return speech.names([slot(item) for item in value.items])
        if isinstance(value, Listed):
            return ", ".join(slot(item) for item in value.items)
        if isinstance(value, int | Fraction | date | Kronor | Label) or _is_term(value):
            return speech.show(value)
        values.append(value_md(speech.show(value)))
        return chr(_FIRST_SLOT + len(values) - 1)

    return speech.text(message.id, **{k: slot(v) for k, v in message.args.items()})


def _is_term(value: object) -> bool:
    """Whether the word comes from the glossary; a term it does not hold is shown as written."""
    return isinstance(value, Term) and value.value in TERMS


def value_md(text: str) -> str:
    """In a code span, cut where it is long; a zero-width space keeps `@` from calling anyone."""
    from samverkan_cli.render.jinja import DEFUSED, code, one_line

    return str(code(shortened(one_line(text), _LONGEST_VALUE))).replace("@", f"@{DEFUSED}")
