"""What an indicator is: a measure with its definition, the seed's own words and an example."""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import cleandoc

from samverkan_cli.indicators.result import Result
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.model.period import Span

Measure = Callable[[Scene, Span], Result]


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measure and what `explain` and the reports say of it; all texts are Swedish message ids.

    `seed` names the document and section, `seed_wording` quotes it. A flow counts what happened
    in the period, a stock how things stood on its last day.
    """

    id: str
    title: str
    definition: str
    seed: str
    seed_wording: str
    example: str
    flow: bool
    measure: Measure

    def __call__(self, scene: Scene, period: Span) -> Result:
        """Measure a cooperation as it was known on the period's last day."""
        return self.measure(scene, period)


def indicator(
    indicator_id: str, *, title: str, seed: str, seed_wording: str, example: str, flow: bool = False
) -> Callable[[Measure], Indicator]:
    """Make a measure an indicator; its docstring is the definition, on one line."""

    def wrap(measure: Measure) -> Indicator:
        definition = " ".join(cleandoc(measure.__doc__ or "").split())
        return Indicator(
            indicator_id, title, definition, seed, seed_wording, example, flow, measure
        )

    return wrap
