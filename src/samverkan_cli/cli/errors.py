"""Mistakes of the operator, not of the data: one small family, one exit code each."""

from samverkan_cli.model.message import Message


class OperatorError(Exception):
    """Printed to stderr as `samverkan: message`, with a way out; ends with `code`."""

    code = 2

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.id)
        self.message = message
        self.hint = hint


class UsageError(OperatorError):
    """The words of the call are off (exit code 2)."""


class NoRegistryError(OperatorError):
    """No registry, or its root or the revision cannot be read (exit code 3)."""

    code = 3


class FoundError(OperatorError):
    """Findings that leave nothing to print: shown as `validate` shows them (exit code 1)."""

    code = 1

    def __init__(self, text: str) -> None:
        super().__init__(Message(""))
        self.text = text


class ShallowHistoryError(OperatorError):
    """The Git history was cut when it was fetched (exit code 4)."""

    code = 4


class RefusedWriteError(OperatorError):
    """A write was refused (exit code 5)."""

    code = 5
