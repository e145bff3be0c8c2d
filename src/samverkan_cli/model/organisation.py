"""`organisations/<org>.yaml`: municipalities and the other parties of a cooperation."""

from datetime import date
from typing import Literal

from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.values import (
    Day,
    Flag,
    Many,
    MunicipalityCode,
    OrganisationNumber,
    Text,
    Whole,
)

OrganisationKind = Literal[
    "kommun", "region", "kommunalforbund", "bolag", "larosate", "myndighet", "naringsliv",
    "forening",
]  # fmt: skip


class Population(Part):
    """Inhabitants on a day, and who says so."""

    date: Day
    count: Whole
    source: Text | None = None


class Organisation(Noun):
    """A party; `short_name` is how people say it ("Skara")."""

    name: Text
    short_name: Text | None = None
    kind: OrganisationKind
    municipality_code: MunicipalityCode | None = None
    organisation_number: OrganisationNumber | None = None
    population: Many[Population] = ()
    valid_from: Day | None = None
    valid_to: Day | None = None
    code_owners: Many[Text] = ()
    note: Text | None = None
    example: Flag = False

    @property
    def label(self) -> str:
        """The name shown in tables and messages."""
        return self.short_name or self.name

    def population_on(self, day: date) -> Population | None:
        """The figure on or latest before the day; None when there is none."""
        known = [figure for figure in self.population if figure.date <= day]
        return max(known, key=lambda figure: figure.date, default=None)
