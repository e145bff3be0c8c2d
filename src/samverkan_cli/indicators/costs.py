"""B5c and B5d: for each initiative, the kronor that fall up to a day or in a period."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.lines import Sums, cost_row, undated_in
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.model.cost_lines import Selects, outcome
from samverkan_cli.model.initiative import Cost
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.spread import twelve_months_to

SECTION = "VDT22 §6, Process V6 Effektfull samverkan digitalisering, per digitaliseringsinitiativ"
DEVELOPMENT = ("forstudie", "utveckling")
RUNNING = ("drift", "forvaltning")


def _of_development(cost: Cost) -> bool:
    return cost.kind in DEVELOPMENT


def _budget(cost: Cost) -> bool:
    return cost.basis == "budget" and _of_development(cost)


def _grant(cost: Cost) -> bool:
    return cost.basis == "utfall" and cost.financing == "bidrag" and _of_development(cost)


_of_running = outcome(*RUNNING)
DEVELOPED: Sums = {
    "forstudie": (outcome("forstudie"), date.min),
    "utveckling": (outcome("utveckling"), date.min),
    "total": (outcome(*DEVELOPMENT), date.min),
    "budget": (_budget, date.min),
    "grants": (_grant, date.min),
}
RAN: Mapping[str, Selects] = {
    "drift": outcome("drift"),
    "forvaltning": outcome("forvaltning"),
    "total": _of_running,
    "yearly_rate": _of_running,
}


@indicator(
    "B5c",
    title=N_("Kostnad för förstudie och utveckling, per initiativ"),
    seed=SECTION,
    seed_wording=N_("Per digitaliseringsinitiativ: Kostnad för förstudie/utveckling"),
    example=N_(
        "E-arkiv har utfallet 120 000 kr för förstudie 2024-H1 och 366 000 kr för utveckling"
        " 2024. På mätdagen 2024-06-30 har hela förstudien och 182 av utvecklingens 366 dagar"
        " gått: 120 000 + 182 000 = 302 000 kr. En rad utan period räknas inte utan visas som"
        " saknat underlag."
    ),
)
def development_cost(scene: Scene, period: Span) -> Result:
    """Utfall för förstudie och utveckling i varje initiativ till och med mätdagen, i kronor
    exklusive moms, ur initiativets och kommunernas filer.

    Beloppet på en rad fördelas jämnt över dagarna i dess period, och det som faller till och med
    mätdagen räknas i hela kronor. Budget och den del av utfallet som täcks av bidrag visas bredvid.
    En rad utan period, och ett initiativ som startat utan någon kostnadsrad, visas som saknat
    underlag. En summa utan rader är okänd, inte 0.
    """
    rows = scene.all_over(period, _development_row, _of_development, ())
    undated = scene.all(_undated_of_development)
    without = scene.all_in(period, _started_without_lines)
    return scene.folded("B5c", _developed, rows, undated, without)


def _developed(
    rows: tuple[Row, ...], undated: tuple[Missing, ...], without: tuple[Missing, ...]
) -> Result:
    return _result("B5c", rows, (*undated, *without), DEVELOPED)


def _development_row(dossier: Dossier, period: Span) -> Iterator[Row]:
    if dossier.followed:
        yield cost_row(dossier, DEVELOPED, period.last)


def _undated_of_development(dossier: Dossier) -> Iterator[Missing]:
    return undated_in(dossier, _of_development)


def _started_without_lines(dossier: Dossier, period: Span) -> Iterator[Missing]:
    """Started without a cost line of any kind; one for a later period is not yet."""
    spans = [line.cost.period for line in dossier.lines]
    without = all(span is not None and span.first > period.last for span in spans)
    if without and dossier.start is not None:
        yield Missing(dossier.ref, "costs")


@indicator(
    "B5d",
    title=N_("Kostnad för drift och förvaltning, per initiativ"),
    seed=SECTION,
    seed_wording=N_("Per digitaliseringsinitiativ: Kostnad för drift och förvaltning"),
    example=N_(
        "E-arkiv har utfallet 366 000 kr för drift 2024. För 2024-H2 räknas 184 av 366 dagar:"
        " 184 000 kr. Årstakten på mätdagen 2024-12-31 är 366 000 kr."
    ),
    flow=True,
)
def running_cost(scene: Scene, period: Span) -> Result:
    """Utfall för drift och förvaltning i varje initiativ under perioden, i kronor exklusive
    moms, ur initiativets och kommunernas filer.

    Beloppet på en rad fördelas jämnt över dagarna i dess period, och det som faller i
    mätperioden räknas i hela kronor. Årstakten är det som faller i de tolv månaderna till och med
    mätdagen. En rad utan period visas som saknat underlag. En summa utan rader är okänd, inte 0.
    """
    firsts = period.first, twelve_months_to(period.last)
    rows = scene.all_over(period, _running_row, _of_running, firsts)
    return scene.folded("B5d", _ran, rows, scene.all(_undated_of_running))


def _ran(rows: tuple[Row, ...], missing: tuple[Missing, ...]) -> Result:
    return _result("B5d", rows, missing, RAN)


def _running_row(dossier: Dossier, period: Span) -> Iterator[Row]:
    if dossier.followed:
        year = twelve_months_to(period.last)
        firsts = {name: year if name == "yearly_rate" else period.first for name in RAN}
        yield cost_row(
            dossier, {n: (selects, firsts[n]) for n, selects in RAN.items()}, period.last
        )


def _undated_of_running(dossier: Dossier) -> Iterator[Missing]:
    return undated_in(dossier, _of_running)


def _result(
    indicator_id: str, rows: tuple[Row, ...], missing: tuple[Missing, ...], names: Iterable[str]
) -> Result:
    """A row per initiative; the value is the sum of `total`, the other sums stand beside it."""
    figures: dict[str, int | None] = {}
    for name in names:
        known = [amount for row in rows if isinstance(amount := row.figures[name], int)]
        figures[name] = sum(known) if known else None
    return Result(indicator_id, figures.pop("total"), rows, missing, figures=figures)
