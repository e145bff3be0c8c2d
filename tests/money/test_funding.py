"""Funding as a source states it: what agrees, what does not, which figure is odd."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.money.funding import FundingCheck, check_funding
from samverkan_cli.money.kronor import half_up, whole_kronor

VDT22 = (225_126, 95_680, 26_618, 19_898, 19_051, 19_051, 87_848)


def collaboration(**changes: object) -> Collaboration:
    """The funding of VDT 22 as printed, with changes; None takes a figure away."""
    payments = [{"organisation": f"p{i}", "amount": str(a), "support_rate": "0.3"}
                for i, a in enumerate(VDT22)]  # fmt: skip
    payments.append({"organisation": "larosate", "amount": "1506627", "support_rate": "1"})
    funding = {
        "stated_total": "3150865",
        "grant": {"funder": "vinnova", "stated": "1999899"},
        "own_financing": {"stated": "1150865"},
        "payments": payments,
        "payments_stated_total": "1999899",
        "stated_support_level": "0.635",
        **changes,
    }
    funding = {key: value for key, value in funding.items() if value is not None}
    found = Collaboration.model_validate({"name": "V6", "form": "natverk", "funding": funding})
    found._ref = "collaborations/v6"
    return found


def paid(*amounts: int, rate: str | None = None) -> list[dict[str, str | None]]:
    return [
        {"organisation": f"p{i}", "amount": str(a), "support_rate": rate}
        for i, a in enumerate(amounts)
    ]


def checks(found: Collaboration) -> dict[str, FundingCheck]:
    report = check_funding(found)
    assert report is not None
    return {check.name: check for check in report.checks}


def odd(found: Collaboration) -> tuple[str, Fraction] | None:
    named = {c.odd for c in checks(found).values() if c.odd is not None}
    assert len(named) <= 1
    return next(((".".join(map(str, o.keys[1:])), o.difference) for o in named), None)


def test_in_vdt22_own_financing_is_101_kr_low():
    found = checks(collaboration())
    figures = {n: (c.stated, c.computed, c.difference, c.agrees) for n, c in found.items()}
    assert figures == {
        "payments_total": (1_999_899, 1_999_899, 0, True),
        "grant_and_own": (3_150_865, 3_150_764, 101, False),
        "support_level": (Fraction("0.635"), Fraction("0.635"), 0, True),
        "actual_costs": (3_150_865, 3_150_867, -2, True),
    }
    check = found["grant_and_own"]
    assert (check.record, check.keys) == ("collaborations/v6", ("funding", "stated_total"))
    assert check.odd is not None
    assert check.odd.keys == ("funding", "own_financing", "stated")
    assert (check.odd.stated, check.odd.expected) == (1_150_865, 1_150_966)
    assert check.odd.difference == -101


def test_a_check_that_agrees_names_no_odd_figure():
    found = checks(collaboration())
    assert [name for name, check in found.items() if check.odd] == ["grant_and_own"]


def test_costs_behind_rounded_payments_may_differ_by_what_rounding_hides():
    # seven payments at 0.3 hide 5/3 kr each, one at 1 half a krona, the total half a krona
    assert checks(collaboration())["actual_costs"].tolerance == 7 * Fraction(5, 3) + 1


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"own_financing": {"stated": "1150966"}}, None),
        # 1 999 899 + 1 150 966 = 3 150 865, which also the payments give
        (
            {"own_financing": {"stated": "1150966"}, "stated_total": "3250865"},
            ("stated_total", Fraction(100_000)),
        ),
        (
            {
                "own_financing": {"stated": "1150966"},
                "grant": {"funder": "vinnova", "stated": "2000000"},
            },
            ("grant.stated", Fraction(101)),
        ),
        (
            {"own_financing": {"stated": "1150966"}, "payments_stated_total": "1999999"},
            ("payments_stated_total", Fraction(100)),
        ),
        (
            {"own_financing": {"stated": "1150966"}, "stated_support_level": "0.60"},
            ("stated_support_level", Fraction("-0.03")),
        ),
        # without support rates nothing tells the total from own financing
        ({"payments": paid(1_999_899)}, None),
    ],
)
def test_the_odd_figure_is_the_one_whose_change_makes_all_agree(changes, expected):
    assert odd(collaboration(**changes)) == expected


def test_an_odd_payment_is_found_by_its_support_rate():
    payments = [
        {"organisation": "a", "amount": "300", "support_rate": "0.3"},
        {"organisation": "b", "amount": "590", "support_rate": "0.5"},  # 500 is right
    ]
    found = collaboration(
        payments=payments,
        payments_stated_total="800",
        stated_total="2000",
        grant={"funder": "vinnova", "stated": "800"},
        own_financing={"stated": "1200"},
        stated_support_level="0.40",
    )
    assert odd(found) == ("payments.1.amount", Fraction(90))


def test_a_grant_paid_in_part_does_not_hide_which_figure_is_odd():
    found = collaboration(
        payments=paid(500), payments_stated_total="600", stated_total="2000",
        grant={"funder": "vinnova", "stated": "1000"}, own_financing={"stated": "1000"},
        stated_support_level="0.5",
    )  # fmt: skip
    # payments or their total: nothing tells, and the grant says nothing about a part
    assert odd(found) is None
    assert [n for n, c in checks(found).items() if not c.agrees] == ["payments_total"]


def test_a_figure_can_be_odd_while_the_grant_is_paid_in_part():
    found = collaboration(
        payments=paid(500), payments_stated_total="500", stated_total="2000",
        grant={"funder": "vinnova", "stated": "1000"}, own_financing={"stated": "1000"},
        stated_support_level="0.6",
    )  # fmt: skip
    assert odd(found) == ("stated_support_level", Fraction("0.1"))


@pytest.mark.parametrize(
    ("stated", "agrees"),
    [("0.63", True), ("0.635", True), ("0.6347", True), ("0.64", False), ("0.6", False)],
)
def test_the_support_level_is_compared_as_written_but_at_least_in_percent(stated, agrees):
    found = collaboration(stated_support_level=stated)
    assert checks(found)["support_level"].agrees is agrees


def test_what_is_missing_is_said_and_not_invented():
    report = check_funding(collaboration(own_financing=None, payments=paid(10, 20)))
    assert report is not None
    assert [check.name for check in report.checks] == ["payments_total", "support_level"]
    assert {n.name: n.lacks for n in report.not_checked} == {
        "grant_and_own": (("funding", "own_financing", "stated"),),
        "actual_costs": (
            ("funding", "payments", 0, "support_rate"),
            ("funding", "payments", 1, "support_rate"),
        ),
    }


def test_a_support_rate_of_nothing_and_a_total_of_nothing_divide_nothing():
    report = check_funding(collaboration(payments=paid(5, rate="0"), stated_total="0"))
    assert report is not None
    assert {n.name: n.lacks for n in report.not_checked} == {
        "support_level": (),
        "actual_costs": (("funding", "payments", 0, "support_rate"),),
    }


def test_a_cooperation_that_states_no_funding_is_not_checked():
    assert check_funding(collaboration().model_copy(update={"funding": None})) is None


@given(st.fractions())
def test_rounding_goes_to_the_nearest_krona_and_a_half_goes_up(exact):
    rounded = whole_kronor(exact)
    assert Fraction(-1, 2) < rounded - exact <= Fraction(1, 2)
    assert half_up(exact) == rounded


@given(st.lists(st.tuples(st.integers(1, 10**6), st.sampled_from(["0.3", "0.5", "1"])), min_size=1))
def test_figures_made_from_true_costs_always_agree(costs):
    """Whatever the costs: payments rounded to kronor never make a true total look wrong."""
    amounts = [(whole_kronor(cost * Fraction(rate)), rate) for cost, rate in costs]
    total, grant = sum(cost for cost, _ in costs), sum(amount for amount, _ in amounts)
    found = collaboration(
        stated_total=str(total),
        grant={"funder": "vinnova", "stated": str(grant)},
        own_financing={"stated": str(total - grant)},
        payments=[
            {"organisation": "p", "amount": str(a), "support_rate": rate} for a, rate in amounts
        ],
        payments_stated_total=str(grant),
        stated_support_level=None,
    )
    made = checks(found)
    assert len(made) >= 3
    assert [name for name, check in made.items() if not check.agrees] == []
    assert odd(found) is None


@given(st.integers(20, 1_000_000) | st.integers(-1_000_000, -20))
def test_whatever_own_financing_is_off_by_it_is_named(off):
    found = collaboration(own_financing={"stated": str(1_150_966 + off)})
    if 1_150_966 + off >= 0:
        assert odd(found) == ("own_financing.stated", Fraction(off))
