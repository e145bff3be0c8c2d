"""B5a and B5b: for each initiative, the municipalities that take part and those that left."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import ACTIVE, Participation, ParticipationEvent
from samverkan_cli.model.period import Span

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
def participants(scene: Scene, _period: Span) -> Result:
    """Antal kommuner som deltar i varje initiativ på mätdagen, även kommuner som inte är
    medlemmar i samverkan.

    Bredvid står hur många som deltog när initiativet startade och det högsta antalet hittills.
    Där inget annat har startat räknas första implementationen som start, och det märks ut.
    Värdet är antalet kommuner som deltar i minst ett initiativ.
    """
    rows, active = scene.all(_participants_row), scene.all(_active_in_a_row)
    return scene.folded("B5a", _taking_part, rows, active)


def _taking_part(rows: tuple[Row, ...], active: tuple[str, ...]) -> Result:
    return Result("B5a", len(set(active)), rows)


def _active(dossier: Dossier) -> list[Participation]:
    return [share for share in dossier.municipal if share.active_on(date.max)]


def _active_in_a_row(dossier: Dossier) -> Iterator[str]:
    """The municipalities in the row of an initiative that has one."""
    if dossier.followed:
        yield from (share.municipality_id for share in _active(dossier))


def _participants_row(dossier: Dossier) -> Iterator[Row]:
    if not dossier.followed:
        return
    shares, now, start = dossier.municipal, _active(dossier), dossier.start
    figures = {
        "now": len(now),
        "at_start": sum(share.active_on(start.day) for share in shares) if start else None,
        "most": _most(shares),
        "start_flagged": start is not None and start.flagged,
    }
    yield Row(dossier.id, len(now), tuple(share.ref for share in now), figures)


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
def left_after_start(scene: Scene, _period: Span) -> Result:
    """Antal gånger en kommun lämnat ett initiativ efter att det startade, till och med mätdagen,
    med orsaken i förhållande till princip.

    Att lämna samma dag som starten räknas inte. En kommun som senare kommit tillbaka räknas ändå,
    och det märks ut. Saknas både princip och orsak visas det som saknat underlag.
    """
    rows, without_a_word = scene.all(_leaves_row), scene.all(_left_without_a_word)
    return scene.folded("B5b", _left, rows, without_a_word)


def _left(rows: tuple[Row, ...], missing: tuple[Missing, ...]) -> Result:
    value = sum(row.value for row in rows if isinstance(row.value, int))
    return Result("B5b", value, rows, missing)


def _leaves(dossier: Dossier) -> list[Leave]:
    start = dossier.start
    if start is None or not dossier.followed:
        return []
    return [
        leave
        for share in dossier.municipal
        for leave in _leaves_of(share)
        if start.day < leave.event.date
    ]


def _left_without_a_word(dossier: Dossier) -> Iterator[Missing]:
    for leave in _leaves(dossier):
        if leave.event.principle is None and leave.event.reason is None:
            yield Missing(leave.share.ref, f"events.{leave.place}.reason")


def _leaves_of(share: Participation) -> list[Leave]:
    """Every leave in order of date, with the day the municipality came back after it."""
    if all(event.kind != "lamnat" for event in share.events):
        return []
    found: list[Leave] = []
    back: date | None = None
    for place, event in reversed(list(share.in_order())):
        if event.kind in ACTIVE:
            back = event.date
        elif event.kind == "lamnat":
            found.append(Leave(share, place, event, back))
    return found[::-1]


def _leaves_row(dossier: Dossier) -> Iterator[Row]:
    if not dossier.followed:
        return
    leaves = _leaves(dossier)
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
    yield Row(dossier.id, len(left), records, {"left": left})
