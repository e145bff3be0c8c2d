"""A new initiative's record from the words of the call."""

import re
from dataclasses import dataclass

from samverkan_cli.cli.days import day
from samverkan_cli.cli.errors import RefusedWriteError, UsageError
from samverkan_cli.cli.named import named
from samverkan_cli.cli.recording import Step
from samverkan_cli.cli.registry import Opened
from samverkan_cli.language.language import Language
from samverkan_cli.lifecycle.step import Edit
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import folded
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.swedish import SLUG

_OTHER = re.compile(r"[^a-z0-9]+", re.ASCII)
LONGEST = 64


@dataclass(frozen=True)
class Given:
    """The words of the call."""

    title: str
    need: str | None
    origin: str | None
    received: str | None
    slug: str | None


def initiative_record(opened: Opened, collaboration: str, given: Given, speech: Language) -> Step:
    """The record to write; UsageError for words that cannot be meant."""
    title = " ".join(given.title.split())
    slug = _slug(given.slug, title)
    came = day(given.received, "--received") if given.received else opened.today
    settings = opened.registry.settings
    own = settings.collaboration if settings else None
    fields = {
        "title": title,
        "need": " ".join((given.need or "").split()),
        "collaboration": None if collaboration == own else collaboration,
        "origin": _origin(opened, given.origin),
        "received": came.isoformat(),
    }
    if slug in opened.registry.initiatives:
        raise RefusedWriteError(
            Message(N_("initiatives/{id} finns redan"), {"id": slug}),
            Message(N_("är det ett annat initiativ, välj ett annat id med --id")),
        )
    return Step(
        edits=(Edit(f"initiatives/{slug}", (), fields),),
        done=speech.text(N_("{title} ligger i initiatives/{id}"), title=title, id=slug),
        then=f"samverkan submit {slug}",
    )


def proper_id(wanted: str, option: str) -> str:
    """An id somebody chose; UsageError when it is none."""
    if not SLUG.fullmatch(wanted) or len(wanted) > LONGEST:
        raise UsageError(
            Message(
                N_("{option}: ”{text}” kan inte vara ett id"), {"option": option, "text": wanted}
            ),
            Message(N_("skriv små bokstäver a–z, siffror och bindestreck, högst 64 tecken")),
        )
    return wanted


def _slug(wanted: str | None, title: str) -> str:
    """`--id`, else the title in lower-case ASCII, cut at a word."""
    if wanted is not None:
        return proper_id(wanted, "--id")
    found = _OTHER.sub("-", folded(title)).strip("-")
    if len(found) > LONGEST:
        found = found[: LONGEST + 1].rpartition("-")[0] or found[:LONGEST]
    if not found:
        raise UsageError(
            Message(N_("rubriken ger inget id")),
            Message(N_("ange ett med --id, som e-arkiv")),
        )
    return found


def _origin(opened: Opened, wanted: str | None) -> str | None:
    return None if wanted is None else named(opened.registry, Organisation, wanted).id
