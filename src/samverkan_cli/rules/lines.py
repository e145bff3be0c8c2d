"""SAM066, SAM067, SAM079: lines that count as they should: once, in a period, none left out."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.initiative import Cost
from samverkan_cli.model.message import N_, Kronor, Message, Names, Term
from samverkan_cli.model.period import Span, latest_half_year
from samverkan_cli.model.records import Intake
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


def _costs(registry: Registry) -> Iterator[tuple[str, tuple[Cost, ...]]]:
    """The cost lines of every initiative and every municipality, by file."""
    for initiative in registry.initiatives.values():
        if initiative.costs:
            yield initiative.ref, initiative.costs
    for share in registry.all_participations():
        if share.costs:
            yield share.ref, share.costs


@rule(
    "SAM066",
    "warning",
    remedy=N_("Ange period: ett år, ett halvår eller dagen för betalningen."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          costs:
            - {kind: forstudie, basis: utfall, amount: 138 000}  # <- SAM066
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          costs:
            - {kind: forstudie, basis: utfall, amount: 138 000, period: 2024-H1}
    """,
)
def cost_has_period(registry: Registry) -> Iterator[Fault]:
    """Kostnaden redovisas för en viss tid (VDT 22 avsnitt 6). Utan period kan beloppet inte räknas
    in i något halvår, och initiativet ser billigare ut än det är."""
    for record, costs in _costs(registry):
        for i, cost in enumerate(costs):
            if cost.period is None:
                args = {"amount": Kronor(cost.amount), "kind": Term(cost.kind)}
                text = Message(N_("{amount} för {kind} saknar period och räknas inte"), args)
                hint = Message(N_("ange period, till exempel 2025-H1"))
                yield Fault(record, ("costs", i), text, hint)


@rule(
    "SAM067",
    "warning",
    remedy=N_("Ta bort den ena raden, eller skilj dem åt med period eller organisation."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          costs:
            - {kind: drift, basis: utfall, amount: 92 000, period: 2025-H1}
            - {kind: drift, basis: utfall, amount: 92 000, period: 2025-H1}  # <- SAM067
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          costs:
            - {kind: drift, basis: utfall, amount: 92 000, period: 2024-H2}
            - {kind: drift, basis: utfall, amount: 92 000, period: 2025-H1}
    """,
)
def cost_line_stands_once(registry: Registry) -> Iterator[Fault]:
    """Två rader som är lika in i minsta siffra är oftast samma faktura inklistrad två gånger, och
    summan blir för hög."""
    for record, costs in _costs(registry):
        for i in range(1, len(costs)):
            if costs[i] in costs[:i]:
                args = {"n": costs.index(costs[i]) + 1}
                text = Message(N_("raden är likadan som rad {n} i listan"), args)
                yield Fault(record, ("costs", i), text, Message(N_("ta bort den ena")))


@rule(
    "SAM079",
    "info",
    dated=True,
    remedy=N_("Lägg till halvåret; kom inget in skrivs received: 0."),
    bad="""
        intake/vara:
          counts:  # <- SAM079
            - {period: 2023-H2, received: 2}
            - {period: 2024-H2, received: 5}
    """,
    good="""
        intake/vara:
          counts:
            - {period: 2023-H2, received: 2}
            - {period: 2024-H1, received: 0}
            - {period: 2024-H2, received: 5}
    """,
)
def intake_has_no_gap(registry: Registry, today: date) -> Iterator[Fault]:
    """Okänt är inte noll. Ett halvår som fattas mellan två andra räknas som att inget kom in, fast
    det kanske bara inte har skrivits upp."""
    for intake in registry.intakes.values():
        known = intake.id in registry.organisations
        missing = _gaps(registry, intake, today) if known else ()
        if missing:
            args = {"missing": Names(missing)}
            text = Message(N_("antalet inkomna saknas för {missing}"), args)
            hint = Message(N_("lägg till halvåret; kom inget in: received: 0"))
            yield Fault(intake.ref, ("counts",), text, hint, on_key=True)


def _gaps(registry: Registry, intake: Intake, today: date) -> tuple[str, ...]:
    """Half-years between the first and the last that are neither counted nor registered."""
    counted = {c.period.text: c.period for c in intake.counts if c.period.first <= today}
    if len(counted) < 2:
        return ()
    first, span = min(p.first for p in counted.values()), max(counted.values(), key=_begins)
    missing = []
    while span.first > first:
        span = latest_half_year(span.first)
        if span.text not in counted and not _registered(registry, intake.id, span):
            missing.append(span.text)
    return tuple(reversed(missing))


def _begins(span: Span) -> str:
    return span.text


def _registered(registry: Registry, municipality: str, span: Span) -> bool:
    """Whether cases of the half-year are registered one by one instead."""
    return any(
        initiative.origin == municipality and span.holds(initiative.received)
        for initiative in registry.initiatives.values()
    )
