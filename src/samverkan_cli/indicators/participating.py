"""B5a and B5b: for each initiative, the municipalities that take part and those that left."""

from datetime import date
from itertools import groupby
from typing import NamedTuple

from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scope import followed, shares_of_municipalities
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import ACTIVE, Participation, ParticipationEvent
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

SECTION = "VDT22 §6, Process V6 Effektfull samverkan digitalisering, per digitaliseringsinitiativ"
Shares = tuple[Participation, ...]


class Leave(NamedTuple):
    """A `lamnat`, its place in the file, and the day of the return after it, if there was one."""

    share: Participation
    place: int
    event: ParticipationEvent
    back: date | None


@indicator(
    "B5a",
    title=N_("Deltagande kommuner per initiativ"),
    seed=SECTION,
    seed_wording=N_("Per digitaliseringsinitiativ: Antal deltagande kommuner"),
    example=N_(
        "Skara, Vara och Götene deltog när E-arkiv startade. Vara har lämnat och Essunga har"
        " anslutit sig i efterhand. Nu deltar 3, vid starten 3 och som mest 4, om Essunga kom"
        " innan Vara lämnade."
    ),
)
def participants(registry: Registry, collaboration: Collaboration, period: Span) -> Result:
    """Antal kommuner som deltar i varje initiativ på mätdagen, även kommuner som inte är
    medlemmar i samverkan.

    Bredvid står hur många som deltog när initiativet startade och det högsta antalet hittills.
    Där inget annat har startat räknas första implementationen som start, och det märks ut.
    Värdet är antalet kommuner som deltar i minst ett initiativ.
    """
    found = [
        (i, shares_of_municipalities(registry, i))
        for i in followed(registry, collaboration, period.last)
    ]
    rows = tuple(_participants_row(registry, i, shares, period) for i, shares in found)
    everyone = {s.municipality_id for _, shares in found for s in _active(shares, period)}
    return Result("B5a", len(everyone), rows)


def _active(shares: Shares, period: Span) -> Shares:
    return tuple(share for share in shares if share.active_on(period.last))


def _participants_row(
    registry: Registry, initiative: Initiative, shares: Shares, period: Span
) -> Row:
    now = _active(shares, period)
    start = registry.start_of(initiative)
    figures = {
        "now": len(now),
        "at_start": sum(share.active_on(start.day) for share in shares) if start else None,
        "most": _most(shares),
        "start_flagged": start is not None and start.flagged,
    }
    return Row(initiative.id, len(now), tuple(share.ref for share in now), figures)


def _most(shares: Shares) -> int:
    """The highest number taking part at the end of any day."""
    turns = [
        (event.date, place, share.id, event.kind in ACTIVE)
        for share in shares
        for place, (_, event) in enumerate(share.in_order())
    ]
    active: set[str] = set()
    most = 0
    for _, of_day in groupby(sorted(turns), key=lambda turn: turn[0]):
        for _, _, municipality, joins in of_day:
            (active.add if joins else active.discard)(municipality)
        most = max(most, len(active))
    return most


@indicator(
    "B5b",
    title=N_("Kommuner som lämnat efter uppstart, per initiativ"),
    seed=SECTION,
    seed_wording=N_(
        "Per digitaliseringsinitiativ: Antal kommuner som valt att lämna efter uppstart, ange"
        " även orsak i förhållande till princip"
    ),
    example=N_(
        "E-arkiv startade 2024-03-01. Vara lämnade 2024-11-20 med hänvisning till princip P2."
        " Det räknas som 1. Hade Vara lämnat 2024-03-01, samma dag som starten, hade det inte"
        " räknats. Kommer Vara tillbaka står lämnandet kvar och märks som återkommen."
    ),
)
def left_after_start(registry: Registry, collaboration: Collaboration, period: Span) -> Result:
    """Antal gånger en kommun lämnat ett initiativ efter att det startade, till och med mätdagen,
    med orsaken i förhållande till princip.

    Att lämna samma dag som starten räknas inte. En kommun som senare kommit tillbaka räknas ändå,
    och det märks ut. Saknas både princip och orsak visas det som saknat underlag.
    """
    found = [(i, _leaves(registry, i)) for i in followed(registry, collaboration, period.last)]
    rows = tuple(_leaves_row(initiative, leaves) for initiative, leaves in found)
    missing = tuple(
        Missing(leave.share.ref, f"events.{leave.place}.reason")
        for _, leaves in found
        for leave in leaves
        if leave.event.principle is None and leave.event.reason is None
    )
    return Result("B5b", sum(len(leaves) for _, leaves in found), rows, missing)


def _leaves(registry: Registry, initiative: Initiative) -> list[Leave]:
    start = registry.start_of(initiative)
    if start is None:
        return []
    return [
        leave
        for share in shares_of_municipalities(registry, initiative)
        for leave in _leaves_of(share)
        if start.day < leave.event.date
    ]


def _leaves_of(share: Participation) -> list[Leave]:
    """Every leave in order of date, with the day the municipality came back after it."""
    found: list[Leave] = []
    back: date | None = None
    for place, event in reversed(list(share.in_order())):
        if event.kind in ACTIVE:
            back = event.date
        elif event.kind == "lamnat":
            found.append(Leave(share, place, event, back))
    return found[::-1]


def _leaves_row(initiative: Initiative, leaves: list[Leave]) -> Row:
    left = tuple(
        {
            "municipality": leave.share.municipality_id,
            "date": leave.event.date,
            "principle": leave.event.principle,
            "reason": leave.event.reason,
            "returned": leave.back is not None,
            "returned_on": leave.back,
        }
        for leave in leaves
    )
    records = tuple(dict.fromkeys(leave.share.ref for leave in leaves))
    return Row(initiative.id, len(left), records, {"left": left})
