"""Two versions compared: the changes in words, in the format asked for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from samverkan_cli.cli.between import Between
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import collaboration_named
from samverkan_cli.cli.speech import report_language
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning, Weight
from samverkan_cli.diff.telling import meanings
from samverkan_cli.language.language import Language, language
from samverkan_cli.loading import Snapshot
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.settings import Settings
from samverkan_cli.views.changes import Row, Sides, by_weight, changes_document


@dataclass(frozen=True)
class Differing:
    """Two versions, what they hold, and the changes between them that were asked for."""

    versions: Between
    base: Snapshot
    head: Snapshot
    meanings: tuple[Meaning, ...]

    @property
    def known(self) -> Known:
        """Names from both versions."""
        return Known(self.base.registry, self.head.registry)

    @property
    def sides(self) -> Sides:
        """The way to file and line in each version."""
        return Sides(self.base.place, self.head.place)

    @cached_property
    def groups(self) -> dict[Weight, Sequence[Row]]:
        """The changes with their places, the gravest first."""
        groups = by_weight(self.meanings)
        return {weight: [self.sides.row(m) for m in found] for weight, found in groups.items()}

    @property
    def unread(self) -> tuple[str, ...]:
        """The files that could not be read in either version, and so are not compared."""
        found = (*self.base.unread_files, *self.head.unread_files)
        return tuple(dict.fromkeys(path for path, _ in found))

    def formatted(self, fmt: str, speech: Language, lang: str | None) -> str:
        """The changes as text, JSON, Markdown or a page."""
        if fmt == "json":
            return as_json(self.document())
        page = report_language(lang, self.head.registry)
        return _FORMATS[fmt](self, speech if fmt == "text" else page)

    def document(self) -> dict[str, object]:
        """The published JSON, with the sentences in both languages."""
        says: list[Callable[[Message], str]] = [language(code).message for code in ("sv", "en")]
        commits = self.versions.base.commit, self.versions.head_commit
        return changes_document(self.meanings, self.sides, commits, *says)

    def names(self, speech: Language) -> tuple[str, str]:
        """What the two versions are called: short commit ids, or the work tree."""
        head = self.versions.head_commit
        last = head[:10] if head else speech.text(N_("arbetskopian"))
        return self.versions.base.commit[:10], last


def differing(versions: Between, collaboration: str | None) -> Differing:
    """Read the two versions where they differ; with a cooperation, only what concerns it."""
    base, head = versions.narrow()
    found = meanings(base.registry, head.registry)
    if collaboration is not None:
        found = concerning(found, base.registry, head.registry, collaboration)
    return Differing(versions, base, head, found)


def concerning(
    found: Iterable[Meaning], base: Registry, head: Registry, collaboration: str
) -> tuple[Meaning, ...]:
    """The changes that are a cooperation's own, or no cooperation's in particular."""
    chosen, known = collaboration_named(head, collaboration).id, Known(base, head)
    return tuple(m for m in found if _concerns(m, chosen, known))


def _concerns(meaning: Meaning, collaboration: str, known: Known) -> bool:
    """Whether a change is the cooperation's, or no cooperation's in particular."""
    noun = meaning.change.noun
    parts = noun.ref.split("/")
    if parts[0] == "collaborations":
        return parts[1] == collaboration
    if parts[0] == "initiatives":
        return collaboration in (own := _belonging(parts[1], known)) or not own
    if isinstance(noun, Settings):
        return True
    return getattr(noun, "collaboration", collaboration) == collaboration


def _belonging(initiative: str, known: Known) -> set[str]:
    """The cooperations an initiative belongs to: the one it left, too."""
    found = {
        registry.collaboration_of(registry.initiatives[initiative])
        for registry in (known.base, known.head)
        if initiative in registry.initiatives
    }
    return {key for key in found if key}


def _text(found: Differing, speech: Language) -> str:
    from samverkan_cli.render.changes_text import changes_text

    base, head = found.names(speech)
    count = speech.plural("{n} ändring", "{n} ändringar", len(found.meanings))
    return f"{base} → {head}: {count}\n\n{changes_text(found.groups, speech)}".rstrip("\n") + "\n"


def _md(found: Differing, speech: Language) -> str:
    from samverkan_cli.render.changes_md import changes_md

    base, head = found.versions.base.commit[:10], found.versions.head_commit
    asked = f"{base}..{head[:10]}" if head else base
    closing = speech.text(N_("Alla ändringar: `samverkan diff {asked}`."), asked=asked)
    return changes_md(found.groups, found.names(speech), closing, speech)


def _html(found: Differing, speech: Language) -> str:
    from samverkan_cli.render.sheet import sheet_html
    from samverkan_cli.views.changes_page import changes_page

    names = found.names(speech)
    facts = ((N_("Från"), names[0]), (N_("Till"), names[1]))
    page = changes_page(found.groups, facts, speech)
    return sheet_html(page)


_FORMATS: dict[str, Callable[[Differing, Language], str]] = {
    "text": _text,
    "md": _md,
    "html": _html,
}
