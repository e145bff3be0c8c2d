"""Decisions taken by a group that has no mandate for that kind of decision."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan_cli.model.collaboration import Collaboration, Decision, Mandate
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True, slots=True)
class WithoutMandate:
    """A decision of a kind its group may not take; `deciders` are the groups that may."""

    record: str
    keys: Keys
    group: str
    kind: Mandate
    deciders: tuple[str, ...]


def deciders(collaboration: Collaboration, kind: Mandate) -> tuple[str, ...]:
    """Ids of the groups with the mandate, in file order."""
    return tuple(group.id for group in collaboration.groups if kind in group.decides)


def decisions_without_mandate(
    registry: Registry, collaboration: Collaboration
) -> tuple[WithoutMandate, ...]:
    """In the cooperation's own decisions, its initiatives' and its decided orders.

    Only a body that is a group id can be judged: free text (a kommunfullmäktige) has its mandate
    elsewhere. A decided order is a decision of kind `prioritering` by the group it names.
    """
    return tuple(_found(registry, collaboration))


def _found(registry: Registry, collaboration: Collaboration) -> Iterator[WithoutMandate]:
    yield from _decisions(collaboration, collaboration.ref, collaboration.decisions)
    for initiative in registry.initiatives_in(collaboration.id):
        yield from _decisions(collaboration, initiative.ref, initiative.decisions)
    for decided in registry.prioritisations.values():
        if decided.collaboration == collaboration.id:
            yield from _judged(
                collaboration, decided.ref, ("group",), decided.group, "prioritering"
            )


def _decisions(
    collaboration: Collaboration, record: str, decisions: tuple[Decision, ...]
) -> Iterator[WithoutMandate]:
    for index, decision in enumerate(decisions):
        keys: Keys = ("decisions", index, "body")
        yield from _judged(collaboration, record, keys, decision.body, decision.kind)


def _judged(
    collaboration: Collaboration, record: str, keys: Keys, body: str | None, kind: Mandate | None
) -> Iterator[WithoutMandate]:
    group = collaboration.group(body) if body is not None else None
    if group is not None and kind is not None and kind not in group.decides:
        yield WithoutMandate(record, keys, group.id, kind, deciders(collaboration, kind))
