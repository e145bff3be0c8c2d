"""Then and now: how much of a changed score comes from new assessments, how much from the model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.ranking import Ranked, ranking
from samverkan_cli.qualification.reread import qualify_by
from samverkan_cli.qualification.results import Qualification


@dataclass(frozen=True, slots=True)
class Compared:
    """One initiative then and now; None where it did not exist.

    `data` is what today's forms, read by the old model, give more than the old forms; `model` what
    today's model makes of them besides. The two add up to the change exactly. None when it was not
    assessed on both sides.
    """

    initiative: str
    title: str
    before: Ranked | None
    after: Ranked | None
    data: Fraction | None
    model: Fraction | None

    @property
    def changed(self) -> Fraction | None:
        """Points more now than then."""
        if self.data is None or self.model is None:
            return None
        return self.data + self.model

    @property
    def moved(self) -> bool:
        """Whether anything about it is not as it was."""
        then, now = (_seen(one) for one in (self.before, self.after))
        return then != now


def _seen(entry: Ranked | None) -> tuple[object, ...] | None:
    if entry is None:
        return None
    result = entry.result
    points = (result.score.low, result.score.point, result.score.high)
    return entry.rank, result.assessed, result.outcome, points


def compared(
    before: Sequence[Ranked],
    after: Sequence[Ranked],
    old_model: QualificationModel,
    renamed: Mapping[str, str] | None = None,
) -> tuple[Compared, ...]:
    """Every initiative of either side: today's in today's order, then those that are gone.

    `renamed` are those that go by another id now: former id → id.
    """
    ids = renamed or {}
    then = {ids.get(entry.result.initiative, entry.result.initiative): entry for entry in before}
    now = {entry.result.initiative: entry for entry in after}
    gone = [key for key in then if key not in now]
    return tuple(_compared(key, then.get(key), now.get(key), old_model) for key in (*now, *gone))


def _compared(
    initiative: str, before: Ranked | None, after: Ranked | None, old: QualificationModel
) -> Compared:
    entry = after or before
    assert entry is not None
    data = model = None
    if before and after and before.result.assessed and after.result.assessed:
        between = _by(after.result, old)
        data = between.score.point - before.result.score.point
        model = after.result.score.point - between.score.point
    return Compared(initiative, entry.title, before, after, data, model)


def _by(result: Qualification, model: QualificationModel) -> Qualification:
    return result if result.model == model else qualify_by(result, model)


def compared_versions(
    base: Registry,
    head: Registry,
    collaboration: str,
    day: date,
    renamed: Mapping[str, str] | None = None,
) -> tuple[Compared, ...]:
    """Two versions of a registry, each by its own model in force; empty when either has none."""
    sides = []
    for registry in (base, head):
        found = registry.collaborations.get(collaboration)
        model = registry.models.get(found.model or "") if found else None
        if model is None:
            return ()
        sides.append((ranking(registry, collaboration, model, day), model))
    (before, old), (after, _) = sides
    return compared(before, after, old, renamed)
