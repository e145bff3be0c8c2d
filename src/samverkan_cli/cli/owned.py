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
from samverkan_cli.loading import Snapshot
from samverkan_cli.loading.unread import unread_files
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.registry import Registry

BEGIN = "# samverkan: början. Raderna skrivs av: samverkan codeowners --write"
END = "# samverkan: slut"
PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
_OWNING = ("organisations", "collaborations", "initiatives", "samverkan")


@dataclass(frozen=True)
class Owned:
    """The block as it should be, and the file it belongs in.

    `unread` are the files that say who owns what and could not be read: the block lacks theirs.
    """

    block: str
    file: Path
    shown: str
    text: str
    unread: tuple[str, ...] = ()

    @property
    def nobody(self) -> bool:
        """Whether no organisation has an account, so that there are no lines to write."""
        return self.block == block_of(Registry(), "")

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
    block = block_of(opened.registry, "" if under == "." else under)
    return Owned(block, file, shown, text, _unread(opened.snapshot))


def _unread(snapshot: Snapshot) -> tuple[str, ...]:
    """The unread files of organisations, cooperations, initiatives and settings."""
    owning = frozenset(ref for ref in snapshot.registry.unread if _says_who_owns(ref))
    return tuple(path for path, _ in unread_files(owning, snapshot.findings))


def _says_who_owns(ref: str) -> bool:
    kind, _, rest = ref.strip("/").partition("/")
    return kind in _OWNING and "/" not in rest


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
    """Whether the file is right, which it cannot be said to be while owners are unread; says so."""
    if found.unread:
        message, hint = _unknown(found)
        sys.stdout.write(f"✘ {speech.message(message)}; {speech.message(hint)}\n")
        return 1
    if found.nobody and BEGIN not in found.text:
        message, hint = _nobody()
        sys.stdout.write(f"✔ {speech.message(message)}; {speech.message(hint)}\n")
        return 0
    if found.wanted == found.text:
        sys.stdout.write(speech.text(N_("✔ {path} stämmer med registret"), path=found.shown) + "\n")
        return 0
    text = N_("✘ {path} stämmer inte med registret; kör: samverkan codeowners --write")
    sys.stdout.write(speech.text(text, path=found.shown) + "\n")
    return 1


def _unknown(found: Owned) -> tuple[Message, Message]:
    paths = Names(found.unread)
    message = N_("det går inte att säga vem som äger filerna medan {paths} är oläst")
    return Message(message, {"paths": paths}), Message(N_("se felen med: samverkan validate"))


def shown_lines(found: Owned, speech: Language) -> str:
    """The block to look at; that nobody has an account is said apart."""
    if found.nobody:
        message, hint = _nobody()
        sys.stderr.write(f"{speech.message(message)}; {speech.message(hint)}\n")
    return found.block


def _nobody() -> tuple[Message, Message]:
    message = Message(N_("ingen organisation har angett code_owners"))
    hint = N_("skriv kontona i organisations/<kommun>.yaml, till exempel @vara-kommun")
    return message, Message(hint)


def written(found: Owned, speech: Language, *, dry_run: bool) -> None:
    """Show what changes in the file, and write it unless it is only to be shown.

    RefusedWriteError while owners are unread: their last word would be taken from them.
    UsageError when nobody has an account: a block without lines would give nobody the last word.
    """
    if found.unread:
        raise RefusedWriteError(*_unknown(found))
    if found.nobody:
        raise UsageError(*_nobody())
    if found.wanted == found.text:
        checked(found, speech)
        return
    sys.stdout.write(unified(found.shown, found.text, found.wanted))
    if not dry_run:
        emit(found.wanted, str(found.file))
