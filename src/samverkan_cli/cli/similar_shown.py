"""What `similar` and `new initiative` show of what is already there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from samverkan_cli import __version__
from samverkan_cli.cli.named import named_or_none
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import Opened, collaboration_named
from samverkan_cli.cli.score_shown import paged
from samverkan_cli.language.language import Language
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.seen import seen
from samverkan_cli.qualification.similar import Similar, similar
from samverkan_cli.render.sheet_text import part_text
from samverkan_cli.status import derived_status
from samverkan_cli.views.paper import Subject, paper
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.similar import similar_document, similar_part


@dataclass(frozen=True)
class Asked:
    """The opened registry, whose cooperation, and the day that counts."""

    opened: Opened
    collaboration: str | None
    until: date

    @property
    def registry(self) -> Registry:
        """What was known on the day."""
        return seen(self.opened.registry, self.until)

    def subject(self, language: Language) -> Subject:
        """What a paper about it is about."""
        opened = self.opened
        chosen = collaboration_named(opened.registry, self.collaboration).id
        return Subject(opened.registry, chosen, self.until, language, opened.snapshot.place,
                       opened.revision, __version__)  # fmt: skip


def shown(asked: Asked, what: str, fmt: str, lang: str | None) -> str:
    """The answer in the format asked for; what names no initiative is a text."""
    registry = asked.registry
    own = named_or_none(registry, Initiative, what)
    title, need = (own.title, own.need) if own else (what, None)
    found = similar(registry, title, need, asked.until, own.id if own else None)
    status = statuses(registry, found, asked.until)
    if fmt == "json":
        text = None if own else what
        return as_json(similar_document(found, status, own.id if own else None, text))

    def made(language: Language) -> Sheet:
        about = asked.subject(language)
        heading = about.text(N_("Det som liknar {title}"), title=f"”{title}”")
        return paper(about, heading, (similar_part(about, found, status),))

    return paged(made, asked.opened, fmt, lang)


def told(asked: Asked, title: str, need: str | None, language: Language) -> str:
    """What resembles a new initiative, for the one who is writing it; empty when nothing does."""
    registry = asked.registry
    found = similar(registry, title, need, asked.until)
    if not found:
        return ""
    part = similar_part(asked.subject(language), found, statuses(registry, found, asked.until))
    return "\n".join([*part_text(part), "", ""])


def statuses(registry: Registry, found: tuple[Similar, ...], day: date) -> Mapping[str, str]:
    """The derived status of each, by id."""
    return {one.initiative.id: derived_status(registry, one.initiative, day) for one in found}
