"""A text as a record, or how far it can be read."""

from dataclasses import dataclass
from typing import Any

from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.record import CodedFault, as_noun
from samverkan_cli.loading.tree import build
from samverkan_cli.model.noun import Noun


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a text comes to: its data and problems, then its record or the faults of its fields."""

    data: Any
    problems: list[Problem]
    record: Noun | list[CodedFault]

    @property
    def is_faulty(self) -> bool:
        return not isinstance(self.record, Noun)

    @property
    def weight(self) -> tuple[int, int]:
        """How bad it is: a text read further before it stops is better, and one read better yet."""
        stop = next((p for p in self.problems if p.code in ("SAM210", "SAM219")), None)
        if stop:
            return 2, -stop.line
        if self.problems:
            return 1, len(self.problems)
        return 0, 0 if isinstance(self.record, Noun) else len(self.record)


def attempt(noun: type[Noun], ref: str, text: str) -> Attempt:
    """The text read as a record of its kind."""
    data, problems = build(text)
    if not problems and not isinstance(data, dict):
        problems = [Problem("SAM219", 1, 1)]
    return Attempt(data, problems, [] if problems else as_noun(noun, ref, data))
