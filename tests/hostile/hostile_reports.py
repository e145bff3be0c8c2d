"""Every page and table of a registry whose texts are given, written by the commands themselves."""

import io
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from hostile_fill import Word, filled

from samverkan_cli.cli import between, met, registry, restating
from samverkan_cli.cli.shim import start
from samverkan_cli.loading import Snapshot, load
from samverkan_cli.loading.revision import Revision
from samverkan_cli.loading.source import Source

REFERENCE = Path(__file__).parents[2] / "registry"
DAY = "2026-01-15"
PAGES: tuple[tuple[str, ...], ...] = (
    ("report", "followup", "--since", "HEAD"),
    ("report", "portfolio"),
    ("report", "municipality", "vara", "--period", "2025-H1"),
    ("report", "initiative", "e-arkiv"),
    ("report", "collaboration", "v6"),
    ("report", "meeting", "--since", "HEAD"),
    ("report", "decision", "2026-01-15"),
    ("diff", "HEAD"),
    ("review", "HEAD"),
    ("score", "--explain", "--robustness"),
    ("score", "--compare", "HEAD"),
    ("constellation", "e-arkiv"),
    ("similar", "bygglov"),
    ("cost", "share", "digitala-bygglov"),
    ("cost", "late-join", "digitala-bygglov", "vara"),
    ("cost", "leave", "e-arkiv", "vara"),
    ("cost", "total"),
    ("benefits",),
    ("funding",),
    ("governance", "v6", "--facts"),
    ("governance", "--all"),
)
TABLES: tuple[tuple[str, ...], ...] = (
    *PAGES[1:6],
    *((*command, "--csv-dialect", "excel") for command in PAGES[1:5]),
    ("report", "initiative", "digitala-bygglov"),
    ("report", "initiative", "trygghetskameror"),
    ("report", "municipality", "lidkoping"),
    ("cost", "share", "digitala-bygglov"),
    ("cost", "total"),
    ("benefits",),
    ("funding",),
    ("list", "initiatives"),
    ("list", "organisations"),
    ("list", "collaborations"),
)  # fmt: skip


def committed(folder: Path) -> Path:
    """The reference registry in a Git repository of its own, all of it committed."""
    root = folder / "registry"
    shutil.copytree(REFERENCE, root)
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.se")
    for args in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "-m", "Allt")):
        subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True)
    return root


class Written:
    """The reference registry, read once, with other texts in it each time it is written out."""

    def __init__(self, folder: Path) -> None:
        self.root = committed(folder)
        self._read: dict[bool, Snapshot] = {}
        self.owners = filled(registry.open_registry(str(self.root)).registry, str)[1]

    def _snapshot(self, source: Source) -> Snapshot:
        earlier = isinstance(source, Revision)
        if earlier not in self._read:
            self._read[earlier] = load(source)
        return self._read[earlier]

    @contextmanager
    def words(self, word: Word, before: Word) -> Iterator[None]:
        """While this holds, whoever reads the registry meets these texts; before, those."""

        made: dict[bool, Snapshot] = {}

        def met_by(source: Source, *_: object) -> Snapshot:
            read, earlier = self._snapshot(source), isinstance(source, Revision)
            if earlier in made:
                return made[earlier]
            said = filled(read.registry, before, word) if earlier else filled(read.registry, word)
            made[earlier] = replace(read, registry=said[0])
            made[earlier].__dict__["_located"] = read._located  # texts change no line
            return made[earlier]

        rooms = (between, met, registry, restating)
        for room in rooms:
            room.load = met_by  # type: ignore[assignment]
        try:
            yield
        finally:
            for room in rooms:
                room.load = load

    def pages(self, folder: Path, commands: tuple[tuple[str, ...], ...] = PAGES) -> dict[str, str]:
        """Each command's page by the words of the command; with all of them the whole site too."""
        found = self.said(folder, commands, "html")
        if commands != PAGES:
            return found
        site = folder / "site"
        shutil.rmtree(site, ignore_errors=True)
        self._ran("site", str(site))
        for path in sorted(site.rglob("*.html")):
            name = path.relative_to(site).as_posix()
            if not name.startswith("rules/"):  # nothing of the registry is there
                found[name] = path.read_bytes().decode()
        return found

    def said(self, folder: Path, commands: tuple[tuple[str, ...], ...], fmt: str) -> dict[str, str]:
        """What each command writes in a format, by the words of the command."""
        found, path = {}, folder / "said"
        for command in commands:
            self._ran(*command, "--format", fmt, "--output", str(path))
            found[" ".join(command)] = path.read_bytes().decode()
        return found

    def exported(self, folder: Path) -> dict[str, str]:
        """Every table of an export, by the name of its file."""
        self._ran("export", str(folder / "tables"))
        found = sorted((folder / "tables").glob("*.csv"))
        return {path.name: path.read_bytes().decode() for path in found}

    def _ran(self, *command: str) -> None:
        kept = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace")
        try:
            day = () if command[0] == "diff" else ("--today", DAY)
            code = start([*command, "--registry", str(self.root), *day])
            sys.stderr.seek(0)
            told = sys.stderr.read()
        finally:
            sys.stdout, sys.stderr = kept
        if code not in (0, 1):
            raise RuntimeError(f"{' '.join(command)}: exit {code} {told[-300:]}")
