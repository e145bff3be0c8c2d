"""Forms made with one model version, read by another: what the same answers would give.

Gates and criteria are the same when their ids are. A value keeps its place on its scale, so a 3 of
1–5 is a 5 of 0–10. What the other version does not ask falls away, what only it asks is unknown.
"""

from datetime import date
from fractions import Fraction

from samverkan_cli.model.assessment import Assessment, GivenScore
from samverkan_cli.model.qualification_model import QualificationModel, Scale
from samverkan_cli.qualification.arithmetic import on_scale
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.results import Qualification


def reread(form: Assessment, made_with: Scale, model: QualificationModel) -> Assessment:
    """The form as if it had been made with the model."""
    scores = {key: _moved(score, made_with, model.scale) for key, score in form.scores.items()}
    read = form.model_copy(update={"model": model.id, "scores": scores})
    read._ref = form.ref
    return read


def _moved(score: GivenScore, before: Scale, after: Scale) -> GivenScore:
    value = score.value
    same = (before.min, before.max) == (after.min, after.max)
    if value is None or same or not on_scale(value, before):
        return score
    along = (value - before.min) / (before.max - before.min)
    moved: Fraction = after.min + along * (after.max - after.min)
    return score.model_copy(update={"value": moved})


def qualify_by(result: Qualification, model: QualificationModel) -> Qualification:
    """The forms that count in the result, scored by another model."""
    forms = [reread(form, result.model.scale, model) for form in result.forms]
    last = max((form.date for form in forms), default=date.min)
    return qualify(result.initiative, model, forms, last)
