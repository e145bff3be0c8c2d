"""What `fix` did: carried out in memory, judged by every rule, then said file by file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from samverkan_cli.cli.days import today
from samverkan_cli.cli.paths import as_in_findings, inside, places
from samverkan_cli.cli.registry import Opened, check
from samverkan_cli.cli.writing import source_of
from samverkan_cli.editing.files import Change
from samverkan_cli.editing.fixing import Fixed, Mended, fixed
from samverkan_cli.findings import Finding
from samverkan_cli.language.language import Language
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.snapshot import load
from samverkan_cli.loading.source import Source
from samverkan_cli.model.message import N_
from samverkan_cli.model.shortened import shortened
from samverkan_cli.render.plain import plain

_LONGEST = 60  # characters of a value that are said again


@dataclass(frozen=True)
class Outcome:
    """The fixes, and the findings that remain when they are done."""

    fixed: Fixed
    remaining: tuple[Finding, ...]


def mended(root: Path, paths: Sequence[str] | None, day: str | None) -> Outcome:
    """Carry out the fixes of the findings in the paths; nothing is written yet."""
    source, now = source_of(root), today(day)
    within = as_in_findings(places(root, paths)) if paths else ("",)

    def findings(of: Source) -> tuple[Finding, ...]:
        return _findings(root, of, now)

    found = fixed(source, [f for f in findings(source) if inside(f.path, within)], findings)
    return Outcome(found, findings(found.seen()))


def _findings(root: Path, source: Source, day: date) -> tuple[Finding, ...]:
    return check(Opened(root, load(source), None, day))


def changes_of(found: Fixed) -> list[Change]:
    """The files the fixes change."""
    return [Change(path, found.old[path], new) for path, new in sorted(found.new.items())]


def report(outcome: Outcome, speech: Language) -> str:
    """What was mended in which file, what was tried in vain, and what remains."""
    found = outcome.fixed
    lines: list[str] = []
    for path, mends in groupby(sorted(found.mended, key=_place), key=lambda m: m.path):
        lines.append(plain(masked(found.source.shown(path))))
        lines += (f"  {line}" for line in _said(mends, speech))
    lines += [_in_vain(mend, found.source, speech) for mend in found.undone]
    n = len(found.mended)
    done = speech.plural("✔ {n} fynd rättat", "✔ {n} fynd rättade", n)
    lines.append(done if n else speech.text(N_("✔ inget att rätta")))
    return "\n".join([*lines, *_remaining(outcome.remaining, speech), ""])


def _place(mend: Mended) -> tuple[str, int, int]:
    return mend.path, mend.finding.line or 0, mend.finding.column or 0


def _said(mends: Iterator[Mended], speech: Language) -> Iterator[str]:
    for mend in mends:
        f = mend.finding
        line = speech.text(N_("rad {n}"), n=f.line or 1)
        yield plain(f"{line} {f.code}: {speech.message(f.message)} → {_meant(f, speech)}")


def _meant(finding: Finding, speech: Language) -> str:
    fix = finding.fix
    assert fix is not None
    if fix.operation == "line_ends":
        return speech.text(N_("samma radslut i hela filen"))
    if fix.operation == "trailing_tabs":
        return speech.text(N_("tabbarna sist på raderna borttagna"))
    if fix.operation == "plain_spaces":
        return speech.text(N_("vanliga mellanslag i indrag och efter kolon i hela filen"))
    if fix.operation == "encoding":
        return speech.text(N_("å, ä, ö och andra tecken i hela filen"))
    value = fix.value[0] if isinstance(fix.value, tuple) else fix.value
    return shortened(masked(value), _LONGEST)  # masked first: half a number is not known to be one


def _in_vain(mend: Mended, source: Source, speech: Language) -> str:
    path, f = plain(masked(source.shown(mend.path))), mend.finding
    place = f"{path}:{f.line}" if f.line else path
    what = N_("{place}: {code} rättades inte, eftersom det skulle ge ett nytt fel")
    return speech.text(what, place=place, code=f.code)


def _remaining(findings: Sequence[Finding], speech: Language) -> list[str]:
    tally = Counter(finding.severity for finding in findings)
    counts = [
        said
        for said, n in (
            (speech.plural("{n} fel", "{n} fel", tally["error"]), tally["error"]),
            (speech.plural("{n} varning", "{n} varningar", tally["warning"]), tally["warning"]),
        )
        if n
    ]
    if not counts:
        return []
    what = N_("kvar: {counts}; se dem med: samverkan validate")
    return [speech.text(what, counts=speech.names(counts))]
