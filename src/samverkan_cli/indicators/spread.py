"""Kronor over days, as the cost indicators count them; the arithmetic is the model's."""

from samverkan_cli.model.spread import falls_in, sum_of, twelve_months_to

__all__ = ["falls_in", "sum_of", "twelve_months_to"]
