"""What a follow-up report is about, and what its records are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from samverkan_cli.indicators.result import Number, Result
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.places import written
from samverkan_cli.views.words import Language, clip, period

OTHERS = "ovriga"


class Place(Protocol):
    """The way back: shown path and line of a record, or of a place in it."""

    def __call__(self, ref: str, keys: Keys = (), /) -> tuple[str, int | None]: ...


@dataclass(frozen=True)
class Subject:
    """The registry as known on the measuring day, the cooperation, its numbers and the language."""

    registry: Registry
    collaboration: Collaboration
    period: Span
    results: Mapping[str, Result]
    language: Language
    as_of: date
    place: Place

    @property
    def municipalities(self) -> tuple[str, ...]:
        """V: the member municipalities on the last day seen."""
        return self.registry.municipalities_on(self.collaboration, self.as_of)

    def organisation(self, key: str) -> str:
        """The displayed name of an organisation; the row of the others has its own."""
        return self.language.term(key) if key == OTHERS else clip(self.registry.name(key))

    def organisations(self, keys: Sequence[str]) -> str:
        """`Skara, Vara och Essunga`."""
        return self.language.names([self.organisation(key) for key in keys])

    def initiative(self, key: str) -> str:
        """The title of an initiative; its id when it cannot be read."""
        found = self.registry.initiatives.get(key)
        return clip(found.title) if found else key

    def initiatives(self, keys: Sequence[str], shown: int = 3) -> str:
        """The titles of the first few and how many more there are."""
        titles = [self.initiative(key) for key in keys[:shown]]
        more = len(keys) - len(titles)
        if more:
            titles.append(self.language.plural("{n} till", "{n} till", more))
        return self.language.names(titles)

    def record(self, ref: str) -> str:
        """What a record is, in words: `Digitala bygglov, Skara`, `Kommunens eget antal, Vara`."""
        kind, _, rest = ref.partition("/")
        parts = rest.split("/")
        if kind == "initiatives":
            title = self.initiative(parts[0])
            return f"{title}, {self.organisation(parts[2])}" if len(parts) == 3 else title
        if kind == "intake":
            return self.language.text(
                N_("Kommunens eget antal, {name}"), name=self.organisation(rest)
            )
        if kind == "surveys":
            return self.survey(rest)
        return self.organisation(rest) if kind == "organisations" else ref

    def survey(self, key: str) -> str:
        """A survey by its period: `Enkät, andra halvåret 2024`."""
        found = self.registry.surveys.get(key)
        when = period(self.language, found.period) if found else key
        return self.language.text(N_("Enkät, {period}"), period=when)

    def stands(self, ref: str, keys: Keys = ()) -> str:
        """`registry/initiatives/e-arkiv/initiative.yaml:6`."""
        return written(*self.place(ref, keys))


def figure(figures: Mapping[str, object], name: str) -> Number | None:
    """A named number; None when it is unknown or no number."""
    found = figures.get(name)
    return found if isinstance(found, Number) and not isinstance(found, bool) else None


def entries(figures: Mapping[str, object], name: str) -> tuple[Mapping[str, object], ...]:
    """A named list of details, such as the leaves of B5b or the pairs of B3."""
    found = figures.get(name)
    listed = found if isinstance(found, tuple | list) else ()
    return tuple(entry for entry in listed if isinstance(entry, Mapping))
