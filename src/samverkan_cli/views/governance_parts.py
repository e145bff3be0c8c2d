"""The parts a governance page is made of: statements with their source, sections, the subject."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.followup_subject import Place
from samverkan_cli.views.governance_picture import SignalPicture
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Notice, Table
from samverkan_cli.views.places import written
from samverkan_cli.views.words import Language, clip

Mark = Literal[
    "present", "missing", "waiting", "refused", "overdue", "not_needed", "to_judge", "read"
]
MARKS: dict[Mark, tuple[str, str]] = {
    "present": ("✔", N_("finns")),
    "missing": ("✘", N_("saknas")),
    "waiting": ("…", N_("väntar")),
    "refused": ("✘", N_("avslag")),
    "overdue": ("!", N_("försenat")),
    "not_needed": ("–", N_("krävs inte")),
    "to_judge": ("?", N_("att bedöma")),
    "read": ("·", N_("läsning")),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, how things stand in a word and a sign, and where the record says it."""

    mark: Mark
    sign: str
    word: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: statements, then tables each after its picture, then remarks."""

    anchor: str
    heading: str
    statements: tuple[Statement, ...] = ()
    pictures: tuple[SignalPicture, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """The fixed words of the page."""

    skip: str
    facts: str
    contents: str
    closing: str


@dataclass(frozen=True, slots=True)
class GovernancePage:
    """Everything on the page, decided. `verdict` is its one line about the legal form."""

    lang: str
    title: str
    kicker: str
    heading: str
    lead: str
    verdict: str
    notices: tuple[Notice, ...]
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    closing: str
    labels: Labels
    stamp: tuple[Fact, ...]


@dataclass(frozen=True)
class GovernanceSubject:
    """The cooperation, the registry it stands in, the day and the language."""

    registry: Registry
    collaboration: Collaboration
    day: date
    language: Language
    place: Place

    def stands(self, record: str, keys: Keys = ()) -> str:
        """`registry/collaborations/v6.yaml:217`."""
        return written(*self.place(record, keys))

    def source(self, record: str, keys: Keys) -> Cell:
        """The place without its folder, for a column: the page names the file in full."""
        return Cell(self.stands(record, keys).rpartition("/")[2])

    def says(self, mark: Mark, text: str, record: str, keys: Keys) -> Statement:
        """A statement with its mark in words and its place."""
        sign, word = MARKS[mark]
        return Statement(mark, sign, self.language.text(word), text, self.stands(record, keys))

    def name(self, organisation: str) -> str:
        """The displayed name of an organisation, on one line."""
        return clip(self.registry.name(organisation))

    def names(self, organisations: tuple[str, ...]) -> str:
        """`Skara, Vara och Essunga`."""
        return self.language.names([self.name(one) for one in organisations])

    def group(self, group_id: str) -> str:
        """The displayed name of a group, else the id."""
        found = self.collaboration.group(group_id)
        return clip(found.name) if found else group_id

    def groups(self, group_ids: tuple[str, ...]) -> str:
        """The names of groups, or a dash for none."""
        return self.language.names([self.group(one) for one in group_ids]) or "–"

    def table(
        self, caption: str, headings: tuple[tuple[str, bool], ...], rows: Sequence[tuple[Cell, ...]]
    ) -> Table:
        """A table whose last column says where each row stands; headings are message ids."""
        columns = [Column(self.language.text(text), numeric) for text, numeric in headings]
        columns.append(Column(self.language.text(N_("Källa")), whole=True))
        return Table(self.language.text(caption), tuple(columns), tuple(map(Line, rows)))
