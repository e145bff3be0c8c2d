"""Where a municipality stands in an initiative on the day, in one word and one mark."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import Participation, ParticipationEvent
from samverkan_cli.views.picture_map import Fill
from samverkan_cli.views.picture_matrix import Mark
from samverkan_cli.views.report_subject import ReportSubject

Standing = Literal["implemented", "active", "asked", "declined", "left"]
STANDINGS: tuple[Standing, ...] = ("implemented", "active", "asked", "declined", "left")
WORDS: Mapping[Standing, str] = {
    "implemented": N_("har infört"),
    "active": N_("deltar"),
    "asked": N_("tillfrågad"),
    "declined": N_("har tackat nej"),
    "left": N_("har lämnat"),
}
MARKS: Mapping[Standing, Mark] = {
    "implemented": "solid", "active": "hatched", "asked": "open", "declined": "line",
    "left": "cross",
}  # fmt: skip
FILLS: Mapping[Standing, Fill] = {
    "implemented": "solid", "active": "hatched", "asked": "open", "declined": "dotted",
    "left": "dotted",
}  # fmt: skip
BY_EVENT: Mapping[str, Standing] = {
    "deltar": "active", "ansluten_i_efterhand": "active", "tillfragad": "asked",
    "intresserad": "asked", "avbojt": "declined", "lamnat": "left",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seat:
    """A municipality in an initiative: how it stands, since when, and where that is written."""

    municipality: str
    initiative: str
    standing: Standing
    interested: bool
    since: date | None
    share: Participation
    keys: Keys


def seat(share: Participation) -> Seat | None:
    """How the municipality stands; None when nothing has happened and nothing is asked.

    Who has implemented and then left the cooperation around it has still implemented; who has taken
    the solution out of use has not.
    """
    done, latest = share.implementation, _latest(share)
    if done is not None and done.implemented is not None and done.decommissioned is None:
        keys: Keys = ("implementation", "implemented")
        return _seat(share, "implemented", done.implemented, keys)
    if latest is not None:
        index, event = latest
        asked = event.kind == "intresserad"
        return _seat(share, BY_EVENT[event.kind], event.date, ("events", index), asked)
    if share.reply_by is not None:
        return _seat(share, "asked", None, ("reply_by",))
    return None


def _latest(share: Participation) -> tuple[int, ParticipationEvent] | None:
    """The last event; of one day the last in the file."""
    found = None
    for pair in share.in_order():
        found = pair
    return found


def _seat(
    share: Participation, standing: Standing, since: date | None, keys: Keys, asked: bool = False
) -> Seat:
    return Seat(share.municipality_id, share.initiative_id, standing, asked, since, share, keys)


def seats(subject: ReportSubject, initiative: str) -> tuple[Seat, ...]:
    """Everybody who stands somewhere in the initiative, by name."""
    found = (seat(share) for share in subject.shares(initiative))
    return tuple(one for one in found if one is not None)


def said(subject: ReportSubject, one: Seat | None) -> str:
    """`har infört`, `intresserad`, or a dash."""
    if one is None:
        return "–"
    if one.interested:
        return subject.language.term("intresserad")
    return subject.language.text(WORDS[one.standing])


def mark_names(subject: ReportSubject) -> dict[Mark, str]:
    """What each mark means."""
    text = subject.language.text
    named = {MARKS[one]: text(WORDS[one]) for one in STANDINGS}
    return named | {"open": text(N_("tillfrågad eller intresserad"))}


def fill_names(subject: ReportSubject) -> dict[Fill, str]:
    """What each fill of the map means."""
    text = subject.language.text
    return {
        "solid": text(WORDS["implemented"]),
        "hatched": text(WORDS["active"]),
        "open": text(N_("tillfrågad eller intresserad")),
        "dotted": text(N_("har tackat nej eller lämnat")),
    }


def count(every: Iterable[Seat], *standings: Standing) -> int:
    """How many stand so."""
    return sum(one.standing in standings for one in every)
