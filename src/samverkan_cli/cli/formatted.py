"""What `fmt` found and says: files to rewrite, files left alone, and how many were right."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from samverkan_cli.cli.paths import inside, places
from samverkan_cli.cli.writing import say
from samverkan_cli.editing.files import Change
from samverkan_cli.editing.formatted import Formatted, formatted
from samverkan_cli.language.language import Language
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.source import Source
from samverkan_cli.model.message import N_
from samverkan_cli.render.plain import plain


@dataclass(frozen=True)
class Layout:
    """The files that differ from the canonical layout, those left alone, and the number of all."""

    changes: tuple[Change, ...]
    refused: tuple[Formatted, ...]
    files: int


def layout_of(source: Source, root: Path, paths: Sequence[str] | None) -> Layout:
    """Every file in the paths, or in the registry, as it should be laid out."""
    within = places(root, paths) if paths else ("",)
    found = tuple(formatted(source, lambda path: inside(source.shown(path), within)))
    changes = tuple(Change(f.path, f.old, f.new) for f in found if f.old != f.new)
    return Layout(changes, tuple(f for f in found if f.refusal), len(found))


def report(
    found: Layout, source: Source, speech: Language, *, only_looked: bool, as_diff: bool
) -> None:
    """Which files and how many, on stdout; files left alone on stderr."""
    for file in found.refused:
        assert file.refusal is not None
        shown = plain(masked(source.shown(file.path)))
        sys.stderr.write(f"{shown}: {plain(speech.message(file.refusal))}\n")
    if as_diff:
        return
    lines = [plain(masked(source.shown(change.path))) for change in found.changes]
    say("".join(f"{line}\n" for line in [*lines, _summary(found, speech, only_looked)]))


def _summary(found: Layout, speech: Language, only_looked: bool) -> str:
    n = len(found.changes)
    right = found.files - n - len(found.refused)
    if not n:
        return speech.plural(
            "✔ {n} fil har redan rätt form", "✔ {n} filer har redan rätt form", right
        )
    if only_looked:
        said = speech.plural("✘ {n} fil skulle skrivas om", "✘ {n} filer skulle skrivas om", n)
        return f"{said}; {speech.text(N_('skriv om dem med: samverkan fmt'))}"
    return speech.plural("✔ {n} fil omskriven", "✔ {n} filer omskrivna", n)
