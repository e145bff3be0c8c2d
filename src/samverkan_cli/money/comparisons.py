"""The comparisons between funding figures: one function each, stated against computed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from samverkan_cli.model.collaboration import Funding
from samverkan_cli.model.keys import Keys
from samverkan_cli.money.kronor import half_up

CheckName = Literal["payments_total", "grant_and_own", "support_level", "actual_costs"]

TOTAL: Keys = ("funding", "stated_total")
GRANT: Keys = ("funding", "grant", "stated")
OWN: Keys = ("funding", "own_financing", "stated")
PAYMENTS: Keys = ("funding", "payments")
PAID_TOTAL: Keys = ("funding", "payments_stated_total")
LEVEL: Keys = ("funding", "stated_support_level")

HALF_KRONA = Fraction(1, 2)
PERCENT = 2  # decimals of a share: 0.60 and 0.6 are the same text to us, and both mean 60 %


@dataclass(frozen=True, slots=True)
class Comparison:
    """A stated figure, where it stands, and what the other figures give."""

    name: CheckName
    keys: Keys
    stated: Fraction
    computed: Fraction
    tolerance: Fraction = Fraction(0)

    @property
    def agrees(self) -> bool:
        """Whether they differ by no more than the rounding of the figures explains."""
        return abs(self.stated - self.computed) <= self.tolerance


def paid(funding: Funding) -> int:
    """The sum of the payments in kronor."""
    return sum(payment.amount for payment in funding.payments)


def payments_total(funding: Funding) -> Comparison | None:
    """Payments against the total the source prints under them."""
    stated = funding.payments_stated_total
    if stated is None or not funding.payments:
        return None
    return Comparison("payments_total", PAID_TOTAL, Fraction(stated), Fraction(paid(funding)))


def grant_and_own(funding: Funding) -> Comparison | None:
    """Grant and own financing against the total cost."""
    total, grant, own = funding.stated_total, funding.grant, funding.own_financing
    if total is None or grant is None or own is None:
        return None
    computed = Fraction(grant.stated + own.stated)
    return Comparison("grant_and_own", TOTAL, Fraction(total), computed)


def support_level(funding: Funding) -> Comparison | None:
    """The stated level against grant / total cost, rounded as the stated level is."""
    total, grant, level = funding.stated_total, funding.grant, funding.stated_support_level
    if not total or grant is None or level is None:
        return None
    computed = half_up(Fraction(grant.stated, total), decimals(level))
    return Comparison("support_level", LEVEL, level, computed)


def actual_costs(funding: Funding) -> Comparison | None:
    """Each payment over its support rate is that party's actual cost; together the total cost.

    A payment is a rounded krona, so over a rate of 0.3 it may hide 1.67 kr of cost either way.
    """
    total = funding.stated_total
    if total is None or not funding.payments:
        return None
    rates = [payment.support_rate for payment in funding.payments if payment.support_rate]
    if len(rates) < len(funding.payments):
        return None
    costs = (payment.amount / rate for payment, rate in zip(funding.payments, rates, strict=True))
    computed = half_up(sum(costs, Fraction(0)))
    tolerance = sum((HALF_KRONA / rate for rate in rates), HALF_KRONA)
    return Comparison("actual_costs", TOTAL, Fraction(total), computed, tolerance)


COMPARISONS: dict[CheckName, Callable[[Funding], Comparison | None]] = {
    "payments_total": payments_total,
    "grant_and_own": grant_and_own,
    "support_level": support_level,
    "actual_costs": actual_costs,
}
NEEDS: dict[CheckName, tuple[Keys, ...]] = {
    "payments_total": (PAID_TOTAL, PAYMENTS),
    "grant_and_own": (TOTAL, GRANT, OWN),
    "support_level": (LEVEL, GRANT, TOTAL),
    "actual_costs": (TOTAL, PAYMENTS),
}


def compared(funding: Funding) -> tuple[Comparison, ...]:
    """Every comparison the figures allow."""
    found = (compare(funding) for compare in COMPARISONS.values())
    return tuple(comparison for comparison in found if comparison is not None)


def lacking(funding: Funding, name: CheckName) -> tuple[Keys, ...]:
    """Where the figures a comparison lacks should stand; a rate of 0 is no rate to divide by.

    Empty when nothing is absent but the total is 0, which has no level.
    """
    absent = [keys for keys in NEEDS[name] if _at(funding, keys) in (None, ())]
    return (*absent, *(_rates_lacking(funding) if name == "actual_costs" else ()))


def _at(funding: Funding, keys: Keys) -> object:
    found: object = funding
    for key in keys[1:]:
        found = getattr(found, str(key), None)
    return found


def _rates_lacking(funding: Funding) -> Iterator[Keys]:
    for index, payment in enumerate(funding.payments):
        if not payment.support_rate:
            yield (*PAYMENTS, index, "support_rate")


def decimals(level: Fraction) -> int:
    """Decimals the level is written with, whole percents at the least."""
    count = PERCENT
    while (level * 10**count).denominator != 1:
        count += 1
    return count
