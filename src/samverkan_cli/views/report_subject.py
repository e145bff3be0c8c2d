"""What a report is about: the registry as known on its day, the cooperation, the way to records."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.seen import seen
from samverkan_cli.qualification.ranking import Ranked, ranking
from samverkan_cli.status import derived_statuses
from samverkan_cli.views.followup_subject import Place
from samverkan_cli.views.parts import Behind, Record, Records
from samverkan_cli.views.places import written
from samverkan_cli.views.words import Language, clip

Source = tuple[str, Keys]  # a record and the place in it
Json = dict[str, object]
Rows = Iterable[Sequence[object]]
NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9-]", re.ASCII)


@dataclass(frozen=True)
class ReportSubject:
    """`registry` holds the cooperation's initiatives only, with nothing dated after the day."""

    registry: Registry
    collaboration: Collaboration
    day: date
    language: Language
    place: Place
    revision: str | None = None
    tool_version: str = ""
    unread: Sequence[tuple[str, str]] = ()
    outlines: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """By title in Swedish order."""
        return self.registry.initiatives_in(self.collaboration.id)

    @cached_property
    def statuses(self) -> Mapping[str, str]:
        """The derived status of each initiative."""
        return derived_statuses(self.registry, self.day)

    @cached_property
    def ranked(self) -> Mapping[str, Ranked]:
        """The place of each assessed initiative by the cooperation's model; empty without one."""
        model = self.registry.models.get(self.collaboration.model or "")
        if model is None:
            return {}
        every = ranking(self.registry, self.collaboration.id, model, self.day)
        return {one.result.initiative: one for one in every if one.result.assessed}

    @cached_property
    def municipalities(self) -> tuple[str, ...]:
        """The member municipalities on the day, in Swedish order."""
        return self.registry.municipalities_on(self.collaboration, self.day)

    def shares(self, initiative: str) -> tuple[Participation, ...]:
        """The participation files with anything in them that has happened or is asked, by name."""
        found = self.registry.participations_of(initiative)
        return tuple(sorted(found, key=lambda share: self.registry.by_name(share.municipality_id)))

    def name(self, organisation: str | None) -> str:
        """The displayed name of an organisation on one line; a dash for none."""
        return "–" if organisation is None else clip(self.registry.name(organisation))

    def names(self, organisations: Iterable[str]) -> str:
        """`Essunga, Skara och Vara`, or a dash."""
        found = sorted(dict.fromkeys(organisations), key=self.registry.by_name)
        return self.language.names([self.name(one) for one in found]) or "–"

    def title(self, initiative: str) -> str:
        """The title of an initiative; its id when it is unknown."""
        found = self.registry.initiatives.get(initiative)
        return clip(found.title) if found else initiative

    def stands(self, record: str, keys: Keys = ()) -> str:
        """`registry/initiatives/e-arkiv/initiative.yaml:6`."""
        return written(*self.place(record, keys))

    def body(self, body: str) -> str:
        """A deciding body: the group's name, the organisation's, else the text itself."""
        group = self.collaboration.group(body)
        return clip(group.name) if group else self.name(body)

    def record(self, ref: str) -> str:
        """What a record is, in words: `Digitala bygglov, Skara`."""
        kind, _, rest = ref.partition("/")
        parts = rest.split("/")
        if kind == "initiatives" and len(parts) == 3 and parts[1] == "participation":
            return f"{self.title(parts[0])}, {self.name(parts[2])}"
        if kind == "initiatives" and len(parts) == 3:
            return self.language.text(
                N_("{title}, bedömning {id}"), title=self.title(parts[0]), id=parts[2]
            )
        if kind == "initiatives":
            return self.title(parts[0])
        if kind == "collaborations" and rest in self.registry.collaborations:
            return clip(self.registry.collaborations[rest].name)
        return self.name(rest) if kind == "organisations" else ref

    def json_place(self, record: str, keys: Keys = ()) -> Json:
        """`record`, `path` and `line`, as every published JSON says where something stands."""
        path, line = self.place(record, keys)
        return {"record": record, "path": path, "line": line}


def known_to(registry: Registry, collaboration: Collaboration, day: date) -> Registry:
    """The registry as known on the day, with the cooperation's own initiatives only."""
    known = seen(registry, day)
    initiatives = {i.id: i for i in known.initiatives_in(collaboration.id)}
    shares = {key: known.participations.get(key, {}) for key in initiatives}
    return replace(known, initiatives=initiatives, participations=shares)


def alone(subject: ReportSubject, one: Initiative) -> ReportSubject:
    """The subject with an initiative, those it names and nothing of any other.

    What is made of it can change with them and with what is no initiative, and with nothing else.
    """
    registry, near = subject.registry, (one.id, *one.related)
    initiatives = {key: registry.initiatives[key] for key in near if key in registry.initiatives}
    return replace(
        subject,
        registry=replace(
            registry,
            initiatives=initiatives,
            participations={one.id: registry.participations.get(one.id, {})},
            assessments={one.id: registry.assessments_of(one.id)},
        ),
    )


def anchor(*parts: str) -> str:
    """The id of the records behind something: two hyphens keep it apart from the page's own."""
    return "--".join(NOT_IN_ANCHORS.sub(lambda c: f"-{ord(c[0]):x}-", part) for part in parts)


def behind(subject: ReportSubject, at: str, label: str, sources: Iterable[Source]) -> Behind:
    """The records behind one number, each place once."""
    found = dict.fromkeys((subject.record(ref), subject.stands(ref, keys)) for ref, keys in sources)
    return Behind(at, label, tuple(Record(title, place) for title, place in found))


def records(subject: ReportSubject, rows: Iterable[Behind]) -> Records | None:
    """The records of a part under a heading that counts them; None when there are none."""
    kept = tuple(row for row in rows if row.records)
    if not kept:
        return None
    count = len({record.place for row in kept for record in row.records})
    heading = subject.language.plural(
        "{n} ställe i registret bakom uppgifterna", "{n} ställen i registret bakom uppgifterna",
        count,
    )  # fmt: skip
    return Records(heading, kept)
