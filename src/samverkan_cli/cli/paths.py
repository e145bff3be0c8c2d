"""Findings narrowed to the files and folders named on the command line."""

import os
from collections.abc import Sequence
from pathlib import Path

from samverkan_cli import git
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.registry import Opened
from samverkan_cli.findings import Finding
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.text import visible
from samverkan_cli.model.message import N_, Message


def within(
    findings: Sequence[Finding], opened: Opened, paths: Sequence[str]
) -> tuple[Finding, ...]:
    """The findings in any of the paths; UsageError for a path outside the registry."""
    wanted = as_in_findings(places(opened.root.resolve(), paths))
    return tuple(f for f in findings if inside(f.path, wanted))


def places(root: Path, paths: Sequence[str]) -> tuple[str, ...]:
    """The paths as a source shows them; UsageError for one outside the registry."""
    top = git.work_tree(root) or root.parent
    wanted = []
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100 - a link is named, not followed
        path = path if path.is_relative_to(root) else path.resolve()
        if not path.is_relative_to(root) and not root.is_relative_to(path):
            raise UsageError(Message(N_("{path} ligger inte i registret"), {"path": given}))
        if not os.path.lexists(path):  # never raises, however long the name
            raise UsageError(Message(N_("{path} finns inte"), {"path": given}))
        wanted.append(visible(path.relative_to(top).as_posix()) if path.is_relative_to(top) else "")
    return tuple(wanted)


def as_in_findings(places: Sequence[str]) -> tuple[str, ...]:
    """The places as findings write them: no personal number stands in a path."""
    return tuple(masked(place) for place in places)


def inside(path: str, places: Sequence[str]) -> bool:
    """Whether a shown path is one of the places, or lies in one."""
    return any(
        place in ("", ".") or path == place or path.startswith(f"{place}/") for place in places
    )
