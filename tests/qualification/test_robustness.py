"""Draws against a second computation that shares nothing with the first but the seed."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_forms import DAY, form, model

from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.ranking import placed
from samverkan_cli.qualification.robustness import Terms, robustness
from samverkan_cli.qualification.supposed import with_weights
from samverkan_cli.qualification.swaps import swaps

CRITERIA = (("a", "40", False), ("b", "35", False), ("c", "25", True))
VALUES = st.none() | st.sampled_from(["1", "1.5", "2", "3", "3.7", "4", "5"])
ROWS = st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=7)


def ranked(rows, criteria=CRITERIA):
    found = model(criteria=criteria, gates=(), thresholds=("100", "0"))
    titles = {f"i{n}": f"I{n}" for n in range(len(rows))}
    results = [
        qualify(key, found, [form("s", dict(zip("abc", row, strict=True)), {})], DAY)
        for key, row in zip(titles, rows, strict=True)
    ]
    return found, placed(titles, results)


def by_brute_force(entries, found, terms):
    """Weights renormalised, scores as Fractions, ranks by counting who is better."""
    random = Random(terms.seed)
    grain = 2**32
    ranks = {entry.result.initiative: [] for entry in entries}
    scale = found.scale
    for _ in range(terms.draws):
        weights = [
            c.weight
            * (1 + terms.spread / 100 * (2 * Fraction(int(random.random() * grain), grain) - 1))
            for c in found.criteria
        ]
        weights = [w * 100 / sum(weights) for w in weights]
        scores = {}
        for entry in entries:
            score = Fraction(0)
            for weight, line in zip(weights, entry.result.criteria, strict=True):
                if line.value is None:
                    u = Fraction(int(random.random() * grain), grain)
                else:
                    u = (line.value - scale.min) / (scale.max - scale.min)
                    u = 1 - u if line.criterion.inverted else u
                score += weight * u
            scores[entry.result.initiative] = score
        for key, score in scores.items():
            ranks[key].append(1 + sum(other > score for other in scores.values()))
    return ranks


@settings(max_examples=60)
@given(ROWS, st.integers(0, 5), st.sampled_from([Fraction(20), Fraction(100), Fraction("7.5")]))
def test_the_draws_agree_with_an_independent_computation(rows, seed, spread):
    found, entries = ranked(rows)
    terms = Terms(draws=25, seed=seed, spread=spread, top=2)
    result = robustness(entries, found, terms)
    ranks = by_brute_force(entries, found, terms)
    for one in result.standings:
        mine = ranks[one.initiative]
        assert (one.best, one.worst) == (min(mine), max(mine))
        assert one.top == Fraction(sum(rank <= 2 for rank in mine), 25)
    by_id = {entry.result.initiative: entry for entry in entries}
    for pair in result.neighbours:
        first, second = ranks[pair.first], ranks[pair.second]
        share = Fraction(sum(a < b for a, b in zip(first, second, strict=True)), 25)
        tied = by_id[pair.first].rank == by_id[pair.second].rank
        assert pair.holds == (None if tied else share)


def test_the_whole_thousand_agrees_on_one_ranking():
    rows = [("4", "3", "2"), ("3", "4", None), ("5", "1", "1"), ("2", "5", "3"), (None, "4", "4")]
    found, entries = ranked(rows)
    result = robustness(entries, found)
    ranks = by_brute_force(entries, found, result.terms)
    assert result.terms.draws == 1000
    expected = [(min(ranks[o.initiative]), max(ranks[o.initiative])) for o in result.standings]
    assert expected == [(o.best, o.worst) for o in result.standings]


@given(ROWS)
def test_alike_rows_share_every_rank_in_every_draw(rows):
    if any(None in row for row in rows):
        return
    found, entries = ranked([*rows, rows[0]])
    standings = {o.initiative: o for o in robustness(entries, found, Terms(draws=10)).standings}
    first, last = standings["i0"], standings[f"i{len(rows)}"]
    assert (first.top, first.best, first.worst) == (last.top, last.best, last.worst)


def test_without_spread_and_unknowns_nothing_moves():
    found, entries = ranked([("5", "5", "1"), ("4", "4", "2"), ("1", "1", "5")])
    result = robustness(entries, found, Terms(draws=20, spread=Fraction(0)))
    assert [(o.best, o.worst) for o in result.standings] == [(1, 1), (2, 2), (3, 3)]
    assert [pair.holds for pair in result.neighbours] == [1, 1]


def test_the_same_seed_gives_the_same_and_nothing_to_rank_gives_nothing():
    found, entries = ranked([("4", "3", None), ("3", "4", "2")])
    assert robustness(entries, found, Terms(seed=3)) == robustness(entries, found, Terms(seed=3))
    empty = robustness([], found)
    assert (empty.standings, empty.neighbours) == ((), ())


@given(st.tuples(VALUES, VALUES, VALUES), st.tuples(VALUES, VALUES, VALUES))
def test_at_the_weight_of_a_swap_the_two_are_equal(one, other):
    found, entries = ranked([one, other])
    first, second = (entry.result for entry in entries)
    for swap in swaps(first, second):
        turned = with_weights(found, {swap.criterion.id: swap.weight})
        if turned is None:
            continue
        scores = [
            sum(
                criterion.weight * (line.contribution.point / line.criterion.weight)
                for criterion, line in zip(turned.criteria, result.criteria, strict=True)
            )
            for result in (first, second)
        ]
        assert scores[0] == scores[1]


def test_a_swap_worked_out_by_hand():
    # a: 5 against 3, b: 1 against 3; lead = 60·0.5 − 40·0.5 = 10, and none at 50 and 50
    criteria = (("a", "60", False), ("b", "40", False))
    found = model(criteria=criteria, gates=())
    first = qualify("x", found, [form("s", {"a": 5, "b": 1}, {})], DAY)
    second = qualify("y", found, [form("s", {"a": 3, "b": 3}, {})], DAY)
    assert [(s.criterion.id, s.weight, s.move) for s in swaps(first, second)] == [
        ("a", 50, -10),
        ("b", 50, 10),
    ]


@pytest.mark.parametrize("holds", [Fraction(899, 1000), Fraction(9, 10)])
def test_under_ninety_per_cent_is_equal_in_practice(holds):
    from samverkan_cli.qualification.robustness import Neighbours

    assert Neighbours("a", "b", holds).alike == (holds < Fraction(9, 10))
    assert Neighbours("a", "b", None).alike
