"""The exact median."""

from collections.abc import Iterable
from fractions import Fraction

from samverkan_cli.indicators.result import Number


def median(values: Iterable[int]) -> Number | None:
    """The middle value, or halfway between the two in the middle; None of nothing."""
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    both = ordered[middle - 1] + ordered[middle]
    return Fraction(both, 2) if both % 2 else both // 2
