"""A municipality's own steps: asked, interested, declined, takes part, left; what it implements."""

from collections.abc import Iterable, Mapping
from datetime import date

from samverkan_cli.lifecycle.step import Edit, NotPossible, turned
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.participation import (
    ACTIVE,
    GONE,
    Participation,
    ParticipationEventKind,
)
from samverkan_cli.model.registry import Registry


def share_ref(initiative: Initiative, municipality: str) -> str:
    """The reference of a municipality's record in an initiative, there or not."""
    return f"{initiative.ref}/participation/{municipality}"


def share_of(registry: Registry, initiative: Initiative, municipality: str) -> Participation:
    """The municipality's record; one with nothing in it when there is none."""
    found = registry.participations.get(initiative.id, {}).get(municipality)
    return found or Participation()


def invited(
    registry: Registry, initiative: Initiative, municipalities: Iterable[str], day: date,
    reply_by: date | None, reference: str | None,
) -> tuple[Edit, ...]:  # fmt: skip
    """Municipalities asked whether they have the same need, with the day to answer by."""
    edits: list[Edit] = []
    for key in municipalities:
        edits += answered(registry, initiative, key, "tillfragad", day, {"reference": reference})
        if reply_by is not None:
            edits.append(Edit(share_ref(initiative, key), ("reply_by",), reply_by))
    return tuple(edits)


def answered(
    registry: Registry, initiative: Initiative, municipality: str, kind: ParticipationEventKind,
    day: date, words: Mapping[str, str | None],
) -> tuple[Edit, ...]:  # fmt: skip
    """One more event of the municipality; `words` are its principle, reason and reference."""
    share = share_of(registry, initiative, municipality)
    if kind == "lamnat":
        _takes_part(registry, initiative, municipality, day)
    record = share_ref(initiative, municipality)
    return turned(record, share.events, {"date": day, "kind": kind, **words})


def _takes_part(registry: Registry, initiative: Initiative, municipality: str, day: date) -> None:
    """NotPossible for a municipality with nothing to leave, where its record can be read."""
    if share_ref(initiative, municipality) in registry.unread:
        return
    latest = share_of(registry, initiative, municipality).latest(day)
    if latest is not None and latest.kind in (*ACTIVE, "lamnat"):
        return
    args = {"name": registry.name(municipality), "day": day}
    message = Message(N_("{name} är inte med {day}, och kan inte lämna"), args)
    where = {"id": initiative.id, "municipality": municipality}
    hint = Message(N_("se vilka som är med: samverkan constellation {id}"), where)
    if latest is not None and latest.kind not in GONE:
        hint = Message(N_("avböj i stället: samverkan decline {id} {municipality}"), where)
    raise NotPossible(message, hint)


def joined(
    registry: Registry, initiative: Initiative, municipality: str, day: date,
    kind: ParticipationEventKind | None, fields: Mapping[str, str | None],
    words: Mapping[str, str | None],
) -> tuple[Edit, ...]:  # fmt: skip
    """The municipality takes part; `fields` are its role and contact."""
    chosen = kind or way_in(registry, initiative, municipality, day)
    record = share_ref(initiative, municipality)
    edits = answered(registry, initiative, municipality, chosen, day, words)
    more = (Edit(record, (name,), value) for name, value in fields.items() if value is not None)
    return (*edits, *more)


def way_in(
    registry: Registry, initiative: Initiative, municipality: str, day: date
) -> ParticipationEventKind:
    """`deltar`; `ansluten_i_efterhand` for who was gone, or was never asked before the start."""
    share = share_of(registry, initiative, municipality)
    latest = share.latest(day)
    if latest is not None and latest.kind in ACTIVE:
        return latest.kind
    if latest is not None:
        return "ansluten_i_efterhand" if latest.kind in GONE else "deltar"
    start = registry.start_of(initiative)
    return "ansluten_i_efterhand" if start is not None and start.day < day else "deltar"


def implemented(
    initiative: Initiative, municipality: str, days: Mapping[str, date | None]
) -> tuple[Edit, ...]:
    """When the municipality planned, implemented, took into use and took out the solution."""
    record = share_ref(initiative, municipality)
    return tuple(
        Edit(record, ("implementation", name), day) for name, day in days.items() if day is not None
    )
