"""`git install`, and `git merge`, which Git calls for a file both sides have changed."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Where

DryRun = Annotated[bool, typer.Option("--dry-run", help=N_("Visa vad som skulle göras."))]
File = Annotated[str, typer.Argument(metavar=N_("FIL"))]


def install(
    dry_run: DryRun = False,
    where: Where = None,
    lang: Lang = None,
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Låt Git sammanfoga och visa registrets filer efter vad de betyder."""
    from samverkan_cli import git
    from samverkan_cli.cli import attributes
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.root import find_root
    from samverkan_cli.cli.speech import speech_of

    speech = speech_of(lang)
    found = attributes.for_registry(find_root(where))
    sys.stdout.write(found.diff())
    if found.line and not dry_run:
        emit(found.after, str(found.file))
    for name, value in attributes.SETTINGS.items():
        filled = value.format(program=attributes.program())
        sys.stdout.write(attributes.shown(name, filled) + "\n")
        if not dry_run:
            attributes.refusing(git.configure, found.top, name, filled)
    done = N_("inget är ändrat; kör utan --dry-run")
    if not dry_run:
        done = N_(
            "✔ gäller i det här arkivet på den här datorn; checka in .gitattributes om den är ny"
        )
    sys.stdout.write(speech.text(done) + "\n")
    return 0


def merge(
    base: File,
    ours: File,
    theirs: File,
    path: File,
    size: Annotated[int, typer.Argument(metavar=N_("ANTAL"))] = 7,
    lang: Lang = None,
    where: Where = None,  # noqa: ARG001 - every command takes it
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Git anropar detta: tre versioner av en fil blir en, skriven där vår version låg."""
    from samverkan_cli import git
    from samverkan_cli.cli.attributes import CONFLICT
    from samverkan_cli.cli.merged import told
    from samverkan_cli.cli.merging import outcome
    from samverkan_cli.cli.speech import speech_of

    speech = speech_of(lang)
    labels = speech.text(N_("din sida")), speech.text(N_("den andra sidan"))
    files = [Path(name) for name in (base, ours, theirs)]
    was, our, their = (_read(file) for file in files)

    def by_lines() -> tuple[bytes, bool]:
        return git.merged_by_lines(Path.cwd(), (files[1], files[0], files[2]), size, labels)

    found = outcome(path, was, our, their, by_lines, size, labels)
    files[1].write_bytes(found.content)
    sys.stderr.write(told(path, found, speech))
    return 0 if found.clean else CONFLICT


def _read(file: Path) -> bytes:
    from samverkan_cli.cli.errors import UsageError
    from samverkan_cli.model.message import Message

    try:
        return file.read_bytes()
    except OSError as error:
        args = {"path": str(file), "why": error.strerror or str(error)}
        raise UsageError(Message(N_("{path} går inte att läsa: {why}"), args)) from error
