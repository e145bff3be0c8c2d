"""B3 and B4: municipalities that implemented, taking part at the start or joining afterwards."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.indicators.scope import undated_implementation
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.period import Span

SECTION = "VDT22 §6, Process V6 Effektfull samverkan digitalisering"


class Pair(NamedTuple):
    """A municipality and its file in an initiative whose solution it implemented in the period."""

    municipality: str
    record: str
    detail: Mapping[str, object]


@indicator(
    "B3",
    title=N_("Deltagande kommuner som implementerat"),
    seed=SECTION,
    seed_wording=N_(
        "Antal deltagande kommuner som implementerat lösningar utifrån inkomna"
        " digitaliseringsinitiativ."
    ),
    example=N_(
        "Skara deltog när Digitala bygglov startade 2024-03-01 och implementerade lösningen"
        " 2024-10-15. Skara räknas här för 2024-H2. Vara anslöt sig 2024-09-01, efter starten,"
        " och räknas i stället i B4."
    ),
    flow=True,
)
def took_part_and_implemented(scene: Scene, period: Span) -> Result:
    """Antal kommuner som implementerade en lösning under perioden och deltog i initiativet när
    det startade.

    Bara kommuner som är medlemmar på mätdagen räknas. En kommun räknas en gång i värdet, hur
    många lösningar den än implementerat; antalet par av kommun och initiativ visas bredvid.
    """
    pairs, undated = scene.all_in(period, _took_part), scene.all_in(period, _undated)
    return scene.folded("B3", partial(_result, "B3"), scene.members, pairs, undated)


@indicator(
    "B4",
    title=N_("Kommuner som implementerat i efterhand"),
    seed=SECTION,
    seed_wording=N_(
        "Antal kommuner som i efterhand implementerat lösningar som hanterats i processen"
    ),
    example=N_(
        "Digitala bygglov startade 2024-03-01 utan Vara. Vara anslöt sig 2024-09-01 och"
        " implementerade lösningen 2024-11-20. Vara räknas här för 2024-H2. Pågick projektet"
        " fortfarande är undertypen under genomförandet, annars efter genomförandet."
    ),
    flow=True,
)
def joined_afterwards(scene: Scene, period: Span) -> Result:
    """Antal kommuner som implementerade en lösning under perioden utan att delta i initiativet
    när det startade.

    Bara kommuner som är medlemmar på mätdagen räknas, och var och en bara en gång i värdet;
    antalet par av kommun och initiativ visas bredvid. För varje par anges om det skedde under
    genomförandet eller efter det.
    """
    pairs, undated = scene.all_in(period, _joined), scene.all_in(period, _undated)
    return scene.folded("B4", partial(_result, "B4"), scene.members, pairs, undated)


def _implemented(dossier: Dossier, period: Span) -> Iterator[tuple[Participation, date, bool]]:
    """Each implementation in the period, and whether the municipality took part at the start."""
    for share in dossier.municipal:
        day = share.implemented
        if day is not None and period.holds(day):
            # An implementation is itself a start, so there always is one here.
            start = dossier.start
            yield share, day, start is not None and share.active_on(start.day)


def _took_part(dossier: Dossier, period: Span) -> Iterator[Pair]:
    for share, day, took_part in _implemented(dossier, period):
        if took_part:
            key = share.municipality_id
            yield Pair(key, share.ref, _detail(key, dossier, day))


def _joined(dossier: Dossier, period: Span) -> Iterator[Pair]:
    for share, day, took_part in _implemented(dossier, period):
        if not took_part:
            key = share.municipality_id
            subtype = {"subtype": _subtype(dossier.initiative, day)}
            yield Pair(key, share.ref, _detail(key, dossier, day) | subtype)


def _subtype(initiative: Initiative, day: date) -> str:
    """`during`: an execution is still open, or the last one ended on that day or later."""
    executions = initiative.executions
    ends = [execution.end for execution in executions if execution.end is not None]
    still_open = any(execution.running for execution in executions)
    return "during" if still_open or (ends and day <= max(ends)) else "after"


def _detail(municipality: str, dossier: Dossier, day: date) -> dict[str, object]:
    return {"municipality": municipality, "initiative": dossier.id, "date": day}


def _undated(dossier: Dossier, period: Span) -> Iterator[tuple[str, Missing]]:
    """The municipality, and its solution in use without a day of implementation."""
    for share in dossier.municipal:
        missing = undated_implementation(share, period.first)
        if missing is not None:
            yield share.municipality_id, missing


def _result(
    indicator_id: str,
    members: tuple[str, ...],
    found: tuple[Pair, ...],
    undated: tuple[tuple[str, Missing], ...],
) -> Result:
    """The pairs of members by municipality, in each by initiative."""
    of_member: dict[str, list[Pair]] = {key: [] for key in members}
    for pair in found:
        if pair.municipality in of_member:
            of_member[pair.municipality].append(pair)
    rows = tuple(
        Row(key, len(pairs), tuple(pair.record for pair in pairs))
        for key, pairs in of_member.items()
        if pairs
    )
    missing = tuple(m for key, m in undated if key in of_member)
    details = tuple(pair.detail for pairs in of_member.values() for pair in pairs)
    figures = {"pairs": len(details), "pairs_detail": details}
    return Result(indicator_id, len(rows), rows, missing, figures=figures)
