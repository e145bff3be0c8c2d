"""Checks of stated funding: which figures agree, by how much they differ, which one is odd.

The ground is a report that states a total, a grant, own financing and payments with support rates
(seed 003 section 4): own financing there is 101 kr lower than every other figure says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from samverkan_cli.model.collaboration import Collaboration, Funding
from samverkan_cli.model.keys import Keys
from samverkan_cli.money.comparisons import (
    COMPARISONS,
    GRANT,
    LEVEL,
    OWN,
    PAID_TOTAL,
    PAYMENTS,
    TOTAL,
    CheckName,
    Comparison,
    compared,
    lacking,
    paid,
)
from samverkan_cli.money.kronor import whole_kronor


@dataclass(frozen=True, slots=True)
class Odd:
    """The one figure whose change alone makes every figure agree."""

    keys: Keys
    stated: Fraction
    expected: Fraction

    @property
    def difference(self) -> Fraction:
        """Stated less expected, negative when it is too low; kronor, or a share for a level."""
        return self.stated - self.expected


@dataclass(frozen=True, slots=True)
class FundingCheck:
    """A stated figure beside the computed one; kronor, or shares 0–1 for `support_level`.

    `keys` is where the stated figure stands in `record`; `odd` names the figure that disagrees
    with the others, when the figures say which (it need not be the one at `keys`).
    """

    name: CheckName
    record: str
    keys: Keys
    stated: Fraction
    computed: Fraction
    tolerance: Fraction
    agrees: bool
    odd: Odd | None

    @property
    def difference(self) -> Fraction:
        """Stated less computed."""
        return self.stated - self.computed


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not be made, and where the figures it lacks should stand."""

    name: CheckName
    record: str
    lacks: tuple[Keys, ...]


@dataclass(frozen=True, slots=True)
class FundingReport:
    """All checks of one cooperation's funding."""

    checks: tuple[FundingCheck, ...]
    not_checked: tuple[NotChecked, ...]


def check_funding(collaboration: Collaboration) -> FundingReport | None:
    """The checks of the cooperation's funding; None when the record states none."""
    funding, record = collaboration.funding, collaboration.ref
    if funding is None:
        return None
    found = compared(funding)
    odd = odd_figure(funding)
    made = {comparison.name for comparison in found}
    return FundingReport(
        checks=tuple(_check(c, record, odd) for c in found),
        not_checked=tuple(
            NotChecked(name, record, lacking(funding, name))
            for name in COMPARISONS
            if name not in made
        ),
    )


def _check(found: Comparison, record: str, odd: Odd | None) -> FundingCheck:
    return FundingCheck(
        name=found.name,
        record=record,
        keys=found.keys,
        stated=found.stated,
        computed=found.computed,
        tolerance=found.tolerance,
        agrees=found.agrees,
        odd=None if found.agrees else odd,
    )


def odd_figure(funding: Funding) -> Odd | None:
    """The figure that disagrees with the others; None when all agree or several could be it.

    That the payments add up to the grant is no check, since a grant may be paid in parts. When they
    do, it speaks for the grant, so it is asked for first and let go when no figure satisfies it.
    """
    changes = [change for c in compared(funding) if not c.agrees for change in _changes(funding, c)]
    for paid_in_full in (True, False):
        mends = {odd.keys: odd for odd, changed in changes if _agrees(changed, paid_in_full)}
        if mends:
            return next(iter(mends.values())) if len(mends) == 1 else None
    return None


def _agrees(funding: Funding, paid_in_full: bool) -> bool:
    """Whether every comparison holds, and with `paid_in_full` the payments are the grant."""
    if not all(comparison.agrees for comparison in compared(funding)):
        return False
    if not paid_in_full or funding.grant is None or not funding.payments:
        return True
    return paid(funding) == funding.grant.stated


Change = tuple[Odd, Funding]


def _changes(funding: Funding, failed: Comparison) -> Iterator[Change]:
    """Every change of one figure that would make the failed comparison hold."""
    if failed.name == "payments_total":
        yield _changed(funding, PAID_TOTAL, failed.stated, failed.computed)
        yield from _other_payments(funding, failed)
    elif failed.name == "grant_and_own":
        gap = failed.stated - failed.computed
        yield _changed(funding, TOTAL, failed.stated, failed.computed)
        for keys, part in ((GRANT, funding.grant), (OWN, funding.own_financing)):
            if part is not None:
                yield _changed(funding, keys, Fraction(part.stated), part.stated + gap)
    elif failed.name == "support_level":
        yield _changed(funding, LEVEL, failed.stated, failed.computed)
    else:
        yield _changed(funding, TOTAL, failed.stated, failed.computed)
        yield from _other_payments(funding, failed)


def _other_payments(funding: Funding, failed: Comparison) -> Iterator[Change]:
    """Another amount, or for actual costs another rate, of one payment."""
    gap = failed.stated - failed.computed
    for index, payment in enumerate(funding.payments):
        keys, amount, rate = (*PAYMENTS, index), Fraction(payment.amount), payment.support_rate
        if failed.name == "payments_total":
            yield _changed(funding, (*keys, "amount"), amount, amount + gap)
            continue
        if rate is None:
            continue
        yield _changed(
            funding, (*keys, "amount"), amount, Fraction(whole_kronor(amount + gap * rate))
        )
        cost = amount / rate + gap
        if amount and cost >= amount:  # a rate lies between 0 and 1
            yield _changed(funding, (*keys, "support_rate"), rate, amount / cost)


def _changed(funding: Funding, keys: Keys, stated: Fraction, expected: Fraction) -> Change:
    """The funding with one figure changed; amounts are whole kronor."""
    *parents, last = keys[1:]
    value: object = expected if last in ("stated_support_level", "support_rate") else int(expected)
    update: dict[str, object] = {str(last): value}
    odd = Odd(keys, stated, expected)
    if not parents:
        return odd, funding.model_copy(update=update)
    if parents[0] == "payments":
        index = int(parents[1])
        payments = list(funding.payments)
        payments[index] = payments[index].model_copy(update=update)
        return odd, funding.model_copy(update={"payments": tuple(payments)})
    part = getattr(funding, str(parents[0])).model_copy(update=update)
    return odd, funding.model_copy(update={str(parents[0]): part})
