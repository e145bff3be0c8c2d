"""`report collaboration`: form, members, mandates, principles, plan, funding and portfolio."""

from collections.abc import Iterator, Sequence

from samverkan_cli.governance.overdue import overdue
from samverkan_cli.governance.requirements import completeness
from samverkan_cli.model.message import N_
from samverkan_cli.model.noun import Noun
from samverkan_cli.views.collaboration_parts import (
    form,
    funding,
    mandates,
    members,
    plan,
    principles,
    seats,
)
from samverkan_cli.views.governance_form import verdict
from samverkan_cli.views.governance_parts import GovernanceSubject
from samverkan_cli.views.parts import KeyFigure
from samverkan_cli.views.portfolio import Entry
from samverkan_cli.views.portfolio_parts import by_status
from samverkan_cli.views.report_front import counted, sheet
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.words import LONGEST_TEXT, capital, clip, partial


def collaboration_page(
    subject: ReportSubject, governed: GovernanceSubject, entries: Sequence[Entry]
) -> Sheet:
    """The report; `governed` is the same cooperation as the governance pages see it."""
    language, found = subject.language, subject.collaboration
    text = N_("{form}, läget den {day}")
    kind = capital(language.term(found.form))
    parts = (
        form(governed), members(subject), seats(governed), mandates(governed),
        principles(subject), plan(subject), funding(subject), by_status(subject, entries),
    )  # fmt: skip
    records: list[Noun] = [found, *counted(subject, [entry.initiative.id for entry in entries])]
    return sheet(
        subject, "collaboration", clip(found.name),
        language.text(text, form=kind, day=language.long_day(subject.day)),
        tuple(_facts(subject, governed)), tuple(_figures(subject, governed, entries)),
        [one for one in parts if one], records, of=found.id,
    )  # fmt: skip


def _facts(subject: ReportSubject, governed: GovernanceSubject) -> Iterator[tuple[str, str]]:
    found = subject.collaboration
    others = set(found.members_on(subject.day)) - set(subject.municipalities)
    yield N_("Syfte"), clip(found.purpose or "", LONGEST_TEXT)
    yield N_("Formen"), capital(verdict(governed))
    yield N_("Kommuner"), subject.names(subject.municipalities)
    yield N_("Övriga parter"), subject.names(others) if others else ""
    yield N_("Sedan"), partial(subject.language, found.started) if found.started else ""
    if found.ended is not None and found.ended.last < subject.day:
        yield N_("Avslutad"), found.ended.text


def _figures(
    subject: ReportSubject, governed: GovernanceSubject, entries: Sequence[Entry]
) -> Iterator[KeyFigure]:
    language, plural = subject.language, subject.language.plural
    wanted = completeness(governed.registry, subject.collaboration, subject.day)
    missing = sum(one.state in ("missing", "refused") for one in wanted.requirements)
    late, live = len(overdue(subject.collaboration, subject.day)), sum(e.live for e in entries)
    n = len(subject.municipalities)
    shown = (
        (n, plural("kommun är med", "kommuner är med", n), "medlemmar"),
        (missing, plural("sak saknas för att formen ska vara komplett",
                         "saker saknas för att formen ska vara komplett", missing), "form"),
        (late, plural("punkt i planen är försenad", "punkter i planen är försenade", late), "plan"),
        (live, plural("levande initiativ", "levande initiativ", live), "lage"),
    )  # fmt: skip
    for number, label, target in shown:
        if target != "plan" or subject.collaboration.plan or subject.collaboration.milestones:
            yield KeyFigure(language.number(number), label, target)
