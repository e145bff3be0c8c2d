"""What holds for every sum, key and set of municipalities."""

import itertools
from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from money_registry import INHABITANTS, TODAY

from samverkan_cli.model.initiative import Cost, CostKey, Initiative, PriceStep
from samverkan_cli.model.organisation import Organisation, Population
from samverkan_cli.model.participation import Participation, ParticipationEvent
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.apportion import apportion
from samverkan_cli.money.keys import Allocation, KeyKind, Terms, allocate
from samverkan_cli.money.late import LateJoin, late_join, refunded
from samverkan_cli.money.shared import cost_share, terms_of

TOTALS = st.integers(0, 10**9)
IDS = [*INHABITANTS, "a", "b", "ö"]
WEIGHTS = st.dictionaries(
    st.sampled_from(IDS), st.fractions(0, 1000).filter(bool) | st.integers(1, 5), min_size=1
)
POPULATIONS = st.dictionaries(st.sampled_from(IDS), st.integers(1, 10**6), min_size=1)
PROPORTIONAL: tuple[KeyKind, ...] = (
    "lika", "per_invanare", "fast_plus_rorlig", "anvandare", "andelar",
)  # fmt: skip


def of(populations: dict[str, int]) -> Registry:
    """Municipalities with their populations."""
    organisations = {
        name: Organisation.model_construct(
            name=name, kind="kommun",
            population=(Population.model_construct(date=date(2024, 12, 31), count=count),),
        )
        for name, count in populations.items()
    }  # fmt: skip
    return Registry(organisations=organisations)


def terms(kind: KeyKind, populations: dict[str, int], fixed: Fraction = Fraction(2, 5)) -> Terms:
    """A key of the kind, with users and shares that follow the population."""
    key = CostKey.model_construct(
        kind=kind, population_date=None, fixed_share=fixed, users=populations,
        shares={p: Fraction(n, 7) for p, n in populations.items()},
        steps=(PriceStep.model_construct(up_to=500, amount=3),
               PriceStep.model_construct(up_to=None, amount=5)),
    )  # fmt: skip
    return Terms(key, "initiatives/e", TODAY)


def allocated(kind: KeyKind, populations: dict[str, int], total: int) -> Allocation:
    found = allocate(of(populations), terms(kind, populations), total, tuple(populations))
    assert isinstance(found, Allocation)
    return found


@given(TOTALS, WEIGHTS)
def test_parts_sum_to_the_whole_and_none_is_more_than_a_krona_off(
    total: int, weights: dict[str, Fraction]
) -> None:
    parts = apportion(total, weights)
    whole = sum(weights.values(), Fraction(0))
    assert sum(parts.values()) == total
    assert list(parts) == sorted(weights)
    assert all(abs(parts[p] - total * Fraction(w) / whole) < 1 for p, w in weights.items())


@given(st.sampled_from(PROPORTIONAL), POPULATIONS, TOTALS)
def test_shares_sum_to_the_total_and_nobody_pays_less_than_nothing(
    kind: KeyKind, populations: dict[str, int], total: int
) -> None:
    found = allocated(kind, populations, total)
    assert sum(found.amounts().values()) == total
    assert found.rest == 0
    assert all(amount >= 0 for amount in found.amounts().values())


@given(POPULATIONS, TOTALS)
def test_a_staircase_and_its_rest_sum_to_the_total(populations: dict[str, int], total: int) -> None:
    found = allocated("trappa", populations, total)
    assert found.rest is not None
    assert sum(found.amounts().values()) + found.rest == total


@given(POPULATIONS, TOTALS)
def test_equal_shares_differ_by_at_most_a_krona(populations: dict[str, int], total: int) -> None:
    amounts = allocated("lika", populations, total).amounts().values()
    assert max(amounts) - min(amounts) <= 1


@given(st.sampled_from(["per_invanare", "fast_plus_rorlig", "anvandare"]), POPULATIONS, TOTALS)
def test_a_larger_municipality_never_pays_less(
    kind: KeyKind, populations: dict[str, int], total: int
) -> None:
    amounts = allocated(kind, populations, total).amounts()
    by_size = sorted(populations, key=lambda p: populations[p])
    for smaller, larger in itertools.pairwise(by_size):
        if populations[smaller] < populations[larger]:
            assert amounts[smaller] <= amounts[larger]


@given(st.sampled_from(PROPORTIONAL), POPULATIONS, TOTALS, st.randoms())
def test_the_order_of_the_parties_does_not_matter(
    kind: KeyKind, populations: dict[str, int], total: int, random: object
) -> None:
    mixed = list(populations)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    found = allocate(of(populations), terms(kind, populations), total, mixed)
    assert found == allocated(kind, populations, total)


@given(TOTALS, st.dictionaries(st.sampled_from(IDS), st.integers(0, 10**6), min_size=1))
def test_refunds_sum_to_the_payment_and_follow_what_was_paid(
    payment: int, paid: dict[str, int]
) -> None:
    if any(paid.values()):
        entries = refunded(paid, payment)
        assert sum(entry.refund for entry in entries) == payment
        assert all(entry.refund >= 0 for entry in entries)
        assert [e.refund for e in entries if e.paid == 0] == [0] * list(paid.values()).count(0)


def initiative(amount: int, kind: KeyKind, populations: dict[str, int]) -> Initiative:
    from samverkan_cli.model.period import span

    cost = Cost.model_construct(
        kind="utveckling", basis="utfall", amount=amount, period=span("2025-01-01"),
        organisation=None, financing=None,
    )  # fmt: skip
    found = Initiative.model_construct(
        title="E", costs=(cost,), cost_key=terms(kind, populations).key
    )
    found._ref = "initiatives/e"
    return found


def taking_part(parties: tuple[str, ...]) -> dict[str, Participation]:
    shares = {}
    for party in parties:
        joined = ParticipationEvent.model_construct(date=date(2024, 1, 1), kind="deltar")
        share = Participation.model_construct(events=(joined,))
        share._ref = f"initiatives/e/participation/{party}"
        shares[party] = share
    return shares


@settings(max_examples=60)
@given(
    st.sampled_from(PROPORTIONAL), st.dictionaries(st.sampled_from(IDS), st.integers(1, 10**6),
    min_size=2), st.integers(0, 10**8), st.fractions(0, 100),
)  # fmt: skip
def test_a_late_joiner_s_payment_equals_the_refunds(
    kind: KeyKind, populations: dict[str, int], amount: int, rate: Fraction
) -> None:
    newcomer, *present = populations
    found = of(populations)
    e = initiative(amount, kind, populations)
    known = Registry(
        organisations=found.organisations, initiatives={"e": e},
        participations={"e": taking_part(tuple(present))},
    )  # fmt: skip
    answer = late_join(known, e, newcomer, TODAY, terms_of(e, None, TODAY), 5, rate)
    assert isinstance(answer, LateJoin)
    for outcome in answer.outcomes:
        if outcome.lack is None:
            assert sum(entry.refund for entry in outcome.entries) == outcome.payment
    by_rule = {outcome.rule: outcome.payment for outcome in answer.outcomes}
    assert 0 <= (by_rule["written_down"] or 0) <= (by_rule["retroactive"] or 0) <= amount


@given(POPULATIONS, TOTALS)
def test_several_keys_share_the_same_whole(populations: dict[str, int], total: int) -> None:
    from samverkan_cli.money.shared import CostShare, Shared

    every = [terms(kind, populations) for kind in PROPORTIONAL]
    e = initiative(0, "lika", populations)
    found = cost_share(
        of(populations), e, TODAY, sorted(populations), Shared("amount", total), every
    )
    assert isinstance(found, CostShare)
    assert {sum(a.amounts().values()) for a in found.allocations} == {total}
