"""How much a template may do, counted and not timed.

Jinja runs in the program's own process, so something must stop a template that never ends. An alarm
exists on Unix alone and cannot break off one long C call; a child process costs a start for every
report, has no memory limit on Windows and macOS, and judges by how busy the machine is. Here each
turn of a loop, each call and each text is paid for in steps before it happens, by what the piece of
template costs (`metered.py`); the language has no other way to repeat itself, and every filter and
operator that makes something large is our own (`operators.py`, `filters.py`). So the same template
is stopped at the same place on every machine, and no report is ever lost to a slow one.
"""

from samverkan_cli.model.message import N_, Message
from samverkan_cli.sandbox.refusal import StoppedError

STEPS = 12_000_000  # each about 0.15 µs on a small machine, so under two seconds
OUTPUT = 10 * 1024 * 1024  # characters of a report
TEXT = 1024 * 1024  # characters of one value
ITEMS = 100_000  # of a list, a range
DIGITS = 10**18  # the largest whole number
PER_STEP = 4  # characters that are paid for by one step

LIMIT = "SAM406"


class Meter:
    """What is left of the steps and of the output."""

    def __init__(self, steps: int = STEPS, output: int = OUTPUT) -> None:
        self.left = steps
        self.output = output

    def spend(self, steps: int) -> None:
        """Pay for what is about to be done; StoppedError when it costs more than is left."""
        self.left -= steps
        if self.left < 0:
            raise StoppedError(LIMIT, Message(N_("mallen gör för mycket och stoppades")), FEWER)

    def read(self, text: str) -> str:
        """Pay for a text by its length."""
        if len(text) > TEXT:
            raise too_big(N_("en text blir för stor"))
        self.spend(1 + len(text) // PER_STEP)
        return text

    def items(self, count: int) -> None:
        """Pay for a list by its length."""
        if count > ITEMS:
            raise too_big(N_("en lista blir för lång"))
        self.spend(1 + 3 * count)  # what is kept costs memory as well

    def write(self, text: str) -> str:
        """Pay for what goes out to the report."""
        self.output -= len(text)
        if self.output < 0:
            raise too_big(N_("rapporten blir för stor"))
        return text


FEWER = Message(N_("loopa över färre poster, och inte över samma lista inuti sig själv"))


def too_big(what: str) -> StoppedError:
    """Larger than anything a report needs."""
    return StoppedError(LIMIT, Message(what), Message(N_("gränserna står i docs/sv/templates.md")))
