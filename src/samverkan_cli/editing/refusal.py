"""Why an edit or a write was refused, and what to do by hand."""

from samverkan_cli.model.message import Message


class RefusedEdit(Exception):  # noqa: N818 - a refusal is an answer, not a failure of the program
    """The text cannot be changed so that nothing else changes; nothing was written."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.id)
        self.message = message
        self.hint = hint


class RefusedWrite(RefusedEdit):
    """The files were not replaced: changed meanwhile, locked, or the disk said no."""
