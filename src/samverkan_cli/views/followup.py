"""The follow-up report: everything on its pages, decided; what is left is to set it in type."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from samverkan_cli.indicators.result import Result
from samverkan_cli.indicators.scope import known_on
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.followup_attention import attention
from samverkan_cli.views.followup_front import facts, key_figures, notices
from samverkan_cli.views.followup_sections import groups
from samverkan_cli.views.followup_subject import Place, Subject
from samverkan_cli.views.followup_summary import Summary, intro, points
from samverkan_cli.views.parts import Fact, Group, KeyFigure, Notice
from samverkan_cli.views.restated import Restated, RestatedPart, restated_notice, restated_part
from samverkan_cli.views.stamp import stamp
from samverkan_cli.views.words import Language, capital, clip
from samverkan_cli.views.words import period as period_words


@dataclass(frozen=True, slots=True)
class Labels:
    """The fixed words of the page."""

    skip: str
    facts: str
    key_figures: str
    contents: str
    definition: str
    verify: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The report. `stamp` is what it takes to make it again, for `report verify`."""

    lang: str
    title: str
    kicker: str
    heading: str
    lead: str
    notices: tuple[Notice, ...]
    key_figures: tuple[KeyFigure, ...]
    facts: tuple[Fact, ...]
    summary: Summary
    groups: tuple[Group, ...]
    restated: RestatedPart | None
    closing: str
    labels: Labels
    stamp: tuple[Fact, ...]


def followup(
    registry: Registry,
    collaboration: Collaboration,
    period: Span,
    results: Iterable[Result],
    *,
    language: Language,
    as_of: date,
    revision: str | None,
    tool_version: str,
    unread: Sequence[tuple[str, str]],
    place: Place,
    restated: Restated | None = None,
) -> FollowUp:
    """The report on the period from its results.

    `as_of` is the last day seen, `unread` holds path and code of files that could not be read,
    `place(ref, keys=())` gives path and line (`Snapshot.place`). A result that is not given is
    left out of the report, with its sentence and its key figure.
    """
    known = known_on(registry, collaboration, as_of)
    by_id = {result.id: result for result in results}
    subject = Subject(known, collaboration, period, by_id, language, as_of, place)
    when = period_words(language, period)
    name = clip(collaboration.name)
    return FollowUp(
        lang=language.code,
        title=language.text(N_("Uppföljning av {name}, {period}"), name=name, period=when),
        kicker=clip(registry.settings.name) if registry.settings else "",
        heading=language.text(N_("Uppföljning av {name}"), name=name),
        lead=capital(when),
        notices=_notices(subject, unread, restated),
        key_figures=key_figures(subject),
        facts=facts(subject, revision=revision, tool_version=tool_version, unread=unread),
        summary=_summary(subject),
        groups=groups(subject),
        restated=_restated(subject, restated),
        closing=_closing(subject),
        labels=_labels(language),
        stamp=_stamp(subject, revision, tool_version, restated),
    )


def _notices(
    subject: Subject, unread: Sequence[tuple[str, str]], restated: Restated | None
) -> tuple[Notice, ...]:
    found = notices(subject, unread)
    return (*found, restated_notice(restated, subject.language)) if restated else found


def _restated(subject: Subject, restated: Restated | None) -> RestatedPart | None:
    if restated is None:
        return None
    return restated_part(restated, partial(_row_name, subject), subject.language)


def _row_name(subject: Subject, key: str) -> str:
    """What the row of an indicator is called: an initiative, an organisation or a term."""
    if key in subject.registry.initiatives:
        return subject.initiative(key)
    if key in subject.registry.organisations:
        return subject.organisation(key)
    return subject.language.term(key)


def _summary(subject: Subject) -> Summary:
    language = subject.language
    return Summary(
        heading=language.text(N_("Sammanfattning")),
        intro=intro(subject),
        points=points(subject),
        attention_heading=language.text(N_("Att uppmärksamma")),
        attention=attention(subject),
        calm=language.text(N_("Inget i registret kräver särskild uppmärksamhet.")),
    )


def _closing(subject: Subject) -> str:
    return subject.language.text(
        N_(
            "Talen räknas fram ur registret. Det som saknas räknas inte som noll utan redovisas som"
            " uppgift saknas. Varje tal leder till posterna bakom det och därifrån till fil och"
            " rad. Bara det som är daterat till och med mätdagen räknas."
        )
    )


def _labels(language: Language) -> Labels:
    return Labels(
        skip=language.text(N_("Till innehållet")),
        facts=language.text(N_("Om rapporten")),
        key_figures=language.text(N_("Perioden i korthet")),
        contents=language.text(N_("Innehåll")),
        definition=language.text(N_("Så räknas det")),
        verify=language.text(N_("Så är rapporten gjord")),
    )


def _stamp(
    subject: Subject, revision: str | None, tool_version: str, restated: Restated | None
) -> tuple[Fact, ...]:
    found = {
        "report": "followup",
        "collaboration": subject.collaboration.id,
        "period": subject.period.text,
        "as-of": subject.as_of.isoformat(),
        "revision": revision or "",
        "version": tool_version,
        "lang": subject.language.code,
    }
    if restated:
        found["since"] = restated.since
    return stamp(found)
