"""Lengths in pictures: heights in tenths of an em, widths in thousandths of the picture's width."""


def tenths(value: int) -> str:
    """`36` → `3.6`."""
    return f"{value // 10}.{value % 10}"


def em(tenths: int) -> str:
    """`36` → `3.6em`; negative lengths keep their sign."""
    sign, size = ("-" if tenths < 0 else ""), abs(tenths)
    return f"{sign}{size // 10}.{size % 10}em"


def percent(thousandths: int) -> str:
    """`125` → `12.5%`."""
    return f"{tenths(thousandths)}%"
