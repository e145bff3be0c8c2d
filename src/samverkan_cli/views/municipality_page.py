"""`report municipality`: what a municipality's own director asks first."""

from collections.abc import Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.views.municipality import Portrait
from samverkan_cli.views.municipality_money import costs_part, figure
from samverkan_cli.views.municipality_parts import (
    awaiting,
    got,
    lacking,
    missing,
    outside,
    taking_part,
)
from samverkan_cli.views.parts import KeyFigure
from samverkan_cli.views.report_front import counted, sheet
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.words import partial, period


def municipality_page(subject: ReportSubject, found: Portrait) -> Sheet:
    """The report."""
    language = subject.language
    name = subject.name(found.municipality)
    lead = language.text(N_("Läget den {day}"), day=language.long_day(subject.day))
    parts = (
        awaiting(subject, found), taking_part(subject, found), got(subject, found),
        costs_part(subject, found), lacking(subject, found), outside(subject, found),
        missing(subject, found),
    )  # fmt: skip
    mine = [p.initiative.id for p in found.parts]
    return sheet(
        subject, "municipality",
        language.text(N_("{name} i {collaboration}"), name=name,
                      collaboration=subject.collaboration.name),
        lead, tuple(_facts(subject, found)), tuple(_figures(subject, found)),
        [one for one in parts if one], counted(subject, mine), of=found.municipality,
        stamp=(("period", found.period.text),) if found.period else (),
    )  # fmt: skip


def _facts(subject: ReportSubject, found: Portrait) -> Iterator[tuple[str, str]]:
    language, who = subject.language, found.municipality
    spans = [m for m in subject.collaboration.members if m.organisation == who]
    latest = spans[-1] if spans else None
    if who in subject.collaboration.members_on(subject.day):
        since = latest.from_.text if latest and latest.from_ else ""
        text = N_("ja, sedan {day}") if since else N_("ja")
        yield N_("Med i samverkan"), language.text(text, day=since)
    elif latest and latest.to and latest.to.last < subject.day:
        yield (
            N_("Med i samverkan"),
            language.text(N_("nej, till och med {day}"), day=partial(language, latest.to)),
        )
    else:
        yield N_("Med i samverkan"), language.text(N_("nej"))
    population = subject.registry.organisations[who].population_on(subject.day)
    if population:
        text = N_("{n} den {day}")
        day = language.long_day(population.date)
        yield N_("Invånare"), language.text(text, n=language.number(population.count), day=day)
    if found.period:
        yield N_("Period"), period(language, found.period)


def _figures(subject: ReportSubject, found: Portrait) -> Iterator[KeyFigure]:
    language = subject.language
    plural, spent = language.plural, found.spent()
    asked, with_us, done, lack = (
        len(found.awaiting()), len(found.taking_part()), len(found.implemented()),
        len(found.lacking()),
    )  # fmt: skip
    shown = (
        (asked, plural("fråga väntar på vårt svar", "frågor väntar på vårt svar", asked), "svar"),
        (with_us, plural("initiativ är vi med i", "initiativ är vi med i", with_us), "med"),
        (done, plural("lösning har vi infört", "lösningar har vi infört", done), "nytta"),
        (lack, plural("lösning har andra infört men inte vi",
                      "lösningar har andra infört men inte vi", lack), "saknas"),
    )  # fmt: skip
    for n, label, target in shown:
        yield KeyFigure(language.number(n), label, target)
    label = language.text(N_("har vi betalat själva hittills"))
    yield KeyFigure(figure(subject, spent), label, "kostnader", spent is not None)
