"""`models/<model>/<version>.yaml`: gates, criteria, weights and thresholds, as decided."""

from typing import Annotated, Literal

from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.values import Day, Decimal, Entries, Flag, ItemId, Many, Text, nothing_is

Outcome = Literal[
    "kvalificerat", "komplettera", "ej_kvalificerat", "kommunens_egen", "till_it_leverantor",
]  # fmt: skip


class Scale(Part):
    """The lowest and highest value an assessor may give."""

    min: Decimal
    max: Decimal


class Gate(Part):
    """A requirement; `outcome` is what a failed gate means, when not `ej_kvalificerat`."""

    id: ItemId
    question: Text
    outcome: Outcome | None = None
    source: Text | None = None


class Criterion(Part):
    """A weighted criterion; `inverted` when a high value is bad; anchors word the steps."""

    id: ItemId
    name: Text
    weight: Decimal
    inverted: Flag = False
    anchors: Entries[Text] = {}
    source: Text | None = None


class Thresholds(Part):
    """Points 0–100: from `qualified` upwards qualified, under `complete` not qualified."""

    qualified: Decimal
    complete: Decimal


class QualificationModel(Noun):
    """One version of a qualification model; an assessment keeps the version it was made with."""

    name: Text
    status: Literal["exempel", "utkast", "beslutad"]
    decided: Day | None = None
    decided_by: Text | None = None
    scale: Scale
    gates: Many[Gate] = ()
    criteria: Many[Criterion] = ()
    aggregate: Annotated[Literal["median", "mean"], nothing_is("median")] = "median"
    thresholds: Thresholds
    example: Flag = False

    @property
    def id(self) -> str:
        """`<model>/<version>`."""
        return self.ref.partition("/")[2]

    @property
    def is_example(self) -> bool:
        """Whether the model is only an example, to be replaced by the members' own."""
        return self.example or self.status == "exempel"
