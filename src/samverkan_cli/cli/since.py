"""Findings that are new since a revision, and those that are gone: told apart by fingerprint."""

from collections import Counter
from collections.abc import Iterable, Iterator

from samverkan_cli.cli.between import Between, between
from samverkan_cli.cli.registry import Opened, check
from samverkan_cli.findings import Finding
from samverkan_cli.loading import load


def before(versions: Between, opened: Opened) -> tuple[Finding, ...]:
    """The findings of the earlier version, counted from the same day."""
    snapshot = load(versions.base)
    return check(Opened(opened.root, snapshot, versions.base.commit, opened.today))


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
