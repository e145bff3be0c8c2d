"""The registry's lines in CODEOWNERS: a block of their own, the rest of the file left alone."""

import sys
from dataclasses import dataclass
from pathlib import Path

from samverkan_cli import git
from samverkan_cli.cli.errors import NoRegistryError, RefusedWriteError, UsageError
from samverkan_cli.cli.output import emit
from samverkan_cli.cli.registry import Opened
from samverkan_cli.editing.compare import unified
from samverkan_cli.governance.owners import codeowners
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry

BEGIN = "# samverkan: början. Raderna skrivs av: samverkan codeowners --write"
END = "# samverkan: slut"
PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")


@dataclass(frozen=True)
class Owned:
    """The block as it should be, and the file it belongs in."""

    block: str
    file: Path
    shown: str
    text: str

    @property
    def wanted(self) -> str:
        """The whole file with the block in it."""
        return with_block(self.text, self.block)


def owned(opened: Opened) -> Owned:
    """The block for a registry, and the CODEOWNERS there is, else GitHub's place for one."""
    top = git.work_tree(opened.root)
    if top is None:
        message = Message(N_("{path} ligger inte i ett Git-arkiv"), {"path": str(opened.root)})
        raise NoRegistryError(message)
    under = opened.root.resolve().relative_to(top).as_posix()
    shown = next((place for place in PLACES if (top / place).is_file()), PLACES[0])
    file = top / shown
    text = _text(file, shown) if file.is_file() else ""
    return Owned(block_of(opened.registry, "" if under == "." else under), file, shown, text)


def _text(file: Path, shown: str) -> str:
    """The file with its line ends as they are."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        message = Message(N_("{path} är inte skriven i UTF-8"), {"path": shown})
        raise RefusedWriteError(message, Message(N_("spara filen som UTF-8"))) from error


def block_of(registry: Registry, under: str) -> str:
    """The lines with their marks; patterns and accounts hold no spaces by the registry's rules."""
    lines = [f"{pattern} {' '.join(found)}" for pattern, found in codeowners(registry, under)]
    return "\n".join([BEGIN, *lines, END, ""])


def with_block(text: str, block: str) -> str:
    """The file with the block in the old one's place, else at the end; its line ends are kept."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    block = block.replace("\n", line_end)
    begin, end = text.find(BEGIN), text.find(END)
    if 0 <= begin < end:
        return text[:begin] + block + text[end + len(END) :].removeprefix(line_end)
    gap = line_end if text and not text.endswith("\n") else ""
    return text + gap + block


def checked(found: Owned, speech: Language) -> int:
    """Whether the file is right; says so."""
    if found.wanted == found.text:
        sys.stdout.write(speech.text(N_("✔ {path} stämmer med registret"), path=found.shown) + "\n")
        return 0
    text = N_("✘ {path} stämmer inte med registret; kör: samverkan codeowners --write")
    sys.stdout.write(speech.text(text, path=found.shown) + "\n")
    return 1


def written(found: Owned, speech: Language, *, dry_run: bool) -> None:
    """Show what changes in the file, and write it unless it is only to be shown.

    UsageError when nobody has an account: a block without lines would give nobody the last word.
    """
    if found.block == block_of(Registry(), ""):
        raise UsageError(
            Message(N_("ingen organisation har angett code_owners")),
            Message(N_("skriv kontona i organisations/<kommun>.yaml, till exempel @vara-kommun")),
        )
    if found.wanted == found.text:
        checked(found, speech)
        return
    sys.stdout.write(unified(found.shown, found.text, found.wanted))
    if not dry_run:
        emit(found.wanted, str(found.file))
