"""Rounding of exact amounts; done once, at the end."""

from fractions import Fraction
from math import floor


def half_up(exact: Fraction | int, decimals: int = 0) -> Fraction:
    """The nearest number with so many decimals; a half goes up."""
    scale = 10**decimals
    return Fraction(floor(exact * scale + Fraction(1, 2)), scale)


def whole_kronor(exact: Fraction | int) -> int:
    """The nearest whole krona; a half goes up."""
    return int(half_up(exact))
