"""Two versions of a model: what differs, and what today's ranking would be by the other one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from samverkan_cli.model.qualification_model import Criterion, Gate, QualificationModel
from samverkan_cli.qualification.ranking import Ranked, placed
from samverkan_cli.qualification.reread import qualify_by

Kind = Literal["added", "removed", "changed"]
_SETTINGS = ("scale", "thresholds", "aggregate")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs; `before` is None when it was added, `after` when it was removed."""

    kind: Kind
    part: Literal["gates", "criteria", "model"]
    id: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Effect:
    """One initiative by both versions, from the same forms."""

    before: Ranked
    after: Ranked


def differences(old: QualificationModel, new: QualificationModel) -> tuple[Difference, ...]:
    """What differs in the arithmetic and its words: settings, gates, criteria."""
    found: list[Difference] = []
    for name in _SETTINGS:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            found.append(Difference("changed", "model", old.id, name, before, after))
    found += _of_list("gates", old.gates, new.gates)
    found += _of_list("criteria", old.criteria, new.criteria)
    return tuple(found)


def _of_list(
    part: Literal["gates", "criteria"],
    old: Sequence[Gate] | Sequence[Criterion],
    new: Sequence[Gate] | Sequence[Criterion],
) -> Iterator[Difference]:
    before: Mapping[str, Gate | Criterion] = {one.id: one for one in old}
    after: Mapping[str, Gate | Criterion] = {one.id: one for one in new}
    for key, one in before.items():
        if key not in after:
            yield Difference("removed", part, key, "", one, None)
            continue
        for field in type(one).model_fields:
            then, now = getattr(one, field), getattr(after[key], field)
            if then != now:
                yield Difference("changed", part, key, field, then, now)
    for key, one in after.items():
        if key not in before:
            yield Difference("added", part, key, "", None, one)


def effects(ranked: Sequence[Ranked], new: QualificationModel) -> tuple[Effect, ...]:
    """Today's ranking read by another version, in today's order; the forms are not touched."""
    titles = {entry.result.initiative: entry.title for entry in ranked}
    by_new = placed(titles, [qualify_by(entry.result, new) for entry in ranked])
    after = {entry.result.initiative: entry for entry in by_new}
    return tuple(Effect(entry, after[entry.result.initiative]) for entry in ranked)
