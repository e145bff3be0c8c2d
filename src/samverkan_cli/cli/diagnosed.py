"""Every check in its order, and the report of them as text."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import Any

from samverkan_cli import __version__
from samverkan_cli.cli.doctor_git import of_git
from samverkan_cli.cli.doctor_program import of_program
from samverkan_cli.cli.doctor_registry import of_registry
from samverkan_cli.cli.errors import NoRegistryError
from samverkan_cli.cli.registry import Opened, open_registry
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.plain import plain
from samverkan_cli.views.diagnosis import GROUPS, LEVELS, Check, count, diagnosis_json


@dataclass(frozen=True)
class Diagnosis:
    """The checks, the registry's folder where there is one, and the exit code they give."""

    checks: tuple[Check, ...]
    registry: Path | None

    @property
    def code(self) -> int:
        """0 when nothing is wrong, 3 when there is no registry, else 1."""
        if self.registry is None:
            return NoRegistryError.code
        return int(bool(count(self.checks, "wrong")))

    def document(self, sv: Language, en: Language) -> dict[str, Any]:
        """As JSON."""
        root = str(self.registry) if self.registry else None
        return diagnosis_json(self.checks, root, __version__, sv, en)


def diagnose(where: str | None) -> Diagnosis:
    """Look at everything; what cannot be looked at is itself a check."""
    checks = list(of_program())
    opened = _opened(where)
    if isinstance(opened, Check):
        return Diagnosis((*checks, opened), None)
    checks += of_registry(opened, where)
    checks += of_git(opened, where)
    return Diagnosis(tuple(checks), opened.root)


def _opened(where: str | None) -> Opened | Check:
    try:
        return open_registry(where)
    except NoRegistryError as error:
        text = Message(N_("Registret kan inte öppnas: {why}"), {"why": error.message})
        unreadable = isinstance(error.__cause__, OSError)  # a new one would not mend that
        mend = None if unreadable else f"samverkan init {quote(where) if where else ''}".strip()
        return Check("registry", "registry", "wrong", text, mend)


def as_text(found: Diagnosis, speech: Language) -> str:
    """A line for each check under its group's heading, each command on a line of its own."""
    width = max(len(speech.text(word)) for word in LEVELS.values()) + 2
    lines: list[str] = []
    for group, heading in GROUPS.items():
        checks = [check for check in found.checks if check.group == group]
        if checks:
            lines += ["", speech.text(heading)] if lines else [speech.text(heading)]
            lines += [line for check in checks for line in _told(check, width, speech)]
    return "\n".join([*lines, "", _sum(found, speech), ""])


def _told(check: Check, width: int, speech: Language) -> Iterator[str]:
    room = " " * (width + 2)
    first = f"  {speech.text(LEVELS[check.level]).ljust(width)}"
    yield from wrapped(speech.message(check.text), first, room)
    if check.command:
        yield f"{room}{plain(check.command)}"  # kept whole, to be copied


def _sum(found: Diagnosis, speech: Language) -> str:
    wrong, remarks = count(found.checks, "wrong"), count(found.checks, "remark")
    told = speech.plural("{n} anmärkning", "{n} anmärkningar", remarks)
    if not wrong:
        return speech.text(N_("✔ inget är fel; {remarks}"), remarks=told)
    faults = speech.plural("{n} fel", "{n} fel", wrong)
    return speech.text(N_("✘ {faults}; {remarks}"), faults=faults, remarks=told)
