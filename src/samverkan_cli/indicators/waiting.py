"""B5e: the time from submission to the start of a forstudie, uppdrag or projekt."""

from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.median import median
from samverkan_cli.indicators.result import Result, Row
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

CLOSING = frozenset({"aterkallad", "avslagen", "avslutad"})


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
def time_to_start(registry: Registry, collaboration: Collaboration, period: Span) -> Result:
    """Antal kalenderdagar från att initiativet skickades in till att dess första förstudie,
    uppdrag eller projekt startade, för initiativ som startade under perioden.

    Värdet är medianen. Initiativ som inte har startat på mätdagen visas med hur länge de väntat,
    men ingår inte i medianen. De som har återkallats, avslagits eller avslutats väntar inte längre
    och har ingen rad, och inte heller de som aldrig skickats in. Startade initiativet direkt med en
    implementation visas dagarna, utanför medianen.
    """
    initiatives = registry.initiatives_in(collaboration.id)
    rows = tuple(row for i in initiatives if (row := _row(registry, i, period)) is not None)
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


def _row(registry: Registry, initiative: Initiative, period: Span) -> Row | None:
    submitted = initiative.submitted
    if submitted is None:
        return None
    start = registry.start_of(initiative)
    if start is None:
        if _is_closed(initiative):
            return None
        return _as_row(initiative, None, (period.last - submitted).days, None)
    if not period.holds(start.day):
        return None
    return _as_row(initiative, (start.day - submitted).days, None, start.form)


def _as_row(
    initiative: Initiative, days: int | None, waiting_days: int | None, start_form: str | None
) -> Row:
    figures = {"days": days, "waiting_days": waiting_days, "start_form": start_form}
    return Row(initiative.id, days, (initiative.ref,), figures)


def _is_closed(initiative: Initiative) -> bool:
    """Withdrawn, turned down or closed, and not taken up again since: it no longer waits."""
    turns = [
        event.kind in CLOSING
        for event in sorted(initiative.events, key=lambda event: event.date)
        if event.kind in CLOSING or event.kind == "aterupptagen"
    ]
    return bool(turns) and turns[-1]
