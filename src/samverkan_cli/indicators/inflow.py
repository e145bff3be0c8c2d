"""A1 and B1: initiatives that came in, to the municipalities and to the joint process."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.records import Intake
from samverkan_cli.model.registry import Registry

OTHERS = "ovriga"


class Came(NamedTuple):
    """An initiative that came in: from whom, and its reference."""

    origin: str | None
    ref: str


@indicator(
    "A1",
    title=N_("Inkomna initiativ i kommunernas egna processer"),
    seed="VDT22 §6, Kommunens process för att hantera digitaliseringsinitiativ",
    seed_wording=N_("Antal inkomna digitaliseringsinitiativ redovisat per kommun"),
    example=N_(
        "Skara tog emot Digitala bygglov 2024-09-03 och anger 4 ärenden för 2024-H2 i"
        " intake/skara.yaml. För 2024-H2 räknas 5 för Skara: 1 registrerat och 4 ur kommunens"
        " egen räkning. Ett initiativ utan received räknas inte utan visas som saknat underlag."
    ),
    flow=True,
)
def received_by_municipalities(scene: Scene, period: Span) -> Result:
    """Antal initiativ som kom in till kommunens egen process under perioden, per kommun.

    Ett initiativ räknas hos den kommun det kommer från, på den dag det togs emot. Till det läggs
    kommunens egen räkning för halvår som ryms i perioden. Initiativ och räkningar från andra än
    de kommuner som är medlemmar på mätdagen står på raden övriga. Värdet är summan av raderna.
    """
    intakes = _intakes(scene.registry, scene.collaboration)
    counted = _counted(intakes, scene.members, period)
    straddling = tuple(m for intake in intakes for m in _straddling(intake, period))
    came, undatable = scene.all_in(period, _received), scene.all_in(period, _undatable)
    return scene.folded(
        "A1", _received_and_counted, scene.members, came, counted, undatable, straddling
    )


def _received_and_counted(
    members: tuple[str, ...],
    came: tuple[Came, ...],
    counted: Mapping[str, list[tuple[str, int]]],
    *missing: tuple[Missing, ...],
) -> Result:
    by = _by_origin(members, came)
    rows = tuple(_intake_row(key, by[key], counted[key]) for key in (*members, OTHERS))
    return Result("A1", _sum(rows), rows, tuple(chain.from_iterable(missing)))


def _received(dossier: Dossier, period: Span) -> Iterator[Came]:
    if period.holds(dossier.initiative.received):
        yield Came(dossier.initiative.origin, dossier.ref)


def _intake_row(key: str, came: list[str], counts: list[tuple[str, int]]) -> Row:
    own = sum(count for _, count in counts)
    records = (*came, *dict.fromkeys(ref for ref, _ in counts))
    return Row(key, len(came) + own, records, {"registered": len(came), "intake": own})


def _counted(
    intakes: Iterable[Intake], members: tuple[str, ...], period: Span
) -> Mapping[str, list[tuple[str, int]]]:
    """The municipalities' own counts for half-years within the period, by row."""
    found: dict[str, list[tuple[str, int]]] = {key: [] for key in (*members, OTHERS)}
    for intake in intakes:
        row = found[intake.id if intake.id in members else OTHERS]
        row += [(intake.ref, c.received) for c in intake.counts if c.period.within(period)]
    return found


def _intakes(registry: Registry, collaboration: Collaboration) -> list[Intake]:
    """The counts that concern the cooperation, by name.

    An intake file names no cooperation. It is left out where its municipality has never been a
    member here and belongs to another one, else every cooperation would count all the others.
    """
    own = {member.organisation for member in collaboration.members}
    elsewhere = {
        member.organisation
        for other in registry.collaborations.values()
        if other.id != collaboration.id
        for member in other.members
    }
    found = [i for i in registry.intakes.values() if i.id in own or i.id not in elsewhere]
    return sorted(found, key=lambda intake: registry.by_name(intake.id))


def _undatable(dossier: Dossier, period: Span) -> Iterator[Missing]:
    """An initiative that came in the period or may have, and lacks its origin or its day.

    Received is never later than submitted or a start, so one of those before the period tells
    that the initiative came before it.
    """
    initiative = dossier.initiative
    if initiative.received is None:
        if _latest_possible(initiative, period.last) < period.first:
            return
        yield Missing(initiative.ref, "received")
    elif not period.holds(initiative.received):
        return
    if initiative.origin is None:
        yield Missing(initiative.ref, "origin")


def _latest_possible(initiative: Initiative, last: date) -> date:
    later = [initiative.submitted, *(d for e in initiative.executions for d in (e.start, e.end))]
    return min([day for day in later if day is not None], default=last)


def _straddling(intake: Intake, period: Span) -> Iterator[Missing]:
    """A count for a half-year that began before the period cannot be divided."""
    for i, count in enumerate(intake.counts):
        if count.period.first < period.first <= count.period.last <= period.last:
            yield Missing(intake.ref, f"counts.{i}.period")


@indicator(
    "B1",
    title=N_("Inkomna initiativ i den gemensamma processen"),
    seed="VDT22 §6, Process V6 Effektfull samverkan digitalisering",
    seed_wording=N_("Antal inkomna digitaliseringsinitiativ redovisat per kommun"),
    example=N_(
        "Digitala bygglov kommer från Skara och skickades in 2024-09-20. Det räknas som 1 för"
        " Skara i 2024-H2. Ett initiativ utan submitted stannar i kommunen och räknas inte här."
    ),
    flow=True,
)
def submitted_to_joint_process(scene: Scene, period: Span) -> Result:
    """Antal initiativ som skickades in till den gemensamma processen under perioden, per kommun.

    Ett initiativ räknas hos den kommun det kommer från, på den dag det skickades in. Initiativ
    från andra än de kommuner som är medlemmar på mätdagen står på raden övriga. Värdet är summan
    av raderna.
    """
    return scene.folded("B1", _sent_in, scene.members, scene.all_in(period, _submitted))


def _sent_in(members: tuple[str, ...], sent: tuple[Came, ...]) -> Result:
    by_origin = _by_origin(members, sent)
    rows = tuple(Row(key, len(refs), tuple(refs)) for key, refs in by_origin.items())
    missing = tuple(Missing(came.ref, "origin") for came in sent if came.origin is None)
    return Result("B1", _sum(rows), rows, missing)


def _submitted(dossier: Dossier, period: Span) -> Iterator[Came]:
    if period.holds(dossier.initiative.submitted):
        yield Came(dossier.initiative.origin, dossier.ref)


def _by_origin(members: tuple[str, ...], came: Iterable[Came]) -> dict[str, list[str]]:
    """Initiatives with a known origin, by row: every member municipality, then the others."""
    found: dict[str, list[str]] = {key: [] for key in (*members, OTHERS)}
    others = found[OTHERS]
    for origin, ref in came:
        if origin is not None:
            found.get(origin, others).append(ref)
    return found


def _sum(rows: Iterable[Row]) -> int:
    return sum(row.value for row in rows if isinstance(row.value, int))
