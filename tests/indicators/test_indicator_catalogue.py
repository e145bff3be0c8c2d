"""The indicators as a list: complete, in order, each with its words."""

import importlib
import pkgutil

import samverkan_cli.indicators
from samverkan_cli.indicators import INDICATORS, find
from samverkan_cli.indicators.indicator import Indicator, indicator
from samverkan_cli.indicators.result import Result

ORDER = ["A1", "B1", "B2", "B3", "B4", "B5a", "B5b", "B5c", "B5d", "B5e", "C1", "C2", "D"]


def decorated(package: object) -> set[str]:
    """The ids of every indicator found in the package's modules."""
    names = [found.name for found in pkgutil.iter_modules(samverkan_cli.indicators.__path__)]
    modules = [importlib.import_module(f"samverkan_cli.indicators.{name}") for name in names]
    parts = [vars(module).values() for module in (*modules, package)]
    return {part.id for of in parts for part in of if isinstance(part, Indicator)}


def test_the_indicators_stand_in_the_plans_order() -> None:
    assert [one.id for one in INDICATORS] == ORDER


def test_none_is_left_out_and_the_search_would_find_one_that_was() -> None:
    class Planted:
        @indicator("Z9", title="t", seed="s", seed_wording="w", example="e")
        def left_out(*_scope: object) -> Result:
            """Definition."""
            return Result("Z9", 0)

    assert decorated(samverkan_cli.indicators) == set(ORDER)
    assert decorated(Planted) == {*ORDER, "Z9"}


def test_each_says_what_it_counts_in_whole_sentences_and_quotes_the_plan() -> None:
    for one in INDICATORS:
        assert one.title
        assert one.seed.startswith("VDT22 §6, ")
        assert one.seed_wording
        for text in (one.definition, one.example):
            assert text.endswith(".")
            assert "  " not in text
            assert "\n" not in text


def test_an_indicator_is_found_by_its_id_however_cased() -> None:
    assert [find("b5A"), find("B4"), find("X")] == [INDICATORS[5], INDICATORS[4], None]
