"""C1 and C2: implemented solutions, by the three N and by target group."""

from collections.abc import Iterator
from typing import Literal

from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scope import shares_of_municipalities, undated_implementation
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative, Property
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry

SECTION = "VDT22 §6, Användbara och innovativa lösningar"
THREE_N = ("ny", "nyttig", "nyttiggjord")
Answer = Literal["yes", "no", "unknown"]


@indicator(
    "C1",
    title=N_("Implementerade lösningar som är nya, nyttiga och nyttiggjorda (3N)"),
    seed=SECTION,
    seed_wording=N_(
        "Antal implementerade lösningar som är nya för V6 kommunerna, som är nyttigt och blir"
        " nyttiggjort (3N)"
    ),
    example=N_(
        "Digitala bygglov är implementerat i Skara och bedömt som nytt, nyttigt och nyttiggjort:"
        " det räknas. E-arkiv är implementerat men ingen har bedömt om det är nyttigt: det"
        " räknas inte, står som okänt på raden nyttig och visas som saknat underlag."
    ),
)
def three_n(registry: Registry, collaboration: Collaboration, _period: Span) -> Result:
    """Antal lösningar som på mätdagen är implementerade i minst en kommun och bedömda som nya,
    nyttiga och nyttiggjorda.

    Alla tre måste vara bedömda som sanna senast på mätdagen. Raderna visar för var och en hur
    många lösningar som är det, inte är det, och hur många där det är okänt. Det som inte är
    bedömt eller saknar datum är okänt, inte nej, och visas som saknat underlag.
    """
    implemented = _implemented(registry, collaboration)
    rows = tuple(_property_row(name, implemented) for name in THREE_N)
    counted = tuple(
        i.ref for i in implemented if all(_answer(_property(i, name)) == "yes" for name in THREE_N)
    )
    missing = (
        *(m for i in implemented for m in _unjudged(i)),
        *_perhaps_implemented(registry, collaboration),
    )
    figures = {"implemented": len(implemented)}
    return Result("C1", len(counted), rows, missing, figures=figures, counted=counted)


@indicator(
    "C2",
    title=N_("Implementerade lösningar efter målgrupp"),
    seed=SECTION,
    seed_wording=N_(
        "Antal implementerade lösningar utifrån; målgrupp invånare, målgrupp medarbetare"
    ),
    example=N_(
        "Digitala bygglov är för både invånare och medarbetare, E-arkiv bara för medarbetare."
        " Båda är implementerade: invånare 1, medarbetare 2, varav båda 1. Värdet är 2."
    ),
)
def by_target_group(registry: Registry, collaboration: Collaboration, _period: Span) -> Result:
    """Antal lösningar som på mätdagen är implementerade i minst en kommun, uppdelat på målgrupp.

    En lösning för både invånare och medarbetare räknas på båda raderna, och raden båda visar hur
    många de är. Lösningar utan angiven målgrupp står för sig. Värdet är antalet olika lösningar.
    """
    implemented = _implemented(registry, collaboration)
    groups = {i.ref: frozenset(i.target_groups) for i in implemented}
    by_row = {
        "invanare": [ref for ref, of in groups.items() if "invanare" in of],
        "medarbetare": [ref for ref, of in groups.items() if "medarbetare" in of],
        "bada": [ref for ref, of in groups.items() if len(of) == 2],
        "ej_angiven": [ref for ref, of in groups.items() if not of],
    }
    rows = tuple(Row(key, len(refs), tuple(refs)) for key, refs in by_row.items())
    missing = (
        *(Missing(ref, "target_groups") for ref in by_row["ej_angiven"]),
        *_perhaps_implemented(registry, collaboration),
    )
    figures = {"implemented": len(implemented)}
    counted = tuple(groups)
    return Result("C2", len(counted), rows, missing, figures=figures, counted=counted)


def _is_implemented(registry: Registry, initiative: Initiative) -> bool:
    return any(share.implemented for share in shares_of_municipalities(registry, initiative))


def _implemented(registry: Registry, collaboration: Collaboration) -> tuple[Initiative, ...]:
    """Initiatives whose solution at least one municipality, member or not, has implemented."""
    found = registry.initiatives_in(collaboration.id)
    return tuple(i for i in found if _is_implemented(registry, i))


def _perhaps_implemented(registry: Registry, collaboration: Collaboration) -> Iterator[Missing]:
    """Solutions in use that no municipality has given a day of implementation."""
    for initiative in registry.initiatives_in(collaboration.id):
        if not _is_implemented(registry, initiative):
            shares = shares_of_municipalities(registry, initiative)
            found = (undated_implementation(share) for share in shares)
            yield from (missing for missing in found if missing is not None)


def _property(initiative: Initiative, name: str) -> Property | None:
    found: Property | None = getattr(initiative.solution, name, None)
    return found


def _answer(found: Property | None) -> Answer:
    """An undated answer may have come later, so it is unknown."""
    if found is None or found.value is None or found.date is None:
        return "unknown"
    return "yes" if found.value else "no"


def _property_row(name: str, implemented: tuple[Initiative, ...]) -> Row:
    answers = {i.ref: _answer(_property(i, name)) for i in implemented}
    yes = tuple(ref for ref, answer in answers.items() if answer == "yes")
    no = tuple(ref for ref, answer in answers.items() if answer == "no")
    unknown = len(answers) - len(yes) - len(no)
    return Row(name, len(yes), yes, {"yes": len(yes), "no": len(no), "unknown": unknown})


def _unjudged(initiative: Initiative) -> Iterator[Missing]:
    if initiative.solution is None:
        yield Missing(initiative.ref, "solution")
        return
    for name in THREE_N:
        found = _property(initiative, name)
        if found is None:
            yield Missing(initiative.ref, f"solution.{name}")
        elif _answer(found) == "unknown":
            field = "value" if found.value is None else "date"
            yield Missing(initiative.ref, f"solution.{name}.{field}")
