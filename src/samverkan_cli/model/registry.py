"""The registry: every record that could be read, and the names of those that could not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Intake, Prioritisation, Review, Survey, Waivers
from samverkan_cli.model.settings import Settings
from samverkan_cli.model.swedish import swedish_order


class Start(NamedTuple):
    """The day an initiative started (`start(i)`) and by which form; `flagged` without a project."""

    day: date
    form: str
    flagged: bool


def start_among(initiative: Initiative, shares: Iterable[Participation]) -> Start | None:
    """`start(i)` of an initiative and its participants."""
    begun = [(e.start, e.form) for e in initiative.executions if e.start is not None]
    proper = [(day, form) for day, form in begun if form != "implementation"]
    if proper:
        day, form = min(proper)
        return Start(day, form, flagged=False)
    days = [day for day, _ in begun]
    days += [share.implemented for share in shares if share.implemented]
    return Start(min(days), "implementation", flagged=True) if days else None


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference in a record that could not be read: its place, the kind meant, the id written.

    Without keys it is the municipality whose name the file itself bears.
    """

    record: str
    keys: Keys
    kind: str
    written: str


@dataclass(frozen=True)
class Registry:
    """All records by id; `unread` holds the references of records that could not be read.

    `mentions` are what those refer to, as far as that could be read.
    """

    settings: Settings | None = None
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    collaborations: Mapping[str, Collaboration] = field(default_factory=dict)
    models: Mapping[str, QualificationModel] = field(default_factory=dict)
    initiatives: Mapping[str, Initiative] = field(default_factory=dict)
    participations: Mapping[str, Mapping[str, Participation]] = field(default_factory=dict)
    assessments: Mapping[str, tuple[Assessment, ...]] = field(default_factory=dict)
    intakes: Mapping[str, Intake] = field(default_factory=dict)
    prioritisations: Mapping[str, Prioritisation] = field(default_factory=dict)
    surveys: Mapping[str, Survey] = field(default_factory=dict)
    review: Review | None = None
    waivers: Waivers | None = None
    unread: frozenset[str] = frozenset()
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def _in(self) -> dict[str, tuple[Initiative, ...]]:
        """Answers of `initiatives_in`; every measure asks for the same ones again."""
        return {}

    @cached_property
    def _of_municipalities(self) -> dict[str, tuple[Participation, ...]]:
        """Answers of `municipal_shares`."""
        return {}

    def records(self) -> Iterator[Noun]:
        """Every record, kind by kind, by reference."""
        for single in (self.settings, self.review, self.waivers):
            if single is not None:
                yield single
        for many in (
            self.organisations, self.collaborations, self.models, self.initiatives,
            self.intakes, self.prioritisations, self.surveys,
        ):  # fmt: skip
            yield from many.values()
        yield from self.all_participations()
        yield from self.all_assessments()

    def all_participations(self) -> Iterator[Participation]:
        """Every participation file, also those whose initiative could not be read."""
        for by_municipality in self.participations.values():
            yield from by_municipality.values()

    def all_assessments(self) -> Iterator[Assessment]:
        """Every assessment file."""
        for of_initiative in self.assessments.values():
            yield from of_initiative

    def participations_of(self, initiative: str) -> tuple[Participation, ...]:
        """The initiative's participation files, by municipality id."""
        return tuple(self.participations.get(initiative, {}).values())

    def assessments_of(self, initiative: str) -> tuple[Assessment, ...]:
        """The initiative's assessments, by reference."""
        return self.assessments.get(initiative, ())

    def collaboration_of(self, initiative: Initiative) -> str | None:
        """The cooperation an initiative belongs to: its own word, else the registry's."""
        if initiative.collaboration is not None:
            return initiative.collaboration
        return self.settings.collaboration if self.settings else None

    def initiatives_in(self, collaboration: str) -> tuple[Initiative, ...]:
        """The cooperation's initiatives by title in Swedish order."""
        if collaboration not in self._in:
            every = self.initiatives.values()
            mine = [i for i in every if self.collaboration_of(i) == collaboration]
            mine.sort(key=lambda i: (swedish_order(i.title), i.id))
            self._in[collaboration] = tuple(mine)
        return self._in[collaboration]

    def municipal_shares(self, initiative: str) -> tuple[Participation, ...]:
        """The participation of municipalities, members or not, by name; not of other parties."""
        if initiative not in self._of_municipalities:
            shares = [s for s in self.participations_of(initiative) if self._is_municipal(s)]
            shares.sort(key=lambda share: self.by_name(share.municipality_id))
            self._of_municipalities[initiative] = tuple(shares)
        return self._of_municipalities[initiative]

    def _is_municipal(self, share: Participation) -> bool:
        party = self.organisations.get(share.municipality_id)
        return party is not None and party.kind == "kommun"

    def municipalities_on(self, collaboration: Collaboration, day: date) -> tuple[str, ...]:
        """V: the members of kind `kommun` on the day, in Swedish order of their names."""
        members = [
            member
            for member in collaboration.members_on(day)
            if member in self.organisations and self.organisations[member].kind == "kommun"
        ]
        return tuple(sorted(members, key=self.by_name))

    def name(self, organisation: str) -> str:
        """The displayed name of an organisation; its id when it is unknown."""
        found = self.organisations.get(organisation)
        return found.label if found else organisation

    def by_name(self, organisation: str) -> tuple[tuple[str, str], str]:
        """Sort key: displayed name in Swedish order, then id."""
        return swedish_order(self.name(organisation)), organisation

    def start_of(self, initiative: Initiative) -> Start | None:
        """`start(i)`: the first forstudie, uppdrag or projekt; else the first implementation."""
        return start_among(initiative, self.participations_of(initiative.id))

    def is_example(self, record: Noun) -> bool:
        """Whether the record is made-up data; an initiative's folder inherits its mark."""
        parts = record.ref.split("/")
        if parts[0] == "initiatives":
            initiative = self.initiatives.get(parts[1])
            return initiative is not None and initiative.example
        return bool(getattr(record, "example", False))
