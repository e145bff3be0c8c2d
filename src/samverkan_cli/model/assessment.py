"""`initiatives/<initiative>/assessments/<date>-<assessor>.yaml`: one filled-in form."""

from typing import Literal

from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.qualification_model import Outcome
from samverkan_cli.model.values import Day, Decimal, Entries, ModelId, Text


class GateAnswer(Part):
    """An answer to a gate; `delvis` and `nej` need a reason (follow or explain)."""

    answer: Literal["ja", "nej", "delvis", "ej_bedomt"]
    reason: Text | None = None


class GivenScore(Part):
    """A value on the model's scale; None = not assessed."""

    value: Decimal | None = None
    reason: Text | None = None


class Assessment(Noun):
    """One assessor's form, made with one version of a model."""

    model: ModelId
    date: Day
    assessor: Text
    gates: Entries[GateAnswer] = {}
    scores: Entries[GivenScore] = {}
    recommendation: Outcome | None = None
    note: Text | None = None

    @property
    def initiative_id(self) -> str:
        """The initiative the file lies under."""
        return self.ref.split("/")[1]
