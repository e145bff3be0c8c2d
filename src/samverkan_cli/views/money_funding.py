"""`funding`: what a source states beside what its figures give, and which figure is odd."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.comparisons import CheckName
from samverkan_cli.money.funding import FundingCheck, FundingReport, NotChecked, Odd
from samverkan_cli.money.kronor import half_up
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Table
from samverkan_cli.views.sheet import Part, Place, Sheet, fact, page, where
from samverkan_cli.views.words import Language, capital, kronor

CHECKS: dict[CheckName, str] = {
    "payments_total": N_("Utbetalningarnas summa"),
    "grant_and_own": N_("Bidrag och egen finansiering"),
    "support_level": N_("Stödnivå: bidrag genom total"),
    "actual_costs": N_("Utbetalningar genom stödandel"),
}
_FIGURES = {
    "stated_total": N_("totalen"),
    "grant": N_("bidraget"),
    "own_financing": N_("den egna finansieringen"),
    "payments_stated_total": N_("summan av utbetalningarna"),
    "stated_support_level": N_("stödnivån"),
}
SHARES = ("stated_support_level", "support_rate")


def funding_page(
    collaboration: Collaboration, report: FundingReport | None, registry: Registry, place: Place,
    language: Language,
) -> Sheet:  # fmt: skip
    """The page; a cooperation that states no funding says so."""
    title = language.text(N_("Finansiering: {name}"), name=collaboration.name)
    heading = language.text(N_("Angivet mot uträknat"))
    example = registry.is_example(collaboration)
    if report is None:
        note = language.text(N_("Samverkan anger ingen finansiering."))
        return page(language, title, (), (Part("prov", heading, notes=(note,)),), example=example)
    notes = (
        *_odd_notes(collaboration, report, registry, place, language),
        *(_place(check, place, language) for check in report.checks),
        *(_not_checked(missed, place, language) for missed in report.not_checked),
    )
    tables = (_table(report, language),) if report.checks else ()
    facts = _facts(collaboration, language)
    return page(
        language, title, facts, (Part("prov", heading, tables=tables, notes=notes),),
        example=example,
    )  # fmt: skip


def _facts(collaboration: Collaboration, language: Language) -> Iterator[Fact]:
    funding = collaboration.funding
    if funding is None:
        return
    total, grant, own = funding.stated_total, funding.grant, funding.own_financing
    yield fact(language, N_("Angiven total"), kronor(language, total))
    yield fact(language, N_("Angivet bidrag"), kronor(language, grant.stated if grant else None))
    said = kronor(language, own.stated if own else None)
    yield fact(language, N_("Angiven egen finansiering"), said)
    if funding.note:
        yield fact(language, N_("Källan"), funding.note)


def _table(report: FundingReport, language: Language) -> Table:
    columns = (
        Column(language.text(N_("Prov"))),
        Column(language.text(N_("Angivet")), numeric=True),
        Column(language.text(N_("Uträknat")), numeric=True),
        Column(language.text(N_("Skillnad")), numeric=True),
        Column(language.text(N_("Stämmer"))),
    )
    lines = tuple(_line(check, language) for check in report.checks)
    return Table(language.text(N_("Angivet, uträknat och skillnaden")), columns, lines)


def _line(check: FundingCheck, language: Language) -> Line:
    figures = (check.stated, check.computed, check.difference)
    cells = [_cell(figure, check.keys, language) for figure in figures]
    if check.difference > 0:
        cells[2] = replace(cells[2], text=f"+{cells[2].text}")
    verdict = N_("nej")
    if check.agrees:
        verdict = N_("avrundning") if check.difference else N_("ja")
    label = language.text(CHECKS[check.name])
    return Line((Cell(label), *cells, Cell(language.text(verdict))))


def _place(check: FundingCheck, place: Place, language: Language) -> str:
    """Where the stated figure stands, and how far rounding may take the computed one from it."""
    at = where(place, check.record, check.keys)
    said = f"{language.text(CHECKS[check.name])}: {at}"
    if not check.tolerance:
        return said
    margin = kronor(language, int(check.tolerance))
    return language.text(N_("{what} (avrundning kan skilja {margin})"), what=said, margin=margin)


def _cell(figure: Fraction, keys: Keys, language: Language) -> Cell:
    shown = _figure(figure, keys, language)
    return Cell(shown) if keys[-1] in SHARES else Cell(shown, number=int(half_up(figure)))


def _figure(figure: Fraction, keys: Keys, language: Language) -> str:
    """Kronor, or a share as percent with one decimal."""
    if keys[-1] in SHARES:
        return f"{language.number(half_up(figure * 100, 2), 2)}\u00a0%"
    return kronor(language, int(half_up(figure)))


def _odd_notes(
    collaboration: Collaboration, report: FundingReport, registry: Registry, place: Place,
    language: Language,
) -> Iterator[str]:  # fmt: skip
    failed = [check for check in report.checks if not check.agrees]
    odd = {check.odd.keys: check.odd for check in failed if check.odd is not None}
    for one in odd.values():
        text = N_(
            "Det är {figure} som avviker från de andra: {stated} är angivet, {expected} stämmer "
            "med resten ({place})."
        )
        yield language.text(
            text,
            figure=figure_name(collaboration, one, registry, language),
            stated=_figure(one.stated, one.keys, language),
            expected=_figure(one.expected, one.keys, language),
            place=where(place, collaboration.ref, one.keys),
        )
    if failed and not odd:
        yield language.text(N_("Siffrorna säger inte vilken av dem som avviker."))
    if not failed and report.checks:
        yield language.text(N_("Alla siffror som går att pröva stämmer."))


def figure_name(
    collaboration: Collaboration, odd: Odd, registry: Registry, language: Language
) -> str:
    """The odd figure in words; a payment by the party it went to."""
    field = str(odd.keys[1])
    if field == "payments" and collaboration.funding is not None:
        payment = collaboration.funding.payments[int(odd.keys[2])]
        name = registry.name(payment.organisation)
        return language.text(N_("raden för {name}"), name=name)
    return language.text(_FIGURES[field])


def _not_checked(missed: NotChecked, place: Place, language: Language) -> str:
    name = capital(language.text(CHECKS[missed.name]))
    if not missed.lacks:
        return language.text(N_("{check}: går inte att pröva, totalen är noll."), check=name)
    fields = [".".join(map(str, keys[1:])) for keys in missed.lacks]
    return language.text(
        N_("{check}: går inte att pröva, {fields} saknas ({place})."),
        check=name, fields=language.names(fields),
        place=where(place, missed.record, ("funding",)),
    )  # fmt: skip
