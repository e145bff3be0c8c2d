"""Exact numbers as decimals."""

from fractions import Fraction


def decimal_text(number: Fraction | int) -> str:
    """A decimal exactly as a file writes it: `62.5`; ValueError for one without an end: a third."""
    left, fives = Fraction(number).denominator, 0
    while left % 5 == 0:
        left, fives = left // 5, fives + 1
    twos = left.bit_length() - 1
    if left != 1 << twos:
        raise ValueError(f"{number} has no end as a decimal")
    places = max(twos, fives)
    digits = f"{abs(int(number * 10**places)):0{places + 1}d}"
    sign = "-" if number < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
