"""Which options go with `--series` and which do not."""

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.model.message import N_, Message


def only_without(command: str, *options: tuple[str, object]) -> None:
    """UsageError for the first option given that says nothing of a series."""
    _refuse(N_("{option} går inte ihop med --series"), command, options)


def only_with(command: str, *options: tuple[str, object]) -> None:
    """UsageError for the first option given that says something only of a series."""
    _refuse(N_("{option} hör ihop med --series"), command, options)


def _refuse(text: str, command: str, options: tuple[tuple[str, object], ...]) -> None:
    given = [name for name, value in options if value]
    if given:
        hint = N_("skriv till exempel: samverkan {command} --series half-year --from 2024-01-01")
        raise UsageError(Message(text, {"option": given[0]}), Message(hint, {"command": command}))
