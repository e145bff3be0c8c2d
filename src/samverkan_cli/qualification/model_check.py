"""Is a model fit to decide by? What its file says wrong, and what its use so far shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.qualification_model import Criterion, QualificationModel
from samverkan_cli.qualification.results import Qualification

Level = Literal["error", "warning", "info"]
ENOUGH = 3  # with fewer assessed initiatives nothing can be said of how a model sorts them


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing about the model: how bad, where in its file, what, and what to do."""

    level: Level
    keys: Keys
    message: Message
    hint: Message


def remarks(model: QualificationModel, results: Sequence[Qualification]) -> tuple[Remark, ...]:
    """Every remark, the file's own first; `results` are the initiatives by this model."""
    found = [*_weights(model), *_scale(model), *_thresholds(model), *_anchors(model)]
    found += _gates(model)
    assessed = [result for result in results if result.assessed]
    if assessed:
        found += [*_unused(model, assessed), *_even(model, assessed), *_reached(model, assessed)]
    return tuple(found)


def _weights(model: QualificationModel) -> Iterator[Remark]:
    whole = sum((criterion.weight for criterion in model.criteria), Fraction(0))
    if whole != 100:
        yield Remark(
            "error", ("criteria",),
            Message(N_("Vikterna är {whole} tillsammans."), {"whole": whole}),
            Message(N_("Ändra dem så att de är 100.")),
        )  # fmt: skip
    for i, criterion in enumerate(model.criteria):
        if criterion.weight <= 0:
            yield Remark(
                "error", ("criteria", i, "weight"),
                Message(N_("{name} har ingen vikt och påverkar inget."), {"name": criterion.name}),
                Message(N_("Ge kriteriet en vikt över 0, eller ta bort det.")),
            )  # fmt: skip


def _scale(model: QualificationModel) -> Iterator[Remark]:
    if model.scale.max <= model.scale.min:
        yield Remark(
            "error", ("scale",),
            Message(N_("Skalan har inget utrymme: från {min} till {max}."),
                    {"min": model.scale.min, "max": model.scale.max}),
            Message(N_("Ange ett högsta värde som är större än det lägsta.")),
        )  # fmt: skip


def _thresholds(model: QualificationModel) -> Iterator[Remark]:
    limits = model.thresholds
    most = sum((max(c.weight, Fraction(0)) for c in model.criteria), Fraction(0))
    at: Keys = ("thresholds",)
    if limits.complete > limits.qualified:
        yield Remark(
            "error", at,
            Message(N_("Gränsen för komplettering ligger över gränsen för kvalificerat.")),
            Message(N_("Sätt complete lägre än qualified.")),
        )  # fmt: skip
    if limits.qualified > most:
        yield Remark(
            "error", (*at, "qualified"),
            Message(N_("Inget kan bli kvalificerat: gränsen är {limit}, högsta poäng {most}."),
                    {"limit": limits.qualified, "most": most}),
            Message(N_("Sänk qualified.")),
        )  # fmt: skip
    if limits.qualified <= 0:
        yield Remark(
            "warning", (*at, "qualified"),
            Message(N_("Alla poäng når gränsen för kvalificerat.")),
            Message(N_("Höj qualified, om poängen ska avgöra något.")),
        )  # fmt: skip
    elif limits.complete <= 0:
        yield Remark(
            "warning", (*at, "complete"),
            Message(N_("Inga poäng är så låga att ett initiativ inte blir kvalificerat.")),
            Message(N_("Höj complete, om poängen ska kunna avgöra det.")),
        )  # fmt: skip


def _anchors(model: QualificationModel) -> Iterator[Remark]:
    for i, criterion in enumerate(model.criteria):
        missing = _steps_without_anchor(model, criterion)
        if missing:
            yield Remark(
                "warning", ("criteria", i, "anchors"),
                Message(N_("{name} saknar ankare för {steps}."),
                        {"name": criterion.name, "steps": ", ".join(missing)}),
                Message(N_("Skriv vad varje steg betyder, så menar två bedömare samma sak.")),
            )  # fmt: skip


def _steps_without_anchor(model: QualificationModel, criterion: Criterion) -> list[str]:
    low, high = model.scale.min, model.scale.max
    if high - low > 20:
        return [] if criterion.anchors else [f"{low}–{high}"]
    first, last = -(-low.numerator // low.denominator), high.numerator // high.denominator
    return [str(step) for step in range(first, last + 1) if str(step) not in criterion.anchors]


def _gates(model: QualificationModel) -> Iterator[Remark]:
    for i, gate in enumerate(model.gates):
        if gate.outcome in ("kvalificerat", "komplettera"):
            yield Remark(
                "error", ("gates", i, "outcome"),
                Message(N_("Ett nej på {gate} gör initiativet {outcome}."),
                        {"gate": gate.id, "outcome": gate.outcome}),
                Message(N_("Skriv kommunens_egen eller till_it_leverantor, eller inget.")),
            )  # fmt: skip


def _unused(model: QualificationModel, assessed: Sequence[Qualification]) -> Iterator[Remark]:
    for i, criterion in enumerate(model.criteria):
        if all(result.criteria[i].value is None for result in assessed):
            yield Remark(
                "warning", ("criteria", i),
                Message(N_("Ingen har satt värde på {name}."), {"name": criterion.name}),
                Message(N_("Fråga om kriteriet går att bedöma, eller ta bort det.")),
            )  # fmt: skip
    for i, gate in enumerate(model.gates):
        if all(result.gates[i].answer == "ej_bedomt" for result in assessed):
            yield Remark(
                "warning", ("gates", i),
                Message(N_("Ingen har svarat på {gate}."), {"gate": gate.id}),
                Message(N_("Fråga om ska-kravet går att besvara, eller ta bort det.")),
            )  # fmt: skip


def _even(model: QualificationModel, assessed: Sequence[Qualification]) -> Iterator[Remark]:
    for i, criterion in enumerate(model.criteria):
        values = [result.criteria[i].value for result in assessed]
        known = [value for value in values if value is not None]
        if len(known) >= ENOUGH and len(set(known)) == 1:
            yield Remark(
                "info", ("criteria", i),
                Message(N_("{name} är {value} för alla och skiljer inte initiativen åt."),
                        {"name": criterion.name, "value": known[0]}),
                Message(N_("Se över ankaren, eller kriteriets vikt.")),
            )  # fmt: skip


def _reached(model: QualificationModel, assessed: Sequence[Qualification]) -> Iterator[Remark]:
    if len(assessed) < ENOUGH:
        return
    limits = model.thresholds
    if all(result.score.high < limits.qualified for result in assessed):
        yield Remark(
            "warning", ("thresholds", "qualified"),
            Message(N_("Inget av {n} bedömda initiativ kan nå gränsen för kvalificerat, {limit}."),
                    {"n": len(assessed), "limit": limits.qualified}),
            Message(N_("Pröva om gränsen är rimlig.")),
        )  # fmt: skip
    if all(result.score.low >= limits.qualified for result in assessed):
        yield Remark(
            "info", ("thresholds", "qualified"),
            Message(N_("Alla {n} bedömda initiativ når gränsen för kvalificerat, {limit}."),
                    {"n": len(assessed), "limit": limits.qualified}),
            Message(N_("Pröva om gränsen skiljer något åt.")),
        )  # fmt: skip
