"""B5c and B5d: for each initiative, the kronor that fall up to a day or in a period."""

from collections.abc import Iterable, Mapping
from datetime import date

from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.lines import Sum, cost_row, undated_in
from samverkan_cli.indicators.result import Missing, Result
from samverkan_cli.indicators.scope import followed
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.cost_lines import lines_of, outcome
from samverkan_cli.model.initiative import Cost, Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.spread import sum_of, twelve_months_to

SECTION = "VDT22 §6, Process V6 Effektfull samverkan digitalisering, per digitaliseringsinitiativ"
DEVELOPMENT = ("forstudie", "utveckling")
RUNNING = ("drift", "forvaltning")


def _of_development(cost: Cost) -> bool:
    return cost.kind in DEVELOPMENT


def _budget(cost: Cost) -> bool:
    return cost.basis == "budget" and _of_development(cost)


def _grant(cost: Cost) -> bool:
    return cost.basis == "utfall" and cost.financing == "bidrag" and _of_development(cost)


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
def development_cost(registry: Registry, collaboration: Collaboration, period: Span) -> Result:
    """Utfall för förstudie och utveckling i varje initiativ till och med mätdagen, i kronor
    exklusive moms, ur initiativets och kommunernas filer.

    Beloppet på en rad fördelas jämnt över dagarna i dess period, och det som faller till och med
    mätdagen räknas i hela kronor. Budget och den del av utfallet som täcks av bidrag visas bredvid.
    En rad utan period, och ett initiativ som startat utan någon kostnadsrad, visas som saknat
    underlag. En summa utan rader är okänd, inte 0.
    """
    upto = Span(date.min, period.last, period.text)
    sums = {
        "forstudie": Sum(outcome("forstudie"), upto),
        "utveckling": Sum(outcome("utveckling"), upto),
        "total": Sum(outcome(*DEVELOPMENT), upto),
        "budget": Sum(_budget, upto),
        "grants": Sum(_grant, upto),
    }
    initiatives = registry.initiatives_in(collaboration.id)
    missing = (
        *(m for i in initiatives for m in undated_in(registry, i, _of_development)),
        *(Missing(i.ref, "costs") for i in initiatives if _without_lines(registry, i, period)),
    )
    return _result("B5c", registry, followed(registry, collaboration, period.last), sums, missing)


def _without_lines(registry: Registry, initiative: Initiative, period: Span) -> bool:
    """Whether it has started without a cost line of any kind; one for a later period is not yet."""
    if registry.start_of(initiative) is None:
        return False
    spans = [line.cost.period for line in lines_of(registry, initiative)]
    return all(span is not None and span.first > period.last for span in spans)


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
def running_cost(registry: Registry, collaboration: Collaboration, period: Span) -> Result:
    """Utfall för drift och förvaltning i varje initiativ under perioden, i kronor exklusive
    moms, ur initiativets och kommunernas filer.

    Beloppet på en rad fördelas jämnt över dagarna i dess period, och det som faller i
    mätperioden räknas i hela kronor. Årstakten är det som faller i de tolv månaderna till och med
    mätdagen. En rad utan period visas som saknat underlag. En summa utan rader är okänd, inte 0.
    """
    both = outcome(*RUNNING)
    sums = {
        "drift": Sum(outcome("drift"), period),
        "forvaltning": Sum(outcome("forvaltning"), period),
        "total": Sum(both, period),
        "yearly_rate": Sum(both, Span(twelve_months_to(period.last), period.last, period.text)),
    }
    initiatives = registry.initiatives_in(collaboration.id)
    missing = tuple(m for i in initiatives for m in undated_in(registry, i, both))
    return _result("B5d", registry, followed(registry, collaboration, period.last), sums, missing)


def _result(
    indicator_id: str,
    registry: Registry,
    initiatives: Iterable[Initiative],
    sums: Mapping[str, Sum],
    missing: tuple[Missing, ...],
) -> Result:
    """A row per initiative; the value is the sum of `total`, the other sums stand beside it."""
    rows = tuple(cost_row(registry, i, sums) for i in initiatives)
    figures = {name: sum_of(_whole(r.figures[name]) for r in rows) for name in sums}
    return Result(indicator_id, figures.pop("total"), rows, missing, figures=figures)


def _whole(amount: object) -> int | None:
    return amount if isinstance(amount, int) else None
