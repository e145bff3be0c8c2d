"""What every format of findings is given: the language, the files read, the laws, the place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from samverkan_cli.findings import SEVERITIES, Finding, Law, Severity
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import Message
from samverkan_cli.render.plain import plain


@dataclass(frozen=True, slots=True)
class Context:
    """How findings are to be shown; `files` are the registry's own paths, `shown` what people see.

    `excerpt` gives the line a finding stands on, `fail_on` the severity that makes the verdict.
    `colour` and `encoding` are those of the terminal or file the text goes to.
    """

    language: Language
    files: tuple[str, ...]
    shown: Callable[[str], str]
    excerpt: Callable[[Finding], str | None]
    laws: tuple[Law, ...]
    fail_on: Severity = "error"
    quiet: bool = False
    colour: bool = False
    encoding: str = "utf-8"

    def say(self, message: Message | None) -> str:
        """A message as one line without characters that act on a terminal."""
        return plain(self.language.message(message)) if message else ""

    def both(self, finding: Finding) -> tuple[str, ...]:
        """The message and, where there is one, the hint."""
        return tuple(filter(None, (self.say(finding.message), self.say(finding.hint))))


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first; within a severity in the order given."""
    return sorted(findings, key=lambda finding: -SEVERITIES.index(finding.severity))


def capped(findings: Iterable[Finding], most: Mapping[Severity, int]) -> list[Finding]:
    """The gravest first, at most so many of each severity."""
    room = dict(most)
    kept = []
    for finding in worst_first(findings):
        if room.get(finding.severity, 0) > 0:
            room[finding.severity] -= 1
            kept.append(finding)
    return kept
