"""What of an initiative's cost lines had been spent or budgeted by a day."""

from collections.abc import Iterable
from datetime import date

from samverkan_cli.model.cost_lines import Line, Selects, outcome
from samverkan_cli.model.spread import falls_in, sum_of, twelve_months_to

DEVELOPMENT = ("forstudie", "utveckling")
RUNNING = ("drift", "forvaltning")


def upto(lines: Iterable[Line], selects: Selects, day: date) -> int | None:
    """Kronor that fall up to the day; None when no line does (B5c's rule)."""
    return sum_of(falls_in(line.cost, date.min, day) for line in lines if selects(line.cost))


def yearly(lines: Iterable[Line], day: date) -> int | None:
    """Running costs of the twelve months to the day; None without any (B5d's `yearly_rate`)."""
    first, running = twelve_months_to(day), outcome(*RUNNING)
    return sum_of(falls_in(line.cost, first, day) for line in lines if running(line.cost))
