"""What the registry implies of each initiative on a day: status, start, participants, score."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.ranking import Ranked, ranking
from samverkan_cli.status import derived_statuses
from samverkan_cli.views.tidy_rows import PlaceOf, Row

_PLACES = 6  # decimals, as in `score --format json`


def computed(known: Registry, place_of: PlaceOf, day: date, only: str | None) -> Iterator[Row]:
    """A row for each initiative; `known` is the registry as it was known on the day."""
    statuses = derived_statuses(known, day)
    ranked = _ranked(known, day)
    for initiative in sorted(known.initiatives.values(), key=lambda found: found.ref):
        collaboration = known.collaboration_of(initiative)
        if only is not None and collaboration != only:
            continue
        start = known.start_of(initiative)
        shares = known.participations_of(initiative.id)
        yield (
            initiative.ref, *place_of(initiative.ref, ()), initiative.example, collaboration,
            initiative.id, statuses[initiative.id],
            start.day if start else None, start.form if start else None,
            sum(share.active_on(day) for share in shares),
            *_scored(ranked.get(initiative.id)),
        )  # fmt: skip


def _ranked(known: Registry, day: date) -> dict[str, Ranked]:
    """By each cooperation's model in force; none where it has no model that could be read."""
    found: dict[str, Ranked] = {}
    for one in known.collaborations.values():
        model = known.models.get(one.model or "")
        if model:
            found |= {r.result.initiative: r for r in ranking(known, one.id, model, day)}
    return found


def _scored(entry: Ranked | None) -> Row:
    """Model, outcome, rank and score; unknown where nobody has assessed by the model."""
    if entry is None or not entry.result.assessed:
        return (entry.result.model.id if entry else None, *[None] * 5)
    result = entry.result
    score = (result.score.low, result.score.point, result.score.high)
    return (result.model.id, result.outcome, entry.rank, *map(_rounded, score))


def _rounded(points: Fraction) -> Fraction:
    return round(points, _PLACES)
