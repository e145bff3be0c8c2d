"""The derived status of an initiative: what has happened to it says where it stands."""

from datetime import date

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.qualification_model import Outcome, QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.forms import latest_form
from samverkan_cli.qualification.outcome import qualify

STATUSES: tuple[str, ...] = (
    "aterkallad", "avslagen", "avslutad", "i_forvaltning", "vilande",
    "implementerad", "pagaende", "genomford", "prioriterad",
    "kvalificerad", "ej_kvalificerad", "komplettering", "kommunens_egen", "till_it_leverantor",
    "inskickad", "inkommen",
)  # fmt: skip
BY_OUTCOME: dict[Outcome, str] = {
    "kvalificerat": "kvalificerad",
    "komplettera": "komplettering",
    "ej_kvalificerat": "ej_kvalificerad",
    "kommunens_egen": "kommunens_egen",
    "till_it_leverantor": "till_it_leverantor",
}


def derived_status(registry: Registry, initiative: Initiative, day: date) -> str:
    """One of `STATUSES`; the first that matches, in the order of `registry.md`.

    The registry and the initiative are already cut to the day by `model.seen.seen`: what is dated
    later is gone from them, so a status is never read from the future.
    """
    return _status(registry, initiative, day, prioritised(registry))


def derived_statuses(registry: Registry, day: date) -> dict[str, str]:
    """The status of every initiative by id; reads the decided orders once."""
    decided = prioritised(registry)
    return {key: _status(registry, i, day, decided) for key, i in registry.initiatives.items()}


def prioritised(registry: Registry) -> frozenset[str]:
    """Ids of the initiatives that stand in a decided order, as the order writes them."""
    orders = registry.prioritisations.values()
    return frozenset(place.initiative for decided in orders for place in decided.order)


def _status(registry: Registry, initiative: Initiative, day: date, decided: frozenset[str]) -> str:
    return (
        _turn(initiative)
        or _progress(registry, initiative)
        or _place(initiative, decided)
        or _assessed(registry, initiative, day)
        or ("inskickad" if initiative.submitted else "inkommen")
    )


def _turn(initiative: Initiative) -> str | None:
    """The latest event; of one day the last in the file. Resumed, the initiative goes on."""
    latest = max(enumerate(initiative.events), key=lambda e: (e[1].date, e[0]), default=None)
    if latest is None or latest[1].kind == "aterupptagen":
        return None
    return latest[1].kind


def _progress(registry: Registry, initiative: Initiative) -> str | None:
    if any(share.implemented for share in registry.participations_of(initiative.id)):
        return "implementerad"
    if any(execution.running for execution in initiative.executions):
        return "pagaende"
    if any(e.end and e.outcome == "genomfort" for e in initiative.executions):
        return "genomford"
    return None


def _place(initiative: Initiative, decided: frozenset[str]) -> str | None:
    """An order decided before a rename holds the initiative's former id."""
    known_as = {initiative.id, *initiative.former_ids}
    return None if known_as.isdisjoint(decided) else "prioriterad"


def _assessed(registry: Registry, initiative: Initiative, day: date) -> str | None:
    """The latest form's recommendation, else the computed outcome; None without any form."""
    forms = registry.assessments_of(initiative.id)
    latest = latest_form(forms, day)
    if latest is None:
        return None
    if latest.recommendation is not None:
        return BY_OUTCOME[latest.recommendation]
    for model in _models(registry, initiative, latest.model):
        result = qualify(initiative.id, model, forms, day)
        if result.assessed:
            return BY_OUTCOME[result.outcome]
    return None


def _models(
    registry: Registry, initiative: Initiative, latest: str
) -> tuple[QualificationModel, ...]:
    """The cooperation's model in force, then the latest form's: a new model version alone does
    not undo what was assessed by the old one."""
    collaboration = registry.collaborations.get(registry.collaboration_of(initiative) or "")
    in_force = collaboration.model if collaboration else None
    wanted = (registry.models.get(key) for key in (in_force, latest) if key is not None)
    return tuple(model for model in wanted if model is not None)
