"""What a measure looks at: the cooperation's own initiatives, as they were known on a day."""

from dataclasses import replace
from datetime import date

from samverkan_cli.indicators.result import Missing
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.known import days_of
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.seen import seen


def known_on(registry: Registry, collaboration: Collaboration, last: date) -> Registry:
    """The registry cut down to the cooperation's initiatives and to what is dated by the day."""
    initiatives = {i.id: i for i in registry.initiatives_in(collaboration.id)}
    shares = {i: registry.participations.get(i, {}) for i in initiatives}
    cut = replace(
        registry, initiatives=initiatives, participations=shares, assessments={}, prioritisations={}
    )
    return seen(cut, last)


def undated_implementation(share: Participation, first: date = date.min) -> Missing | None:
    """A solution in use without the day it was implemented, unless that was before `first`."""
    if share.implemented is not None:
        return None
    later = [day for day in days_of(share.implementation) if day is not None]
    if not later or min(later) < first:
        return None
    return Missing(share.ref, "implementation.implemented")
