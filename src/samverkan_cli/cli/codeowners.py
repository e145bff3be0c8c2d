"""`codeowners`: every municipality the last word on its own files."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, At, Collab, DryRun, Lang, Output, Where

Write = Annotated[bool, typer.Option("--write", help=N_("Skriv in raderna i arkivets CODEOWNERS."))]
Check = Annotated[
    bool, typer.Option("--check", help=N_("Ändra inget; utgångskod 1 om filen inte stämmer."))
]


def codeowners(
    write: Write = False,
    check: Check = False,
    dry_run: DryRun = False,
    output: Output = None,
    where: Where = None,
    at: At = None,
    collaboration: Collab = None,
    lang: Lang = None,
) -> int:
    """Ge varje kommun sista ordet om sina egna filer."""
    from samverkan_cli.cli.errors import UsageError
    from samverkan_cli.cli.named import must_exist
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.owned import checked, owned, shown_lines, written
    from samverkan_cli.cli.registry import open_registry, warn_unread
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.model.collaboration import Collaboration
    from samverkan_cli.model.message import Message

    if (write or dry_run) and at:
        raise UsageError(Message(N_("--write går inte ihop med --at")))
    speech = speech_of(lang)
    opened = open_registry(where, at)
    warn_unread(opened, speech)
    must_exist(opened.registry, Collaboration, collaboration)
    found = owned(opened)
    if check:
        return checked(found, speech)
    if write or dry_run:
        written(found, speech, dry_run=dry_run)
        return 0
    emit(shown_lines(found, speech), output)
    return 0
