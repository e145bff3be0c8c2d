"""`report verify`: whether a report is what the registry gives, to the last byte."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Output, Templates, Where

File = Annotated[
    str, typer.Argument(metavar=N_("FIL"), help=N_("Rapporten, i HTML, Markdown eller JSON."))
]


def verify(
    file: File,
    output: Output = None,
    templates: Templates = None,
    where: Where = None,
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it; the report names its own
    lang: Lang = None,
) -> int:
    """Gör om en rapport ur den version den anger, och jämför tecken för tecken."""
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.cli.verified import verified

    found = verified(file, where, speech_of(lang), templates)
    emit(found.text, output)
    return int(not found.holds)
