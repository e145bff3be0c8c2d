"""SAM082–SAM084: stated funding that adds up, shares and ratings within their bounds."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from samverkan_cli.findings import Fault
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Kronor, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.kronor import half_up
from samverkan_cli.rules.rule import rule

if TYPE_CHECKING:
    from samverkan_cli.money.funding import FundingCheck, FundingReport, Odd

_TEXTS = {
    "payments_total": N_(
        "utbetalningarna är {computed} tillsammans, men summan anges till {stated}: "
        "{difference} skiljer"
    ),
    "grant_and_own": N_(
        "bidrag och egen finansiering är {computed} tillsammans, men totalen anges till {stated}: "
        "{difference} skiljer"
    ),
    "actual_costs": N_(
        "utbetalningarna delade med sina stödandelar ger {computed}, men totalen anges till "
        "{stated}: {difference} skiljer"
    ),
    "support_level": N_(
        "stödnivån anges till {stated} %, men bidraget är {computed} % av totalen: "
        "{difference} procentenheter skiljer"
    ),
}
_FIGURES = {
    "stated_total": N_("totalen"),
    "grant": N_("bidraget"),
    "own_financing": N_("den egna finansieringen"),
    "payments_stated_total": N_("summan av utbetalningarna"),
    "stated_support_level": N_("stödnivån"),
}


@rule(
    "SAM082",
    "warning",
    remedy=N_(
        "Kontrollera källan. Står det så där: låt siffran stå och skriv en note om skillnaden."
    ),
    bad="""
        collaborations/projektet:
          name: Projektet
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          funding:
            stated_total: 3 150 865
            grant: {funder: goliska-it, stated: 1 999 899}
            own_financing:
              stated: 1 150 865  # <- SAM082
            payments:
              - {organisation: skara, amount: 493 272, support_rate: 0.3}
              - {organisation: vara, amount: 1 506 627, support_rate: 1}
    """,
    good="""
        collaborations/projektet:
          name: Projektet
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          funding:
            stated_total: 3 150 865
            grant: {funder: goliska-it, stated: 1 999 899}
            own_financing:
              stated: 1 150 966
            payments:
              - {organisation: skara, amount: 493 272, support_rate: 0.3}
              - {organisation: vara, amount: 1 506 627, support_rate: 1}
    """,
)
def funding_adds_up(registry: Registry) -> Iterator[Fault]:
    """Angivna och uträknade belopp står sida vid sida och skillnaden redovisas i kronor (VDT 22
    avsnitt 4, där den egna finansieringen är 101 kr lägre än resten säger)."""
    for found in registry.collaborations.values():
        report = _report(found) if not _odd_shares(found) else None
        told: set[Keys] = set()
        for check in report.checks if report else ():
            keys = check.odd.keys if check.odd else check.keys
            if not check.agrees and keys not in told:
                told.add(keys)
                hint = _odd(registry, found, check.odd) if check.odd else None
                yield Fault(check.record, keys, Message(_TEXTS[check.name], _figures(check)), hint)


def _report(collaboration: Collaboration) -> "FundingReport | None":
    if collaboration.funding is None:
        return None
    from samverkan_cli.money.funding import check_funding  # most cooperations live on their own

    return check_funding(collaboration)


def _figures(check: "FundingCheck") -> dict[str, object]:
    """Stated, computed and difference as kronor, or as percent for the support level."""
    figures = {
        "stated": check.stated, "computed": check.computed, "difference": abs(check.difference),
    }  # fmt: skip
    if check.name == "support_level":
        return {name: figure * 100 for name, figure in figures.items()}
    return {name: Kronor(int(figure)) for name, figure in figures.items()}


def _odd(registry: Registry, collaboration: Collaboration, odd: "Odd") -> Message:
    """The hint that names the figure all others speak against."""
    field, expected = odd.keys[1], _amount(odd)
    if field == "payments" and collaboration.funding is not None:
        payment = collaboration.funding.payments[int(odd.keys[2])]
        args = {"name": registry.name(payment.organisation), "expected": expected}
        return Message(N_("raden för {name} avviker; {expected} stämmer med resten"), args)
    figure = Message(_FIGURES[str(field)])
    text = N_("{figure} avviker; {expected} stämmer med resten")
    return Message(text, {"figure": figure, "expected": expected})


def _amount(odd: "Odd") -> object:
    share = odd.keys[-1] in ("stated_support_level", "support_rate")
    return decimal_text(half_up(odd.expected, 4)) if share else Kronor(int(odd.expected))


@rule(
    "SAM083",
    remedy=N_("Skriv andelen som ett tal mellan 0 och 1: 63,5 procent är 0.635."),
    bad="""
        collaborations/projektet:
          name: Projektet
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          funding:
            payments:
              - organisation: skara
                amount: 225 126
                support_rate: 30  # <- SAM083
    """,
    good="""
        collaborations/projektet:
          name: Projektet
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          funding:
            payments:
              - organisation: skara
                amount: 225 126
                support_rate: 0.3
    """,
)
def share_is_at_most_one(registry: Registry) -> Iterator[Fault]:
    """Stödandelen delar en utbetalning till den faktiska kostnaden (VDT 22 avsnitt 4). Skriven i
    procent blir kostnaden hundra gånger för liten."""
    for found in registry.collaborations.values():
        for keys, share in _odd_shares(found):
            text = Message(
                N_("andelen {share} ska vara mellan 0 och 1"), {"share": decimal_text(share)}
            )
            hint = Message(N_("menade du {share}?"), {"share": decimal_text(share / 100)})
            yield Fault(found.ref, keys, text, hint if 0 < share <= 100 else None)


def _odd_shares(collaboration: Collaboration) -> list[tuple[Keys, Fraction]]:
    """Shares that are none; with one of them no sum can be judged."""
    funding = collaboration.funding
    if funding is None:
        return []
    given: list[tuple[Keys, Fraction | None]] = [
        (("funding", "payments", i, "support_rate"), payment.support_rate)
        for i, payment in enumerate(funding.payments)
    ]
    given.append((("funding", "stated_support_level"), funding.stated_support_level))
    return [(keys, share) for keys, share in given if share is not None and not 0 <= share <= 1]


@rule(
    "SAM084",
    remedy=N_("Ange 1–5, eller ta bort raden om det inte är bedömt."),
    bad="""
        collaborations/projektet:
          name: Projektet
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          governance:
            - date: 2024-05-21
              mode: lead_organization
              trust: 7  # <- SAM084
    """,
    good="""
        collaborations/projektet:
          name: Projektet
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          governance:
            - date: 2024-05-21
              mode: lead_organization
              trust: 4
    """,
)
def reading_is_one_to_five(registry: Registry) -> Iterator[Fault]:
    """Förtroende, målsamsyn och nätverkskompetens bedöms 1–5 och läses mot Provan och Kenis: 1–2
    är lågt, 3 måttligt, 4–5 högt."""
    for found in registry.collaborations.values():
        for i, reading in enumerate(found.governance):
            for name in ("trust", "goal_consensus", "network_competence"):
                value = getattr(reading, name)
                if value is not None and not 1 <= value <= 5:
                    text = Message(N_("{value} ligger utanför skalan 1–5"), {"value": value})
                    yield Fault(found.ref, ("governance", i, name), text)
