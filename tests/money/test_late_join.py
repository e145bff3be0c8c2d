"""Joining later and leaving, worked by hand, to the krona."""

from datetime import date
from fractions import Fraction

from money_registry import registry

from samverkan_cli.model.registry import Registry
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.late import LateJoin, Outcome, late_join
from samverkan_cli.money.leave import Leave, leave
from samverkan_cli.money.shared import terms_of

ON = date(2026, 1, 1)
COSTS = """
costs:
  - {kind: utveckling, basis: utfall, amount: 300 000, period: 2024}
  - {kind: drift, basis: utfall, amount: 36 500, period: 2025}
"""
STEPS = "[{up_to: 10 000, amount: 20 000}, {amount: 50 000}]"


def built(key: str = "{kind: lika}", costs: str = COSTS, implemented: str = "") -> Registry:
    files = {}
    if implemented:
        files["initiatives/e/participation/skara.yaml"] = (
            "events: [{date: 2024-01-01, kind: deltar}]\n"
            f"implementation: {{implemented: {implemented}}}\n"
        )
    return registry(f"{costs}\ncost_key: {key}\n", ("essunga", "skara"), files)


def joined(
    found: Registry, newcomer: str = "vara", on: date = ON, years: int = 5,
    per_inhabitant: Fraction | None = None,
) -> LateJoin:  # fmt: skip
    e = found.initiatives["e"]
    answer = late_join(found, e, newcomer, on, terms_of(e, None, on), years, per_inhabitant)
    assert isinstance(answer, LateJoin)
    return answer


def rule(found: LateJoin, name: str) -> Outcome:
    return next(outcome for outcome in found.outcomes if outcome.rule == name)


def entries(outcome: Outcome) -> list[tuple[str, int, int, int]]:
    return [(e.organisation, e.paid, e.refund, e.after) for e in outcome.entries]


def test_retroactive_makes_all_pay_as_if_they_had_been_in_from_the_start() -> None:
    outcome = rule(joined(built()), "retroactive")
    assert outcome.payment == 100_000  # 300 000 / 3
    assert entries(outcome) == [
        ("essunga", 150_000, 50_000, 100_000),
        ("skara", 150_000, 50_000, 100_000),
    ]


def test_retroactive_refunds_in_proportion_to_what_each_has_paid() -> None:
    outcome = rule(joined(built("{kind: andelar, shares: {essunga: 1, skara: 2, vara: 1}}")),
                   "retroactive")  # fmt: skip
    assert outcome.payment == 75_000
    assert entries(outcome) == [
        ("essunga", 100_000, 25_000, 75_000),
        ("skara", 200_000, 50_000, 150_000),
    ]


def test_written_down_is_less_for_every_day_since_the_first_implementation() -> None:
    # 2024-01-01 to 2029-01-01 is 1 827 days, 731 have passed: 100 000 · 1 096 / 1 827 = 59 989.05
    outcome = rule(joined(built(implemented="2024-01-01")), "written_down")
    assert outcome.payment == 59_989
    # 29 994.5 each: the krona over goes to the first id
    assert entries(outcome) == [
        ("essunga", 150_000, 29_995, 120_005),
        ("skara", 150_000, 29_994, 120_006),
    ]


def test_nothing_is_written_down_before_the_first_implementation() -> None:
    assert rule(joined(built()), "written_down").payment == 100_000
    later = joined(built(implemented="2026-06-01"))
    assert (later.implemented, rule(later, "written_down").payment) == (None, 100_000)


def test_all_is_written_down_when_the_years_have_passed() -> None:
    outcome = rule(joined(built(implemented="2024-01-01"), years=2), "written_down")
    assert outcome.payment == 0
    assert [entry.refund for entry in outcome.entries] == [0, 0]


def test_years_count_from_a_leap_day_to_the_last_of_february() -> None:
    found = joined(built(implemented="2024-02-29"), on=date(2025, 2, 28), years=1)
    assert rule(found, "written_down").payment == 0


def test_a_fee_by_size_class_comes_from_the_steps_of_the_key() -> None:
    key = f"{{kind: trappa, steps: {STEPS}}}"
    outcome = rule(joined(built(key)), "tiered_fee")
    assert outcome.payment == 50_000  # Vara has 16 016 inhabitants
    # they have paid 20 000 and 50 000: 14 285.71 and 35 714.29
    assert entries(outcome) == [
        ("essunga", 20_000, 14_286, 5_714),
        ("skara", 50_000, 35_714, 14_286),
    ]


def test_kronor_per_inhabitant() -> None:
    outcome = rule(joined(built(), per_inhabitant=Fraction("12.5")), "per_inhabitant")
    assert outcome.payment == 200_200  # 16 016 · 12.50
    assert [entry.refund for entry in outcome.entries] == [100_100, 100_100]


def test_running_only_pays_nothing_for_what_is_done_and_shares_what_is_run() -> None:
    found = joined(built())
    outcome = rule(found, "running_only")
    assert (outcome.payment, [e.refund for e in outcome.entries]) == (0, [0, 0])
    assert not isinstance(found.running_before, Lack)
    assert not isinstance(found.running_after, Lack)
    # 364 days of 2025 and none of 2026 lie in the twelve months to 2026-01-01: 36 400
    assert found.running_before.amounts() == {"essunga": 18_200, "skara": 18_200}
    assert found.running_after.amounts() == {"essunga": 12_134, "skara": 12_133, "vara": 12_133}


def test_a_rule_without_its_parameters_requires_them_and_invents_nothing() -> None:
    found = joined(built())
    lacking = {o.rule: o.lack.message.id for o in found.outcomes if o.lack}
    assert lacking == {
        "tiered_fee": "avgifter per storleksklass: steps i initiativets cost_key",
        "per_inhabitant": "ett belopp per invånare: --kr-per-inhabitant N",
    }
    assert [o.payment for o in found.outcomes if o.lack] == [None, None]


def test_a_newcomer_without_population_is_lacking_only_where_it_is_needed() -> None:
    found = joined(built("{kind: per_invanare}"), "falkoping", per_inhabitant=Fraction(1))
    assert [o.rule for o in found.outcomes if o.lack and o.lack.record] == [
        "retroactive", "written_down", "tiered_fee", "per_inhabitant",
    ]  # fmt: skip
    assert rule(found, "running_only").payment == 0
    assert isinstance(found.running_after, Lack)


def test_costs_nobody_has_stated_are_not_shared() -> None:
    found = joined(built(costs=""), per_inhabitant=Fraction(1))
    lacking = {o.rule: o.lack is not None for o in found.outcomes}
    assert lacking == {
        "retroactive": True, "written_down": True, "tiered_fee": True, "per_inhabitant": True,
        "running_only": False,
    }  # fmt: skip
    assert rule(found, "per_inhabitant").payment == 16_016  # but there is nobody to refund


def test_present_shares_that_cannot_be_computed_are_the_answer() -> None:
    found = built("{kind: anvandare, users: {skara: 1}}")
    e = found.initiatives["e"]
    assert isinstance(late_join(found, e, "vara", ON, terms_of(e, None, ON)), Lack)
    assert isinstance(leave(found, e, "skara", ON, terms_of(e, None, ON)), Lack)


def test_when_one_leaves_the_others_share_the_whole() -> None:
    found = registry(COSTS + "cost_key: {kind: per_invanare}\n", ("essunga", "skara", "vara"))
    e = found.initiatives["e"]
    gone = leave(found, e, "vara", ON, terms_of(e, None, ON))
    assert isinstance(gone, Leave)
    # of 40 283 inhabitants before, 24 267 after: 41 407.045…, 139 316.833…, 119 276.121…
    assert gone.development.steps() == (
        ("essunga", 41_407, 68_735),
        ("skara", 139_317, 231_265),
        ("vara", 119_276, 0),
    )
    assert sum(after or 0 for _, _, after in gone.running.steps()) == 36_400


def test_one_who_has_left_that_very_day_is_counted_before() -> None:
    left = (
        "events: [{date: 2024-01-01, kind: deltar}, {date: 2026-01-01, kind: lamnat, reason: x}]\n"
    )
    found = registry(COSTS, ("essunga", "skara"), {"initiatives/e/participation/vara.yaml": left})
    e = found.initiatives["e"]
    gone = leave(found, e, "vara", ON, terms_of(e, None, ON))
    assert isinstance(gone, Leave)
    assert gone.development.steps() == (
        ("essunga", 100_000, 150_000), ("skara", 100_000, 150_000), ("vara", 100_000, 0),
    )  # fmt: skip
