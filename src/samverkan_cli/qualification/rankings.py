"""Rankings of one cooperation after another version: scored anew only where something changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.known import known_since
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.ranking import Ranked, placed
from samverkan_cli.qualification.results import Qualification

NOBODY: Mapping[str, Participation] = {}


@dataclass(frozen=True, slots=True)
class _Scored:
    model: QualificationModel
    forms: tuple[Assessment, ...]
    seen: int  # how many of the forms were dated by the day
    result: Qualification


@dataclass(frozen=True, slots=True)
class _Known:
    initiative: Initiative
    shares: Mapping[str, Participation]
    since: date


class Rankings:
    """The qualification last made of each initiative.

    In another version of the registry it is the same as long as its forms and the model are, and
    the same of the forms were there on the day.
    """

    def __init__(self) -> None:
        self._last: dict[str, _Scored] = {}
        self._since: dict[str, _Known] = {}

    def ranking(
        self, registry: Registry, collaboration: str, model: QualificationModel, day: date
    ) -> tuple[Ranked, ...]:
        """As `qualification.ranking.ranking` of what was known of the registry on the day."""
        titles = {
            found.id: found.title
            for found in registry.initiatives_in(collaboration)
            if self._known_since(registry, found) <= day
        }
        return placed(titles, [self._qualified(registry, key, model, day) for key in titles])

    def _qualified(
        self, registry: Registry, initiative: str, model: QualificationModel, day: date
    ) -> Qualification:
        forms = registry.assessments_of(initiative)
        seen = sum(form.date <= day for form in forms)
        last = self._last.get(initiative)
        if last and last.model is model and last.forms is forms and last.seen == seen:
            return last.result
        result = qualify(initiative, model, forms, day)
        self._last[initiative] = _Scored(model, forms, seen, result)
        return result

    def _known_since(self, registry: Registry, initiative: Initiative) -> date:
        shares = registry.participations.get(initiative.id, NOBODY)
        last = self._since.get(initiative.id)
        if last is None or last.initiative is not initiative or last.shares is not shares:
            last = _Known(initiative, shares, known_since(initiative, shares.values()))
            self._since[initiative.id] = last
        return last.since
