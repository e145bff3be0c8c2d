"""Which assessments count: those of the model version, the latest of each assessor."""

from collections.abc import Iterable
from datetime import date

from samverkan_cli.model.assessment import Assessment


def _time(form: Assessment) -> tuple[date, str]:
    """Order of forms; of two on one day the later reference is the later form."""
    return form.date, form.ref


def forms_that_count(
    assessments: Iterable[Assessment], model: str, day: date
) -> tuple[Assessment, ...]:
    """Each assessor's latest form of the model version dated on or before the day, by assessor.

    The version comes first: a form of a newer version does not take away the assessor's form of an
    older one, so an old score can be made again when the model has changed.
    """
    seen = (form for form in assessments if form.model == model and form.date <= day)
    latest = {form.assessor: form for form in sorted(seen, key=_time)}
    return tuple(latest[assessor] for assessor in sorted(latest))


def forms_of_other_versions(
    assessments: Iterable[Assessment], model: str, day: date
) -> tuple[Assessment, ...]:
    """Every form up to the day made with another version or model, in order of time."""
    others = [form for form in assessments if form.model != model and form.date <= day]
    return tuple(sorted(others, key=_time))


def latest_form(assessments: Iterable[Assessment], day: date) -> Assessment | None:
    """The latest form of any assessor and version dated on or before the day."""
    return max((form for form in assessments if form.date <= day), key=_time, default=None)
