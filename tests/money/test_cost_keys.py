"""Cost keys worked by hand, to the krona."""

from datetime import date
from fractions import Fraction

import pytest
from money_registry import TODAY, registry

from samverkan_cli.model.registry import Registry
from samverkan_cli.money.apportion import apportion
from samverkan_cli.money.keys import Allocation, KeyKind, allocate
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.shared import active, development, running, terms_of

TWO = ("essunga", "skara")


def shared(
    key: str, total: int | None, parties: tuple[str, ...] = TWO, kind: KeyKind | None = None
) -> Allocation | Lack:
    found = registry(f"cost_key: {key}\n" if key else "", parties)
    terms = terms_of(found.initiatives["e"], kind, TODAY)
    return allocate(found, terms, total, parties)


def amounts(found: Allocation | Lack) -> dict[str, int]:
    assert isinstance(found, Allocation)
    return found.amounts()


def said(found: Allocation | Lack) -> tuple[str, str | None, tuple[str | int, ...]]:
    assert isinstance(found, Lack)
    return found.message.id.format(**found.message.args), found.record, found.keys


def test_equal_shares_that_do_not_come_out_even_go_to_the_first_ids() -> None:
    # 100 / 3 = 33 and a krona over; every remainder is 1/3, so the id decides
    assert amounts(shared("{kind: lika}", 100, ("vara", "skara", "essunga"))) == {
        "essunga": 34, "skara": 33, "vara": 33,
    }  # fmt: skip


def test_two_kronor_over_go_to_two() -> None:
    assert amounts(shared("{kind: lika}", 101, ("vara", "skara", "essunga"))) == {
        "essunga": 34, "skara": 34, "vara": 33,
    }  # fmt: skip


def test_without_a_key_shares_are_equal() -> None:
    assert amounts(shared("", 10)) == {"essunga": 5, "skara": 5}


def test_per_inhabitant() -> None:
    # 5 560 of 24 267: 229.1177…; 18 707 of 24 267: 770.8823…, the larger remainder
    assert amounts(shared("{kind: per_invanare}", 1000)) == {"essunga": 229, "skara": 771}


def test_per_inhabitant_takes_the_population_latest_before_the_date_of_the_key() -> None:
    key = "{kind: per_invanare, population_date: 2024-06-30}"
    assert amounts(shared(key, 1000)) == {"essunga": 500, "skara": 500}  # 1 inhabitant each then


def test_fixed_plus_variable_is_rounded_once() -> None:
    # 200 + 600 · 0.2291177 = 337.47 and 662.53
    key = "{kind: fast_plus_rorlig, fixed_share: 0.4}"
    assert amounts(shared(key, 1000)) == {"essunga": 337, "skara": 663}


@pytest.mark.parametrize(
    ("fixed", "expected"),
    [("0", {"essunga": 229, "skara": 771}), ("1", {"essunga": 500, "skara": 500})],
)
def test_all_variable_is_per_inhabitant_and_all_fixed_is_equal(
    fixed: str, expected: dict[str, int]
) -> None:
    assert amounts(shared(f"{{kind: fast_plus_rorlig, fixed_share: {fixed}}}", 1000)) == expected


STEPS = (
    "{kind: trappa, steps: [{up_to: 5560, amount: 30 000}, {up_to: 20 000, amount: 60 000}, "
    "{amount: 120 000}]}"
)


@pytest.mark.parametrize(("total", "rest"), [(250_000, 40_000), (200_000, -10_000), (210_000, 0)])
def test_a_staircase_reports_what_it_leaves_over_or_takes_too_much(total: int, rest: int) -> None:
    found = shared(STEPS, total, ("essunga", "lidkoping", "skara"))
    # Essunga has exactly 5 560: the class holds its own limit
    assert amounts(found) == {"essunga": 30_000, "lidkoping": 120_000, "skara": 60_000}
    assert isinstance(found, Allocation)
    assert found.rest == rest


def test_a_staircase_is_known_when_the_total_is_not() -> None:
    found = shared(STEPS, None)
    assert amounts(found) == {"essunga": 30_000, "skara": 60_000}
    assert isinstance(found, Allocation)
    assert found.rest is None


def test_a_municipality_above_the_last_step_is_said() -> None:
    found = shared("{kind: trappa, steps: [{up_to: 10000, amount: 1}]}", 10)
    assert said(found) == (
        "inget steg i trappan gäller en kommun med 18707 invånare",
        "initiatives/e", ("cost_key", "steps"),
    )  # fmt: skip


def test_per_user() -> None:
    # 250.25 and 750.75
    key = "{kind: anvandare, users: {essunga: 25, skara: 75, vara: 900}}"
    assert amounts(shared(key, 1001)) == {"essunga": 250, "skara": 751}


def test_agreed_shares() -> None:
    # 1000 / 3.5 = 285.71… and 714.28…
    key = "{kind: andelar, shares: {essunga: 1, skara: 2.5}}"
    assert amounts(shared(key, 1000)) == {"essunga": 286, "skara": 714}


@pytest.mark.parametrize(
    "key",
    [
        "{kind: lika}", "{kind: per_invanare}", "{kind: fast_plus_rorlig, fixed_share: 0.4}",
        "{kind: anvandare, users: {essunga: 0, skara: 0}}",
    ],
)  # fmt: skip
def test_nothing_to_share_costs_nobody_anything(key: str) -> None:
    assert amounts(shared(key, 0)) == {"essunga": 0, "skara": 0}


@pytest.mark.parametrize(
    "key",
    ["{kind: lika}", "{kind: per_invanare}", "{kind: andelar, shares: {essunga: 1, skara: 1}}"],
)
def test_an_unknown_total_gives_unknown_shares(key: str) -> None:
    found = shared(key, None)
    assert isinstance(found, Allocation)
    assert [(s.organisation, s.amount) for s in found.shares] == [
        ("essunga", None),
        ("skara", None),
    ]


@pytest.mark.parametrize(
    ("key", "parties", "expected"),
    [
        (
            "{kind: per_invanare}", ("falkoping", "skara"),
            ("invånarantal för Falköping den 2025-12-31 eller tidigare saknas",
             "organisations/falkoping", ("population",)),
        ),
        (
            "{kind: per_invanare, population_date: 2020-01-01}", ("skara",),
            ("invånarantal för Skara den 2020-01-01 eller tidigare saknas",
             "organisations/skara", ("population",)),
        ),
        (
            "{kind: anvandare, users: {skara: 2}}", TWO,
            ("Essunga saknas bland users i initiativets cost_key",
             "initiatives/e", ("cost_key", "users")),
        ),
        (
            "{kind: andelar, shares: {essunga: -1, skara: 2}}", TWO,
            ("Essunga har ett tal under noll bland shares i initiativets cost_key",
             "initiatives/e", ("cost_key", "shares")),
        ),
        (
            "{kind: fast_plus_rorlig, fixed_share: 1.5}", TWO,
            ("den fasta delen ska vara mellan 0 och 1",
             "initiatives/e", ("cost_key", "fixed_share")),
        ),
    ],
)  # fmt: skip
def test_what_a_key_lacks_is_said_with_its_file(
    key: str, parties: tuple[str, ...], expected: tuple[str, str, tuple[str, ...]]
) -> None:
    assert said(shared(key, 10, parties)) == expected


@pytest.mark.parametrize("kind", ["fast_plus_rorlig", "trappa", "anvandare", "andelar"])
def test_a_key_asked_for_without_its_parameters_is_not_made_up(kind: KeyKind) -> None:
    found = shared("{kind: lika}", 10, kind=kind)
    assert said(found)[1:] == ("initiatives/e", ("cost_key",))


def test_users_of_nobody_who_takes_part_share_nothing() -> None:
    found = shared("{kind: anvandare, users: {essunga: 0, skara: 0, vara: 5}}", 10)
    assert said(found)[1:] == ("initiatives/e", ("cost_key",))


def test_weights_of_nothing_divide_nothing() -> None:
    with pytest.raises(ValueError, match="no weights"):
        apportion(1, {"a": Fraction(0)})


def costly() -> Registry:
    return registry(
        """
        costs:
          - {kind: forstudie, basis: utfall, amount: 120 000, period: 2024-H1}
          - {kind: utveckling, basis: utfall, amount: 366 000, period: 2024}
          - {kind: utveckling, basis: utfall, amount: 5}
          - {kind: utveckling, basis: budget, amount: 999, period: 2024-H1}
          - {kind: samordning, basis: utfall, amount: 999, period: 2024-H1}
          - {kind: drift, basis: utfall, amount: 36 500, period: 2025}
        """,
        TWO,
        {
            "initiatives/e/participation/vara.yaml": """
                events:
                  - {date: 2024-01-01, kind: deltar}
                  - {date: 2024-03-01, kind: lamnat, reason: Tid}
                costs:
                  - {kind: forstudie, basis: utfall, amount: 7 000, period: 2024-02-01,
                     financing: bidrag}
                """,
            "initiatives/e/participation/goliska-it.yaml": """
                events: [{date: 2024-01-01, kind: deltar}]
                """,
        },
    )


def test_what_is_shared_is_the_development_outcome_to_the_day() -> None:
    found = costly()
    on = date(2024, 6, 30)
    # 120 000 + 182 of 366 days + Vara's own
    shared = development(found, found.initiatives["e"], on)
    assert (shared.total, shared.grants, shared.municipal) == (309_000, 7_000, 7_000)
    assert [(line.record, line.place) for line in shared.undated] == [("initiatives/e", 2)]


def test_or_the_running_cost_of_twelve_months() -> None:
    found = costly()
    assert running(found, found.initiatives["e"], date(2025, 6, 30)).total == 18_100  # 181 days
    assert running(found, found.initiatives["e"], date(2024, 6, 30)).total is None


def test_those_who_share_are_the_municipalities_active_that_day() -> None:
    found = costly()
    e = found.initiatives["e"]
    assert active(found, e, date(2023, 12, 31)) == ()
    assert active(found, e, date(2024, 2, 29)) == ("essunga", "skara", "vara")
    assert active(found, e, date(2024, 3, 1)) == ("essunga", "skara")  # and never Göliska IT
