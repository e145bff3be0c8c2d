"""B3 and B4: municipalities that implemented, taking part at the start or joining afterwards."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scope import shares_of_municipalities, undated_implementation
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

SECTION = "VDT22 §6, Process V6 Effektfull samverkan digitalisering"


class Pair(NamedTuple):
    """A member municipality and an initiative whose solution it implemented in the period."""

    share: Participation
    initiative: Initiative
    day: date
    took_part: bool


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
def took_part_and_implemented(
    registry: Registry, collaboration: Collaboration, period: Span
) -> Result:
    """Antal kommuner som implementerade en lösning under perioden och deltog i initiativet när
    det startade.

    Bara kommuner som är medlemmar på mätdagen räknas. En kommun räknas en gång i värdet, hur
    många lösningar den än implementerat; antalet par av kommun och initiativ visas bredvid.
    """
    found = [p for p in _pairs(registry, collaboration, period) if p.took_part]
    details = tuple(_detail(pair) for pair in found)
    return _result("B3", found, details, _undated(registry, collaboration, period))


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
def joined_afterwards(registry: Registry, collaboration: Collaboration, period: Span) -> Result:
    """Antal kommuner som implementerade en lösning under perioden utan att delta i initiativet
    när det startade.

    Bara kommuner som är medlemmar på mätdagen räknas, och var och en bara en gång i värdet;
    antalet par av kommun och initiativ visas bredvid. För varje par anges om det skedde under
    genomförandet eller efter det.
    """
    found = [p for p in _pairs(registry, collaboration, period) if not p.took_part]
    details = tuple(_detail(pair) | {"subtype": _subtype(pair)} for pair in found)
    return _result("B4", found, details, _undated(registry, collaboration, period))


def _member_shares(
    registry: Registry, collaboration: Collaboration, day: date
) -> Iterator[tuple[Initiative, Participation]]:
    members = frozenset(registry.municipalities_on(collaboration, day))
    for initiative in registry.initiatives_in(collaboration.id):
        for share in shares_of_municipalities(registry, initiative):
            if share.municipality_id in members:
                yield initiative, share


def _pairs(registry: Registry, collaboration: Collaboration, period: Span) -> list[Pair]:
    """Every implementation by a member in the period, by municipality and then by initiative."""
    found = []
    for initiative, share in _member_shares(registry, collaboration, period.last):
        day = share.implemented
        if day is None or not period.holds(day):
            continue
        # An implementation is itself a start, so there always is one here.
        start = registry.start_of(initiative)
        found.append(Pair(share, initiative, day, start is not None and share.active_on(start.day)))
    return sorted(found, key=lambda pair: registry.by_name(pair.share.municipality_id))


def _subtype(pair: Pair) -> str:
    """`during`: an execution is still open, or the last one ended on that day or later."""
    executions = pair.initiative.executions
    ends = [execution.end for execution in executions if execution.end is not None]
    still_open = any(execution.running for execution in executions)
    return "during" if still_open or (ends and pair.day <= max(ends)) else "after"


def _detail(pair: Pair) -> dict[str, object]:
    return {
        "municipality": pair.share.municipality_id,
        "initiative": pair.initiative.id,
        "date": pair.day,
    }


def _undated(registry: Registry, collaboration: Collaboration, period: Span) -> tuple[Missing, ...]:
    shares = [share for _, share in _member_shares(registry, collaboration, period.last)]
    found = [undated_implementation(share, period.first) for share in shares]
    return tuple(missing for missing in found if missing is not None)


def _result(
    indicator_id: str,
    pairs: Sequence[Pair],
    details: tuple[dict[str, object], ...],
    missing: tuple[Missing, ...],
) -> Result:
    grouped = groupby(pairs, key=lambda pair: pair.share.municipality_id)
    records = {key: tuple(pair.share.ref for pair in group) for key, group in grouped}
    rows = tuple(Row(key, len(refs), refs) for key, refs in records.items())
    figures = {"pairs": len(pairs), "pairs_detail": details}
    return Result(indicator_id, len(rows), rows, missing, figures=figures)
