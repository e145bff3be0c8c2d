"""Who has assessed an initiative, what each alone would give it, and where they differ."""

from collections.abc import Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.qualification.assessors import Assessors, OwnScore
from samverkan_cli.qualification.results import CriterionResult, Qualification
from samverkan_cli.qualification.why import Naming
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Behind, Line, Record, Records
from samverkan_cli.views.score_words import interval, number, points
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.words import day


def assessors_part(
    subject: Subject, result: Qualification, who: Assessors, name: Naming, prefix: str
) -> Part:
    """Each assessor's own score, the differences between them, and who is missing."""
    heads = columns(
        subject,
        (N_("Bedömare"), False), (N_("Dag"), False), (N_("Egen poäng"), True),
        (N_("Intervall"), False),
    )  # fmt: skip
    lines = [_own(subject, own, name) for own in who.own]
    found = table(subject.text(N_("Var och ens bedömning")), heads, lines)
    rows = tuple(
        Behind(f"{prefix}form-{own.form.assessor}", name(own.form.assessor),
               (Record(day(subject.language, own.form.date), subject.where(own.form.ref)),))
        for own in who.own
    )  # fmt: skip
    return part(
        f"{prefix}bedomare",
        subject.text(N_("Bedömarna")),
        tuple(_differences(subject, who, name)),
        tables=(found,),
        records=Records(subject.text(N_("Var bedömningarna står")), rows),
        notes=tuple(_others(subject, result, name)),
    )


def _own(subject: Subject, own: OwnScore, name: Naming) -> Line:
    score, language = own.result.score, subject.language
    return line(
        name(own.form.assessor), day(language, own.form.date), points(score.point, language),
        interval(score, language),
    )  # fmt: skip


def _differences(subject: Subject, who: Assessors, name: Naming) -> Iterator[str]:
    language = subject.language
    if who.spread is not None and len(who.own) > 1:
        text = N_("Var för sig ger bedömarna mellan {low} och {high} poäng.")
        found = sorted(own.result.score.point for own in who.own)
        low, high = points(found[0], language), points(found[-1], language)
        yield subject.text(text, low=low, high=high)
    for gate in who.disputed:
        yes = language.names([name(one) for one in gate.who_said("ja")])
        no = language.names([name(one) for one in gate.who_said("nej")])
        text = N_("De är oense om {gate}: {yes} säger ja, {no} säger nej.")
        yield subject.text(text, gate=gate.gate.id, yes=yes, no=no)
    for found_apart in who.apart:
        yield _apart(subject, found_apart, name)
    if who.missing:
        yield subject.text(N_("Har inte bedömt: {names}."), names=subject.names(who.missing))


def _apart(subject: Subject, found: CriterionResult, name: Naming) -> str:
    def those(value: object) -> str:
        return subject.language.names([name(g.assessor) for g in found.given if g.value == value])

    return subject.text(
        N_("De ligger långt ifrån varandra om {criterion}: {low} ger {min}, {high} ger {max}."),
        criterion=found.criterion.name,
        low=those(found.min), min=number(found.min, subject.language),
        high=those(found.max), max=number(found.max, subject.language),
    )  # fmt: skip


def _others(subject: Subject, result: Qualification, name: Naming) -> Iterator[str]:
    for form in result.other_versions:
        yield subject.text(
            N_("{who} bedömde {day} med en annan modell, {model}: {place}"),
            who=name(form.assessor), day=form.date, model=form.model,
            place=subject.where(form.ref, ("model",)),
        )  # fmt: skip
