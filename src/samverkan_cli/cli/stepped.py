"""A life-cycle command: its words as records and days, its step written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from samverkan_cli.cli.days import day
from samverkan_cli.cli.errors import RefusedWriteError, UsageError
from samverkan_cli.cli.named import named, named_or_none
from samverkan_cli.cli.recording import Step, record
from samverkan_cli.cli.registry import Opened, collaboration_named, must_belong, open_registry
from samverkan_cli.cli.speech import speech_of
from samverkan_cli.lifecycle.step import Edit, NotPossible
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True)
class Call:
    """The words all life-cycle commands share."""

    initiative: str | None
    dry_run: bool
    where: str | None
    collaboration: str | None
    today: str | None
    lang: str | None

    @cached_property
    def opened(self) -> Opened:
        """The registry as it stands."""
        return open_registry(self.where, None, self.today, to_write=True)

    @property
    def registry(self) -> Registry:
        """The records that could be read."""
        return self.opened.registry

    @cached_property
    def found(self) -> Initiative:
        """The initiative meant; UsageError when it is not there, or is another cooperation's."""
        found = named(self.registry, Initiative, self.initiative or "")
        if self.collaboration is not None:
            chosen = collaboration_named(self.registry, self.collaboration)
            must_belong(self.registry, found, chosen)
        return found

    @cached_property
    def cooperation(self) -> Collaboration:
        """The initiative's cooperation; without an initiative the one asked for."""
        own = self.registry.collaboration_of(self.found) if self.initiative is not None else None
        return collaboration_named(self.registry, self.collaboration or own)

    def organisation(self, wanted: str) -> str:
        """The id of the organisation meant; UsageError for words in the wrong order."""
        first = self.initiative or ""
        if (
            named_or_none(self.registry, Organisation, wanted) is None
            and named_or_none(self.registry, Initiative, wanted) is not None
            and named_or_none(self.registry, Organisation, first) is not None
        ):
            args = {"initiative": wanted, "municipality": first}
            raise UsageError(
                Message(N_("”{initiative}” är ett initiativ, inte en kommun"), args),
                Message(N_("skriv initiativet först: {initiative} {municipality}"), args),
            )
        return named(self.registry, Organisation, wanted).id

    def day(self, written: str | None, option: str = "--date") -> date:
        """The day of an option, else today."""
        return day(written, option) if written else self.opened.today

    def _located(self, refusal: NotPossible) -> Message | None:
        if refusal.hint is None or refusal.record is None:
            return refusal.hint
        path = self._path(refusal.record)
        return Message(refusal.hint.id, {**refusal.hint.args, "path": path})

    def _path(self, record: str) -> str:
        return self.opened.snapshot.source.shown(path_of(record))

    def take(
        self, edits: Callable[[], Sequence[Edit]], then: str, moves: dict[str, str] | None = None,
        done: str | None = None,
    ) -> int:  # fmt: skip
        """Write what the step asks for; refused where it cannot be taken as things stand.

        `done` is said instead of what the change means; its `{path}` is the first file written.
        """
        try:
            found = edits()
        except NotPossible as refusal:
            raise RefusedWriteError(refusal.message, self._located(refusal)) from refusal
        speech = speech_of(self.lang)
        where = self._path(found[0].record) if found else ""
        step = Step(found, then, speech.text(done, path=where) if done else None, moves or {})
        return record(self.opened, step, speech, dry_run=self.dry_run)


def optional_day(written: str | None, option: str) -> date | None:
    """The day of an option that need not be given."""
    return day(written, option) if written else None


def words(written: str | None) -> str | None:
    """A text on one line; None for none."""
    return " ".join(written.split()) or None if written else None


def grounds(
    principle: str | None, reason: str | None, reference: str | None
) -> dict[str, str | None]:
    """What a municipality's event rests on."""
    return {
        "principle": words(principle), "reason": words(reason), "reference": words(reference)
    }  # fmt: skip
