"""What a template may not do or cannot do: a code, words, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan_cli.model.message import Message


@dataclass(frozen=True, slots=True)
class Offence:
    """One of them; `word` is what to put the caret under, empty for the line's first text."""

    code: str
    template: str
    line: int
    message: Message
    hint: Message | None = None
    word: str = ""


class RefusedTemplateError(Exception):
    """All offences of a template that were found at once."""

    def __init__(self, offences: Sequence[Offence]) -> None:
        super().__init__(offences[0].message.id)
        self.offences = tuple(offences)


class StoppedError(Exception):
    """Raised while a template runs; where it runs is known a few steps further out."""

    def __init__(
        self, code: str, message: Message, hint: Message | None = None, word: str = ""
    ) -> None:
        super().__init__(message.id)
        self.code = code
        self.message = message
        self.hint = hint
        self.word = word
