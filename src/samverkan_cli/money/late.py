"""Joining later: five rules side by side; measured and simulated, nothing decided.

Seed 003 leaves the question open (section 7): "Hur kan en kommun komma in senare i ett samarbete
ur ett ekonomiskt perspektiv?"
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.apportion import apportion
from samverkan_cli.money.keys import Allocation, Terms, allocate, population, step_for
from samverkan_cli.money.kronor import whole_kronor
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.shared import Shared, active, development, running

Rule = Literal["retroactive", "written_down", "tiered_fee", "per_inhabitant", "running_only"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A present participant: what it has paid, gets back, and has paid in the end."""

    organisation: str
    paid: int
    refund: int

    @property
    def after(self) -> int:
        """What it has paid when it has got its part back."""
        return self.paid - self.refund


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the newcomer pays by a rule and what the others get back; `lack` when it needs more."""

    rule: Rule
    payment: int | None
    entries: tuple[Entry, ...] = ()
    lack: Lack | None = None


@dataclass(frozen=True, slots=True)
class LateJoin:
    """A municipality that joins on a day; running costs before and after, by the same key."""

    initiative: Initiative
    newcomer: str
    on: date
    terms: Terms
    shared: Shared
    paid: Allocation
    outcomes: tuple[Outcome, ...]
    implemented: date | None
    years: int
    running: Shared
    running_before: Allocation | Lack
    running_after: Allocation | Lack


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a rule may look at."""

    registry: Registry
    terms: Terms
    newcomer: str
    on: date
    total: int | None
    paid: Allocation
    implemented: date | None
    years: int
    per_inhabitant: Fraction | None

    @property
    def parties(self) -> tuple[str, ...]:
        """The present participants and the newcomer."""
        return (*(share.organisation for share in self.paid.shares), self.newcomer)


def late_join(
    registry: Registry,
    initiative: Initiative,
    newcomer: str,
    on: date,
    terms: Terms,
    years: int = 5,
    per_inhabitant: Fraction | None = None,
) -> LateJoin | Lack:
    """The rules side by side, or what keeps the present shares from being computed."""
    present = tuple(party for party in active(registry, initiative, on) if party != newcomer)
    shared, yearly = development(registry, initiative, on), running(registry, initiative, on)
    paid = allocate(registry, terms, shared.total, present)
    if isinstance(paid, Lack):
        return paid
    first = first_implemented(registry, initiative, on)
    case = Case(registry, terms, newcomer, on, shared.total, paid, first, years, per_inhabitant)
    return LateJoin(
        initiative, newcomer, on, terms, shared, paid,
        tuple(_outcome(rule, case) for rule in RULES), first, years, yearly,
        allocate(registry, terms, yearly.total, present),
        allocate(registry, terms, yearly.total, case.parties),
    )  # fmt: skip


def first_implemented(registry: Registry, initiative: Initiative, on: date) -> date | None:
    """The first day, up to `on`, that a municipality implemented the solution."""
    days = (share.implemented for share in registry.participations_of(initiative.id))
    return min((day for day in days if day is not None and day <= on), default=None)


def _outcome(rule: Rule, case: Case) -> Outcome:
    payment = RULES[rule](case)
    if isinstance(payment, Lack):
        return Outcome(rule, None, lack=payment)
    paid = case.paid.amounts()
    if payment and (case.total is None or not any(paid.values())):
        text = N_("kostnader att återföra: deltagarna har inte betalat något ännu")
        return Outcome(rule, payment, lack=Lack(Message(text)))
    return Outcome(rule, payment, refunded(paid, payment))


def refunded(paid: Mapping[str, int], payment: int) -> tuple[Entry, ...]:
    """The payment given back in proportion to what each has paid, by id; sums to the payment."""
    refunds = apportion(payment, {party: Fraction(amount) for party, amount in paid.items()})
    return tuple(Entry(party, paid[party], refund) for party, refund in refunds.items())


def _retroactive(case: Case) -> int | Lack:
    """The newcomer's share as if it had been in from the start."""
    if case.total is None:
        text = N_("utfall för förstudie eller utveckling till och med {day}")
        return Lack(Message(text, {"day": case.on}))
    found = allocate(case.registry, case.terms, case.total, case.parties)
    return found if isinstance(found, Lack) else found.amounts()[case.newcomer]


def _written_down(case: Case) -> int | Lack:
    """The same share, less linear write-down by day from the first implementation."""
    share = _retroactive(case)
    return share if isinstance(share, Lack) else whole_kronor(share * left_to_write_down(case))


def left_to_write_down(case: Case) -> Fraction:
    """1 until the solution is first implemented, 0 when `years` have passed since."""
    first = case.implemented
    if first is None:
        return Fraction(1)
    leap_day = (first.month, first.day) == (2, 29)
    end_year = min(first.year + case.years, date.max.year)
    end = first.replace(year=end_year, day=28 if leap_day else first.day)
    days = max((end - first).days, 1)
    return max(1 - Fraction((case.on - first).days, days), Fraction(0))


def _tiered_fee(case: Case) -> int | Lack:
    """A fixed fee by size class, from the steps of the initiative's cost key."""
    if not case.terms.key.steps:
        text = N_("avgifter per storleksklass: steps i initiativets cost_key")
        return Lack(Message(text), case.terms.record, ("cost_key",))
    inhabitants = population(case.registry, case.newcomer, case.terms.population_day)
    if isinstance(inhabitants, Lack):
        return inhabitants
    step = step_for(case.terms.key.steps, inhabitants)
    if step is None:
        text = N_("ett steg i trappan för {n} invånare")
        args = {"n": inhabitants}
        return Lack(Message(text, args), case.terms.record, ("cost_key", "steps"))
    return step.amount


def _per_inhabitant(case: Case) -> int | Lack:
    if case.per_inhabitant is None:
        return Lack(Message(N_("ett belopp per invånare: --kr-per-inhabitant N")))
    inhabitants = population(case.registry, case.newcomer, case.terms.population_day)
    if isinstance(inhabitants, Lack):
        return inhabitants
    return whole_kronor(inhabitants * case.per_inhabitant)


def _running_only(_: Case) -> int:
    """Nothing for development; running costs are shared under every rule."""
    return 0


RULES: Mapping[Rule, Callable[[Case], int | Lack]] = {
    "retroactive": _retroactive,
    "written_down": _written_down,
    "tiered_fee": _tiered_fee,
    "per_inhabitant": _per_inhabitant,
    "running_only": _running_only,
}
