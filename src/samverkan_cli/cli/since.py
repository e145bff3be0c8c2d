"""Findings that are new since a revision, and those that are gone: told apart by fingerprint."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from samverkan_cli.cli.between import Between, between
from samverkan_cli.cli.registry import Opened, check
from samverkan_cli.diff.changes import ref_now, renames
from samverkan_cli.findings import Finding, fingerprint
from samverkan_cli.loading import Snapshot, load


def before(versions: Between, opened: Opened) -> tuple[Finding, ...]:
    """The findings of the earlier version, counted from the same day, by the ids of today."""
    snapshot = load(versions.base)
    found = check(Opened(opened.root, snapshot, versions.base.commit, opened.today))
    return by_new_ids(found, snapshot, renames(snapshot.registry, opened.registry))


def by_new_ids(
    findings: Iterable[Finding], snapshot: Snapshot, renamed: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Findings in a version before some initiatives got other ids, known by those they have now."""

    def carried(finding: Finding) -> Finding:
        record = ref_now(finding.record, renamed)
        if record == finding.record:
            return finding
        keys = snapshot.text_of(finding.record).stable(finding.keys)
        return replace(finding, fingerprint=fingerprint(finding.code, record, keys))

    return tuple(map(carried, findings))


def since(
    findings: Iterable[Finding], opened: Opened, where: str | None, revision: str, at: str | None
) -> tuple[Finding, ...]:
    """The findings that were not there where the history of `revision` and this one parted."""
    asked = revision if at is None else f"{revision}..{at}"
    versions = between(where, asked, ("--since", "--at"), from_merge_base=True)
    return tuple(only_in(findings, before(versions, opened)))


def only_in(findings: Iterable[Finding], others: Iterable[Finding]) -> Iterator[Finding]:
    """The findings whose fingerprint the others lack; as many times as there are more of it."""
    left = Counter(finding.fingerprint for finding in others)
    for finding in findings:
        left[finding.fingerprint] -= 1
        if left[finding.fingerprint] < 0:
            yield finding
