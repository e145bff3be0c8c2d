"""Random versions of a participation and an assessment, and what it takes to merge them."""

import copy
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from samverkan_cli import git
from samverkan_cli.cli.merging import Outcome, outcome
from samverkan_cli.diff.changes import record_changes
from samverkan_cli.loading import from_texts
from samverkan_cli.model.noun import Noun

SHARE = "initiatives/e-arkiv/participation/vara.yaml"
FORM = "initiatives/e-arkiv/assessments/2025-01-20-vara.yaml"
LABELS = ("din sida", "den andra sidan")
Data = dict[str, Any]
Edit = Callable[[Data], None]

words = st.sampled_from(
    ["Åsa: ja", "# nej", "ett", "två rader\nhär", "KS 2024/388", "[x]", "lång " * 30]
)
days = st.dates(min_value=date(2020, 1, 1)).map(str)
amounts = st.sampled_from(["18 000", "18000", "20000", "1_000"])


def base_share() -> Data:
    """A participation with something in most of its lists."""
    return {
        "events": [
            {"date": "2024-03-18", "kind": "tillfragad"},
            {"date": "2024-04-10", "kind": "deltar", "reason": "Behovet finns"},
            {"date": "2024-11-20", "kind": "lamnat", "reason": "Saknar personal"},
        ],
        "reply_by": "2024-04-09",
        "implementation": {"planned": "2024-10-01"},
        "costs": [
            {"kind": "forstudie", "basis": "utfall", "amount": "18 000", "period": "2024"},
            {"kind": "drift", "basis": "budget", "amount": "40000", "period": "2025"},
        ],
        "contact": "Utvecklingsledare",
    }


def _put(*keys: str | int) -> st.SearchStrategy[Edit]:
    def edit(value: str) -> Edit:
        def do(data: Data) -> None:
            here: Any = data
            for key in keys[:-1]:
                here = here[key]
            here[keys[-1]] = value

        return do

    return words.map(edit)


def _cost(data: Data, amount: str, kind: str, period: str) -> None:
    data["costs"].append({"kind": kind, "basis": "utfall", "amount": amount, "period": period})


def _drop(data: Data, keys: tuple[str | int, ...]) -> None:
    here: Any = data
    for key in keys[:-1]:
        here = here[key]
    del here[keys[-1]]


# Edits by the part of the record they are in: edits of different parts never meet.
PARTS: dict[str, st.SearchStrategy[Edit]] = {
    "contact": st.one_of(_put("contact"), st.just(lambda d: _drop(d, ("contact",)))),
    "reply": days.map(lambda day: lambda d: d.update(reply_by=day)),
    "asked": days.map(lambda day: lambda d: d["events"][0].update(date=day)),
    "takes part": st.one_of(_put("events", 1, "reason"), _put("events", 1, "reference")),
    "left": st.one_of(
        st.just(lambda d: _drop(d, ("events", 2))), _put("events", 2, "principle"),
        _put("events", 2, "reason"),
    ),
    "again": days.map(
        lambda day: lambda d: d["events"].append({"date": day, "kind": "ansluten_i_efterhand"})
    ),
    "planned": st.one_of(
        days.map(lambda day: lambda d: d["implementation"].update(implemented=day)),
        st.just(lambda d: _drop(d, ("implementation",))),
    ),
    "study": amounts.map(lambda amount: lambda d: d["costs"][0].update(amount=amount)),
    "operation": st.one_of(
        amounts.map(lambda amount: lambda d: d["costs"][1].update(amount=amount)),
        st.just(lambda d: d["costs"][1].update(financing="egen")),
    ),
    "management": amounts.map(lambda a: lambda d: _cost(d, a, "forvaltning", "2026")),
    "coordination": amounts.map(lambda a: lambda d: _cost(d, a, "samordning", "2026")),
    "benefits": words.map(
        lambda text: lambda d: d.update(benefits=[{"category": "kvalitet", "measure": text}])
    ),
}  # fmt: skip


@st.composite
def edits(draw: st.DrawFn, names: list[str]) -> list[Edit]:
    """Edits of some of the named parts, at most one of each; what moves places comes last."""
    chosen = draw(st.lists(st.sampled_from(names), unique=True, max_size=5))
    late = ("left",)
    return [draw(PARTS[name]) for name in sorted(chosen, key=lambda name: (name in late, name))]


def edited(data: Data, changes: list[Edit]) -> Data:
    """A copy with the edits made."""
    new = copy.deepcopy(data)
    for change in changes:
        change(new)
    return new


def text_of(data: Data) -> bytes:
    """The record as a file."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=80)
    return text.encode()


def noun_of(path: str, content: bytes) -> Noun:
    """The record in a file that must be readable."""
    snapshot = from_texts({path: content})
    (noun,) = snapshot.registry.records()
    return noun


def same(path: str, one: bytes, other: bytes) -> bool:
    """Whether two files say the same, whatever their order and layout."""
    return not list(record_changes(noun_of(path, one), noun_of(path, other)))


@contextmanager
def _files(*contents: bytes) -> Iterator[list[Path]]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, str(n)) for n in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content)
        yield paths


def merge(path: str, base: bytes, ours: bytes, theirs: bytes) -> Outcome:
    """The three versions merged, with git's own merge by lines."""

    def by_lines() -> tuple[bytes, bool]:
        with _files(ours, base, theirs) as (our, was, their):
            return git.merged_by_lines(Path.cwd(), (our, was, their), 7, LABELS)

    return outcome(path, base, ours, theirs, by_lines, 7, LABELS)


def resolved(content: bytes, theirs: bool) -> bytes:
    """A file with markers as if one side had been chosen everywhere."""
    kept, side = [], ""
    for line in content.decode().splitlines(keepends=True):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")) or line.rstrip() == "=======":
            side = {"<": "ours", "=": "theirs", ">": ""}[line[0]]
        elif side in ("", "theirs" if theirs else "ours"):
            kept.append(line)
    return "".join(kept).encode()
