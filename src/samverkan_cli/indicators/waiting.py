"""B5e: the time from submission to the start of a forstudie, uppdrag or projekt."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.median import median
from samverkan_cli.indicators.result import Result, Row
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span

CLOSING = frozenset({"aterkallad", "avslagen", "avslutad"})


class Waiting(NamedTuple):
    """An initiative that was sent in and waits to start."""

    id: str
    ref: str
    submitted: date

    def row_on(self, day: date) -> Row:
        """Its row as it stands on a day: every day it has waited one more."""
        waited = (day - self.submitted).days
        figures = {"days": None, "waiting_days": waited, "start_form": None}
        return Row(self.id, None, (self.ref,), figures)


@indicator(
    "B5e",
    title=N_("Tid från inskickat till start, per initiativ"),
    seed="VDT22 §6, Process V6 Effektfull samverkan digitalisering, per digitaliseringsinitiativ",
    seed_wording=N_(
        "Per digitaliseringsinitiativ: Tid från inskickat initiativ till start av förstudie,"
        " uppdrag eller projekt"
    ),
    example=N_(
        "E-arkiv skickades in 2024-05-20 och förstudien startade 2024-09-02: 105 dagar, räknat i"
        " 2024-H2. Digitala bygglov skickades in 2024-09-20 och har inte startat 2024-12-31: det"
        " har väntat 102 dagar och ingår inte i medianen."
    ),
    flow=True,
)
def time_to_start(scene: Scene, period: Span) -> Result:
    """Antal kalenderdagar från att initiativet skickades in till att dess första förstudie,
    uppdrag eller projekt startade, för initiativ som startade under perioden.

    Värdet är medianen. Initiativ som inte har startat på mätdagen visas med hur länge de väntat,
    men ingår inte i medianen. De som har återkallats, avslagits eller avslutats väntar inte längre
    och har ingen rad, och inte heller de som aldrig skickats in. Startade initiativet direkt med en
    implementation visas dagarna, utanför medianen.
    """
    return scene.folded("B5e", _result, scene.all_in(period, _row), period.last)


def _result(found: tuple[Row | Waiting, ...], day: date) -> Result:
    rows = tuple(one.row_on(day) if isinstance(one, Waiting) else one for one in found)
    days = [
        row.value
        for row in rows
        if isinstance(row.value, int) and row.figures["start_form"] != "implementation"
    ]
    portfolio = {
        "n": len(days),
        "median": median(days),
        "min": min(days, default=None),
        "max": max(days, default=None),
    }
    return Result("B5e", portfolio["median"], rows, figures={"portfolio": portfolio})


def _row(dossier: Dossier, period: Span) -> Iterator[Row | Waiting]:
    submitted, start = dossier.initiative.submitted, dossier.start
    if submitted is None:
        return
    if start is None:
        if not _is_closed(dossier.initiative):
            yield Waiting(dossier.id, dossier.ref, submitted)
    elif period.holds(start.day):
        days = (start.day - submitted).days
        figures = {"days": days, "waiting_days": None, "start_form": start.form}
        yield Row(dossier.id, days, (dossier.ref,), figures)


def _is_closed(initiative: Initiative) -> bool:
    """Withdrawn, turned down or closed, and not taken up again since: it no longer waits."""
    turns = [
        event.kind in CLOSING
        for event in sorted(initiative.events, key=lambda event: event.date)
        if event.kind in CLOSING or event.kind == "aterupptagen"
    ]
    return bool(turns) and turns[-1]
