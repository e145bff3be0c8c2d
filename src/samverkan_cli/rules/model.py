"""SAM044–SAM047: a qualification model that can be computed with."""

from collections.abc import Iterator
from fractions import Fraction

from samverkan_cli.findings import Fault
from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


@rule(
    "SAM044",
    remedy=N_("Ändra vikterna så att alla är större än noll och summan är 100."),
    bad="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          criteria:  # <- SAM044
            - {id: nytta, name: Nytta, weight: 60}
            - {id: kostnad, name: Kostnad, weight: 45}
            - {id: risk, name: Risk, weight: 0}  # <- SAM044
          thresholds: {qualified: 60, complete: 40}
    """,
    good="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          criteria:
            - {id: nytta, name: Nytta, weight: 60}
            - {id: kostnad, name: Kostnad, weight: 30}
            - {id: risk, name: Risk, weight: 10}
          thresholds: {qualified: 60, complete: 40}
    """,
)
def weights_sum_to_hundred(registry: Registry) -> Iterator[Fault]:
    """Poängen går från 0 till 100 bara om vikterna tillsammans är 100. Ett kriterium utan vikt
    påverkar ingenting, och med negativ vikt räknas det baklänges."""
    for model in registry.models.values():
        for i, criterion in enumerate(model.criteria):
            if criterion.weight <= 0:
                args = {"name": criterion.name, "weight": decimal_text(criterion.weight)}
                text = N_("vikten för ”{name}” är {weight}, men ska vara större än noll")
                yield Fault(model.ref, ("criteria", i, "weight"), Message(text, args))
        total = sum((criterion.weight for criterion in model.criteria), Fraction(0))
        if total != 100:
            difference = Message(N_("{n} för mycket"), {"n": decimal_text(total - 100)})
            if total < 100:
                difference = Message(N_("{n} fattas"), {"n": decimal_text(100 - total)})
            text = N_("vikterna är {total} tillsammans, men ska vara 100")
            yield Fault(
                model.ref,
                ("criteria",),
                Message(text, {"total": decimal_text(total)}),
                difference,
                on_key=True,
            )


@rule(
    "SAM045",
    remedy=N_("Sätt complete lägre än qualified, båda mellan 0 och 100."),
    bad="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          criteria: [{id: nytta, name: Nytta, weight: 100}]
          thresholds:
            qualified: 40
            complete: 60  # <- SAM045
    """,
    good="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          criteria: [{id: nytta, name: Nytta, weight: 100}]
          thresholds:
            qualified: 60
            complete: 40
    """,
)
def thresholds_in_order(registry: Registry) -> Iterator[Fault]:
    """Från qualified och uppåt är initiativet kvalificerat, under complete inte, däremellan ska det
    kompletteras. I omvänd ordning finns inget däremellan."""
    for model in registry.models.values():
        limits = model.thresholds
        outside = [n for n in ("qualified", "complete") if not 0 <= getattr(limits, n) <= 100]
        for name in outside:
            text = N_("gränsen {name} är {value}, men poängen går från 0 till 100")
            args = {"name": name, "value": decimal_text(getattr(limits, name))}
            yield Fault(model.ref, ("thresholds", name), Message(text, args))
        if limits.complete > limits.qualified and not outside:
            text = N_("gränsen complete ({complete}) är högre än qualified ({qualified})")
            args = {
                "complete": decimal_text(limits.complete),
                "qualified": decimal_text(limits.qualified),
            }
            yield Fault(model.ref, ("thresholds", "complete"), Message(text, args))


@rule(
    "SAM046",
    remedy=N_("Ange en skala där max är högre än min, till exempel 1 till 5."),
    bad="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 5, max: 5}  # <- SAM046
          criteria: [{id: nytta, name: Nytta, weight: 100}]
          thresholds: {qualified: 60, complete: 40}
    """,
    good="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          criteria: [{id: nytta, name: Nytta, weight: 100}]
          thresholds: {qualified: 60, complete: 40}
    """,
)
def scale_has_room(registry: Registry) -> Iterator[Fault]:
    """Poängen räknas ut efter var på skalan ett värde ligger. En skala utan utrymme går inte att
    dela med."""
    for model in registry.models.values():
        if model.scale.min >= model.scale.max:
            args = {"min": decimal_text(model.scale.min), "max": decimal_text(model.scale.max)}
            text = N_("skalan går från {min} till {max}; max ska vara högre än min")
            yield Fault(model.ref, ("scale",), Message(text, args))


@rule(
    "SAM047",
    remedy=N_("Skriv ett ankare för steg som finns på skalan, och ta bort de andra."),
    bad="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          criteria:
            - id: nytta
              name: Nytta
              weight: 100
              anchors:
                1: Ingen märkbar skillnad
                6: Avgörande förbättring för många  # <- SAM047
          thresholds: {qualified: 60, complete: 40}
    """,
    good="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          criteria:
            - id: nytta
              name: Nytta
              weight: 100
              anchors:
                1: Ingen märkbar skillnad
                5: Avgörande förbättring för många
          thresholds: {qualified: 60, complete: 40}
    """,
)
def anchors_within_scale(registry: Registry) -> Iterator[Fault]:
    """Ankaret säger i ord vad ett steg betyder, så att två bedömare menar samma sak. Ett ankare
    utanför skalan kan ingen välja."""
    for model in registry.models.values():
        scale = model.scale
        for i, criterion in enumerate(model.criteria):
            for step in criterion.anchors:
                value = _number(step)
                if value is None or not min(scale.min, scale.max) <= value <= max(
                    scale.max, scale.min
                ):
                    args = {
                        "step": step,
                        "min": decimal_text(scale.min),
                        "max": decimal_text(scale.max),
                    }
                    text = N_("”{step}” är inget steg på skalan {min} till {max}")
                    keys = ("criteria", i, "anchors", step)
                    yield Fault(model.ref, keys, Message(text, args), on_key=True)


def _number(step: str) -> Fraction | None:
    """The step an anchor is written for; None when it is no plain number."""
    digits = step.removeprefix("-").replace(".", "", 1)
    plain = digits.isascii() and digits.isdigit() and step[-1].isdigit() and len(step) < 20
    return Fraction(step) if plain else None
