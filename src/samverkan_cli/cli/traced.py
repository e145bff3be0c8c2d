"""A record's changes traced through the commits that made them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from samverkan_cli.cli.archive import archive_of, commit_named, git_refusals, whole_history
from samverkan_cli.cli.departed import departed
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.fields import field_named
from samverkan_cli.cli.named import named, reference_of
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import Opened, open_registry, warn_unread
from samverkan_cli.cli.speech import report_language, speech_of
from samverkan_cli.diff.change import Change
from samverkan_cli.diff.changes import record_changes, renames
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.telling import told
from samverkan_cli.diff.within import within
from samverkan_cli.language.language import language
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.loading.lineage import Step, lineage
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.text import visible
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.history import Entry, history_document

_BROUGHT = object()  # the other parent has it already


@dataclass(frozen=True)
class Traced:
    """The record, the field asked for, and every change of it, newest first."""

    registry: Registry
    record: Noun
    field: str | None
    entries: tuple[Entry, ...]

    def formatted(self, fmt: str, lang: str | None) -> str:
        """The history as text, JSON or Markdown."""
        if fmt == "json":
            says: list[Callable[[Message], str]] = [language(c).message for c in ("sv", "en")]
            document = history_document(self.record.ref, self.field, self.entries, *says)
            return as_json(document)
        from samverkan_cli.render.history_text import history_md, history_text

        if fmt == "md":
            speech = report_language(lang, self.registry)
            title = self.record.ref if self.field is None else f"{self.record.ref} {self.field}"
            return history_md(title, self.entries, speech)
        speech = speech_of(lang)
        if not self.entries:
            return speech.text(N_("Ingen incheckning har ändrat det.")) + "\n"
        return history_text(self.entries, speech)


def traced(
    where: str | None, at: str | None, wanted: str, field: str | None, lang: str | None
) -> Traced:
    """Find the record and every commit that changed what it says; a cut history is refused."""
    opened = open_registry(where, at)
    warn_unread(opened, speech_of(lang))
    record, registry = _record(opened, at, wanted)
    names = field_named(type(record), field) if field is not None else ()
    archive = archive_of(opened.root)
    with git_refusals(at or "HEAD"):
        head = opened.revision or commit_named(archive.repository, at or "HEAD")
        whole_history(archive.repository)
        path = path_of(record.ref)
        steps = lineage(archive.repository, archive.under, head, path, renames)
    prefix = f"{archive.under}/" if archive.under else ""
    found = list(_entries(steps, registry, names, prefix))
    return Traced(opened.registry, record, field, tuple(reversed(found)))


def _record(opened: Opened, at: str | None, wanted: str) -> tuple[Noun, Registry]:
    """The record with the registry that knows its names; one that is gone as it last was."""
    try:
        return named(opened.registry, Noun, wanted), opened.registry
    except UsageError:
        known = {r.ref for r in opened.registry.records()} | opened.registry.unread
        ref = reference_of(wanted)
        if any(ref in (one, one.partition("/")[2]) for one in known):
            raise  # it means several, or cannot be read
        gone = departed(opened, at, wanted)
        if gone is None:
            raise
        return gone.record, gone.registry


def _entries(
    steps: Sequence[Step], registry: Registry, names: tuple[str, ...], prefix: str
) -> Iterator[Entry]:
    """The changes oldest first: what could not be read is compared with what last could."""
    known = Known(registry, registry)
    readable: Noun | None = None
    for step in reversed(steps):
        before = step.before.noun or readable if step.before else None
        after = step.after.noun if step.after else None
        others = [piece.noun for piece in step.others if piece.noun is not None]
        if before is None and others:
            before = others[0]  # a file that only another parent of the merge had
        readable = after or before
        if (after is None and step.after is not None) or before is after:
            continue  # not readable: the next version that is will tell what changed
        every = tuple(_own(record_changes(before, after), others, after))
        if names and every and not every[0].path:
            every = every[:1]  # a whole record holds the field; its steps would tell it twice
        found = [part for change in every for part in within(change, names)]
        for meaning in reversed(told(found, known)):
            commit = step.commit
            yield Entry(
                commit.id,
                commit.written,
                _shown(commit.author),
                _shown(commit.subject),
                _shown(prefix + step.path),
                meaning,
            )


def _own(every: Iterable[Change], others: list[Noun], after: Noun | None) -> Iterator[Change]:
    """The changes without those that a merge only brought from another of its parents."""
    theirs = [{c.path: c.after for c in record_changes(other, after)} for other in others]
    for change in every:
        if all(there.get(change.path, _BROUGHT) == change.after for there in theirs):
            yield change


def _shown(text: str) -> str:
    """Other people's words without a personal number or anything that acts on a terminal."""
    return masked(visible(text))
