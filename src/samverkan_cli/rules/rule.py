"""A rule: a law of the registry and the function that finds the faults against it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from samverkan_cli.findings import Fault, Law, Severity
from samverkan_cli.model.message import Message
from samverkan_cli.model.registry import Registry

Find = Callable[..., Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A law with its function; a dated one also needs the day it is asked on."""

    law: Law
    find: Find
    dated: bool = False

    def faults(self, registry: Registry, today: date) -> Iterator[Fault]:
        """Every fault against the law; one that has no hint of its own hints at the remedy."""
        found = self.find(registry, today) if self.dated else self.find(registry)
        for fault in found:
            yield fault if fault.hint else replace(fault, hint=Message(self.law.remedy))


def rule(
    code: str,
    severity: Severity = "error",
    *,
    remedy: str,
    bad: str,
    good: str,
    dated: bool = False,
) -> Callable[[Find], Rule]:
    """Make a function a rule: its name is the good state, its docstring why the law exists.

    Examples are laid on the tests' small registry: a record in the example replaces that file,
    `record: null` takes it away, and `# <- CODE` marks the line of an expected finding.
    """

    def made(find: Find) -> Rule:
        reason = " ".join((find.__doc__ or "").split())
        law = Law(code, find.__name__, severity, reason, bad, good, remedy)
        return Rule(law, find, dated)

    return made
