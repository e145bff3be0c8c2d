"""What makes an item of a list the same item in two versions of its file."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from samverkan_cli.model.collaboration import (
    Agreement,
    Approval,
    Decision,
    GovernanceReading,
    GoverningDocument,
    Group,
    Member,
    Milestone,
    Payment,
    PlanRow,
    Principle,
    Risk,
    Seat,
    StatedFigure,
    UserGroup,
)
from samverkan_cli.model.initiative import Benefit, Cost, Execution, InitiativeEvent, PriceStep
from samverkan_cli.model.noun import Part
from samverkan_cli.model.organisation import Population
from samverkan_cli.model.participation import ParticipationEvent
from samverkan_cli.model.qualification_model import Criterion, Gate
from samverkan_cli.model.records import IntakeCount, PlaceInOrder, SurveyAnswer, Waiver

Pair = tuple[int | None, int | None]
Fields = tuple[str, ...]

# From the strictest to the loosest: an item that finds no equal by all its fields is looked for by
# fewer, so that a corrected date is one change and not a loss and a gain.
IDENTITY: dict[type[Part], tuple[Fields, ...]] = {
    ParticipationEvent: (("kind", "date"), ("kind",)),
    InitiativeEvent: (("kind", "date"), ("kind",)),
    Execution: (("form", "start"), ("form", "planned_start"), ("form",)),
    Cost: (
        ("kind", "basis", "period", "organisation", "financing"),
        ("kind", "basis", "period", "organisation"),
        ("kind", "basis", "organisation"),
    ),
    Benefit: (("category", "measure"), ("measure",)),
    PriceStep: (("up_to",),),
    Decision: (("date", "body", "subject"), ("subject",), ("date", "body")),
    Member: (("organisation", "from_"), ("organisation",)),
    GoverningDocument: (("kind", "title"), ("title",), ("kind", "date")),
    Approval: (("organisation", "body", "date"), ("organisation", "body")),
    Group: (("id",),),
    Seat: (("role",),),
    Principle: (("id",),),
    GovernanceReading: (("date",),),
    Payment: (("organisation",),),
    PlanRow: (("id",),),
    Milestone: (("text",), ("due",)),
    Risk: (("id",),),
    UserGroup: (("group",),),
    Agreement: (("name",),),
    StatedFigure: (("about", "claim"), ("about",)),
    Population: (("date",),),
    Gate: (("id",),),
    Criterion: (("id",),),
    IntakeCount: (("period",),),
    PlaceInOrder: (("initiative",),),
    SurveyAnswer: (("organisation", "role", "values"), ("organisation", "role")),
    Waiver: (("code", "record"),),
}
# Names so loose that they only tell a single item from a single one: of several, none is the same.
ALONE: dict[type[Part], Fields] = {Cost: ("kind", "basis", "organisation")}
ALIKE = 0.6  # two texts this alike are one text, rewritten
MANY = 400  # more pairs of leftover texts than these are not compared


def name_of(item: object) -> str:
    """What an item is called in a path that outlives moved lines: `kind=deltar,date=2024-03-01`."""
    if not isinstance(item, Part):
        return str(item)
    fields = IDENTITY[type(item)][0]
    known = [(field.rstrip("_"), getattr(item, field)) for field in fields]
    return ",".join(f"{field}={value}" for field, value in known if value is not None)


def new_name(item: object) -> str:
    """What makes items that two sides added the same: a step is not taken twice on two days."""
    return f"kind={item.kind}" if isinstance(item, ParticipationEvent) else name_of(item)


def matched(before: Sequence[object], after: Sequence[object]) -> list[Pair]:
    """Pairs of places of the same item; None where it is new or gone. In the order of `after`."""
    found: dict[int, int] = {}
    free = dict.fromkeys(range(len(before)))
    for level in (None, *_levels((*before, *after))):
        places: dict[Hashable, list[int]] = defaultdict(list)
        for i in free:
            places[_key(before[i], level)].append(i)
        single = _singles(after, found, level)
        for j, item in enumerate(after):
            same = places.get(_key(item, level)) if j not in found else None
            if same and single is not None and (len(same) > 1 or _key(item, level) not in single):
                continue
            if same:
                found[j] = same.pop(0)
                del free[found[j]]
    found |= dict(
        _rewritten(before, after, [*free], [j for j in range(len(after)) if j not in found])
    )
    gone = set(range(len(before))) - set(found.values())
    return [(found.get(j), j) for j in range(len(after))] + [(i, None) for i in sorted(gone)]


def _singles(
    after: Sequence[object], found: Mapping[int, int], level: Fields | None
) -> set[Hashable] | None:
    """What only one of the items left is known by, at a level where that matters."""
    first = after[0] if after else None
    if not isinstance(first, Part) or level is None or ALONE.get(type(first)) != level:
        return None
    left = Counter(_key(item, level) for j, item in enumerate(after) if j not in found)
    return {key for key, count in left.items() if count == 1}


def _levels(items: Sequence[object]) -> tuple[Fields, ...]:
    first = items[0] if items else None
    return IDENTITY[type(first)] if isinstance(first, Part) else ()


def _key(item: object, fields: Fields | None) -> Hashable:
    """What an item is known by; without fields by everything in it."""
    if fields is None or not isinstance(item, Part):
        return _content(item)
    return tuple(str(getattr(item, field)) for field in fields)


def _content(value: object) -> str:
    """Everything in an item, whatever the order of its lists and mappings."""
    if isinstance(value, Part):
        return repr([_content(getattr(value, name)) for name in type(value).model_fields])
    if isinstance(value, tuple):
        return repr(sorted(map(_content, value)))
    if isinstance(value, dict):
        return repr(sorted((key, _content(item)) for key, item in value.items()))
    return repr(value)


def _rewritten(
    before: Sequence[object], after: Sequence[object], gone: list[int], new: list[int]
) -> Iterator[tuple[int, int]]:
    """Texts that are another wording of one that is gone: the most alike first, either way."""
    if len(gone) * len(new) > MANY:
        return
    alike = sorted((-_likeness(before[i], after[j]), i, j) for i in gone for j in new)
    paired: tuple[set[int], set[int]] = (set(), set())
    for ratio, i, j in alike:
        if -ratio >= ALIKE and i not in paired[0] and j not in paired[1]:
            paired[0].add(i)
            paired[1].add(j)
            yield j, i


def _likeness(one: object, other: object) -> float:
    """0–1, the same both ways; a single word is never another one's wording."""
    if not (isinstance(one, str) and isinstance(other, str) and " " in one and " " in other):
        return 0.0
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second).ratio()
