"""C1 and C2: implemented solutions, by the three N and by target group."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Literal, NamedTuple

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.indicators.scope import undated_implementation
from samverkan_cli.model.initiative import Initiative, Property
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span

SECTION = "VDT22 §6, Användbara och innovativa lösningar"
THREE_N = ("ny", "nyttig", "nyttiggjord")
Answer = Literal["yes", "no", "unknown"]


class Judged(NamedTuple):
    """An implemented solution and what is known of each of the three N."""

    ref: str
    answers: Mapping[str, Answer]
    all_yes: bool


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
def three_n(scene: Scene, _period: Span) -> Result:
    """Antal lösningar som på mätdagen är implementerade i minst en kommun och bedömda som nya,
    nyttiga och nyttiggjorda.

    Alla tre måste vara bedömda som sanna senast på mätdagen. Raderna visar för var och en hur
    många lösningar som är det, inte är det, och hur många där det är okänt. Det som inte är
    bedömt eller saknar datum är okänt, inte nej, och visas som saknat underlag.
    """
    missing = scene.all(_unjudged), scene.all(_perhaps_implemented)
    return scene.folded("C1", _by_property, scene.all(_judged), *missing)


def _by_property(judged: tuple[Judged, ...], *missing: tuple[Missing, ...]) -> Result:
    rows = tuple(_property_row(name, judged) for name in THREE_N)
    counted = tuple(one.ref for one in judged if one.all_yes)
    every = tuple(chain.from_iterable(missing))
    figures = {"implemented": len(judged)}
    return Result("C1", len(counted), rows, every, figures=figures, counted=counted)


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
def by_target_group(scene: Scene, _period: Span) -> Result:
    """Antal lösningar som på mätdagen är implementerade i minst en kommun, uppdelat på målgrupp.

    En lösning för både invånare och medarbetare räknas på båda raderna, och raden båda visar hur
    många de är. Lösningar utan angiven målgrupp står för sig. Värdet är antalet olika lösningar.
    """
    perhaps = scene.all(_perhaps_implemented)
    return scene.folded("C2", _by_group, scene.all(_target_groups), perhaps)


def _by_group(
    found: tuple[tuple[str, frozenset[str]], ...], perhaps: tuple[Missing, ...]
) -> Result:
    groups = dict(found)
    by_row = {
        "invanare": [ref for ref, of in groups.items() if "invanare" in of],
        "medarbetare": [ref for ref, of in groups.items() if "medarbetare" in of],
        "bada": [ref for ref, of in groups.items() if len(of) == 2],
        "ej_angiven": [ref for ref, of in groups.items() if not of],
    }
    rows = tuple(Row(key, len(refs), tuple(refs)) for key, refs in by_row.items())
    missing = (
        *(Missing(ref, "target_groups") for ref in by_row["ej_angiven"]),
        *perhaps,
    )
    figures = {"implemented": len(groups)}
    counted = tuple(groups)
    return Result("C2", len(counted), rows, missing, figures=figures, counted=counted)


def _is_implemented(dossier: Dossier) -> bool:
    """Whether at least one municipality, member or not, has implemented the solution."""
    return any(share.implemented for share in dossier.municipal)


def _judged(dossier: Dossier) -> Iterator[Judged]:
    if _is_implemented(dossier):
        of = dossier.initiative
        answers = {name: _answer(_property(of, name)) for name in THREE_N}
        yield Judged(dossier.ref, answers, set(answers.values()) == {"yes"})


def _target_groups(dossier: Dossier) -> Iterator[tuple[str, frozenset[str]]]:
    if _is_implemented(dossier):
        yield dossier.ref, frozenset(dossier.initiative.target_groups)


def _perhaps_implemented(dossier: Dossier) -> Iterator[Missing]:
    """A solution in use that no municipality has given a day of implementation."""
    if not _is_implemented(dossier):
        found = (undated_implementation(share) for share in dossier.municipal)
        yield from (missing for missing in found if missing is not None)


def _property(initiative: Initiative, name: str) -> Property | None:
    found: Property | None = getattr(initiative.solution, name, None)
    return found


def _answer(found: Property | None) -> Answer:
    """An undated answer may have come later, so it is unknown."""
    if found is None or found.value is None or found.date is None:
        return "unknown"
    return "yes" if found.value else "no"


def _property_row(name: str, judged: tuple[Judged, ...]) -> Row:
    yes = tuple(one.ref for one in judged if one.answers[name] == "yes")
    no = len([one for one in judged if one.answers[name] == "no"])
    unknown = len(judged) - len(yes) - no
    return Row(name, len(yes), yes, {"yes": len(yes), "no": no, "unknown": unknown})


def _unjudged(dossier: Dossier) -> Iterator[Missing]:
    """What is not judged of an implemented solution."""
    if not _is_implemented(dossier):
        return
    if dossier.initiative.solution is None:
        yield Missing(dossier.ref, "solution")
        return
    for name in THREE_N:
        found = _property(dossier.initiative, name)
        if found is None:
            yield Missing(dossier.ref, f"solution.{name}")
        elif _answer(found) == "unknown":
            field = "value" if found.value is None else "date"
            yield Missing(dossier.ref, f"solution.{name}.{field}")
