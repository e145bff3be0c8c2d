"""Why an initiative has its outcome, in words: what decides, and what to fill in to change it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.outcome import deciding_failures
from samverkan_cli.qualification.results import CriterionResult, GateResult, Qualification

Naming = Callable[[str], str]
MOST_NAMED = 3  # more criteria than this is no longer advice


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that decides the outcome; `change` says what would change it.

    `gates` and `criteria` are the ids it is about. Points in the messages are exact Fractions.
    """

    message: Message
    change: Message | None = None
    gates: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()


def naming(registry: Registry, collaboration: str | None) -> Naming:
    """Displayed name of an assessor: a group of the cooperation or an organisation."""
    found = registry.collaborations.get(collaboration) if collaboration else None

    def name(assessor: str) -> str:
        group = found.group(assessor) if found else None
        return group.name if group else registry.name(assessor)

    return name


def why(result: Qualification, name: Naming = str) -> tuple[Ground, ...]:
    """The grounds that decide; several when each of them alone would hold the outcome."""
    if not result.assessed:
        return (_not_assessed(result),)
    failed = deciding_failures(result.gates)
    if failed:
        return tuple(_failed(gate, name) for gate in failed)
    unclear = (*map(_unanswered, result.gates_with("ej_bedomt")), *_straddled(result))
    return unclear or (_by_score(result),)


def _not_assessed(result: Qualification) -> Ground:
    args = {"model": result.model.id}
    return Ground(
        Message(N_("Ingen har bedömt initiativet med modellen {model}."), args),
        Message(N_("Gör en bedömning med modellen {model}."), args),
    )


def _failed(gate: GateResult, name: Naming) -> Ground:
    args = {"gate": gate.gate.id, "assessors": Names(tuple(map(name, gate.who_said("nej"))))}
    return Ground(
        Message(N_("Ska-kravet {gate} är inte uppfyllt: {assessors} har svarat nej."), args),
        Message(
            N_("Utfallet kan ändras först när {assessors} svarar ja eller delvis på {gate}."), args
        ),
        gates=(gate.gate.id,),
    )


def _unanswered(gate: GateResult) -> Ground:
    args = {"gate": gate.gate.id}
    return Ground(
        Message(N_("Ska-kravet {gate} är inte bedömt."), args),
        Message(N_("Svara ja, delvis eller nej på {gate} i en bedömning."), args),
        gates=(gate.gate.id,),
    )


def _names(lines: tuple[CriterionResult, ...]) -> Names:
    return Names(tuple(line.criterion.name for line in lines))


def _straddled(result: Qualification) -> Iterator[Ground]:
    score, limits, unknown = result.score, result.model.thresholds, result.unknown
    texts = (
        (
            limits.qualified,
            N_(
                "Poängen blir mellan {low} och {high}. Det går inte att säga om den når gränsen "
                "för kvalificerat, {limit}, när värde saknas för {criteria}."
            ),
        ),
        (
            limits.complete,
            N_(
                "Poängen blir mellan {low} och {high}. Det går inte att säga om den når gränsen "
                "för komplettering, {limit}, när värde saknas för {criteria}."
            ),
        ),
    )
    for limit, text in texts:
        if score.straddles(limit):
            named = _names(unknown)
            args = {"low": score.low, "high": score.high, "limit": limit, "criteria": named}
            change = Message(N_("Ange värde för {criteria}."), {"criteria": named})
            ids = tuple(line.criterion.id for line in unknown)
            yield Ground(Message(text, args), change, criteria=ids)


def _by_score(result: Qualification) -> Ground:
    score, limits = result.score, result.model.thresholds
    if result.outcome == "kvalificerat":
        text = N_("Poängen är minst {low} och når gränsen för kvalificerat, {limit}.")
        return Ground(Message(text, {"low": score.low, "limit": limits.qualified}))
    if result.outcome == "ej_kvalificerat":
        text = N_("Poängen är högst {high}, under gränsen för komplettering, {limit}.")
        return _too_low(result, text, limits.complete)
    text = N_("Poängen är högst {high}, under gränsen för kvalificerat, {limit}.")
    return _too_low(result, text, limits.qualified)


def _too_low(result: Qualification, text: str, limit: Fraction) -> Ground:
    by_room = sorted((line for line in result.criteria if line.room > 0), key=lambda c: -c.room)
    most = tuple(by_room[:MOST_NAMED])
    args = {"high": result.score.high, "limit": limit}
    change = Message(
        N_("Det saknas minst {points} poäng. Mest finns att vinna på {criteria}."),
        {"points": limit - result.score.high, "criteria": _names(most)},
    )
    ids = tuple(line.criterion.id for line in most)
    return Ground(Message(text, args), change if most else None, criteria=ids)
