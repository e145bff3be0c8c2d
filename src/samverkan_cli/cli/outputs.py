"""Which format goes where: each --output with its --format, chosen, rendered and written."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.output import emit
from samverkan_cli.cli.registry import Opened
from samverkan_cli.findings import Finding, Severity
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.render.findings_context import Context
from samverkan_cli.render.findings_formats import FOR_PEOPLE, formatted

STDOUT = "-"


class Target(NamedTuple):
    """A format and the file it goes to, or `-`."""

    format: str
    output: str


def targets(
    formats: Sequence[str], outputs: Sequence[str], raw: Sequence[str]
) -> tuple[Target, ...]:
    """What to write where; UsageError when two formats would end up in the same place."""
    found = tuple(
        Target(_of_this_ci(target) if target.format == "auto" else target.format, target.output)
        for target in paired(_as_written(formats, outputs, raw))
    )
    places = [os.path.normpath(target.output) for target in found]
    for target, place in zip(found, places, strict=True):
        if places.count(place) > 1:
            what = N_("två format skulle skrivas till {path}")
            if place == STDOUT:
                what = N_("bara ett format kan skrivas till stdout")
            hint = N_("ge vart och ett sin fil: --format sarif --output fynd.sarif --format text")
            raise UsageError(Message(what, {"path": target.output}), Message(hint))
    return found


def paired(order: Iterable[tuple[str, str]]) -> Iterator[Target]:
    """Each output with the format before it; outputs before every format go with the first."""
    early: list[str] = []
    groups: list[tuple[str, list[str]]] = []
    for kind, value in order:
        if kind == "format":
            groups.append((value, [] if groups else early))
        else:
            (groups[-1][1] if groups else early).append(value)
    for name, outputs in groups or [("text", early)]:
        for output in outputs or [STDOUT]:
            yield Target(name, output)


def _as_written(
    formats: Sequence[str], outputs: Sequence[str], raw: Sequence[str]
) -> list[tuple[str, str]]:
    """Formats and outputs in the order of the command line, which the parser does not keep.

    Where the raw arguments are not those that were parsed, the nth output goes with the nth format.
    """
    order = list(_scanned(raw))
    if [v for kind, v in order if kind == "format"] == list(formats) and [
        v for kind, v in order if kind == "output"
    ] == list(outputs):
        return order
    by_number = [(i, "format", name) for i, name in enumerate(formats)]
    by_number += [(i, "output", path) for i, path in enumerate(outputs)]
    return [(kind, value) for _, kind, value in sorted(by_number)]


def _scanned(raw: Sequence[str]) -> Iterator[tuple[str, str]]:
    rest = iter(raw)
    for arg in rest:
        name, equals, value = arg.partition("=")
        if arg == "--":
            return
        if name in ("--format", "--output"):
            yield name.removeprefix("--"), value if equals else next(rest, "")
        elif arg.startswith("-o"):
            yield "output", arg[2:] or next(rest, "")


def _of_this_ci(target: Target) -> str:
    """GitHub and Azure read the log; GitLab reads a file, so its log is for people."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    if os.environ.get("GITLAB_CI"):
        return "gitlab" if target.output != STDOUT else "text"
    return "azure" if os.environ.get("TF_BUILD") else "text"


def hint_for_gitlab(formats: Sequence[str], chosen: Sequence[Target], speech: Language) -> None:
    """Say on stderr how `auto` gets the findings into the merge request as well."""
    if "auto" in formats and os.environ.get("GITLAB_CI") and Target("text", STDOUT) in chosen:
        text = N_(
            "tips: --format gitlab --output gl-code-quality-report.json visar fynden i GitLab"
        )
        sys.stderr.write(speech.text(text) + "\n")


def context_of(
    opened: Opened, asked: Sequence[str], speech: Language, fail_on: Severity, quiet: bool
) -> Context:
    """What the formats need to know of this run: of the paths asked for, else of all files.

    Neither excerpts nor paths show a personal number.
    """
    from samverkan_cli.cli.manual import all_laws
    from samverkan_cli.cli.paths import inside, places
    from samverkan_cli.loading.privacy import masked
    from samverkan_cli.loading.text import visible

    snapshot = opened.snapshot
    line = lru_cache(maxsize=64)(snapshot.line)  # thousands of findings may stand on one long line

    def excerpt(finding: Finding) -> str | None:
        return line(finding.record, finding.line) if finding.line else None

    def shown(path: str) -> str:
        return masked(visible(snapshot.source.shown(path)))

    files = snapshot.files
    if asked:
        wanted = places(opened.root.resolve(), asked)
        files = tuple(path for path in files if inside(snapshot.source.shown(path), wanted))
    return Context(speech, files, shown, excerpt, all_laws(), fail_on, quiet)


def write(findings: Sequence[Finding], context: Context, chosen: Iterable[Target]) -> None:
    """Render everything, then write it, each in its place."""
    texts = [
        (target, formatted(target.format, findings, _for(target, context))) for target in chosen
    ]
    for target, text in texts:
        if target.output == STDOUT and target.format not in FOR_PEOPLE:
            sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a TextIOWrapper here
        emit(text, target.output)


def _for(target: Target, context: Context) -> Context:
    if target.output != STDOUT:
        return context
    return replace(context, colour=coloured(), encoding=sys.stdout.encoding or "ascii")


def coloured() -> bool:
    """On a terminal that knows colours and was not asked to leave them out."""
    known = sys.platform != "win32" or any(
        os.environ.get(name) for name in ("WT_SESSION", "ANSICON", "ConEmuANSI", "TERM")
    )
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return known and wanted and sys.stdout.isatty()
