"""A cost in other parts is told as one only where it is certain which one they are parts of."""

from samverkan_cli.diff.telling import meanings
from samverkan_cli.language.language import language
from samverkan_cli.loading.snapshot import from_texts
from samverkan_cli.model.registry import Registry


def registry(*costs: tuple[str, int]) -> Registry:
    lines = "".join(
        f"  - {{kind: drift, basis: utfall, amount: {amount}, period: 2025, organisation: {who}}}\n"
        for who, amount in costs
    )
    text = f"title: Bygglov\ncosts:\n{lines}"
    return from_texts({"initiatives/bygglov/initiative.yaml": text}).registry


def told(base: Registry, head: Registry) -> list[str]:
    says = language("sv").message
    return [says(one.text).replace("\xa0", " ") for one in meanings(base, head)]


def test_parts_that_fit_two_costs_are_told_one_by_one_so_that_no_sum_is_lost() -> None:
    before = registry(("skara", 100_000), ("vara", 100_000))
    after = registry(("goliska-it", 60_000), ("essunga", 40_000))
    assert sorted(told(before, after)) == [
        "Bygglov: nytt utfall för drift 2025, essunga, 40 000 kr",
        "Bygglov: nytt utfall för drift 2025, goliska-it, 60 000 kr",
        "Bygglov: utfall för drift 2025, skara tas bort, 100 000 kr",
        "Bygglov: utfall för drift 2025, vara tas bort, 100 000 kr",
    ]


def test_parts_of_one_cost_are_told_as_its_parts() -> None:
    before = registry(("skara", 100_000))
    after = registry(("goliska-it", 60_000), ("essunga", 40_000))
    assert told(before, after) == [
        "Bygglov: utfall för drift 2025, skara, 100 000 kr, delas upp i goliska-it 60 000 kr"
        " och essunga 40 000 kr"
    ]
