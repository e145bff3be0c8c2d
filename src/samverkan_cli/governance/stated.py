"""A source's own round figures beside what the registry gives."""

from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.collaboration import Collaboration, StatedFigure
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True, slots=True)
class StatedAndComputed:
    """A stated figure, the computed one, and the organisations whose part is not known.

    `computed` is None when there is nothing to count, and covers only what is known when
    `missing` is not empty.
    """

    record: str
    keys: Keys
    figure: StatedFigure
    computed: int | None
    missing: tuple[str, ...]

    @property
    def difference(self) -> int | None:
        """Stated less computed; None while anything is missing."""
        complete = self.computed is not None and not self.missing
        return self.figure.value - self.computed if complete and self.computed is not None else None

    @property
    def agrees(self) -> bool | None:
        """Whether the figures agree; None while anything is missing.

        Inhabitants and users are stated in round numbers: they agree when the computed figure
        rounds to the stated one. Members and seats are exact.
        """
        if self.difference is None or self.computed is None:
            return None
        if self.figure.about in ("members", "seats"):
            return self.difference == 0
        return rounded_like(self.computed, self.figure.value) == self.figure.value


def rounded_like(value: int, model: int) -> int:
    """The value rounded, halves up, to as many final zeros as the model has."""
    step = 1
    while model and model % (step * 10) == 0:
        step *= 10
    return (2 * value + step) // (2 * step) * step


def stated_and_computed(
    registry: Registry, collaboration: Collaboration, day: date
) -> tuple[StatedAndComputed, ...]:
    """Every stated figure with its computed one, for the members of the day, in file order.

    Members are municipalities: other parties never count as one. Inhabitants are those on or
    latest before the day.
    """
    return tuple(
        StatedAndComputed(
            collaboration.ref,
            ("stated", index),
            figure,
            *_computed(registry, collaboration, figure, day),
        )
        for index, figure in enumerate(collaboration.stated)
    )


def _computed(
    registry: Registry, collaboration: Collaboration, figure: StatedFigure, day: date
) -> tuple[int | None, tuple[str, ...]]:
    if figure.about == "users":
        groups = collaboration.resources.users if collaboration.resources else ()
        return (sum(group.count for group in groups) if groups else None), ()
    if figure.about == "population":
        return _population(registry, collaboration, day)
    members = len(registry.municipalities_on(collaboration, day))
    unknown = _unknown(registry, collaboration, day)
    if figure.about == "members":
        return members, unknown
    seats = collaboration.board.seats_per_member if collaboration.board else None
    return (None if seats is None else members * seats), unknown


def _population(
    registry: Registry, collaboration: Collaboration, day: date
) -> tuple[int | None, tuple[str, ...]]:
    members = registry.municipalities_on(collaboration, day)
    found = {member: registry.organisations[member].population_on(day) for member in members}
    counts = [figure.count for figure in found.values() if figure is not None]
    missing = tuple(member for member, figure in found.items() if figure is None)
    return (sum(counts) if counts else None), missing + _unknown(registry, collaboration, day)


def _unknown(registry: Registry, collaboration: Collaboration, day: date) -> tuple[str, ...]:
    """Members without a readable record: nobody can say whether they are municipalities."""
    return tuple(m for m in collaboration.members_on(day) if m not in registry.organisations)
