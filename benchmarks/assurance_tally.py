"""What is counted while inputs are tried, and how the parts of a run are added up."""

import dataclasses
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

EXAMPLES = 5
T = TypeVar("T")


@dataclass
class Tally:
    """Counts of one part of a run; `slowest` is seconds for one input."""

    inputs: int = 0
    read: int = 0  # without an error
    runs: int = 0  # inputs times commands and formats
    raised: int = 0
    died: int = 0  # the process, by a signal
    unplaced: int = 0  # refusals without code, path, line, column, words or a way out
    slow: int = 0
    others: int = 0  # inputs tried beside other files
    meddled: int = 0  # of those, inputs that changed another file's findings
    slowest: float = 0.0
    places: int = 0  # personal identity numbers, times places
    missed: int = 0
    shown: int = 0
    comments: int = 0  # hostile texts through the comment of a pull request
    spoken: int = 0  # of those, texts that broke it
    page_texts: int = 0  # hostile texts through the reports as pages
    page_flaws: int = 0
    table_texts: int = 0  # hostile texts through the tables as CSV
    table_flaws: int = 0
    lookalikes: int = 0
    alarms: dict[str, int] = field(default_factory=dict)
    examples: list[str] = field(default_factory=list)

    def __add__(self, other: "Tally") -> "Tally":
        mine, its = dataclasses.asdict(self), dataclasses.asdict(other)
        added = {name: mine[name] + its[name] for name in mine if name not in ("slowest", "alarms")}
        alarms = {
            kind: self.alarms.get(kind, 0) + other.alarms.get(kind, 0)
            for kind in sorted({*self.alarms, *other.alarms})
        }
        added["examples"] = added["examples"][:EXAMPLES]
        return Tally(**added, slowest=max(self.slowest, other.slowest), alarms=alarms)

    def tell(self, what: str) -> None:
        """Keep an example of something broken."""
        if len(self.examples) < EXAMPLES:
            self.examples.append(what[:500])

    def guarded(self, name: str, work: Callable[[], list[T]]) -> list[T]:
        """What the work says is broken; what it raises is counted."""
        try:
            return work()
        except Exception as error:
            self.raised += 1
            self.tell(f"{name}: {error!r}")
            return []

    def broken(self) -> int:
        """Everything that should not be."""
        return (
            self.raised + self.died + self.unplaced + self.slow + self.meddled + self.missed
            + self.shown + self.spoken + self.page_flaws + self.table_flaws
        )  # fmt: skip

    def as_json(self) -> str:
        """For the process that adds up."""
        return json.dumps(dataclasses.asdict(self))


def of_json(text: str) -> Tally:
    """A tally another process counted."""
    return Tally(**json.loads(text))


class Clock:
    """Until when new parts of a run may begin."""

    def __init__(self, minutes: float | None) -> None:
        self._end = time.monotonic() + minutes * 60 if minutes else None

    def is_over(self) -> bool:
        """Whether the time is used up."""
        return self._end is not None and time.monotonic() > self._end
