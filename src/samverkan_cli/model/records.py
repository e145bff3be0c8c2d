"""The smaller records: intake counts, prioritisations, surveys, review policy, waivers."""

from typing import Annotated

from pydantic import Field

from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.values import (
    CollaborationId,
    Day,
    Entries,
    Flag,
    HalfYear,
    InitiativeId,
    Many,
    ModelId,
    OrganisationId,
    SurveyPeriod,
    Text,
    Whole,
)


class IntakeCount(Part):
    """How many initiatives came in to the municipality's own process in a half-year."""

    period: HalfYear
    received: Whole


class Intake(Noun):
    """`intake/<kommun>.yaml`: counts, where cases are not registered one by one."""

    counts: Many[IntakeCount] = ()
    example: Flag = False


class PlaceInOrder(Part):
    """A place in the decided order; `reason` where it differs from the computed rank."""

    initiative: InitiativeId
    computed_rank: Whole | None = None
    reason: Text | None = None


class Prioritisation(Noun):
    """`prioritisations/<date>-<collab>.yaml`: the decided order of one meeting."""

    collaboration: CollaborationId
    date: Day
    group: Text | None = None
    model: ModelId | None = None
    order: Many[PlaceInOrder]
    example: Flag = False


class SurveyAnswer(Part):
    """One answer form; values 1–5, None = the question was left blank."""

    organisation: OrganisationId | None = None
    role: Text | None = None
    values: Entries[Annotated[Whole | None, Field(json_schema_extra={"minimum": 1, "maximum": 5})]]


class Survey(Noun):
    """`surveys/<round>.yaml`: questions and answers of one round."""

    collaboration: CollaborationId
    period: SurveyPeriod
    questions: Entries[Text]
    answers: Many[SurveyAnswer] = ()
    example: Flag = False


class Block(Part):
    """Kinds of change that stop a pull request, by weight."""

    decision: Many[Text] = ()
    notable: Many[Text] = ()
    minor: Many[Text] = ()


class Review(Noun):
    """`review.yaml`: which changes stop a pull request."""

    block: Block


class Waiver(Part):
    """An exception to a rule: for one code and one record, with a reason and a last day."""

    code: Text
    record: Text
    reason: Text | None = None
    owner: Text | None = None
    until: Day | None = None


class Waivers(Noun):
    """`waivers.yaml`."""

    waivers: Many[Waiver] = ()
