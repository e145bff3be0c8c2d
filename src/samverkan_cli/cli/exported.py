"""The tidy tables as files in a folder: only what differs is written, only own files go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from samverkan_cli.cli.built import Built
from samverkan_cli.cli.export_files import File, files_of
from samverkan_cli.cli.named import named
from samverkan_cli.cli.papers import missing
from samverkan_cli.cli.progress import Progress
from samverkan_cli.cli.registry import Opened, open_registry, warn_unread
from samverkan_cli.cli.site_state import Manifest, manifest, place, save, stands, take_away
from samverkan_cli.cli.speech import report_language
from samverkan_cli.language.language import Language
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_
from samverkan_cli.views.datapackage import Origin
from samverkan_cli.views.tidy_computed import computed
from samverkan_cli.views.tidy_rows import Row, rows
from samverkan_cli.views.tidy_tables import COMPUTED

MANIFEST = ".samverkan-export.json"
OTHER = N_("{path} innehåller annat än tabeller som samverkan har skrivit")
READING, WRITING = N_("läser registret"), N_("skriver tabellerna")
_FATES = {
    "new": N_("ny"), "changed": N_("ändras"), "same": N_("oförändrad"), "gone": N_("tas bort"),
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What the tables are made of, and their format."""

    fmt: str
    where: str | None = None
    collaboration: str | None = None
    at: str | None = None
    as_of: str | None = None
    today: str | None = None
    lang: str | None = None


def export_to(
    folder: str, asked: Asked, speech: Language, progress: Progress, *, dry_run: bool
) -> str:
    """Write the tables in the folder, or only look; what was done, in words.

    RefusedWriteError when the folder holds anything else; UsageError when the extra is missing.
    """
    if asked.fmt == "parquet" and find_spec("pyarrow") is None:
        raise missing("parquet", "parquet")
    root = Path(folder)
    before = manifest(root, MANIFEST, OTHER)
    with progress.stage(READING) as told:
        opened = open_registry(asked.where, asked.at, asked.today, progress=told)
    warn_unread(opened, speech)
    with progress.stage(WRITING):
        found, origin = _tables(opened, asked)
        told_in = report_language(asked.lang, opened.registry)
        made = list(files_of(found, origin, told_in))
        if dry_run:
            return _listed(root, made, before, speech)
        written, removed = _written(root, made, before, origin)
    return Built(folder, len(made), written, removed).told(speech) + "\n"


def _tables(opened: Opened, asked: Asked) -> tuple[Mapping[str, list[Row]], Origin]:
    from samverkan_cli import __version__

    registry, place_of = opened.registry, opened.snapshot.place
    known, day = opened.known(asked.as_of)
    only = asked.collaboration and named(registry, Collaboration, asked.collaboration).id
    found = rows(registry, known, place_of, only)
    found[COMPUTED] += computed(known, place_of, day, only)
    name = registry.settings.name if registry.settings else ""
    unread = [path for path, _ in opened.snapshot.unread_files]
    origin = Origin(name, opened.revision, day, only, unread, __version__, asked.fmt)
    return found, origin


def _written(root: Path, made: list[File], before: Manifest, origin: Origin) -> tuple[int, int]:
    """How many files were written, and how many taken away."""
    kept = before.files
    files = {file.path: sha256(file.content).hexdigest() for file in made}
    unread = tuple(origin.unread)
    differing = [file for file in made if not stands(root, file.path, files[file.path])]
    if differing:  # until the end the folder is ours, but of no known state
        save(root, Manifest("", {**kept, **files}, unread), MANIFEST)
    for file in differing:
        place(root, file.path, file.content)
    removed = sum(take_away(root, path, kept[path]) for path in kept if path not in files)
    save(root, Manifest("", files, unread), MANIFEST)
    return len(differing), removed


def _listed(root: Path, made: list[File], before: Manifest, speech: Language) -> str:
    """Every file with what would become of it, and how many rows it has."""
    width = max(map(len, map(speech.text, _FATES.values())))
    lines = []
    for fate, path, count in _fates(root, made, before):
        rows_told = "" if count is None else speech.plural("{n} rad", "{n} rader", count)
        line = f"{speech.text(_FATES[fate]).ljust(width)}  {path}"
        lines.append(f"{line}  {rows_told}".rstrip())
    lines.append(speech.text(N_("inget är ändrat; kör utan --dry-run")))
    return "\n".join([*lines, ""])


def _fates(root: Path, made: list[File], before: Manifest) -> Iterator[tuple[str, str, int | None]]:
    for file in made:
        same = stands(root, file.path, sha256(file.content).hexdigest())
        fate = "same" if same else "changed" if (root / file.path).exists() else "new"
        yield fate, file.path, file.rows
    paths = {file.path for file in made}
    for path, digest in before.files.items():
        if path not in paths and stands(root, path, digest):
            yield "gone", path, None
