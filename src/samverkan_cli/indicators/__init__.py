"""The follow-up indicators of seed 003, section 6: in order, by id, and all at once."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from samverkan_cli.indicators.costs import development_cost, running_cost
from samverkan_cli.indicators.execution import carried_through
from samverkan_cli.indicators.implementing import joined_afterwards, took_part_and_implemented
from samverkan_cli.indicators.indicator import Indicator
from samverkan_cli.indicators.inflow import received_by_municipalities, submitted_to_joint_process
from samverkan_cli.indicators.memory import Memory
from samverkan_cli.indicators.participating import left_after_start, participants
from samverkan_cli.indicators.result import Cumulative, Result
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.indicators.solutions import by_target_group, three_n
from samverkan_cli.indicators.survey import survey_answers
from samverkan_cli.indicators.waiting import time_to_start
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

INDICATORS: tuple[Indicator, ...] = (
    received_by_municipalities,
    submitted_to_joint_process,
    carried_through,
    took_part_and_implemented,
    joined_afterwards,
    participants,
    left_after_start,
    development_cost,
    running_cost,
    time_to_start,
    three_n,
    by_target_group,
    survey_answers,
)


def find(indicator_id: str) -> Indicator | None:
    """The indicator with the id, however it is cased."""
    wanted = indicator_id.casefold()
    return next((found for found in INDICATORS if found.id.casefold() == wanted), None)


def measuring_day(period: Span, as_of: date | None) -> date:
    """The last day seen: the period's, unless `as_of` comes earlier."""
    return period.last if as_of is None else min(period.last, as_of)


def measure(
    registry: Registry,
    collaboration: Collaboration,
    period: Span,
    as_of: date | None = None,
    only: Collection[str] = (),
    memory: Memory | None = None,
) -> tuple[Result, ...]:
    """Every indicator for the period, from what was dated on or before its measuring day.

    Of those in `only`, when any are named there.
    With `as_of` before the period nothing lies in it: flows are 0 and stocks are of that day.
    With a `memory` only what is not the same as in an earlier measure with it is measured anew.
    """
    last = measuring_day(period, as_of)
    scene = (memory or Memory()).scene(registry, collaboration, last)
    span = Span(period.first, last, period.text)
    since = collaboration.since_follow_up(last)
    wanted = [indicator for indicator in INDICATORS if not only or indicator.id in only]
    return tuple(_with_cumulative(i, scene, span, since) for i in wanted)


def _with_cumulative(one: Indicator, scene: Scene, period: Span, since: Span | None) -> Result:
    result = one(scene, period)
    if not one.flow or since is None:
        return result
    total = one(replace(scene, run="since"), since).value
    return replace(result, cumulative=Cumulative(since.first, total))
