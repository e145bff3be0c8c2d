"""The governance page of one cooperation, and the short table over all of them."""

import re
from collections.abc import Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.model.swedish import swedish_order
from samverkan_cli.views.governance_facts import facts_section
from samverkan_cli.views.governance_form import form_section, verdict
from samverkan_cli.views.governance_groups import mandates_section, seats_section
from samverkan_cli.views.governance_modes import CAVEAT, modes_sections
from samverkan_cli.views.governance_parts import (
    GovernancePage,
    GovernanceSubject,
    Labels,
    Section,
)
from samverkan_cli.views.governance_plan import plan_section, stated_section
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Notice, Table
from samverkan_cli.views.stamp import stamp
from samverkan_cli.views.words import Language, capital, clip, day, partial

# the name of a source's file, in brackets after its title: for who asks for every fact
_FILE_NAME = re.compile(r"(\w\W*?) *\([\w.-]+\.(?:txt|pdf|docx?|xlsx?|html?|md)\)", re.IGNORECASE)


def governance(
    subject: GovernanceSubject,
    *,
    revision: str | None,
    tool_version: str,
    source: str,
    every_fact: bool = False,
) -> GovernancePage:
    """The page; `source` is the note at the head of the record's file, where it has one."""
    language = subject.language
    name = clip(subject.collaboration.name)
    form = language.term(subject.collaboration.form)
    said = source if every_fact else _FILE_NAME.sub(r"\1", source)
    return GovernancePage(
        lang=language.code,
        title=language.text(N_("Styrning av {name}"), name=name),
        kicker=clip(subject.registry.settings.name) if subject.registry.settings else "",
        heading=name,
        lead=capital(form),
        verdict=f"{capital(form)}: {verdict(subject)}",
        notices=_notices(subject),
        facts=_facts(subject, revision, tool_version, said),
        sections=_sections(subject, every_fact),
        closing=language.text(CAVEAT),
        labels=_labels(language),
        stamp=_stamp(subject, revision, tool_version, every_fact),
    )


def _sections(subject: GovernanceSubject, every_fact: bool) -> tuple[Section, ...]:
    found = (
        form_section(subject),
        seats_section(subject),
        mandates_section(subject),
        plan_section(subject),
        stated_section(subject),
        *modes_sections(subject),
        facts_section(subject) if every_fact else None,
    )
    return tuple(section for section in found if section is not None)


def _notices(subject: GovernanceSubject) -> tuple[Notice, ...]:
    found, language = subject.collaboration, subject.language
    notices = []
    if subject.registry.is_example(found):
        text = language.text(N_("Posten är påhittad och visar bara hur det kan se ut."))
        notices.append(Notice(language.text(N_("Exempeldata")), text))
    if found.ended is not None and found.ended.last < subject.day:
        text = language.text(N_("Samverkan avslutades {day}."), day=found.ended.text)
        notices.append(Notice(language.text(N_("Avslutad")), text))
    return tuple(notices)


def _facts(
    subject: GovernanceSubject, revision: str | None, tool_version: str, source: str
) -> tuple[Fact, ...]:
    language, found = subject.language, subject.collaboration
    municipalities = subject.registry.municipalities_on(found, subject.day)
    others = sorted(
        set(found.members_on(subject.day)) - set(municipalities), key=subject.registry.by_name
    )
    written = [
        (N_("Samverkansform"), language.term(found.form)),
        (N_("Kommuner"), subject.names(municipalities)),
        (N_("Övriga parter"), subject.names(tuple(others))),
        (N_("Sedan"), partial(language, found.started) if found.started else ""),
        (N_("Läget den"), day(language, subject.day)),
        (N_("Post"), subject.stands(found.ref)),
        (N_("Källa enligt posten"), source),
        (N_("Registrets version"), revision or language.text(N_("ej incheckat"))),
        (N_("Framställd med"), f"samverkan {tool_version}"),
    ]
    return tuple(Fact(language.text(label), text) for label, text in written if text)


def _labels(language: Language) -> Labels:
    return Labels(
        skip=language.text(N_("Till innehållet")),
        facts=language.text(N_("Om samverkan")),
        contents=language.text(N_("Innehåll")),
        closing=language.text(N_("Om modellen")),
    )


def _stamp(
    subject: GovernanceSubject, revision: str | None, tool_version: str, every_fact: bool
) -> tuple[Fact, ...]:
    found = {
        "report": "governance",
        "collaboration": subject.collaboration.id,
        "today": subject.day.isoformat(),
        "facts": "yes" if every_fact else "",
        "revision": revision or "",
        "version": tool_version,
        "lang": subject.language.code,
    }
    return stamp(found)


def overview(subjects: Sequence[GovernanceSubject], language: Language) -> Table:
    """Every cooperation by name: its form, and whether it is complete or what is missing."""
    heads = (N_("Samverkan"), N_("Form"), N_("Läge"), N_("Källa"))
    lines = [
        Line(
            (
                Cell(clip(one.collaboration.name)),
                Cell(language.term(one.collaboration.form)),
                Cell(verdict(one)),
                one.source(one.collaboration.ref, ("form",)),
            )
        )
        for one in subjects
    ]
    columns = tuple(Column(language.text(head)) for head in heads)
    return Table(language.text(N_("Alla samverkan i registret")), columns, tuple(lines))


def by_name(subject: GovernanceSubject) -> tuple[tuple[str, str], str]:
    """Sort key: the cooperation's name in Swedish order, then its id."""
    return swedish_order(subject.collaboration.name), subject.collaboration.id
