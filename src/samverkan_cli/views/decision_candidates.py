"""The candidates of a decision: what a meeting ordered, else what it could put in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Prioritisation
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.constellation import Constellation, constellation
from samverkan_cli.qualification.decided import Decided, decided, ranks_among, recorded
from samverkan_cli.qualification.ranking import Ranked, placed
from samverkan_cli.qualification.robustness import Robustness, robustness
from samverkan_cli.qualification.swaps import Swap, swaps_of_neighbours
from samverkan_cli.status import derived_status

OVER = frozenset(
    {"aterkallad", "avslagen", "avslutad", "i_forvaltning", "implementerad", "genomford"}
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a decision paper rests on; `meeting` is None before anything is decided.

    `ranked` are the candidates with their ranks among themselves today, `places` the decided order
    with the ranks recorded then, or the proposal: the computed order. `gone` are ids of the order
    that are no initiatives of the registry.
    """

    collaboration: Collaboration
    model: QualificationModel
    on: date
    meeting: Prioritisation | None
    ranked: tuple[Ranked, ...]
    places: tuple[Decided, ...]
    groups: tuple[Constellation, ...]
    robust: Robustness
    swaps: tuple[tuple[Swap, ...], ...]
    gone: tuple[str, ...]

    def group_of(self, initiative: str) -> Constellation:
        """The constellation of a candidate."""
        return next(one for one in self.groups if one.initiative.id == initiative)


def candidates(registry: Registry, ranked: Sequence[Ranked], on: date) -> tuple[Ranked, ...]:
    """The ranked initiatives that are for the cooperation and not yet over, in computed order."""
    found = []
    for entry in ranked:
        initiative = registry.initiatives.get(entry.result.initiative)
        if entry.rank is None or initiative is None:
            continue
        joint = entry.result.outcome in ("kvalificerat", "komplettera")
        if joint and derived_status(registry, initiative, on) not in OVER:
            found.append(entry)
    return tuple(found)


def decision(
    registry: Registry,
    collaboration: Collaboration,
    model: QualificationModel,
    ranked: Sequence[Ranked],
    meeting: Prioritisation | None,
    on: date,
) -> Decision:
    """Everything about the candidates on the day; the registry is already cut to it."""
    by_id = {entry.result.initiative: entry for entry in ranked}
    if meeting:
        order = [place.initiative for place in meeting.order]
    else:
        order = [entry.result.initiative for entry in candidates(registry, ranked, on)]
    known = [key for key in order if key in by_id]
    titles = {key: by_id[key].title for key in known}
    among = placed(titles, [by_id[key].result for key in known])
    places = recorded(meeting) if meeting else decided(order, ranks_among(among, order), {})
    return Decision(
        collaboration=collaboration,
        model=model,
        on=on,
        meeting=meeting,
        ranked=among,
        places=tuple(one for one in places if one.initiative in by_id),
        groups=tuple(
            constellation(registry, collaboration, registry.initiatives[key], by_id[key].result, on)
            for key in known
        ),
        robust=robustness(among, model),
        swaps=swaps_of_neighbours(among),
        gone=tuple(key for key in order if key not in by_id),
    )
