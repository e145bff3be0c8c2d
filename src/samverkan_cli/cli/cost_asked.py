"""What a money command asks: the registry as seen, the measuring day, the words of the call."""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from samverkan_cli.cli.days import day
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.named import must_exist, named
from samverkan_cli.cli.registry import Opened, known_then, open_registry, warn_unread
from samverkan_cli.cli.speech import speech_of
from samverkan_cli.language.language import Language
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.seen import seen
from samverkan_cli.money.lack import Lack
from samverkan_cli.views.sheet import where as place_of

_WHOLE = re.compile(r"\d{1,15}|\d{1,3}(?:[ _\u00a0\u202f]\d{3}){1,4}", re.ASCII)
_DECIMAL = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?", re.ASCII)


@dataclass(frozen=True)
class Asked:
    """The opened registry, what was known of it by which day, the measuring day, the language."""

    opened: Opened
    registry: Registry
    until: date
    on: date
    lang: str | None

    @property
    def speech(self) -> Language:
        """The language of what is printed."""
        return speech_of(self.lang)

    def initiative(self, wanted: str) -> Initiative:
        """The initiative named; UsageError otherwise."""
        found = named(self.opened.registry, Initiative, wanted)
        return known_then(self.registry, found, self.until)

    def municipality(self, wanted: str) -> str:
        """The municipality named; UsageError for another sort of organisation."""
        found = named(self.registry, Organisation, wanted)
        if found.kind == "kommun":
            return found.id
        message = Message(N_("{name} är ingen kommun"), {"name": wanted})
        raise UsageError(message, Message(N_("se vilka som finns: samverkan list organisations")))

    def refusal(self, lack: Lack) -> UsageError:
        """What is lacking, and the file it should stand in."""
        if lack.record is None:
            return UsageError(lack.message, lack.hint)
        place = place_of(self.opened.snapshot.place, lack.record, lack.keys)
        args = {"what": lack.message, "place": place}
        return UsageError(Message(N_("{what}: {place}"), args), lack.hint)


def asked(
    where: str | None, at: str | None, as_of: str | None, today: str | None, on: str | None,
    lang: str | None, collaboration: str | None,
) -> Asked:  # fmt: skip
    """Open the registry; the measuring day is `--on`, else `--as-of`, else today."""
    opened = open_registry(where, at, today)
    warn_unread(opened, speech_of(lang))
    must_exist(opened.registry, Collaboration, collaboration)
    known = opened.until(as_of)
    measured = day(on, "--on") if on else known
    if as_of and measured > known:
        args = {"on": measured, "known": known}
        raise UsageError(Message(N_("--on {on} ligger efter --as-of {known}"), args))
    until = max(known, measured)
    return Asked(opened, seen(opened.registry, until), until, measured, lang)


def whole(text: str, option: str) -> int:
    """Whole kronor of an option: `150000`, `150 000`, `150_000`."""
    if not _WHOLE.fullmatch(text):
        raise UsageError(
            Message(
                N_("{option}: ”{text}” är inget helt belopp"), {"option": option, "text": text}
            ),
            Message(N_("skriv hela kronor, till exempel 150000")),
        )
    return int(re.sub(r"\D", "", text))


def decimal(text: str, option: str) -> Fraction:
    """A number of an option, with a point or a comma."""
    if not _DECIMAL.fullmatch(text):
        raise UsageError(
            Message(N_("{option}: ”{text}” är inget tal"), {"option": option, "text": text}),
            Message(N_("skriv till exempel 12,50")),
        )
    return Fraction(text.replace(",", "."))
