"""What the difference between two versions does to findings, scores and indicators."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan_cli import indicators
from samverkan_cli.cli.registry import Opened, check, collaboration_named
from samverkan_cli.cli.since import by_new_ids, only_in
from samverkan_cli.diff.changes import renames
from samverkan_cli.findings import Finding
from samverkan_cli.loading import Snapshot
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.compare import compared_versions
from samverkan_cli.views.review_effects import Effect, indicator_effects
from samverkan_cli.views.review_scores import score_effects


@dataclass(frozen=True)
class Affected:
    """Two versions on one day; the findings only the later has, and those only the earlier had."""

    base: Registry
    head: Registry
    day: date
    named: str | None
    renamed: Mapping[str, str]
    new: tuple[Finding, ...]
    resolved: tuple[Finding, ...]

    def scores(self) -> tuple[Effect, ...]:
        """What moved in the ranking of the cooperation that both versions have."""
        both = self._collaborations()
        if both is None:
            return ()
        found = compared_versions(self.base, self.head, both[0].id, self.day, self.renamed)
        return tuple(score_effects(found))

    def indicators(self, period: Span) -> tuple[Effect, ...]:
        """The figures of the period that are not the same."""
        both = self._collaborations()
        if both is None:
            return ()
        then, now = (
            indicators.measure(registry, collaboration, period, self.day)
            for registry, collaboration in zip((self.base, self.head), both, strict=True)
        )
        return tuple(indicator_effects(then, now, lambda record: is_unread(record, self.head)))

    def _collaborations(self) -> tuple[Collaboration, Collaboration] | None:
        """The cooperation the review is about, in both versions; None when either lacks it."""
        settings = self.head.settings
        wanted = self.named or (settings.collaboration if settings else None)
        if self.named is not None:
            wanted = collaboration_named(self.head, self.named).id
        if wanted and wanted in self.base.collaborations and wanted in self.head.collaborations:
            return self.base.collaborations[wanted], self.head.collaborations[wanted]
        return None


def affected(root: Path, base: Snapshot, head: Snapshot, named: str | None, day: date) -> Affected:
    """Both versions checked on the same day.

    A finding in what can no longer be read is not resolved: nobody knows.
    """
    renamed = renames(base.registry, head.registry)
    old, new = (check(Opened(root, snapshot, None, day)) for snapshot in (base, head))
    carried = by_new_ids(old, base, renamed)
    return Affected(
        base.registry,
        head.registry,
        day,
        named,
        renamed,
        tuple(only_in(new, carried)),
        tuple(f for f in only_in(carried, new) if not is_unread(f.record, head.registry)),
    )


def is_unread(record: str, registry: Registry) -> bool:
    """Whether the record, or the initiative it belongs to, could not be read."""
    initiative = "/".join(record.split("/")[:2])
    return record in registry.unread or initiative in registry.unread
