"""The files of a registry in the canonical layout."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samverkan_cli.editing.fmt import canonical
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.loading.kinds import kind_of
from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.source import Source
from samverkan_cli.loading.text import decode
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file as it is and as it should be laid out; `refusal` when it is left alone."""

    path: str
    old: bytes = b""
    new: bytes = b""
    refusal: Message | None = None


def formatted(source: Source, wanted: Callable[[str], bool]) -> Iterator[Formatted]:
    """Every wanted file; one that cannot be read or rewritten safely carries the reason."""
    for entry in source.entries():
        if wanted(entry.path):
            yield _formatted(source, entry.path, bool(entry.flaw))


def _formatted(source: Source, path: str, flawed: bool) -> Formatted:
    kind = kind_of(path)
    if flawed or kind is None:
        return Formatted(path, refusal=Message(N_("filen har ingen plats i registret")))
    try:
        content = source.read(path)
    except OSError as error:
        refusal = Message(N_("filen går inte att öppna: {why}"), {"why": why(error)})
        return Formatted(path, refusal=refusal)
    text = decode(content)
    if isinstance(text, Problem):
        return Formatted(path, refusal=Message(N_("filen går inte att läsa")))
    try:
        return Formatted(path, content, canonical(text, kind.noun).encode())
    except RefusedEdit as refusal:
        return Formatted(path, refusal=refusal.message)
