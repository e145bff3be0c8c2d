"""Exact division of whole kronor: largest remainder, so that the parts sum to the whole."""

from collections.abc import Mapping
from fractions import Fraction
from math import floor

Weights = Mapping[str, Fraction]


def apportion(total: int, weights: Weights) -> dict[str, int]:
    """Kronor for each id, by id, in proportion to the weights; ties go to the id that sorts first.

    The weights are zero or more and not all zero, unless the total is.
    """
    whole = sum(weights.values(), Fraction(0))
    ids = sorted(weights)
    if whole == 0:
        if total:
            raise ValueError("no weights to divide by")
        return dict.fromkeys(ids, 0)
    exact = {name: total * Fraction(weights[name]) / whole for name in ids}
    parts = {name: floor(amount) for name, amount in exact.items()}
    by_remainder = sorted(ids, key=lambda name: (parts[name] - exact[name], name))
    for name in by_remainder[: total - sum(parts.values())]:
        parts[name] += 1
    return parts
