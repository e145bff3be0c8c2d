"""A site built: only what changed is written, only what the site itself wrote is taken away."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from samverkan_cli.cli.fingerprint import Fingerprint, fingerprint
from samverkan_cli.cli.progress import Progress
from samverkan_cli.cli.root import say_unread
from samverkan_cli.cli.site_state import Manifest, manifest, place, save, stands, take_away
from samverkan_cli.cli.site_templates import digest_of, templates_in
from samverkan_cli.language.language import Language, language
from samverkan_cli.model.message import N_

if TYPE_CHECKING:
    from samverkan_cli.cli.site_pages import File

READING, WRITING = N_("läser registret"), N_("skriver sidorna")


@dataclass(frozen=True)
class Asked:
    """What the site is made of: the registry, at which revision and day, in which language."""

    where: str | None = None
    collaboration: str | None = None
    at: str | None = None
    today: str | None = None
    lang: str | None = None
    base_url: str | None = None
    since: str | None = None
    templates: str | None = None

    def made_from(self) -> Fingerprint:
        """The hashes of all of it."""
        own = digest_of(self.templates)
        given = (self.collaboration, self.lang, self.base_url, own)
        return fingerprint(self.where, self.at, self.today, self.since, given)


@dataclass(frozen=True)
class Built:
    """How many files the site has, how many were written and how many were taken away."""

    folder: str
    files: int
    written: int
    removed: int

    def told(self, speech: Language) -> str:
        """What was done, in a line."""
        args = {"n": self.files, "written": self.written, "removed": self.removed}
        text = N_("✔ {n} filer i {folder}: {written} skrivna, {removed} borttagna")
        if not self.written and not self.removed:
            text = N_("✔ {n} filer i {folder}: inget har ändrats")
        return speech.text(text, folder=self.folder, **args)


def build(folder: str, asked: Asked, speech: Language, progress: Progress) -> Built:
    """Build the site in a folder; RefusedWriteError when the folder holds something else.

    The files are hashed before they are read: one that changes meanwhile makes the next build new.
    """
    root = Path(folder)
    before, made_from = manifest(root), asked.made_from()
    key = made_from.whole
    if key and before.key == key and all(stands(root, *one) for one in before.files.items()):
        say_unread(before.unread, speech)
        return Built(folder, len(before.files), 0, 0)
    return _built(folder, asked, speech, progress, before, made_from)


def _built(
    folder: str, asked: Asked, speech: Language, progress: Progress,
    before: Manifest, made_from: Fingerprint,
) -> Built:  # fmt: skip
    from samverkan_cli.cli.registry import open_registry
    from samverkan_cli.cli.site_facts import facts_of
    from samverkan_cli.cli.site_files import site_files
    from samverkan_cli.cli.site_past import past_of

    with progress.stage(READING) as told:
        opened = open_registry(asked.where, asked.at, asked.today, progress=told)
    missing = tuple(path for path, _ in opened.snapshot.unread_files)
    say_unread(missing, speech)
    settings = opened.registry.settings
    spoken = language(asked.lang or (settings.language if settings else "sv"))
    with progress.stage(WRITING):
        past = past_of(opened, asked.since)
        facts = facts_of(made_from, opened)
        own = templates_in(asked.templates, speech)
        made = site_files(opened, asked.collaboration, spoken, asked.base_url, past, facts, own)
        return _written(folder, made, before, made_from.whole, missing)


def _written(
    folder: str, made: "Iterable[File]", before: Manifest, key: str, missing: tuple[str, ...]
) -> Built:
    """Write every file whose bytes differ, then take away the pages that are no more."""
    root, kept = Path(folder), before.files
    files: dict[str, str] = {}
    facts: dict[str, str] = {}
    written = 0
    for file in made:
        path = file.path
        if file.facts:
            facts[path] = file.facts
        if file.facts and before.facts.get(path) == file.facts and stands(root, path, kept[path]):
            files[path] = kept[path]
            continue
        content = file.text().encode()
        files[path] = sha256(content).hexdigest()
        if not stands(root, path, files[path]):
            if not written:  # until the end the folder is that of a site, but of no known state
                save(root, Manifest("", kept, missing))
            place(root, path, content)
            written += 1
    removed = sum(take_away(root, path, kept[path]) for path in kept if path not in files)
    save(root, Manifest(key, files, missing, facts))
    return Built(folder, len(files), written, removed)
