"""Every command that prints JSON, asked in ways that together fill every part of a document."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "history"))
from reading_commands import ARGUMENTS, formats, parameters

from samverkan_cli.cli.commands import COMMANDS

Run = Callable[..., "tuple[int, str, str]"]
Call = tuple[str, ...]
DAYS = ("2023-01-01", "2025-09-01")

# What a command that reads no revision needs to answer; those that do have theirs in ARGUMENTS.
NO_REVISION: dict[str, Call] = {
    "explain": ("SAM031",),
    "rules": (),
    "diff": ("HEAD~1",),
    "review": ("HEAD~1",),
    "radar": (),
    "doctor": (),
}
MORE: tuple[Call, ...] = (
    ("explain", "B4"),
    ("diff", "HEAD~1..HEAD"),
    ("review", "HEAD~1", "--gate"),
    ("list", "organisations"),
    ("list", "collaborations"),
    ("show", "collaborations/v6"),
    ("show", "organisations/vara"),
    ("show", "samverkan"),
    ("history", "collaborations/v6", "purpose"),
    ("indicators", "--explain"),
    ("indicators", "--series", "half-year"),
    ("score", "e-arkiv", "--explain"),
    ("score", "--robustness", "--compare", "HEAD~1"),
    ("score", "--set", "weight.nytta_invanare=10"),
    ("score", "e-arkiv", "--set", "nytta_invanare=4"),
    ("score", "--series", "half-year"),
    ("similar", "bygglov och arkiv"),
    ("cost", "share", "digitala-bygglov", "--keys", "lika,per_invanare"),
    ("cost", "share", "e-arkiv", "--of", "drift"),
    ("cost", "share", "e-arkiv", "--amount", "1000"),
    ("cost", "late-join", "digitala-bygglov", "vara", "--kr-per-inhabitant", "2"),
    ("cost", "total", "--by", "municipality"),
    ("cost", "total", "--by", "initiative"),
    ("cost", "total", "--by", "year"),
    ("funding", "--collaboration", "kungsor-arboga-koping"),
    ("governance", "--all", "--facts"),
    ("due", "--within", "30d"),
    ("survey", "2025-h1"),
    ("report", "municipality", "vara", "--period", "2025-H1"),
    ("report", "initiative", "digitala-bygglov"),
    ("report", "decision", "2026-04-01"),
    ("report", "followup", "--since", "HEAD~1"),
)  # fmt: skip


def printing_json() -> list[str]:
    """The commands that have `--format json`."""
    return [name for name in COMMANDS if "json" in formats(name)]


def calls() -> Iterator[Call]:
    """Each of them with what it needs; KeyError for one that nobody has said how to ask."""
    needed = ARGUMENTS | NO_REVISION
    for name in printing_json():
        yield (*name.split(" "), *needed[name])
    yield from MORE


def answers(run: Run, registry: Path, day: str) -> Iterator[tuple[Call, int, Any]]:
    """Each call's exit code and its document; None when it refused."""
    for call in calls():
        name = next(n for n in (" ".join(call[:2]), call[0]) if n in COMMANDS)
        today = ("--today", day) if "today" in parameters(name) else ()
        code, out, err = run(*call, "--registry", registry, "--format", "json", *today)
        assert code in (0, 1, 2, 3), (call, err)
        assert bool(out) == (code < 2), (call, out[:100])
        yield call, code, json.loads(out) if out else None


def open_data(run: Run, registry: Path, folder: Path) -> Iterator[tuple[str, Any]]:
    """The documents of a site."""
    code, _, err = run("site", folder, "--registry", registry, "--today", DAYS[-1])
    assert code == 0, err
    for path in sorted(folder.rglob("api/**/*.json")):
        yield path.relative_to(folder).as_posix(), json.loads(path.read_text("utf-8"))
