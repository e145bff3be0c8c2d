"""A mistake as a person makes it: one text replaced in one file, what is found, and the mend."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from samverkan_cli.findings import Fault, Finding, Law
from samverkan_cli.language.language import language
from samverkan_cli.loading import Snapshot, from_texts
from samverkan_cli.loading.assemble import assemble
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.loading.located import Located, finding_at
from samverkan_cli.loading.source import Source
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules import check, waivers

REGISTRY = Path(__file__).parents[2] / "registry"
DAY = date(2026, 11, 22)
BACK = "\0back"  # the mend is the text as it was
END = "\0end"  # the finding is where the file ends
At = int | str
Found = tuple[str, At]


@dataclass(frozen=True)
class Mistake:
    """`right` stands once in the file and becomes `wrong`; every (code, at) is then new.

    `at` counts lines from the first of `wrong`, or is the beginning of a line in the file, or
    `path.yaml: text` in another file. `mend` replaces `wrong`; without it the hint is followed to
    the letter: what it says to write replaces what is underlined.
    """

    path: str
    right: str
    wrong: str
    found: tuple[Found, ...]
    mend: str | None = None

    @property
    def name(self) -> str:
        """What a failing test is called."""
        return f"{self.path.removesuffix('.yaml')}: {' '.join(self.wrong.split())[:50]}"


Row = tuple[str, str, str | tuple[Found, ...], str | None]


def in_file(path: str, *rows: Row) -> list[Mistake]:
    """Mistakes in one file: (right, wrong, `CODE` at its first line or all that is found, mend)."""
    return [
        Mistake(path, right, wrong, ((found, 0),) if isinstance(found, str) else found, mend)
        for right, wrong, found, mend in rows
    ]


@dataclass(frozen=True)
class Clean:
    """The registry without any mistake: read once, every mistake only reads its own file anew."""

    texts: dict[str, str]
    nouns: dict[str, Noun]
    located: dict[str, Located] = field(default_factory=dict)
    known: dict[tuple[str, str, Keys], Finding] = field(default_factory=dict)

    def at(self, ref: str) -> Located:
        """The places in an untouched file, made once."""
        if ref not in self.located:
            self.located[ref] = Located(self.texts.get(path_of(ref), ""))
        return self.located[ref]

    def found(self, source: Source, law: Law, fault: Fault) -> Finding:
        """The finding in an untouched file, made once."""
        fact = (law.code, fault.record, fault.keys)
        if fact not in self.known:
            self.known[fact] = finding_at(source, law, fault, self.at(fault.record))
        return self.known[fact]


@cache
def clean() -> Clean:
    """The reference registry."""
    files = sorted(REGISTRY.rglob("*.yaml"))
    texts = {f.relative_to(REGISTRY).as_posix(): f.read_bytes().decode() for f in files}
    snapshot = from_texts(texts)
    assert snapshot.findings == ()
    return Clean(texts, {noun.ref: noun for noun in snapshot.registry.records()})


@cache
def known_before() -> frozenset[str]:
    """Fingerprints of what is found in the clean registry."""
    return frozenset(f.fingerprint for f in findings({}))


def findings(changed: dict[str, str | None]) -> list[Finding]:
    """Every finding of the reference registry with some files changed, or gone (None)."""
    base = clean()
    snapshot = from_texts({path: text for path, text in changed.items() if text is not None})
    registry = _registry(base, snapshot, changed)
    found = list(snapshot.findings)
    for law, fault in check(registry, DAY):
        if path_of(fault.record) in changed:
            found.append(snapshot.located(law, fault))
        else:
            found.append(base.found(snapshot.source, law, fault))
    applied = waivers.apply(found, registry, DAY)
    idle = (finding_at(snapshot.source, *pair, _waivers(base, snapshot, changed))
            for pair in applied.faults)  # fmt: skip
    return [*applied.kept, *idle]


def _waivers(base: Clean, snapshot: Snapshot, changed: dict[str, str | None]) -> Located:
    return snapshot.text_of("waivers") if "waivers.yaml" in changed else base.at("waivers")


def _registry(base: Clean, snapshot: Snapshot, changed: dict[str, str | None]) -> Registry:
    kept = [noun for ref, noun in base.nouns.items() if path_of(ref) not in changed]
    new = snapshot.registry
    return assemble(
        sorted((*kept, *new.records()), key=lambda noun: noun.ref), new.unread, new.mentions
    )


def new_in(changed: dict[str, str | None]) -> list[Finding]:
    """What is found that was not there before."""
    return [f for f in findings(changed) if f.fingerprint not in known_before()]


def places(found: Iterable[Finding]) -> list[tuple[str, str, int | None]]:
    """Code, path and line of findings, sorted."""
    return sorted((f.code, f.path.removeprefix("registry/"), f.line) for f in found)


def said(finding: Finding) -> str:
    """The hint in Swedish."""
    assert finding.hint is not None, f"{finding.code} has no hint"
    return language("sv").message(finding.hint)


def suggestion(finding: Finding) -> str | None:
    """What the hint says to write, when it says it to the letter."""
    hint = said(finding)
    if hint.startswith("menade du ") and hint.endswith("?"):
        return hint.removeprefix("menade du ")[:-1]
    return hint.removeprefix("skriv ") if hint.startswith("skriv ") else None


def followed(text: str, finding: Finding, written: str) -> str:
    """The text with what is underlined replaced."""
    assert finding.line
    assert finding.column
    assert finding.end_column
    lines = text.split("\n")
    line = lines[finding.line - 1]
    lines[finding.line - 1] = line[: finding.column - 1] + written + line[finding.end_column - 1 :]
    return "\n".join(lines)


def expected(mistake: Mistake, before: str, after: str) -> list[tuple[str, str, int | None]]:
    """Where the mistake says its findings are, with lines counted in the file."""
    first = before[: before.index(mistake.right)].count("\n") + 1
    return sorted(_places(mistake, first, after))


def _places(mistake: Mistake, first: int, after: str) -> Iterator[tuple[str, str, int]]:
    for code, at in mistake.found:
        if at == END:
            yield code, mistake.path, after.count("\n") + 1
        elif isinstance(at, int):
            yield code, mistake.path, first + at
        else:
            path, _, start = at.rpartition(".yaml: ")
            lines = (clean().texts[f"{path}.yaml"] if path else after).split("\n")
            hits = [n for n, line in enumerate(lines, 1) if line.strip().startswith(start)]
            assert len(hits) == 1, f"{at!r} begins {len(hits)} lines"
            yield code, f"{path}.yaml" if path else mistake.path, hits[0]
