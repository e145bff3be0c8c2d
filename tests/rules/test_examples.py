"""Every rule on every example: bad gives exactly the marked findings, good gives none."""

import pytest

from samverkan_cli.findings import Law
from samverkan_cli.rules import laws

from .base import BASE, example, found_in, laid_on_base


def test_the_base_registry_is_clean() -> None:
    assert found_in(laid_on_base(example(BASE))) == set()


@pytest.mark.parametrize("law", laws(), ids=lambda law: law.code)
def test_the_bad_example_gives_exactly_the_marked_findings(law: Law) -> None:
    bad = example(law.bad)

    assert found_in(laid_on_base(bad)) == bad.marks
    assert law.code in {code for _, _, code in bad.marks}


@pytest.mark.parametrize("law", laws(), ids=lambda law: law.code)
def test_the_good_example_is_clean_under_every_rule(law: Law) -> None:
    good = example(law.good)

    assert good.marks == frozenset()
    assert found_in(laid_on_base(good)) == set()
